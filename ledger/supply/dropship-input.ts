/**
 * What the mutations of drop-ship orders say, as it comes in: quantities in units, times as text.
 *
 * Types only.
 * What each field may be is read where the step is taken.
 */
type Maybe<Value> = Value | null | undefined;

/** Units of an item to order, in its base unit. */
export type DropshipUnits = { readonly sku: string; readonly quantity: number };

/** A part of an order's line, by its number from 1; in the item's base unit. */
export type DropshipLineInput = { readonly lineNumber: number; readonly quantity: number };

/** Orders units from a supplier for a customer. */
export type DropshipPlaceInput = {
  readonly idempotencyKey: string;
  /** Made of caller and key when omitted. */
  readonly dropshipId?: Maybe<string>;
  readonly supplierId: string;
  readonly lines: readonly DropshipUnits[];
  /** The order of ours it serves. */
  readonly channel?: Maybe<string>;
  readonly orderId?: Maybe<string>;
  /** When it has to be shipped; in three days when omitted. */
  readonly dueAt?: Maybe<string>;
};

/** Tells a supplier's shipment. Without lines: everything open. */
export type DropshipShipInput = {
  readonly idempotencyKey: string;
  readonly dropshipId: string;
  readonly lines?: Maybe<readonly DropshipLineInput[]>;
  readonly shippedAt?: Maybe<string>;
};

/** Calls off what is open. Without lines: everything. */
export type DropshipCancelInput = {
  readonly idempotencyKey: string;
  readonly dropshipId: string;
  readonly lines?: Maybe<readonly DropshipLineInput[]>;
  /** Whether it is because the supplier does not have it. */
  readonly supplierShort?: Maybe<boolean>;
  readonly reason: string;
};
