/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A sales channel to create or update. On update an omitted field keeps its value. */
export type ChannelInput = {
  /** Write only if the stored version is this one; otherwise the row is refused with ChannelVersionConflict. */
  changeFromVersion?: string | null | undefined;
  /** The channel's id, 1 to 64 printable characters without surrounding space. */
  id: string;
  /** What kind of channel it is; `ECOMMERCE` when omitted for a new channel. */
  kind?: ChannelKind | null | undefined;
  /** Name shown to people, 1 to 200 characters; the id when omitted for a new channel. */
  name?: string | null | undefined;
  /** Whether the channel may sell; `ACTIVE` when omitted for a new channel. */
  status?: ChannelStatus | null | undefined;
};

/** What kind of sales channel it is. */
export type ChannelKind =
  /** Orders taken by people over telephone or chat. */
  | 'CALL_CENTRE'
  /** A web shop or app of one's own. */
  | 'ECOMMERCE'
  /** A marketplace run by someone else. */
  | 'MARKETPLACE'
  /** Selling in stores. */
  | 'STORE'
  /** Selling to other businesses. */
  | 'WHOLESALE';

/** Whether a channel may sell. */
export type ChannelStatus =
  /** May ask, reserve and order. */
  | 'ACTIVE'
  /** May do none of these. */
  | 'CLOSED';

/** How fresh an availability answer must be. */
export type Consistency =
  /** From the fastest copy, as old as `freshness` says (normally well under a second). */
  | 'CACHED'
  /** From the ledger itself, including everything acknowledged before the question. */
  | 'STRONG';

/** A position on the globe in the WGS 84 system. */
export type CoordinatesInput = {
  /** Degrees north of the equator, -90 to 90, as decimal text. */
  latitude: string;
  /** Degrees east of Greenwich, -180 to 180, as decimal text. */
  longitude: string;
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

/** One descriptive property of an item. */
export type ItemAttributeInput = {
  /** Name, 1 to 100 characters, unique within the item. */
  name: string;
  /** Value, at most 1,000 characters. */
  value: string;
};

/** An item to create or update. On update an omitted field keeps its value and an explicit null clears it; a list replaces the whole list. */
export type ItemInput = {
  /** Descriptive properties, at most 100, each name once; replaces the list. */
  attributes?: Array<ItemAttributeInput> | null | undefined;
  /** Unit that quantities are counted in; `EA` when omitted for a new item. Cannot change after the first movement. */
  baseUnit?: string | null | undefined;
  /** Write only if the stored version is this one; otherwise the row is refused with ItemVersionConflict. */
  changeFromVersion?: string | null | undefined;
  /** Decimals a quantity may have, 0 to 3; 0 when omitted for a new item. Cannot change after the first movement. */
  decimals?: number | null | undefined;
  /** Global Trade Item Number: 8, 12, 13 or 14 digits with a valid check digit. */
  gtin?: string | null | undefined;
  /** Name shown to people, 1 to 500 characters; required when the item is new. */
  name?: string | null | undefined;
  /** The item's SKU; trimmed and put in upper case. */
  sku: string;
  /** Whether the item may be sold; `ACTIVE` when omitted for a new item. */
  status?: ItemStatus | null | undefined;
  /** Other units and how many base units each holds, at most 50, each unit once; replaces the list. */
  unitConversions?: Array<UnitConversionInput> | null | undefined;
  /** Code that the variants of one product share, 1 to 100 printable characters. */
  variantGroup?: string | null | undefined;
};

/** Whether an item may be sold. */
export type ItemStatus =
  /** Sold and stocked normally. */
  | 'ACTIVE'
  /** Not to be promised to anyone; facts about its stock are still recorded. */
  | 'BLOCKED'
  /** No longer bought; remaining stock may still be promised and sold. */
  | 'DISCONTINUED';

/** A location to create or update. On update an omitted field keeps its value and an explicit null clears it. */
export type LocationInput = {
  /** Retail banner it trades under. */
  banner?: string | null | undefined;
  /** Write only if the stored version is this one; otherwise the row is refused with LocationVersionConflict. */
  changeFromVersion?: string | null | undefined;
  /** Company whose ERP is told of its movements, 1 to 64 letters, digits or hyphens; movements recorded before keep theirs. */
  company?: string | null | undefined;
  /** Geographic position. */
  coordinates?: CoordinatesInput | null | undefined;
  /** The location's id, 1 to 64 printable characters without surrounding space. */
  id: string;
  /** What kind of place it is; `STORE` when omitted for a new location. */
  kind?: LocationKind | null | undefined;
  /** Name shown to people, 1 to 200 characters; the id when omitted for a new location. */
  name?: string | null | undefined;
  /** Id of the location this one belongs to; it must exist (or come earlier in this call) and not be this location or below it. */
  parentId?: string | null | undefined;
  /** Whether customers can pick orders up here; false when omitted for a new location. */
  pickup?: boolean | null | undefined;
  /** Region it belongs to. */
  region?: string | null | undefined;
  /** Whether orders can be shipped from here; false when omitted for a new location. */
  shipFrom?: boolean | null | undefined;
  /** Whether it takes part in selling; `ACTIVE` when omitted for a new location. */
  status?: LocationStatus | null | undefined;
  /** IANA time zone; `UTC` when omitted for a new location. */
  timeZone?: string | null | undefined;
};

/** What kind of place a location is. */
export type LocationKind =
  /** A distribution centre of one's own. */
  | 'DC'
  /** A shop customers walk into. */
  | 'STORE'
  /** A warehouse run by a logistics partner (3PL). */
  | 'THIRD_PARTY';

/** Whether a location takes part in selling. */
export type LocationStatus =
  /** Trading: its stock may be promised. */
  | 'ACTIVE'
  /** Closed: its stock may not be promised; facts about it are still recorded. */
  | 'CLOSED';

/** Which order to cancel. */
export type OrderCancelInput = {
  /** The channel it was placed in. */
  channel: string;
  /** The channel's own id of the order. */
  channelOrderId: string;
  /** Why, at most 500 characters; kept in the journal. */
  reason?: string | null | undefined;
};

/** One ordered item. */
export type OrderLineInput = {
  /** Where to take it from; the gateway chooses when omitted (the pick-up location for PICKUP). */
  locationId?: string | null | undefined;
  /** Units in the base unit, greater than 0. */
  quantity: number;
  /** The item's SKU, in any letter case. */
  sku: string;
};

/** Units of one line of an order. */
export type OrderLineQuantityInput = {
  /** Number of the line within the order, from 1. */
  lineNumber: number;
  /** Where they were; the locations that hold the line, in their order, when omitted. */
  locationId?: string | null | undefined;
  /** Units in the base unit, greater than 0. */
  quantity: number;
};

/** What was picked of an order. */
export type OrderPickInput = {
  /** The channel it was placed in. */
  channel: string;
  /** The channel's own id of the order. */
  channelOrderId: string;
  /** Your key of this pick within the order, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** What was picked, 1 to 100 entries; everything still held when omitted. */
  lines?: Array<OrderLineQuantityInput> | null | undefined;
  /** When; now when omitted. */
  occurredAt?: string | null | undefined;
};

/** An order as its channel tells it. */
export type OrderPlaceInput = {
  /** The channel it was placed in. */
  channel: string;
  /** The channel's own id of the order, 1 to 100 characters. */
  channelOrderId: string;
  /** Your id of the customer who ordered; kept as given. */
  customerId?: string | null | undefined;
  /** How the customer gets the goods. */
  fulfilment: FulfilmentKind;
  /** The lines, 1 to 100. */
  lines: Array<OrderLineInput>;
  /** Where the customer picks up; required for PICKUP, refused otherwise. */
  pickupLocationId?: string | null | undefined;
  /** When the customer placed it; now when omitted. */
  placedAt?: string | null | undefined;
  /** A reservation made before, to be taken over: it must be held or confirmed, of the same channel, and hold exactly these lines where `fulfilment` is offered. */
  reservationId?: string | null | undefined;
};

/** What left of an order. */
export type OrderShipInput = {
  /** The channel it was placed in. */
  channel: string;
  /** The channel's own id of the order. */
  channelOrderId: string;
  /** Your key of this shipment within the order, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** What left, 1 to 100 entries; everything still held or picked when omitted. */
  lines?: Array<OrderLineQuantityInput> | null | undefined;
  /** When; now when omitted. */
  occurredAt?: string | null | undefined;
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

/** Where exactly an answer was read, nearest first. */
export type ReadFrom =
  /** The ledger itself. */
  | 'LEDGER'
  /** The memory of the process that answered; it follows the ledger's feed. */
  | 'PROCESS'
  /** Redis; it follows the ledger's feed. */
  | 'REDIS';

/** A document of another system that a record here belongs to, kept verbatim. */
export type ReferenceDocumentInput = {
  /** Identifier of the document in the source. */
  id: string;
  /** Kind of document as the source names it, such as `invoice`, `purchase-order` or `order`. */
  type: string;
  /** Where the document can be looked at, if anywhere. */
  uri?: string | null | undefined;
};

/** Which reservation to confirm. */
export type ReservationConfirmInput = {
  /** The reservation's id. */
  id: string;
  /** Your key of this request; repeating it answers the same. */
  idempotencyKey: string;
};

/** What to hold and for whom. */
export type ReservationCreateInput = {
  /** Hold every line or none (true), or hold what there is and say so line by line (false). */
  allOrNothing?: boolean | null | undefined;
  /** The selling channel. */
  channel: string;
  /** Your id of the customer the stock is held for; kept as given. */
  customerId?: string | null | undefined;
  /** How the units are to reach the customer: held only where the location and the channel's policies allow that now, else refused with FulfilmentNotOffered. Anywhere when omitted. */
  fulfilment?: ReservationFulfilment | null | undefined;
  /** How long to hold, in seconds, 1 to 604,800. */
  holdSeconds?: number | null | undefined;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same reservation (`replayed: true`), other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** The lines, 1 to 100. */
  lines: Array<ReservationLineInput>;
  /** Where it goes: lines without a location are then held near there, as far as the channel's sourcing goes by distance. */
  near?: CoordinatesInput | null | undefined;
  /** The document it belongs to, such as a cart or order. */
  referenceDocument?: ReferenceDocumentInput | null | undefined;
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
  locationId?: string | null | undefined;
  /** Units to hold in the base unit, greater than 0. */
  quantity: number;
  /** The item's SKU, in any letter case. */
  sku: string;
};

/** Which reservation to give back. */
export type ReservationReleaseInput = {
  /** The reservation's id. */
  id: string;
  /** Your key of this request; repeating it answers the same. */
  idempotencyKey: string;
  /** Why, at most 500 characters; kept in the journal. */
  reason?: string | null | undefined;
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
  businessDate?: string | null | undefined;
  /** Follows one business transaction over all systems; the request's own when omitted. */
  correlationId?: string | null | undefined;
  /** The device it was done with: information, never authority. */
  deviceId?: string | null | undefined;
  /**
   * What became of returned or received units: RESALABLE, DAMAGED, QUARANTINED or PENDING_INSPECTION; for what is put away, where it was: QUARANTINED or PICKED;
   * for a count, what was counted (SHELF when omitted); for an adjustment, the state (AVAILABLE when omitted).
   */
  disposition?: string | null | undefined;
  /** The source's id of the event, 1 to 200 characters. Sent again with the same content it answers REPLAYED; with other content it is refused with IdempotencyConflict. */
  eventId: string;
  /** The chain of transactions this belongs to, such as a sale and its return. A void, return or reversal that names its chain is parked (AwaitingLineage) until what it follows is recorded, or its source's lineageTimeoutSeconds are over. */
  lineageId?: string | null | undefined;
  /** The source's code of the location, resolved like `sku`. For transfers: where the units leave. */
  locationId: string;
  /** When it happened: RFC 3339 with an offset. For SNAPSHOT_ASSERTED and COUNT_SUBMITTED the watermark the quantity was true at. */
  occurredAt: string;
  /** Who did it: information, never authority. */
  operatorId?: string | null | undefined;
  /** Units in `unit`, greater than 0; signed for ADJUSTMENT_APPROVED; absolute and at least 0 for SNAPSHOT_ASSERTED and COUNT_SUBMITTED. */
  quantity: number;
  /** Why, at most 500 characters; kept verbatim. */
  reason?: string | null | undefined;
  /** The document this belongs to in the source. */
  referenceDocument?: ReferenceDocumentInput | null | undefined;
  /** The reservation this event serves: a pick takes what it holds, a sale, shipment or pick-up what was picked for it and then what it holds. A dead one gives nothing: the units come from available stock. */
  reservationId?: string | null | undefined;
  /** The line of the reservation this event serves first, from 1; its lines in their order when omitted. Needs `reservationId`. */
  reservationLine?: number | null | undefined;
  /** What an absolute snapshot counts; the source's declared meaning when omitted. */
  semantics?: SnapshotSemantics | null | undefined;
  /** The source's code of the item, verbatim: an alias of that source first, then the canonical SKU, else the event is parked. */
  sku: string;
  /** The source system, 1 to 64 characters; with `eventId` the idempotency key. */
  source: string;
  /** The source's running number, 1 to 18 decimal digits; of a source declared gapless, missing ones are told by sourceGaps. */
  sourceSequence?: string | null | undefined;
  /** For transfers: the source's code of the location they go to; required for TRANSFER_SHIPPED. A receipt without it arrives at `locationId`. */
  toLocationId?: string | null | undefined;
  /** Identifier of the transfer; required for every TRANSFER_ type. Mutations of transfers meet events under it. */
  transferId?: string | null | undefined;
  /** What happened, in upper snake case, such as SALE_COMPLETED; a type that cannot be recorded this way is refused with NotRecordable. */
  type: string;
  /** Unit of the quantity, or the source's own code of one; the item's base unit when omitted. */
  unit?: string | null | undefined;
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

/** How many base units one of another unit holds. */
export type UnitConversionInput = {
  /** Base units in one of that unit: greater than 0, at most 3 decimals. */
  factor: number;
  /** The other unit's code, 1 to 16 characters, not the base unit. */
  unit: string;
};

export type StockItemsMutationVariables = Exact<{
  items: Array<ItemInput> | ItemInput;
}>;


export type StockItemsMutation = { itemsUpsert: { results: Array<{ userErrors: Array<
        | { __typename: 'InvalidItem' }
        | { __typename: 'ItemUnitsFixed' }
        | { __typename: 'ItemVersionConflict' }
      > }> } };

export type StockLocationsMutationVariables = Exact<{
  locations: Array<LocationInput> | LocationInput;
}>;


export type StockLocationsMutation = { locationsUpsert: { results: Array<{ userErrors: Array<
        | { __typename: 'InvalidLocation' }
        | { __typename: 'LocationVersionConflict' }
        | { __typename: 'TooManyLocations' }
      > }> } };

export type StockChannelsMutationVariables = Exact<{
  channels: Array<ChannelInput> | ChannelInput;
}>;


export type StockChannelsMutation = { channelsUpsert: { results: Array<{ userErrors: Array<
        | { __typename: 'ChannelVersionConflict' }
        | { __typename: 'InvalidChannel' }
      > }> } };

export type RecordFactsMutationVariables = Exact<{
  events: Array<StockEventInput> | StockEventInput;
}>;


export type RecordFactsMutation = { stockEventsRecord: { results: Array<{ index: number, status: StockEventStatus, error:
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
       | null }> } };

export type AskAvailableQueryVariables = Exact<{
  skus: Array<string> | string;
  channel: string;
  consistency: Consistency;
}>;


export type AskAvailableQuery = { availability: Array<{ sku: string, availableToSell: number, byLocation: Array<{ onHand: number, reserved: number, availableToSell: number, location: { id: string } | null }>, freshness: { asOf: string, cursor: string, source: FreshnessSource, readFrom: ReadFrom, degraded: boolean, ageMs: number }, explain: { terms: Array<{ quantity: number }> } }> };

export type AnsweredFragment = { sku: string, availableToSell: number, byLocation: Array<{ onHand: number, reserved: number, availableToSell: number, location: { id: string } | null }>, freshness: { asOf: string, cursor: string, source: FreshnessSource, readFrom: ReadFrom, degraded: boolean, ageMs: number }, explain: { terms: Array<{ quantity: number }> } };

export type HoldStockMutationVariables = Exact<{
  input: ReservationCreateInput;
}>;


export type HoldStockMutation = { reservationCreate: { replayed: boolean, reservation: { id: string, status: ReservationStatus, lines: Array<{ held: number }> } | null, userErrors: Array<
      | { __typename: 'ChannelClosed' }
      | { __typename: 'ChannelQuotaExceeded' }
      | { __typename: 'CustomerCapExceeded' }
      | { __typename: 'FulfilmentNotOffered' }
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InsufficientStock' }
      | { __typename: 'InvalidReservation' }
      | { __typename: 'ItemBlocked' }
      | { __typename: 'LocationClosed' }
      | { __typename: 'Overloaded' }
      | { __typename: 'UnknownChannel' }
      | { __typename: 'UnknownItem' }
      | { __typename: 'UnknownLocation' }
    > } };

export type KeepHoldMutationVariables = Exact<{
  input: ReservationConfirmInput;
}>;


export type KeepHoldMutation = { reservationConfirm: { reservation: { status: ReservationStatus } | null, userErrors: Array<
      | { __typename: 'InvalidReservation' }
      | { __typename: 'Overloaded' }
      | { __typename: 'ReservationEnded' }
      | { __typename: 'ReservationNotFound' }
      | { __typename: 'ReservationQueued' }
    > } };

export type GiveHoldBackMutationVariables = Exact<{
  input: ReservationReleaseInput;
}>;


export type GiveHoldBackMutation = { reservationRelease: { reservation: { status: ReservationStatus } | null, userErrors: Array<
      | { __typename: 'InvalidReservation' }
      | { __typename: 'Overloaded' }
      | { __typename: 'ReservationEnded' }
      | { __typename: 'ReservationNotFound' }
      | { __typename: 'ReservationQueued' }
    > } };

export type SellOrderMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type SellOrderMutation = { orderPlace: { replayed: boolean, order: { status: OrderStatus, reservation: { id: string } | null } | null, userErrors: Array<
      | { __typename: 'InvalidOrder' }
      | { __typename: 'OrderConflict' }
      | { __typename: 'OrderNotAllocated' }
      | { __typename: 'OrderOverloaded' }
      | { __typename: 'OrderQueued' }
    > } };

export type CallOrderOffMutationVariables = Exact<{
  input: OrderCancelInput;
}>;


export type CallOrderOffMutation = { orderCancel: { order: { status: OrderStatus } | null, userErrors: Array<
      | { __typename: 'InvalidOrder' }
      | { __typename: 'OrderNotCancellable' }
      | { __typename: 'OrderNotFound' }
    > } };

export type PickOrderMutationVariables = Exact<{
  input: OrderPickInput;
}>;


export type PickOrderMutation = { orderPick: { order: { status: OrderStatus } | null, userErrors: Array<
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InvalidOrder' }
      | { __typename: 'OrderNotFound' }
      | { __typename: 'OrderNotFulfillable' }
      | { __typename: 'OrderQuantityExceeded' }
    > } };

export type ShipOrderMutationVariables = Exact<{
  input: OrderShipInput;
}>;


export type ShipOrderMutation = { orderShip: { order: { status: OrderStatus } | null, userErrors: Array<
      | { __typename: 'IdempotencyConflict' }
      | { __typename: 'InvalidOrder' }
      | { __typename: 'OrderNotFound' }
      | { __typename: 'OrderNotFulfillable' }
      | { __typename: 'OrderQuantityExceeded' }
    > } };

export type WatchOrdersSubscriptionVariables = Exact<{
  channel: string;
  after?: string | null | undefined;
}>;


export type WatchOrdersSubscription = { orderChanged: { cursor: string, cause: string, order: { channelOrderId: string, status: OrderStatus, version: string } } };

export type WatchStockSubscriptionVariables = Exact<{
  skus?: Array<string> | string | null | undefined;
  locationIds?: Array<string> | string | null | undefined;
  after?: string | null | undefined;
  snapshot?: boolean | null | undefined;
}>;


export type WatchStockSubscription = { stockChanged: { cursor: string, at: string, cause: string, delta: number, position: { sku: string, version: string, available: number, reserved: number, onHand: number, location: { id: string } | null } } };

export type WatchAvailableSubscriptionVariables = Exact<{
  skus: Array<string> | string;
  channel: string;
  after?: string | null | undefined;
}>;


export type WatchAvailableSubscription = { availabilityChanged: { cursor: string, at: string, availability: { sku: string, availableToSell: number, byLocation: Array<{ onHand: number, reserved: number, availableToSell: number, location: { id: string } | null }>, freshness: { asOf: string, cursor: string, source: FreshnessSource, readFrom: ReadFrom, degraded: boolean, ageMs: number }, explain: { terms: Array<{ quantity: number }> } } } };

export const AnsweredFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Availability"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"byLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"readFrom"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"ageMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]} as unknown as DocumentNode<AnsweredFragment, unknown>;
export const StockItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StockItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"items"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemsUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"items"},"value":{"kind":"Variable","name":{"kind":"Name","value":"items"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StockItemsMutation, StockItemsMutationVariables>;
export const StockLocationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StockLocations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locations"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocationInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationsUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"locations"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locations"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StockLocationsMutation, StockLocationsMutationVariables>;
export const StockChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StockChannels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channels"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelsUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"channels"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channels"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StockChannelsMutation, StockChannelsMutationVariables>;
export const RecordFactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordFacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"events"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StockEventInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockEventsRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"events"},"value":{"kind":"Variable","name":{"kind":"Name","value":"events"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordFactsMutation, RecordFactsMutationVariables>;
export const AskAvailableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AskAvailable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consistency"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Consistency"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"consistency"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consistency"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answered"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Availability"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"byLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"readFrom"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"ageMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]} as unknown as DocumentNode<AskAvailableQuery, AskAvailableQueryVariables>;
export const HoldStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<HoldStockMutation, HoldStockMutationVariables>;
export const KeepHoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"KeepHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<KeepHoldMutation, KeepHoldMutationVariables>;
export const GiveHoldBackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GiveHoldBack"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationReleaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<GiveHoldBackMutation, GiveHoldBackMutationVariables>;
export const SellOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SellOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPlaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderPlace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<SellOrderMutation, SellOrderMutationVariables>;
export const CallOrderOffDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CallOrderOff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<CallOrderOffMutation, CallOrderOffMutationVariables>;
export const PickOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PickOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPickInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderPick"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<PickOrderMutation, PickOrderMutationVariables>;
export const ShipOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShipOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderShipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderShip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<ShipOrderMutation, ShipOrderMutationVariables>;
export const WatchOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<WatchOrdersSubscription, WatchOrdersSubscriptionVariables>;
export const WatchStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"snapshot"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"locationIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"snapshot"},"value":{"kind":"Variable","name":{"kind":"Name","value":"snapshot"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}},{"kind":"Field","name":{"kind":"Name","value":"delta"}},{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}}]}}]}}]}}]} as unknown as DocumentNode<WatchStockSubscription, WatchStockSubscriptionVariables>;
export const WatchAvailableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchAvailable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Cursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availabilityChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Answered"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Answered"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Availability"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"byLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"readFrom"}},{"kind":"Field","name":{"kind":"Name","value":"degraded"}},{"kind":"Field","name":{"kind":"Name","value":"ageMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}}]}}]}}]} as unknown as DocumentNode<WatchAvailableSubscription, WatchAvailableSubscriptionVariables>;