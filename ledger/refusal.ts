/**
 * Refusals: the ways the ledger says no. Data, never thrown.
 *
 * Closed lists: a new code does not compile until every face of it (the subgraphs' unions) has it. Messages name field and
 * value. What is not a business answer (no database, a bug) is thrown and is not here.
 */
import type { KeyConflict } from '#database';
import type { ReservationStatus } from './status.ts';

/**
 * Why an event was refused or parked. `UnknownItem`, `UnknownLocation` and `AwaitingLineage` park; so do `UnknownUnit` and
 * `UnknownDisposition` where the source has said what its units or dispositions mean. `NotPermitted` is kept whole, too, when
 * the ownership matrix says so (sources/), and is answered REFUSED.
 */
export type EventRefusalCode =
  | 'InvalidValue'
  | 'MissingField'
  | 'NotRecordable'
  | 'UnknownUnit'
  | 'UnknownItem'
  | 'UnknownLocation'
  | 'IdempotencyConflict'
  | 'QuantityOutOfRange'
  | 'NotPermitted'
  | 'UnknownDisposition'
  | 'AwaitingLineage'
  | 'TooOld';

/** The answer to an event that was not recorded; `path` is ['events', index, field]. */
export type EventRefusal = {
  readonly code: EventRefusalCode;
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** Of an IdempotencyConflict: the hash of what the key was used for, and of what came now. */
  readonly storedHash?: string;
  readonly givenHash?: string;
};

type Said = { readonly message: string; readonly path: readonly (string | number)[] };

/** A key was used before for something else; the hashes are of what it was used for, and of what came now. */
export type KeyReused = {
  readonly code: 'IdempotencyConflict';
  readonly message: string;
  readonly path: readonly string[];
  readonly storedHash: string;
  readonly givenHash: string;
};

/** Makes the refusal of a key that was used before out of what the database room says about it. */
export function keyReused({ message, storedHash, givenHash }: KeyConflict): KeyReused {
  return { code: 'IdempotencyConflict', message, path: ['idempotencyKey'], storedHash, givenHash };
}

/** There is less to promise than a line asks for. Quantities in units. */
export type InsufficientStock = Said & {
  readonly code: 'InsufficientStock';
  readonly sku: string;
  readonly locationId: string | undefined;
  readonly requested: number;
  readonly available: number;
};

/** More is being asked than can be queued; nothing was done. */
export type Overloaded = Said & { readonly code: 'Overloaded'; readonly retryAfterMs: number };

/** A customer would have more of an item on sale than one may. Quantities in units. */
export type CustomerCapExceeded = Said & {
  readonly code: 'CustomerCapExceeded';
  readonly sku: string;
  readonly cap: number;
  /** Held or taken already. */
  readonly taken: number;
};

/** Why a line cannot be held: there is not enough, not for this channel, or not where the customer could get it so. */
export type Shortfall =
  | InsufficientStock
  | (Said & { readonly code: 'ChannelQuotaExceeded' | 'FulfilmentNotOffered' });

/** Why a reservation, or a line of it, was refused. */
export type ReserveRefusal =
  | Shortfall
  | Overloaded
  | KeyReused
  | CustomerCapExceeded
  | (Said & {
      readonly code:
        | 'UnknownItem'
        | 'UnknownLocation'
        | 'UnknownChannel'
        | 'ItemBlocked'
        | 'LocationClosed'
        | 'ChannelClosed'
        | 'InvalidReservation';
    });

/** Why a reservation could not be confirmed or released. */
export type SettleRefusal =
  | (Said & { readonly code: 'ReservationNotFound' | 'ReservationQueued' | 'InvalidReservation' })
  | (Said & { readonly code: 'ReservationEnded'; readonly status: ReservationStatus });
