/**
 * What the mutations of transfers say, as it comes in: quantities in units, times as text, names as clients know them.
 *
 * Types only. What each field may be is read where the step is taken.
 */
import type { ReferenceDocument } from '../event.ts';

type Maybe<Value> = Value | null | undefined;

/** Units of an item; in its base unit, as a JSON number. */
export type TransferUnits = { readonly sku: string; readonly quantity: number };

/** Who did it, told for the record and proven by nothing. */
export type ByWhom = {
  readonly operatorId?: Maybe<string>;
  readonly deviceId?: Maybe<string>;
};

type OfTransfer = ByWhom & { readonly idempotencyKey: string; readonly transferId: string };

/** Asks for units to be moved. */
export type TransferRequestInput = ByWhom & {
  readonly idempotencyKey: string;
  /** Made of caller and key when omitted. */
  readonly transferId?: Maybe<string>;
  readonly fromLocationId: string;
  readonly toLocationId: string;
  readonly lines: readonly TransferUnits[];
  /** Whether the units are kept at the source until they are shipped. */
  readonly hold?: Maybe<boolean>;
  readonly expectedAt?: Maybe<string>;
  readonly reason?: Maybe<string>;
  readonly referenceDocument?: Maybe<ReferenceDocument>;
  /** The restocking signal it answers. */
  readonly signalId?: Maybe<number>;
};

/** Approves what somebody else asked for. */
export type TransferApproveInput = OfTransfer & { readonly reason?: Maybe<string> };

/** Tells that units have left. Without lines: everything requested that has not. */
export type TransferShipInput = OfTransfer & {
  readonly lines?: Maybe<readonly TransferUnits[]>;
  readonly fromLocationId?: Maybe<string>;
  readonly toLocationId?: Maybe<string>;
  readonly shippedAt?: Maybe<string>;
  /** When it should arrive. */
  readonly expectedAt?: Maybe<string>;
};

/** Tells that units have arrived. Without lines: everything on its way, as it should be. */
export type TransferReceiveInput = OfTransfer & {
  readonly lines?: Maybe<readonly (TransferUnits & { readonly disposition?: Maybe<string> })[]>;
  readonly locationId?: Maybe<string>;
  readonly receivedAt?: Maybe<string>;
};

/** Writes off units on their way, as lost or as closed. Without lines: everything on its way. */
export type TransferWriteOffInput = OfTransfer & {
  readonly lines?: Maybe<readonly TransferUnits[]>;
  readonly reason: string;
};

/** Calls a transfer off, and tells what of it is back at the source. */
export type TransferCancelInput = OfTransfer & {
  readonly returned?: Maybe<readonly TransferUnits[]>;
  readonly reason: string;
};

/** Accepts what was received above what was sent. Without SKUs: of every line. */
export type TransferSurplusInput = OfTransfer & {
  readonly skus?: Maybe<readonly string[]>;
  readonly reason: string;
};
