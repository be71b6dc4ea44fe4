/**
 * What extending and reassigning answer, and what is wrong with their requests before anything is looked up.
 *
 * Types and pure rules, in a file of their own because both need them.
 */
import type { InsufficientStock, KeyReused, SettleRefusal } from '../refusal.ts';
import { isReservationId, type Reservation } from '../reservation.ts';

type Said = { readonly message: string; readonly path: readonly (string | number)[] };

/** Why a reservation could not be extended or reassigned. */
export type HoldRefusal =
  | SettleRefusal
  | KeyReused
  | InsufficientStock
  /** A hold may last until `latest` at most. */
  | (Said & { readonly code: 'HoldTooLong'; readonly latest: Date })
  | (Said & {
      readonly code:
        | 'UnknownLocation'
        | 'LocationClosed'
        | 'NothingToReassign'
        | 'ChannelQuotaExceeded'
        | 'FulfilmentNotOffered';
    });

/** The reservation as it is afterwards; undefined when it was refused. */
export type HoldResult = {
  readonly reservation: Reservation | undefined;
  readonly replayed: boolean;
  readonly refusals: readonly HoldRefusal[];
};

/** Says what is wrong with the id or key of a request; undefined when nothing is. */
export function malformedHoldRequest(request: {
  readonly id: string;
  readonly idempotencyKey: string;
}): HoldRefusal | undefined {
  const { id, idempotencyKey } = request;
  if (idempotencyKey.length < 1 || idempotencyKey.length > 200) {
    const message = `idempotencyKey must have 1 to 200 characters, not ${idempotencyKey.length}`;
    return { code: 'InvalidReservation', message, path: ['idempotencyKey'] };
  }
  return isReservationId(id) ? undefined : unknownReservation(id);
}

/** Says that there is no such reservation. */
export function unknownReservation(id: string): HoldRefusal {
  const message = `no reservation has the id ${JSON.stringify(id.slice(0, 100))}`;
  return { code: 'ReservationNotFound', message, path: ['id'] };
}
