/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How fresh an availability answer must be. */
export type Consistency =
  /** From the fastest copy, as old as `freshness` says (normally well under a second). */
  | 'CACHED'
  /** From the ledger itself, including everything acknowledged before the question. */
  | 'STRONG';

/** A position on the globe in the WGS 84 system. */
export type CoordinatesInput = {
  /** Degrees north of the equator, -90 to 90, as decimal text. */
  readonly latitude: string;
  /** Degrees east of Greenwich, -180 to 180, as decimal text. */
  readonly longitude: string;
};

/** Where an availability answer was read. */
export type FreshnessSource =
  /** A derived copy that follows the ledger's feed. */
  | 'CACHE'
  /** The ledger itself. */
  | 'LEDGER';

/** How the customer gets the goods. */
export type FulfilmentKind =
  /** Shipped by the supplier; takes no stock of one's own. */
  | 'DROP_SHIP'
  /** Picked up by the customer at a location. */
  | 'PICKUP'
  /** Shipped to the customer from locations that ship for the channel. */
  | 'SHIP';

/** Whether an item may be sold. */
export type ItemStatus =
  /** Sold and stocked normally. */
  | 'ACTIVE'
  /** Not to be promised to anyone; facts about its stock are still recorded. */
  | 'BLOCKED'
  /** No longer bought; remaining stock may still be promised and sold. */
  | 'DISCONTINUED';

/** Which order to cancel. */
export type OrderCancelInput = {
  /** The channel it was placed in. */
  readonly channel: string;
  /** The channel's own id of the order. */
  readonly channelOrderId: string;
  /** Why, at most 500 characters; kept in the journal. */
  readonly reason?: string | null | undefined;
};

/** One ordered item. */
export type OrderLineInput = {
  /** Where to take it from; the gateway chooses when omitted (the pick-up location for PICKUP). */
  readonly locationId?: string | null | undefined;
  /** Units in the base unit, greater than 0. */
  readonly quantity: number;
  /** The item's SKU, in any letter case. */
  readonly sku: string;
};

/** An order as its channel tells it. */
export type OrderPlaceInput = {
  /** The channel it was placed in. */
  readonly channel: string;
  /** The channel's own id of the order, 1 to 100 characters. */
  readonly channelOrderId: string;
  /** Your id of the customer who ordered; kept as given. */
  readonly customerId?: string | null | undefined;
  /** How the customer gets the goods. */
  readonly fulfilment: FulfilmentKind;
  /** The lines, 1 to 100. */
  readonly lines: ReadonlyArray<OrderLineInput>;
  /** Where the customer picks up; required for PICKUP, refused otherwise. */
  readonly pickupLocationId?: string | null | undefined;
  /** When the customer placed it; now when omitted. */
  readonly placedAt?: string | null | undefined;
  /** A reservation made before, to be taken over: it must be held or confirmed, of the same channel, and hold exactly these lines where `fulfilment` is offered. */
  readonly reservationId?: string | null | undefined;
};

/** How far an order is, by the stock held, picked and shipped for it, whoever told of that. */
export type OrderStatus =
  /** Its stock is promised for good; nothing is picked or shipped yet. */
  | 'ALLOCATED'
  /** Cancelled before anything was shipped; nothing is held for it. */
  | 'CANCELLED'
  /** Part of it is shipped or handed over, the rest still to come. */
  | 'PARTIALLY_SHIPPED'
  /** Written, its stock not yet promised; repeating the placement completes it. */
  | 'PENDING'
  /** All of it is picked, nothing shipped: ready to be shipped or handed over. */
  | 'PICKED'
  /** Part of it is picked, nothing shipped. */
  | 'PICKING'
  /** Its stock could not be promised; repeating the placement answers the same until the order is placed under another id. */
  | 'REJECTED'
  /** All of it that will ever leave has left; what was not shipped is cancelled. */
  | 'SHIPPED'
  /**
   * Drop-shipped, and its suppliers called off everything: nothing of it is promised. There is a case for people (SUPPLIER_SHORT); placing it again asks
   * other suppliers, so does dropshipPlace, and cancelling ends it.
   */
  | 'UNSOURCED';

/** Why a price is not known. */
export type PriceUnknown =
  /** The item is listed, but no price of it is in force at that time. */
  | 'NOT_IN_FORCE'
  /** Neither the channel's price list nor the list of every channel has the item in this currency. */
  | 'NOT_LISTED'
  /** There is no such channel. */
  | 'UNKNOWN_CHANNEL';

/** A document of another system that a record here belongs to, kept verbatim. */
export type ReferenceDocumentInput = {
  /** Identifier of the document in the source. */
  readonly id: string;
  /** Kind of document as the source names it, such as `invoice`, `purchase-order` or `order`. */
  readonly type: string;
  /** Where the document can be looked at, if anywhere. */
  readonly uri?: string | null | undefined;
};

/** Which reservation to confirm. */
export type ReservationConfirmInput = {
  /** The reservation's id. */
  readonly id: string;
  /** Your key of this request; repeating it answers the same. */
  readonly idempotencyKey: string;
};

/** What to hold and for whom. */
export type ReservationCreateInput = {
  /** Hold every line or none (true), or hold what there is and say so line by line (false). */
  readonly allOrNothing?: boolean | null | undefined;
  /** The selling channel. */
  readonly channel: string;
  /** Your id of the customer the stock is held for; kept as given. */
  readonly customerId?: string | null | undefined;
  /** How the units are to reach the customer: held only where the location and the channel's policies allow that now, else refused with FulfilmentNotOffered. Anywhere when omitted. */
  readonly fulfilment?: ReservationFulfilment | null | undefined;
  /** How long to hold, in seconds, 1 to 604,800. */
  readonly holdSeconds?: number | null | undefined;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same reservation (`replayed: true`), other content is refused with IdempotencyConflict. */
  readonly idempotencyKey: string;
  /** The lines, 1 to 100. */
  readonly lines: ReadonlyArray<ReservationLineInput>;
  /** Where it goes: lines without a location are then held near there, as far as the channel's sourcing goes by distance. */
  readonly near?: CoordinatesInput | null | undefined;
  /** The document it belongs to, such as a cart or order. */
  readonly referenceDocument?: ReferenceDocumentInput | null | undefined;
};

/** Which hold to extend. */
export type ReservationExtendInput = {
  /** How long to hold from now, in seconds, 1 to 604,800. */
  readonly holdSeconds: number;
  /** The reservation's id. */
  readonly id: string;
  /** Your key of this request, 1 to 200 characters: repeating it changes nothing and answers the hold as it is. */
  readonly idempotencyKey: string;
};

/** How units reach the customer. */
export type ReservationFulfilment =
  /** Picked up by the customer where they are held. */
  | 'PICKUP'
  /** Shipped from where they are held. */
  | 'SHIP';

/** One item to hold. */
export type ReservationLineInput = {
  /** Where to hold it; the gateway chooses when omitted. */
  readonly locationId?: string | null | undefined;
  /** Units to hold in the base unit, greater than 0. */
  readonly quantity: number;
  /** The item's SKU, in any letter case. */
  readonly sku: string;
};

/** Which reservation to give back. */
export type ReservationReleaseInput = {
  /** The reservation's id. */
  readonly id: string;
  /** Your key of this request; repeating it answers the same. */
  readonly idempotencyKey: string;
  /** Why, at most 500 characters; kept in the journal. */
  readonly reason?: string | null | undefined;
};

/** Where in its life a reservation is. */
export type ReservationStatus =
  /** Given back after confirmation. */
  | 'CANCELLED'
  /** Holds its units without expiry. */
  | 'CONFIRMED'
  /** All of its units were consumed. */
  | 'CONSUMED'
  /** Ended by itself at its expiry. */
  | 'EXPIRED'
  /** Holds its units until it expires. */
  | 'HELD'
  /** Part of its units were consumed; the rest is still held. */
  | 'PARTIALLY_CONSUMED'
  /** Waiting for admission; holds nothing yet. */
  | 'QUEUED'
  /** Given back before confirmation. */
  | 'RELEASED';

/** What an absolute quantity of a snapshot counts. */
export type SnapshotSemantics =
  /** Everything physically there, reserved units included. */
  | 'GROSS_ON_HAND'
  /** Only units not promised to orders. */
  | 'NET_OF_ORDERS';

/**
 * One thing that happened to stock, in the source's own words. Scalars check only the JSON type here, so that one bad event never fails the request: a value out of range,
 * an unknown type, code or unit is REFUSED or PARKED for that event alone, with path [events, i, field].
 */
export type StockEventInput = {
  /** The business day; the day of `occurredAt` in the location's time zone when omitted. */
  readonly businessDate?: string | null | undefined;
  /** Follows one business transaction over all systems; the request's own when omitted. */
  readonly correlationId?: string | null | undefined;
  /** The device it was done with: information, never authority. */
  readonly deviceId?: string | null | undefined;
  /**
   * What became of returned or received units: RESALABLE, DAMAGED, QUARANTINED or PENDING_INSPECTION; for what is put away, where it was: QUARANTINED or PICKED;
   * for a count, what was counted (SHELF when omitted); for an adjustment, the state (AVAILABLE when omitted).
   */
  readonly disposition?: string | null | undefined;
  /** The source's id of the event, 1 to 200 characters. Sent again with the same content it answers REPLAYED; with other content it is refused with IdempotencyConflict. */
  readonly eventId: string;
  /** The chain of transactions this belongs to, such as a sale and its return. A void, return or reversal that names its chain is parked (AwaitingLineage) until what it follows is recorded, or its source's lineageTimeoutSeconds are over. */
  readonly lineageId?: string | null | undefined;
  /** The source's code of the location, resolved like `sku`. For transfers: where the units leave. */
  readonly locationId: string;
  /** When it happened: RFC 3339 with an offset. For SNAPSHOT_ASSERTED and COUNT_SUBMITTED the watermark the quantity was true at. */
  readonly occurredAt: string;
  /** Who did it: information, never authority. */
  readonly operatorId?: string | null | undefined;
  /** Units in `unit`, greater than 0; signed for ADJUSTMENT_APPROVED; absolute and at least 0 for SNAPSHOT_ASSERTED and COUNT_SUBMITTED. */
  readonly quantity: number;
  /** Why, at most 500 characters; kept verbatim. */
  readonly reason?: string | null | undefined;
  /** The document this belongs to in the source. */
  readonly referenceDocument?: ReferenceDocumentInput | null | undefined;
  /** The reservation this event serves: a pick takes what it holds, a sale, shipment or pick-up what was picked for it and then what it holds. A dead one gives nothing: the units come from available stock. */
  readonly reservationId?: string | null | undefined;
  /** The line of the reservation this event serves first, from 1; its lines in their order when omitted. Needs `reservationId`. */
  readonly reservationLine?: number | null | undefined;
  /** What an absolute snapshot counts; the source's declared meaning when omitted. */
  readonly semantics?: SnapshotSemantics | null | undefined;
  /** The source's code of the item, verbatim: an alias of that source first, then the canonical SKU, else the event is parked. */
  readonly sku: string;
  /** The source system, 1 to 64 characters; with `eventId` the idempotency key. */
  readonly source: string;
  /** The source's running number, 1 to 18 decimal digits; of a source declared gapless, missing ones are told by sourceGaps. */
  readonly sourceSequence?: string | null | undefined;
  /** For transfers: the source's code of the location they go to; required for TRANSFER_SHIPPED. A receipt without it arrives at `locationId`. */
  readonly toLocationId?: string | null | undefined;
  /** Identifier of the transfer; required for every TRANSFER_ type. Mutations of transfers meet events under it. */
  readonly transferId?: string | null | undefined;
  /** What happened, in upper snake case, such as SALE_COMPLETED; a type that cannot be recorded this way is refused with NotRecordable. */
  readonly type: string;
  /** Unit of the quantity, or the source's own code of one; the item's base unit when omitted. */
  readonly unit?: string | null | undefined;
};

/** What became of a stock event. */
export type StockEventStatus =
  /** Kept whole, waiting for a mapping of its code or for the event it follows; recorded by itself when that is there. */
  | 'PARKED'
  /** Written to the ledger now, durably. */
  | 'RECORDED'
  /** Not kept; the error says why. */
  | 'REFUSED'
  /** Had been recorded before with the same content; nothing was changed. */
  | 'REPLAYED';

/** Stock events to record. */
export type StockEventsRecordInput = {
  /** The events, 1 to 5,000, recorded in this order where order matters. */
  readonly events: ReadonlyArray<StockEventInput>;
  /** Whether history is being loaded: events are taken that are older than the keys that are remembered (`sourcePolicy.keyDays`), which else are refused with TooOld. */
  readonly initialLoad?: boolean | null | undefined;
};

/** Conditions on positions; all given ones must hold. */
export type StockPositionFilter = {
  /** Only positions whose available quantity is below this, in the base unit. */
  readonly availableBelow?: number | null | undefined;
  /** Only these locations, at most 500. */
  readonly locationIds?: ReadonlyArray<string> | null | undefined;
  /** Only positions with (true) or without (false) a negative available quantity. */
  readonly negative?: boolean | null | undefined;
  /** Only these SKUs, at most 500. */
  readonly skus?: ReadonlyArray<string> | null | undefined;
};

/** A physical state of stock at a location. */
export type StockState =
  /** Free to promise. */
  | 'AVAILABLE'
  /** Damaged, not sellable. */
  | 'DAMAGED'
  /** Picked or packed, still in the building. */
  | 'PICKED'
  /** Held back for inspection, recall or doubt. */
  | 'QUARANTINED'
  /** Held for a reservation. */
  | 'RESERVED'
  /** Returned by a customer, not yet dispositioned. */
  | 'RETURN_PENDING';

export type AvailabilityQueryVariables = Exact<{
  skus: ReadonlyArray<string> | string;
  channel: string;
  locationIds?: ReadonlyArray<string> | string | null | undefined;
  consistency?: Consistency | null | undefined;
}>;


export type AvailabilityQuery = { readonly availability: ReadonlyArray<{ readonly sku: string, readonly known: boolean, readonly availableToSell: number, readonly byLocation: ReadonlyArray<{ readonly onHand: number, readonly reserved: number, readonly availableToSell: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly freshness: { readonly asOf: string, readonly cursor: string, readonly source: FreshnessSource, readonly ageMs: number, readonly degraded: boolean } }> };

export type ItemWithPriceQueryVariables = Exact<{
  sku: string;
  channel: string;
  currency: string;
}>;


export type ItemWithPriceQuery = { readonly item: { readonly sku: string, readonly name: string, readonly gtin: string | null, readonly baseUnit: string, readonly decimals: number, readonly status: ItemStatus, readonly price: { readonly unknown: PriceUnknown | null, readonly asOf: string, readonly amount: { readonly minor: number, readonly currency: string, readonly decimals: number, readonly text: string } | null } | null } | null };

export type AvailabilityChangedSubscriptionVariables = Exact<{
  skus: ReadonlyArray<string> | string;
  channel: string;
  after?: string | null | undefined;
  snapshot?: boolean | null | undefined;
  resync?: boolean | null | undefined;
  heartbeatSeconds?: number | null | undefined;
  throttleMs?: number | null | undefined;
}>;


export type AvailabilityChangedSubscription = { readonly availabilityChanged: { readonly cursor: string, readonly at: string, readonly cause: string, readonly availability: { readonly sku: string, readonly known: boolean, readonly availableToSell: number, readonly byLocation: ReadonlyArray<{ readonly onHand: number, readonly reserved: number, readonly availableToSell: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly freshness: { readonly asOf: string, readonly cursor: string, readonly source: FreshnessSource, readonly ageMs: number, readonly degraded: boolean } } } };

export type AvailabilityFactsFragment = { readonly sku: string, readonly known: boolean, readonly availableToSell: number, readonly byLocation: ReadonlyArray<{ readonly onHand: number, readonly reserved: number, readonly availableToSell: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly freshness: { readonly asOf: string, readonly cursor: string, readonly source: FreshnessSource, readonly ageMs: number, readonly degraded: boolean } };

export type OrderPlaceMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type OrderPlaceMutation = { readonly orderPlace: { readonly replayed: boolean, readonly order: { readonly id: string, readonly channel: string, readonly channelOrderId: string, readonly status: OrderStatus, readonly fulfilment: FulfilmentKind, readonly placedAt: string, readonly updatedAt: string, readonly version: string, readonly pickupLocation: { readonly id: string, readonly name: string } | null, readonly reservation: { readonly id: string } | null, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly shipped: number, readonly cancelled: number }> } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'InvalidOrder', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'OrderConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly storedHash: string | null, readonly givenHash: string }
      | { readonly __typename: 'OrderNotAllocated', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly sku: string | null, readonly requested: number | null, readonly available: number | null }
      | { readonly __typename: 'OrderOverloaded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly retryAfterMs: number }
      | { readonly __typename: 'OrderQueued', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly retryAfterMs: number }
    > } };

export type OrderCancelMutationVariables = Exact<{
  input: OrderCancelInput;
}>;


export type OrderCancelMutation = { readonly orderCancel: { readonly replayed: boolean, readonly order: { readonly id: string, readonly channel: string, readonly channelOrderId: string, readonly status: OrderStatus, readonly fulfilment: FulfilmentKind, readonly placedAt: string, readonly updatedAt: string, readonly version: string, readonly pickupLocation: { readonly id: string, readonly name: string } | null, readonly reservation: { readonly id: string } | null, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly shipped: number, readonly cancelled: number }> } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'InvalidOrder', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'OrderNotCancellable', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'OrderNotFound', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
    > } };

export type OrderQueryVariables = Exact<{
  channel: string;
  channelOrderId: string;
}>;


export type OrderQuery = { readonly order: { readonly id: string, readonly channel: string, readonly channelOrderId: string, readonly status: OrderStatus, readonly fulfilment: FulfilmentKind, readonly placedAt: string, readonly updatedAt: string, readonly version: string, readonly pickupLocation: { readonly id: string, readonly name: string } | null, readonly reservation: { readonly id: string } | null, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly shipped: number, readonly cancelled: number }> } | null };

export type OrderChangedSubscriptionVariables = Exact<{
  channel?: string | null | undefined;
  after?: string | null | undefined;
  snapshot?: boolean | null | undefined;
  resync?: boolean | null | undefined;
  heartbeatSeconds?: number | null | undefined;
}>;


export type OrderChangedSubscription = { readonly orderChanged: { readonly cursor: string, readonly at: string, readonly cause: string, readonly order: { readonly id: string, readonly channel: string, readonly channelOrderId: string, readonly status: OrderStatus, readonly fulfilment: FulfilmentKind, readonly placedAt: string, readonly updatedAt: string, readonly version: string, readonly pickupLocation: { readonly id: string, readonly name: string } | null, readonly reservation: { readonly id: string } | null, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly shipped: number, readonly cancelled: number }> } } };

export type OrderFactsFragment = { readonly id: string, readonly channel: string, readonly channelOrderId: string, readonly status: OrderStatus, readonly fulfilment: FulfilmentKind, readonly placedAt: string, readonly updatedAt: string, readonly version: string, readonly pickupLocation: { readonly id: string, readonly name: string } | null, readonly reservation: { readonly id: string } | null, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly shipped: number, readonly cancelled: number }> };

export type ReservationCreateMutationVariables = Exact<{
  input: ReservationCreateInput;
}>;


export type ReservationCreateMutation = { readonly reservationCreate: { readonly replayed: boolean, readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly channel: string, readonly expiresAt: string | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly consumed: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly queue: { readonly place: number, readonly waitsUntil: string } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'ChannelClosed', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'ChannelQuotaExceeded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'CustomerCapExceeded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly sku: string, readonly cap: number, readonly taken: number }
      | { readonly __typename: 'FulfilmentNotOffered', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'IdempotencyConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly storedHash: string, readonly givenHash: string }
      | { readonly __typename: 'InsufficientStock', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly sku: string, readonly locationId: string | null, readonly requested: number, readonly available: number }
      | { readonly __typename: 'InvalidReservation', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'ItemBlocked', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'LocationClosed', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'Overloaded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly retryAfterMs: number }
      | { readonly __typename: 'UnknownChannel', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'UnknownItem', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'UnknownLocation', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
    > } };

export type ReservationConfirmMutationVariables = Exact<{
  input: ReservationConfirmInput;
}>;


export type ReservationConfirmMutation = { readonly reservationConfirm: { readonly replayed: boolean, readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly channel: string, readonly expiresAt: string | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly consumed: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly queue: { readonly place: number, readonly waitsUntil: string } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'InvalidReservation', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'Overloaded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly retryAfterMs: number }
      | { readonly __typename: 'ReservationEnded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly status: ReservationStatus }
      | { readonly __typename: 'ReservationNotFound', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'ReservationQueued', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
    > } };

export type ReservationReleaseMutationVariables = Exact<{
  input: ReservationReleaseInput;
}>;


export type ReservationReleaseMutation = { readonly reservationRelease: { readonly replayed: boolean, readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly channel: string, readonly expiresAt: string | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly consumed: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly queue: { readonly place: number, readonly waitsUntil: string } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'InvalidReservation', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'Overloaded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly retryAfterMs: number }
      | { readonly __typename: 'ReservationEnded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly status: ReservationStatus }
      | { readonly __typename: 'ReservationNotFound', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'ReservationQueued', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
    > } };

export type ReservationExtendMutationVariables = Exact<{
  input: ReservationExtendInput;
}>;


export type ReservationExtendMutation = { readonly reservationExtend: { readonly replayed: boolean, readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly channel: string, readonly expiresAt: string | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly consumed: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly queue: { readonly place: number, readonly waitsUntil: string } | null } | null, readonly userErrors: ReadonlyArray<
      | { readonly __typename: 'HoldTooLong', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly latest: string }
      | { readonly __typename: 'IdempotencyConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly storedHash: string, readonly givenHash: string }
      | { readonly __typename: 'InvalidReservation', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'ReservationEnded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string, readonly status: ReservationStatus }
      | { readonly __typename: 'ReservationNotFound', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
      | { readonly __typename: 'ReservationQueued', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
    > } };

export type ReservationQueryVariables = Exact<{
  id: string;
}>;


export type ReservationQuery = { readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly channel: string, readonly expiresAt: string | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly consumed: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly queue: { readonly place: number, readonly waitsUntil: string } | null } | null };

export type ReservationChangedSubscriptionVariables = Exact<{
  channel?: string | null | undefined;
  reservationIds?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
  snapshot?: boolean | null | undefined;
  resync?: boolean | null | undefined;
  heartbeatSeconds?: number | null | undefined;
}>;


export type ReservationChangedSubscription = { readonly reservationChanged: { readonly cursor: string, readonly at: string, readonly cause: string, readonly reservation: { readonly id: string, readonly status: ReservationStatus, readonly channel: string, readonly expiresAt: string | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly consumed: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly queue: { readonly place: number, readonly waitsUntil: string } | null } } };

export type ReservationFactsFragment = { readonly id: string, readonly status: ReservationStatus, readonly channel: string, readonly expiresAt: string | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly lineNumber: number, readonly sku: string, readonly quantity: number, readonly held: number, readonly picked: number, readonly consumed: number, readonly location: { readonly id: string, readonly name: string } | null }>, readonly queue: { readonly place: number, readonly waitsUntil: string } | null };

export type StockEventsRecordMutationVariables = Exact<{
  input: StockEventsRecordInput;
}>;


export type StockEventsRecordMutation = { readonly stockEventsRecord: { readonly cursor: string | null, readonly results: ReadonlyArray<{ readonly index: number, readonly source: string, readonly eventId: string, readonly status: StockEventStatus, readonly error:
        | { readonly __typename: 'AllocationExceedsStock', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'AllocationNotFound', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'AllocationVersionConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ApiKeyEnded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'CallerConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ChannelClosed', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ChannelQuotaExceeded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ChannelVersionConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'CustomerCapExceeded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ErpPostingNotReplayable', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ErpPostingNotWaivable', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ExceptionEnded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ExceptionNotReplayable', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'FulfilmentNotOffered', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'HoldTooLong', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'IdempotencyConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InsufficientStock', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidAlias', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidAllocation', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidCaller', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidChannel', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidErpReplay', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidException', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidItem', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidLocation', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidMeasurement', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidOrder', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidPolicy', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidPrice', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidReservation', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidSalePolicy', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidSource', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidSourcingPolicy', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidStep', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'InvalidWebhook', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ItemBlocked', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ItemUnitsFixed', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ItemVersionConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'LocationClosed', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'LocationVersionConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'NotReversible', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'NothingToReassign', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'OrderConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'OrderNotAllocated', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'OrderNotCancellable', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'OrderNotFound', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'OrderNotFulfillable', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'OrderOverloaded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'OrderQuantityExceeded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'OrderQueued', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'Overloaded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'PolicyVersionConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'PriceVersionConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ReservationEnded', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ReservationNotFound', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'ReservationQueued', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'SalePolicyChanged', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'SourcingPolicyChanged', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'StepNotAllowed', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'StepNotPermitted', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'StepStockShort', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'StepSubjectNotFound', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'StepVersionConflict', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'StockEventError', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'TooManyLocations', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'TooManyWebhooks', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownAliasTarget', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownApiKey', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownCaller', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownChannel', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownDeadLetter', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownErpPosting', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownException', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownItem', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownLocation', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownParkedEvent', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownSource', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
        | { readonly __typename: 'UnknownWebhook', readonly message: string, readonly path: ReadonlyArray<string>, readonly code: string }
       | null }> } };

export type StockPositionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: StockPositionFilter | null | undefined;
}>;


export type StockPositionsQuery = { readonly stockPositions: { readonly nodes: ReadonlyArray<{ readonly sku: string, readonly onHand: number, readonly available: number, readonly reserved: number, readonly picked: number, readonly damaged: number, readonly quarantined: number, readonly returnPending: number, readonly inTransitIn: number, readonly nonSellable: number, readonly version: string, readonly updatedAt: string, readonly location: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type StockChangedSubscriptionVariables = Exact<{
  skus?: ReadonlyArray<string> | string | null | undefined;
  locationIds?: ReadonlyArray<string> | string | null | undefined;
  after?: string | null | undefined;
  snapshot?: boolean | null | undefined;
  resync?: boolean | null | undefined;
  heartbeatSeconds?: number | null | undefined;
  throttleMs?: number | null | undefined;
}>;


export type StockChangedSubscription = { readonly stockChanged: { readonly cursor: string, readonly at: string, readonly cause: string, readonly delta: number, readonly correlationId: string | null, readonly changes: ReadonlyArray<{ readonly state: StockState, readonly delta: number }>, readonly position: { readonly sku: string, readonly onHand: number, readonly available: number, readonly reserved: number, readonly picked: number, readonly damaged: number, readonly quarantined: number, readonly returnPending: number, readonly inTransitIn: number, readonly nonSellable: number, readonly version: string, readonly updatedAt: string, readonly location: { readonly id: string, readonly name: string } | null } } };

export type PositionFactsFragment = { readonly sku: string, readonly onHand: number, readonly available: number, readonly reserved: number, readonly picked: number, readonly damaged: number, readonly quarantined: number, readonly returnPending: number, readonly inTransitIn: number, readonly nonSellable: number, readonly version: string, readonly updatedAt: string, readonly location: { readonly id: string, readonly name: string } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AvailabilityFactsFragmentDoc = new TypedDocumentString(`
    fragment AvailabilityFacts on Availability {
  sku
  known
  availableToSell
  byLocation {
    location {
      id
      name
    }
    onHand
    reserved
    availableToSell
  }
  freshness {
    asOf
    cursor
    source
    ageMs
    degraded
  }
}
    `, {"fragmentName":"AvailabilityFacts"}) as unknown as TypedDocumentString<AvailabilityFactsFragment, unknown>;
export const OrderFactsFragmentDoc = new TypedDocumentString(`
    fragment OrderFacts on Order {
  id
  channel
  channelOrderId
  status
  fulfilment
  pickupLocation {
    id
    name
  }
  reservation {
    id
  }
  placedAt
  updatedAt
  version
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    shipped
    cancelled
  }
}
    `, {"fragmentName":"OrderFacts"}) as unknown as TypedDocumentString<OrderFactsFragment, unknown>;
export const ReservationFactsFragmentDoc = new TypedDocumentString(`
    fragment ReservationFacts on Reservation {
  id
  status
  channel
  expiresAt
  createdAt
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    consumed
    location {
      id
      name
    }
  }
  queue {
    place
    waitsUntil
  }
}
    `, {"fragmentName":"ReservationFacts"}) as unknown as TypedDocumentString<ReservationFactsFragment, unknown>;
export const PositionFactsFragmentDoc = new TypedDocumentString(`
    fragment PositionFacts on StockPosition {
  sku
  location {
    id
    name
  }
  onHand
  available
  reserved
  picked
  damaged
  quarantined
  returnPending
  inTransitIn
  nonSellable
  version
  updatedAt
}
    `, {"fragmentName":"PositionFacts"}) as unknown as TypedDocumentString<PositionFactsFragment, unknown>;
export const AvailabilityDocument = new TypedDocumentString(`
    query Availability($skus: [Sku!]!, $channel: ID!, $locationIds: [ID!], $consistency: Consistency) {
  availability(
    skus: $skus
    channel: $channel
    locationIds: $locationIds
    consistency: $consistency
  ) {
    ...AvailabilityFacts
  }
}
    fragment AvailabilityFacts on Availability {
  sku
  known
  availableToSell
  byLocation {
    location {
      id
      name
    }
    onHand
    reserved
    availableToSell
  }
  freshness {
    asOf
    cursor
    source
    ageMs
    degraded
  }
}`) as unknown as TypedDocumentString<AvailabilityQuery, AvailabilityQueryVariables>;
export const ItemWithPriceDocument = new TypedDocumentString(`
    query ItemWithPrice($sku: Sku!, $channel: ID!, $currency: String!) {
  item(sku: $sku) {
    sku
    name
    gtin
    baseUnit
    decimals
    status
    price(channel: $channel, currency: $currency) {
      amount {
        minor
        currency
        decimals
        text
      }
      unknown
      asOf
    }
  }
}
    `) as unknown as TypedDocumentString<ItemWithPriceQuery, ItemWithPriceQueryVariables>;
export const AvailabilityChangedDocument = new TypedDocumentString(`
    subscription AvailabilityChanged($skus: [Sku!]!, $channel: ID!, $after: Cursor, $snapshot: Boolean, $resync: Boolean, $heartbeatSeconds: Int, $throttleMs: Int) {
  availabilityChanged(
    skus: $skus
    channel: $channel
    after: $after
    snapshot: $snapshot
    resync: $resync
    heartbeatSeconds: $heartbeatSeconds
    throttleMs: $throttleMs
  ) {
    cursor
    at
    cause
    availability {
      ...AvailabilityFacts
    }
  }
}
    fragment AvailabilityFacts on Availability {
  sku
  known
  availableToSell
  byLocation {
    location {
      id
      name
    }
    onHand
    reserved
    availableToSell
  }
  freshness {
    asOf
    cursor
    source
    ageMs
    degraded
  }
}`) as unknown as TypedDocumentString<AvailabilityChangedSubscription, AvailabilityChangedSubscriptionVariables>;
export const OrderPlaceDocument = new TypedDocumentString(`
    mutation OrderPlace($input: OrderPlaceInput!) {
  orderPlace(input: $input) {
    order {
      ...OrderFacts
    }
    replayed
    userErrors {
      __typename
      ... on UserError {
        message
        path
        code
      }
      ... on OrderNotAllocated {
        sku
        requested
        available
      }
      ... on OrderConflict {
        storedHash
        givenHash
      }
      ... on OrderQueued {
        retryAfterMs
      }
      ... on OrderOverloaded {
        retryAfterMs
      }
    }
  }
}
    fragment OrderFacts on Order {
  id
  channel
  channelOrderId
  status
  fulfilment
  pickupLocation {
    id
    name
  }
  reservation {
    id
  }
  placedAt
  updatedAt
  version
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    shipped
    cancelled
  }
}`) as unknown as TypedDocumentString<OrderPlaceMutation, OrderPlaceMutationVariables>;
export const OrderCancelDocument = new TypedDocumentString(`
    mutation OrderCancel($input: OrderCancelInput!) {
  orderCancel(input: $input) {
    order {
      ...OrderFacts
    }
    replayed
    userErrors {
      __typename
      ... on UserError {
        message
        path
        code
      }
    }
  }
}
    fragment OrderFacts on Order {
  id
  channel
  channelOrderId
  status
  fulfilment
  pickupLocation {
    id
    name
  }
  reservation {
    id
  }
  placedAt
  updatedAt
  version
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    shipped
    cancelled
  }
}`) as unknown as TypedDocumentString<OrderCancelMutation, OrderCancelMutationVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($channel: ID!, $channelOrderId: ID!) {
  order(channel: $channel, channelOrderId: $channelOrderId) {
    ...OrderFacts
  }
}
    fragment OrderFacts on Order {
  id
  channel
  channelOrderId
  status
  fulfilment
  pickupLocation {
    id
    name
  }
  reservation {
    id
  }
  placedAt
  updatedAt
  version
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    shipped
    cancelled
  }
}`) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const OrderChangedDocument = new TypedDocumentString(`
    subscription OrderChanged($channel: ID, $after: Cursor, $snapshot: Boolean, $resync: Boolean, $heartbeatSeconds: Int) {
  orderChanged(
    channel: $channel
    after: $after
    snapshot: $snapshot
    resync: $resync
    heartbeatSeconds: $heartbeatSeconds
  ) {
    cursor
    at
    cause
    order {
      ...OrderFacts
    }
  }
}
    fragment OrderFacts on Order {
  id
  channel
  channelOrderId
  status
  fulfilment
  pickupLocation {
    id
    name
  }
  reservation {
    id
  }
  placedAt
  updatedAt
  version
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    shipped
    cancelled
  }
}`) as unknown as TypedDocumentString<OrderChangedSubscription, OrderChangedSubscriptionVariables>;
export const ReservationCreateDocument = new TypedDocumentString(`
    mutation ReservationCreate($input: ReservationCreateInput!) {
  reservationCreate(input: $input) {
    reservation {
      ...ReservationFacts
    }
    replayed
    userErrors {
      __typename
      ... on UserError {
        message
        path
        code
      }
      ... on InsufficientStock {
        sku
        locationId
        requested
        available
      }
      ... on CustomerCapExceeded {
        sku
        cap
        taken
      }
      ... on IdempotencyConflict {
        storedHash
        givenHash
      }
      ... on Overloaded {
        retryAfterMs
      }
    }
  }
}
    fragment ReservationFacts on Reservation {
  id
  status
  channel
  expiresAt
  createdAt
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    consumed
    location {
      id
      name
    }
  }
  queue {
    place
    waitsUntil
  }
}`) as unknown as TypedDocumentString<ReservationCreateMutation, ReservationCreateMutationVariables>;
export const ReservationConfirmDocument = new TypedDocumentString(`
    mutation ReservationConfirm($input: ReservationConfirmInput!) {
  reservationConfirm(input: $input) {
    reservation {
      ...ReservationFacts
    }
    replayed
    userErrors {
      __typename
      ... on UserError {
        message
        path
        code
      }
      ... on ReservationEnded {
        status
      }
      ... on Overloaded {
        retryAfterMs
      }
    }
  }
}
    fragment ReservationFacts on Reservation {
  id
  status
  channel
  expiresAt
  createdAt
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    consumed
    location {
      id
      name
    }
  }
  queue {
    place
    waitsUntil
  }
}`) as unknown as TypedDocumentString<ReservationConfirmMutation, ReservationConfirmMutationVariables>;
export const ReservationReleaseDocument = new TypedDocumentString(`
    mutation ReservationRelease($input: ReservationReleaseInput!) {
  reservationRelease(input: $input) {
    reservation {
      ...ReservationFacts
    }
    replayed
    userErrors {
      __typename
      ... on UserError {
        message
        path
        code
      }
      ... on ReservationEnded {
        status
      }
      ... on Overloaded {
        retryAfterMs
      }
    }
  }
}
    fragment ReservationFacts on Reservation {
  id
  status
  channel
  expiresAt
  createdAt
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    consumed
    location {
      id
      name
    }
  }
  queue {
    place
    waitsUntil
  }
}`) as unknown as TypedDocumentString<ReservationReleaseMutation, ReservationReleaseMutationVariables>;
export const ReservationExtendDocument = new TypedDocumentString(`
    mutation ReservationExtend($input: ReservationExtendInput!) {
  reservationExtend(input: $input) {
    reservation {
      ...ReservationFacts
    }
    replayed
    userErrors {
      __typename
      ... on UserError {
        message
        path
        code
      }
      ... on ReservationEnded {
        status
      }
      ... on HoldTooLong {
        latest
      }
      ... on IdempotencyConflict {
        storedHash
        givenHash
      }
    }
  }
}
    fragment ReservationFacts on Reservation {
  id
  status
  channel
  expiresAt
  createdAt
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    consumed
    location {
      id
      name
    }
  }
  queue {
    place
    waitsUntil
  }
}`) as unknown as TypedDocumentString<ReservationExtendMutation, ReservationExtendMutationVariables>;
export const ReservationDocument = new TypedDocumentString(`
    query Reservation($id: ID!) {
  reservation(id: $id) {
    ...ReservationFacts
  }
}
    fragment ReservationFacts on Reservation {
  id
  status
  channel
  expiresAt
  createdAt
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    consumed
    location {
      id
      name
    }
  }
  queue {
    place
    waitsUntil
  }
}`) as unknown as TypedDocumentString<ReservationQuery, ReservationQueryVariables>;
export const ReservationChangedDocument = new TypedDocumentString(`
    subscription ReservationChanged($channel: ID, $reservationIds: [ID!], $after: Cursor, $snapshot: Boolean, $resync: Boolean, $heartbeatSeconds: Int) {
  reservationChanged(
    channel: $channel
    reservationIds: $reservationIds
    after: $after
    snapshot: $snapshot
    resync: $resync
    heartbeatSeconds: $heartbeatSeconds
  ) {
    cursor
    at
    cause
    reservation {
      ...ReservationFacts
    }
  }
}
    fragment ReservationFacts on Reservation {
  id
  status
  channel
  expiresAt
  createdAt
  lines {
    lineNumber
    sku
    quantity
    held
    picked
    consumed
    location {
      id
      name
    }
  }
  queue {
    place
    waitsUntil
  }
}`) as unknown as TypedDocumentString<ReservationChangedSubscription, ReservationChangedSubscriptionVariables>;
export const StockEventsRecordDocument = new TypedDocumentString(`
    mutation StockEventsRecord($input: StockEventsRecordInput!) {
  stockEventsRecord(input: $input) {
    results {
      index
      source
      eventId
      status
      error {
        __typename
        message
        path
        code
      }
    }
    cursor
  }
}
    `) as unknown as TypedDocumentString<StockEventsRecordMutation, StockEventsRecordMutationVariables>;
export const StockPositionsDocument = new TypedDocumentString(`
    query StockPositions($first: Int!, $after: PageCursor, $filter: StockPositionFilter) {
  stockPositions(first: $first, after: $after, filter: $filter) {
    nodes {
      ...PositionFacts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment PositionFacts on StockPosition {
  sku
  location {
    id
    name
  }
  onHand
  available
  reserved
  picked
  damaged
  quarantined
  returnPending
  inTransitIn
  nonSellable
  version
  updatedAt
}`) as unknown as TypedDocumentString<StockPositionsQuery, StockPositionsQueryVariables>;
export const StockChangedDocument = new TypedDocumentString(`
    subscription StockChanged($skus: [Sku!], $locationIds: [ID!], $after: Cursor, $snapshot: Boolean, $resync: Boolean, $heartbeatSeconds: Int, $throttleMs: Int) {
  stockChanged(
    skus: $skus
    locationIds: $locationIds
    after: $after
    snapshot: $snapshot
    resync: $resync
    heartbeatSeconds: $heartbeatSeconds
    throttleMs: $throttleMs
  ) {
    cursor
    at
    cause
    delta
    correlationId
    changes {
      state
      delta
    }
    position {
      ...PositionFacts
    }
  }
}
    fragment PositionFacts on StockPosition {
  sku
  location {
    id
    name
  }
  onHand
  available
  reserved
  picked
  damaged
  quarantined
  returnPending
  inTransitIn
  nonSellable
  version
  updatedAt
}`) as unknown as TypedDocumentString<StockChangedSubscription, StockChangedSubscriptionVariables>;