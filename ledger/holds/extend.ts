/**
 * Extending a hold: more time for a customer who is still paying, within the longest time a hold may last.
 *
 * That time is the product's own limit, or less where a sale policy of one of the items says so; it counts from when the hold
 * was made, so that nobody keeps units by extending for ever. Only a hold can be extended; a commitment has no end.
 */
import { type Database, doOnce, type Queryable, transaction } from '#database';
import { mayChange } from '#schema';
import { maxHoldSeconds } from '../plain-request.ts';
import { keyReused } from '../refusal.ts';
import type { ActContext } from '../request.ts';
import { findReservations, placeOf, type Reservation } from '../reservation.ts';
import type { SaleRules } from '../sales/sale-rules.ts';
import { keptForTransfer, stillQueued } from '../settle.ts';
import { statement } from '../statement.ts';
import {
  type HoldRefusal,
  type HoldResult,
  malformedHoldRequest,
  unknownReservation,
} from './hold-result.ts';

/** Which hold to extend, and for how long from now. */
export type ExtendRequest = {
  readonly id: string;
  readonly idempotencyKey: string;
  /** 1 to 604,800. */
  readonly holdSeconds: number;
};

const extendHold = statement('holds/extend-hold');

/** What extending works with: a pool of role `writer`, and the sale policies in force. */
export type ExtendParts = { readonly database: Database; readonly rules: SaleRules };

/** Extends a hold; the same request again changes nothing and answers the hold as it is. */
export async function extend(
  { database, rules }: ExtendParts,
  request: ExtendRequest,
  context: ActContext,
): Promise<HoldResult> {
  const fault = malformed(request);
  if (fault !== undefined) return { reservation: undefined, replayed: false, refusals: [fault] };
  const { idempotencyKey: key, ...content } = request;
  const claim = { callerId: context.caller.id, operation: 'reservationExtend', key, content };
  const inForce = await rules.get();
  return transaction(database, async (session) => {
    const once = await doOnce<HoldRefusal | null>(session, claim, async (forget) => {
      const found = await findOne(session, request.id);
      if (found === undefined || !mayChange(context.caller, placeOf(found))) {
        forget();
        return unknownReservation(request.id);
      }
      if (found.isForTransfer) {
        forget();
        return keptForTransfer(request.id);
      }
      const skus = found.lines.map(({ sku }) => sku);
      const longest = Math.min(
        maxHoldSeconds,
        ...skus.map((sku) => inForce.get(sku)?.maxHoldSeconds ?? maxHoldSeconds),
      );
      const values = [request.id, request.holdSeconds, longest, context.caller.id, context.correlationId];
      const { rows } = await session.query(extendHold, values);
      if (rows.length === 1) return null;
      forget();
      return refusalOf((await findOne(session, request.id)) ?? found, longest);
    });
    if (once.kind === 'conflict')
      return { reservation: undefined, replayed: false, refusals: [keyReused(once)] };
    if (once.answer !== null) return { reservation: undefined, replayed: false, refusals: [once.answer] };
    const reservation = await findOne(session, request.id);
    return { reservation, replayed: once.kind === 'replayed', refusals: [] };
  });
}

async function findOne(session: Queryable, id: string): Promise<Reservation | undefined> {
  return (await findReservations(session, [id])).get(id.toLowerCase())?.reservation;
}

function malformed({ holdSeconds, ...request }: ExtendRequest): HoldRefusal | undefined {
  const fault = malformedHoldRequest(request);
  if (fault !== undefined) return fault;
  if (Number.isInteger(holdSeconds) && holdSeconds >= 1 && holdSeconds <= maxHoldSeconds) return undefined;
  const message = `holdSeconds must be a whole number from 1 to ${maxHoldSeconds}, not ${holdSeconds}`;
  return { code: 'InvalidReservation', message, path: ['holdSeconds'] };
}

function refusalOf(reservation: Reservation, longestSeconds: number): HoldRefusal {
  const { id, status, createdAt } = reservation;
  if (status === 'QUEUED') return stillQueued(id);
  if (status !== 'HELD') {
    const message = `reservation ${id} is ${status}: only a hold can be extended`;
    return { code: 'ReservationEnded', message, path: ['id'], status };
  }
  const latest = new Date(createdAt.getTime() + longestSeconds * 1_000);
  const message = `holdSeconds reaches beyond ${latest.toISOString()}, the latest this hold may last`;
  return { code: 'HoldTooLong', message, path: ['holdSeconds'], latest };
}
