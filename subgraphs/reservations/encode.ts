/**
 * Reservations as the contract has them, and every Refusal of the ledger as a member of the contract's unions: a refusal
 * without a face here does not compile.
 */
import type {
  KeyReused,
  Reservation,
  ReserveRefusal,
  ReserveResult,
  SettleRefusal,
  SettleResult,
} from '#ledger';
import { quantityToUnits } from '#schema';
import type {
  Reservation as ContractReservation,
  IdempotencyConflict,
  InvalidReservation,
  ReservationCreateError,
  ReservationEnded,
  ReservationNotFound,
  ReservationQueued,
} from './generated.ts';
import { type EncodedShortage, encodeShortage } from './shortage.ts';

/** A reservation as resolvers hand it on; where it stands in line is asked for by itself. */
export type EncodedReservation = Omit<ContractReservation, 'queue'>;

/** Encodes a reservation of the ledger; a line for each item and location. */
export function encodeReservation(reservation: Reservation): EncodedReservation {
  const { id, status, channel, lines, referenceDocument } = reservation;
  return {
    id,
    status,
    channel,
    expiresAt: reservation.expiresAt?.toISOString() ?? null,
    lines: lines.map(encodeLine),
    createdAt: reservation.createdAt.toISOString(),
    customerId: reservation.customerId ?? null,
    fulfilment: reservation.fulfilment ?? null,
    referenceDocument:
      referenceDocument === undefined ? null : { ...referenceDocument, uri: referenceDocument.uri ?? null },
  };
}

function encodeLine(line: Reservation['lines'][number]): EncodedReservation['lines'][number] {
  return {
    lineNumber: line.lineNo + 1,
    sku: line.sku,
    item: { sku: line.sku },
    quantity: quantityToUnits(line.quantity),
    held: quantityToUnits(line.held),
    picked: quantityToUnits(line.picked),
    consumed: quantityToUnits(line.consumed),
    location: line.locationId === undefined ? null : { id: line.locationId },
  };
}

/** Encodes what became of a create. */
export function encodeCreate({ reservation, replayed, refusals }: ReserveResult, channel: string) {
  return {
    reservation: reservation === undefined ? null : encodeReservation(reservation),
    replayed,
    userErrors: refusals.map((refusal) => encodeReserveRefusal(refusal, channel)),
  };
}

/** Encodes what became of a confirm or release; a refused one gives no reservation. */
export function encodeSettle({ reservation, replayed, refusals }: SettleResult) {
  const isDone = reservation !== undefined && refusals.length === 0;
  return {
    reservation: isDone ? encodeReservation(reservation) : null,
    replayed,
    userErrors: refusals.map(encodeSettleRefusal),
  };
}

/** Encodes the refusal of a key that was used before for something else. */
export function encodeKeyReused({
  message,
  storedHash,
  givenHash,
}: Omit<KeyReused, 'code' | 'path'>): IdempotencyConflict & { __typename: 'IdempotencyConflict' } {
  const code = 'IdempotencyConflict';
  return { __typename: code, code, message, path: ['idempotencyKey'], storedHash, givenHash };
}

type CreateError = Exclude<ReservationCreateError, { __typename?: 'InsufficientStock' }> | EncodedShortage;

function encodeReserveRefusal(refusal: ReserveRefusal, channel: string): CreateError {
  const { code, message } = refusal;
  const path = refusal.path.map(String);
  if (code === 'InsufficientStock') return encodeShortage(refusal, { channel });
  if (code === 'CustomerCapExceeded') {
    const { sku, cap, taken } = refusal;
    return { __typename: code, message, path, code, sku, cap, taken };
  }
  if (code === 'Overloaded')
    return { __typename: code, message, path, code, retryAfterMs: refusal.retryAfterMs };
  if (code === 'IdempotencyConflict') return encodeKeyReused(refusal);
  return { __typename: code, message, path, code };
}

type SettleError =
  | ({ __typename: 'ReservationNotFound' } & ReservationNotFound)
  | ({ __typename: 'ReservationQueued' } & ReservationQueued)
  | ({ __typename: 'ReservationEnded' } & ReservationEnded)
  | ({ __typename: 'InvalidReservation' } & InvalidReservation);

/** Encodes why a reservation could not be confirmed, released or otherwise be dealt with. */
export function encodeSettleRefusal(refusal: SettleRefusal): SettleError {
  const { code, message } = refusal;
  const path = refusal.path.map(String);
  if (code === 'ReservationEnded') return { __typename: code, message, path, code, status: refusal.status };
  return { __typename: code, message, path, code };
}
