/**
 * Extending and reassigning as the contract has them: what the ledger answers, every refusal with its face.
 */
import type { HoldRefusal, HoldResult } from '#ledger';
import { encodeKeyReused, encodeReservation, encodeSettleRefusal } from './encode.ts';
import type { ReservationExtendError, ReservationReassignError } from './generated.ts';
import { type EncodedShortage, encodeShortage } from './shortage.ts';

/** Encodes what became of an extension. */
export function encodeExtend(result: HoldResult) {
  return { ...encodeHold(result), userErrors: result.refusals.map(encodeExtendRefusal) };
}

/** Encodes what became of a reassignment. */
export function encodeReassign(result: HoldResult, reservationId: string) {
  const userErrors = result.refusals.map((refusal) => encodeReassignRefusal(refusal, reservationId));
  return { ...encodeHold(result), userErrors };
}

function encodeHold({ reservation, replayed }: HoldResult) {
  return { reservation: reservation === undefined ? null : encodeReservation(reservation), replayed };
}

function encodeExtendRefusal(refusal: HoldRefusal): ReservationExtendError {
  const { code, message } = refusal;
  const path = refusal.path.map(String);
  switch (code) {
    case 'HoldTooLong':
      return { __typename: code, message, path, code, latest: refusal.latest.toISOString() };
    case 'IdempotencyConflict':
      return encodeKeyReused(refusal);
    case 'ReservationNotFound':
    case 'ReservationQueued':
    case 'ReservationEnded':
    case 'InvalidReservation':
      return encodeSettleRefusal(refusal);
    default:
      throw new Error(`an extension was refused with ${code}`);
  }
}

type ReassignError =
  | Exclude<ReservationReassignError, { __typename?: 'InsufficientStock' }>
  | EncodedShortage;

function encodeReassignRefusal(refusal: HoldRefusal, reservationId: string): ReassignError {
  const { code, message } = refusal;
  const path = refusal.path.map(String);
  switch (code) {
    case 'InsufficientStock':
      return encodeShortage(refusal, { reservationId });
    case 'IdempotencyConflict':
      return encodeKeyReused(refusal);
    case 'ChannelQuotaExceeded':
    case 'FulfilmentNotOffered':
    case 'NothingToReassign':
    case 'UnknownLocation':
    case 'LocationClosed':
      return { __typename: code, message, path, code };
    case 'ReservationNotFound':
    case 'ReservationQueued':
    case 'ReservationEnded':
    case 'InvalidReservation':
      return encodeSettleRefusal(refusal);
    default:
      throw new Error(`a reassignment was refused with ${code}`);
  }
}
