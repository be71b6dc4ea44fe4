/**
 * Reassigning: units of a reservation are held somewhere else instead, in one transaction, so that nobody can come between.
 *
 * For a store that cannot serve an order, or a pick that came up short. What is held elsewhere is a promise and checked like any
 * other: THE formula, channel grants, the caller's reach. All of what is asked is moved, or nothing. Picked and consumed units
 * stay where they are.
 */
import { type Database, doOnce, type Queryable, transaction } from '#database';
import { hasDecimals, isBound, mayChange, quantityFromUnits, quantityToUnits, reaches } from '#schema';
import { positionId } from '../account.ts';
import { decide, type HeldEntry, type Shortage } from '../decide.ts';
import { shortOf } from '../hold.ts';
import { keyReused } from '../refusal.ts';
import type { ActContext } from '../request.ts';
import { findReservations, placeOf, type Reservation, type ReservationLine } from '../reservation.ts';
import { readSellable, type Sellable } from '../sellable.ts';
import { keptForTransfer, stillQueued } from '../settle.ts';
import { type Point, type SourcingFacts, sourcingOrder } from '../sourcing/sourcing.ts';
import { statement } from '../statement.ts';
import { isHolding } from '../status.ts';
import {
  type HoldRefusal,
  type HoldResult,
  malformedHoldRequest,
  unknownReservation,
} from './hold-result.ts';

/** Units of one line to be held elsewhere. */
export type Move = {
  /** The reservation's line, from 1. */
  readonly lineNumber: number;
  readonly fromLocationId: string;
  /** Where instead; chosen as the channel is sourced when omitted. */
  readonly toLocationId?: string | null | undefined;
  /** Units; everything the line still holds there when omitted. */
  readonly quantity?: number | null | undefined;
};

/** What to hold elsewhere of a reservation, as one step that is done whole or not at all. */
export type ReassignRequest = {
  readonly id: string;
  readonly idempotencyKey: string;
  /** 1 to 100. */
  readonly moves: readonly Move[];
  /** Where it goes: what names no place is then held near there, as far as the channel is sourced by distance. */
  readonly near?: Point | null | undefined;
  readonly reason?: string | null | undefined;
};

const lockReservations = statement('lock-reservations');
const lockSources = statement('lock-sources');
const resolveRequests = statement('resolve-requests');
const reassignStatement = statement('holds/reassign');

const mostMoves = 100;
const maxReasonLength = 500;

/** A pool of role `writer`, and how channels are sourced. */
export type Reassigning = {
  readonly database: Database;
  readonly sourcing: { facts(): Promise<SourcingFacts> };
};

/** Reassigns; the same request again answers the reservation as it is. Refuses as a whole. */
export async function reassign(
  { database, sourcing }: Reassigning,
  request: ReassignRequest,
  context: ActContext,
): Promise<HoldResult> {
  const fault = malformed(request);
  if (fault !== undefined) return refused([fault]);
  const { idempotencyKey: key, ...content } = request;
  const claim = { callerId: context.caller.id, operation: 'reservationReassign', key, content };
  const facts = await sourcing.facts();
  return transaction(database, async (session) => {
    const once = await doOnce<readonly HoldRefusal[]>(session, claim, async (forget) => {
      const refusals = await move({ session, facts }, request, context);
      if (refusals.length > 0) forget();
      return refusals;
    });
    if (once.kind === 'conflict') return refused([keyReused(once)]);
    if (once.answer.length > 0) return refused(once.answer);
    const reservation = await findOne(session, request.id);
    return { reservation, replayed: once.kind === 'replayed', refusals: [] };
  });
}

type Desk = { readonly session: Queryable; readonly facts: SourcingFacts };

async function move(
  { session, facts }: Desk,
  request: ReassignRequest,
  context: ActContext,
): Promise<readonly HoldRefusal[]> {
  await session.query(lockReservations, [[request.id]]);
  const reservation = await findOne(session, request.id);
  if (
    reservation === undefined ||
    (isBound(context.caller) && !mayChange(context.caller, placeOf(reservation)))
  )
    return [unknownReservation(request.id)];
  if (reservation.isForTransfer) return [keptForTransfer(request.id)];
  if (reservation.status === 'QUEUED' || !isHolding(reservation.status)) return [endedRefusal(reservation)];
  const named = await namedBy(session, { reservation, request }, context);
  const moves = request.moves.map((each, at) =>
    readMove(each, at, { reservation, ...named, isBound: context.caller.locations !== 'all' }),
  );
  const refusals = moves.flatMap((each) => ('refusal' in each ? [each.refusal] : []));
  const ready = moves.flatMap((each) => ('line' in each ? [each] : []));
  return refusals.length > 0
    ? refusals
    : holdElsewhere(session, { reservation, ready, request, facts }, context);
}

type Place = { readonly no: number; readonly status: string };
type Named = {
  readonly places: ReadonlyMap<string, Place>;
  /** Decimals of the reservation's items by SKU. */
  readonly decimals: ReadonlyMap<string, number>;
};
type Known = Named & {
  readonly reservation: Reservation;
  /** Whether the caller reserves at certain locations only: then nobody chooses among others for it. */
  readonly isBound: boolean;
};
type ReadyMove = {
  readonly at: number;
  readonly line: ReservationLine;
  /** What goes of which entry of the reservation (its place, from 0): a line moved to one place twice has two there. */
  readonly going: readonly { readonly n: number; readonly quantity: number }[];
  readonly toNo: number | undefined;
  readonly quantity: number;
};

/** The places that are named and that the caller reaches, and how finely the reservation's items are counted. */
async function namedBy(
  session: Queryable,
  { reservation, request }: Pick<Moving, 'reservation' | 'request'>,
  { caller }: ActContext,
): Promise<Named> {
  const ids = [...new Set(request.moves.flatMap(({ toLocationId }) => toLocationId ?? []))];
  const skus = [...new Set(reservation.lines.map(({ sku }) => sku))];
  type Row = { kind: string; name: string; no: number; status: string; decimals: number | null };
  const { rows } = await session.query<Row>(resolveRequests, [skus, ids, []]);
  const isReached = ({ kind, name }: Row): boolean => kind === 'L' && reaches(caller.locations, name);
  return {
    places: new Map(rows.filter(isReached).map(({ name, no, status }) => [name, { no, status }])),
    decimals: new Map(rows.filter(({ kind }) => kind === 'I').map((row) => [row.name, row.decimals ?? 0])),
  };
}

function readMove(move: Move, at: number, known: Known): ReadyMove | { readonly refusal: HoldRefusal } {
  const path = (field: string): (string | number)[] => ['moves', at, field];
  const { lineNumber, fromLocationId, toLocationId } = move;
  const here = known.reservation.lines.flatMap((entry, n) =>
    entry.lineNo + 1 === lineNumber && entry.locationId === fromLocationId && entry.held > 0
      ? [{ n, entry }]
      : [],
  );
  const line = here[0]?.entry;
  if (line === undefined) {
    const message = `line ${lineNumber} holds nothing at ${JSON.stringify(fromLocationId)} that could be reassigned`;
    return { refusal: { code: 'NothingToReassign', message, path: path('fromLocationId') } };
  }
  const held = here.reduce((sum, { entry }) => sum + entry.held, 0);
  const quantity = move.quantity == null ? held : quantityFromUnits(move.quantity);
  if (quantity === undefined || quantity <= 0 || quantity > held) {
    const message = `quantity must be greater than 0 and at most ${quantityToUnits(held)}, which the line holds, not ${move.quantity}`;
    return { refusal: { code: 'InvalidReservation', message, path: path('quantity') } };
  }
  const decimals = known.decimals.get(line.sku) ?? 0;
  if (move.quantity != null && !hasDecimals(quantity, decimals)) {
    const message = `quantity of ${line.sku} must have at most ${decimals} decimals, not ${move.quantity}`;
    return { refusal: { code: 'InvalidReservation', message, path: path('quantity') } };
  }
  if (toLocationId == null && known.isBound) {
    const message = `moves.${at}.toLocationId must be given: this caller reserves at certain locations only`;
    return { refusal: { code: 'InvalidReservation', message, path: path('toLocationId') } };
  }
  const going = takeInTurn(here, quantity);
  if (toLocationId == null) return { at, line, going, quantity, toNo: undefined };
  const place = known.places.get(toLocationId);
  const named = JSON.stringify(toLocationId);
  if (place === undefined)
    return {
      refusal: {
        code: 'UnknownLocation',
        message: `location ${named} is unknown`,
        path: path('toLocationId'),
      },
    };
  if (place.status !== 'ACTIVE')
    return {
      refusal: { code: 'LocationClosed', message: `location ${named} is closed`, path: path('toLocationId') },
    };
  if (place.no === line.locationNo) {
    const message = `toLocationId ${named} is where the units are held already`;
    return { refusal: { code: 'InvalidReservation', message, path: path('toLocationId') } };
  }
  return { at, line, going, quantity, toNo: place.no };
}

type Here = readonly { readonly n: number; readonly entry: ReservationLine }[];

/** Shares a quantity out over the entries that hold it, in their order. */
function takeInTurn(here: Here, quantity: number): ReadyMove['going'] {
  let left = quantity;
  return here.flatMap(({ n, entry }) => {
    const taken = Math.min(left, entry.held);
    left -= taken;
    return taken > 0 ? [{ n, quantity: taken }] : [];
  });
}

type Moving = {
  readonly reservation: Reservation;
  readonly ready: readonly ReadyMove[];
  readonly request: ReassignRequest;
  readonly facts: SourcingFacts;
};

async function holdElsewhere(
  session: Queryable,
  { reservation, ready, request, facts }: Moving,
  context: ActContext,
): Promise<readonly HoldRefusal[]> {
  const sellable = await lockAndRead(session, reservation, ready);
  const lines = ready.map(({ line, toNo, quantity }) => ({
    itemNo: line.itemNo,
    locationNo: toNo,
    quantity,
  }));
  const { channel, fulfilment } = reservation;
  const order = sourcingOrder(facts, { channel, near: request.near ?? undefined });
  const [decision] = decide([{ channel, fulfilment, allOrNothing: true, lines, order }], sellable);
  const short = decision?.shortages ?? [];
  if (decision === undefined || short.length > 0 || decision.entries.length === 0)
    return short.flatMap((each) => shortage({ reservation, request, move: ready[each.lineNo] }, each));
  const going = ready.flatMap((each) => each.going);
  const coming = decision.entries;
  const lineOf = ({ lineNo }: HeldEntry): number => ready[lineNo]?.line.lineNo ?? 0;
  await session.query(reassignStatement, [
    null,
    reservation.id,
    context.caller.id,
    context.correlationId,
    request.reason ?? null,
    going.map(({ n }) => n + 1),
    going.map(({ quantity }) => quantity),
    coming.map(lineOf),
    coming.map((entry) => entry.positionId),
    coming.map((entry) => entry.held),
  ]);
  return [];
}

/** Locks where the units are, where they go and where they might, and reads what the channel may have of the latter. */
async function lockAndRead(
  session: Queryable,
  reservation: Reservation,
  ready: readonly ReadyMove[],
): Promise<Sellable[]> {
  const here = ready.map(({ line }) =>
    positionId({ itemNo: line.itemNo, locationNo: line.locationNo ?? -1 }),
  );
  const there = ready.flatMap(({ line, toNo }) =>
    toNo === undefined ? [] : [positionId({ itemNo: line.itemNo, locationNo: toNo })],
  );
  const sourced = ready.flatMap(({ line, toNo }) => (toNo === undefined ? [line.itemNo] : []));
  const { rows } = await session.query<{ position_id: number }>(lockSources, [
    [...new Set([...here, ...there])],
    [...new Set(sourced)],
  ]);
  const left = new Set(here);
  // What leaves a position is not offered to the same reservation again.
  const open = rows.map((row) => row.position_id).filter((id) => !left.has(id) || there.includes(id));
  return readSellable(session, open, [reservation.channel]);
}

type ShortMove = Omit<Moving, 'ready' | 'facts'> & { readonly move: ReadyMove | undefined };

function shortage({ reservation, request, move }: ShortMove, short: Shortage): HoldRefusal[] {
  if (move === undefined) return [];
  const { line, at } = move;
  const locationId = request.moves[at]?.toLocationId ?? undefined;
  const refusal = shortOf(reservation, { ...short, lineNo: line.lineNo, sku: line.sku, locationId });
  return [
    { ...refusal, path: ['moves', at, refusal.path.at(-1) === 'locationId' ? 'toLocationId' : 'quantity'] },
  ];
}

async function findOne(session: Queryable, id: string): Promise<Reservation | undefined> {
  return (await findReservations(session, [id])).get(id.toLowerCase())?.reservation;
}

function endedRefusal({ id, status }: Reservation): HoldRefusal {
  if (status === 'QUEUED') return stillQueued(id);
  const message = `reservation ${id} is ${status}: it holds nothing that could be reassigned`;
  return { code: 'ReservationEnded', message, path: ['id'], status };
}

function malformed(request: ReassignRequest): HoldRefusal | undefined {
  const invalid = (field: string, rule: string): HoldRefusal => ({
    code: 'InvalidReservation',
    message: `${field} ${rule}`,
    path: [field],
  });
  const { moves, reason, near } = request;
  if (moves.length < 1 || moves.length > mostMoves)
    return invalid('moves', `must have 1 to ${mostMoves} entries, not ${moves.length}`);
  const places = moves.map(({ lineNumber, fromLocationId }) => `${lineNumber} ${fromLocationId}`);
  if (new Set(places).size < places.length) return invalid('moves', 'must name each line and location once');
  if ((reason?.length ?? 0) > maxReasonLength)
    return invalid('reason', `must have at most ${maxReasonLength} characters, not ${reason?.length}`);
  const isOnEarth = (degrees: number, most: number): boolean => Math.abs(degrees) <= most;
  const told = `not latitude ${near?.latitude}, longitude ${near?.longitude}`;
  if (near && !(isOnEarth(near.latitude, 90) && isOnEarth(near.longitude, 180)))
    return invalid('near', `must be degrees: latitude from -90 to 90, longitude from -180 to 180, ${told}`);
  return malformedHoldRequest(request);
}

function refused(refusals: readonly HoldRefusal[]): HoldResult {
  return { reservation: undefined, replayed: false, refusals };
}
