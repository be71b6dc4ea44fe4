/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A state that can be adjusted; what orders have is changed by orders only. */
export type AdjustedState =
  /** Free to promise. */
  | 'AVAILABLE'
  /** Impaired. */
  | 'DAMAGED'
  /** Held back; suspect units are changed by counts only. */
  | 'QUARANTINED'
  /** Returned, and nobody has decided. */
  | 'RETURN_PENDING';

/** Which adjustment to approve, by whom and why. */
export type AdjustmentApproveInput = {
  /** What it is decided with. */
  deviceId: string;
  /** The adjustment's id. */
  id: string;
  /** Your key of this decision, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** Who decides: kept with the decision; authority is the caller's. */
  operatorId: string;
  /** Why, 1 to 500 characters. */
  reason: string;
};

/** A change of the book. */
export type AdjustmentRequestInput = {
  /** What it is asked with. */
  deviceId: string;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** Id of the place where the units are. */
  locationId: string;
  /** Why, in words, at most 500 characters. */
  note?: string | null | undefined;
  /** The time it is true at: RFC 3339 with an offset. */
  occurredAt: string;
  /** Who asks. */
  operatorId: string;
  /** Units found (positive) or missing (negative), in the base unit; not 0. */
  quantity: number;
  /** Why: one of `reasonCodes` that is active. */
  reasonCode: string;
  /** The item. */
  sku: string;
  /** The state that changes. */
  state?: AdjustedState;
  /** Value of one base unit in minor units, where the item's attribute `unitValueMinor` does not say it. */
  unitValueMinor?: number | null | undefined;
};

/** Where an adjustment stands. */
export type AdjustmentStatus =
  /** The stock was changed. */
  | 'APPROVED'
  /** The book stays as it is. */
  | 'REJECTED'
  /** Waits for somebody else. */
  | 'REQUESTED';

/** One code of a source system; exactly one of `sku`, `locationId`, `unit` and `disposition` says what it means. */
export type AliasInput = {
  /** The source's code, verbatim, 1 to 200 characters. */
  code: string;
  /** The disposition the code means, such as DAMAGED; from then on unknown dispositions of the source are parked instead of refused. */
  disposition?: string | null | undefined;
  /** The location the code means. */
  locationId?: string | null | undefined;
  /** The item the code means. */
  sku?: string | null | undefined;
  /** The source system, 1 to 64 characters. */
  source: string;
  /** The unit the code means, as items have it; from then on unknown units of the source are parked instead of refused. */
  unit?: string | null | undefined;
};

/** Codes of source systems and what they mean here. */
export type AliasesUpsertInput = {
  /** The rows, 1 to 1,000. */
  aliases: Array<AliasInput>;
};

/** Two times that select what an earlier answer was; give one or both. */
export type AsOfInput = {
  /** What had happened by this time: only events that occurred at or before it count. */
  occurredAt?: string | null | undefined;
  /** What was believed at this time: only events recorded at or before it count. */
  recordedAt?: string | null | undefined;
};

/** Where a share of availability comes from. */
export type AvailabilityShareKind =
  /** Units a supplier would ship itself. */
  | 'DROP_SHIP'
  /** Units in transit that a lane's policy counts on. */
  | 'IN_TRANSIT';

/** What says that a term is what it is. */
export type AvailabilityTermSource =
  /** A grant of units to a channel. */
  | 'GRANT'
  /** Reservations that hold units of the position. */
  | 'HOLD'
  /** The journal: movements into and out of the position. */
  | 'JOURNAL'
  /** A version of a policy. */
  | 'POLICY'
  /** The item's decimals: only whole steps are sold. */
  | 'ROUNDING'
  /** The status of the item, the location or the channel, or a book below zero. */
  | 'STATUS';

/** Measurements to note. */
export type ChannelDelaysRecordInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** The measurements, 1 to 1,000. */
  measurements: Array<PublishMeasurementInput>;
};

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

/** Which count to approve, by whom and why. */
export type CountApproveInput = {
  /** What it is decided with. */
  deviceId: string;
  /** The count's id. */
  id: string;
  /** Your key of this decision, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** Who decides: kept with the decision; authority is the caller's. */
  operatorId: string;
  /** Why, 1 to 500 characters. */
  reason: string;
};

/** Why there is a count task. */
export type CountOrigin =
  /** It was its turn. */
  | 'CYCLE'
  /** A pick came short. */
  | 'NO_PICK'
  /** A count was set aside. */
  | 'RECOUNT'
  /** Somebody asked for it. */
  | 'REQUESTED'
  /** It was submitted without being asked for. */
  | 'UNASKED';

/** Which units of a position are counted. */
export type CountScope =
  /** Available units only. */
  | 'AVAILABLE'
  /** Damaged units. */
  | 'DAMAGED'
  /** Everything at the location, in every state. */
  | 'ON_HAND'
  /** Quarantined units. */
  | 'QUARANTINED'
  /** Returned units nobody has decided on. */
  | 'RETURN_PENDING'
  /** What stands on the shelf: available and reserved units look alike. Suspect units that turn up are part of it. */
  | 'SHELF';

/** Where a count task stands. */
export type CountStatus =
  /** The stock is what was counted. */
  | 'APPROVED'
  /** Asked for; nobody has counted. */
  | 'OPEN'
  /** Set aside: another count was asked for. */
  | 'RECOUNT_REQUESTED'
  /** The book stays as it is. */
  | 'REJECTED'
  /** Counted; waits to be looked at or decided. */
  | 'SUBMITTED';

/** What was counted. */
export type CountSubmitInput = {
  /** Which units. */
  counted?: CountScope;
  /** When they were counted: RFC 3339 with an offset, not in the future. */
  countedAt: string;
  /** What it was counted with. */
  deviceId: string;
  /** Your key of this count, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** Id of the place where the units are. */
  locationId: string;
  /** Who counted. */
  operatorId: string;
  /** Units that were counted, in the base unit, at least 0. */
  quantity: number;
  /** Why, at most 500 characters. */
  reason?: string | null | undefined;
  /** The item. */
  sku: string;
  /** The task it answers, open and about the same item, location and units; a count nobody asked for when omitted. */
  taskId?: string | null | undefined;
  /** Value of one base unit in minor units, where the item's attribute `unitValueMinor` does not say it. */
  unitValueMinor?: number | null | undefined;
};

/** Conditions on drop-ship orders; all given ones must hold. */
export type DropshipFilter = {
  /** Only those that serve these orders, by the channel's id, at most 500. */
  channelOrderIds?: Array<string> | null | undefined;
  /** Only these orders, at most 500. */
  ids?: Array<string> | null | undefined;
  /** Only orders that are late (true) or not (false). */
  late?: boolean | null | undefined;
  /** Only orders with (true) or without (false) anything open. */
  open?: boolean | null | undefined;
  /** Only orders of these suppliers, at most 500. */
  supplierIds?: Array<string> | null | undefined;
};

/** A part of a drop-ship order's line. */
export type DropshipLineInput = {
  /** Number of the line, from 1. */
  lineNumber: number;
  /** Units in the base unit, greater than 0 and at most what is open. */
  quantity: number;
};

/** What a supplier is to ship. */
export type DropshipPlaceInput = {
  /** The channel of the order it serves. */
  channel?: string | null | undefined;
  /** The channel's id of the order it serves. */
  channelOrderId?: string | null | undefined;
  /** Your id of the drop-ship order; made here when omitted. */
  dropshipId?: string | null | undefined;
  /** When it has to be shipped; in three days when omitted. */
  dueAt?: string | null | undefined;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** What to order, 1 to 100 lines, an item each. */
  lines: Array<DropshipUnitsInput>;
  /** The supplier, as you name it. */
  supplierId: string;
};

/** What a supplier has shipped. */
export type DropshipShipInput = {
  /** The drop-ship order's id. */
  dropshipId: string;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** What was shipped; everything open when omitted. */
  lines?: Array<DropshipLineInput> | null | undefined;
  /** When it was shipped; now when omitted. */
  shippedAt?: string | null | undefined;
};

/** Where in its life a drop-ship order is. */
export type DropshipStatus =
  /** Nothing is open any more, and nothing was shipped. */
  | 'CANCELLED'
  /** Nothing was shipped yet. */
  | 'ORDERED'
  /** A part was shipped, more is open. */
  | 'PARTIALLY_SHIPPED'
  /** Nothing is open any more, and something was shipped. */
  | 'SHIPPED';

/** Units of one item to order, in its base unit. */
export type DropshipUnitsInput = {
  /** How many, greater than 0. */
  quantity: number;
  /** The item's SKU, in any letter case. */
  sku: string;
};

/** The kinds of exception cases. */
export type ExceptionKind =
  /** An adjustment waits for approval by somebody else. */
  | 'ADJUSTMENT_PENDING'
  /** A count differs from the book by more than is tolerated. */
  | 'COUNT_BEYOND_TOLERANCE'
  /** A supplier has not shipped a drop-shipped order in time. */
  | 'DROPSHIP_LATE'
  /** An ERP refuses the gateway's login: nothing is posted to it until that is renewed. */
  | 'ERP_LOGIN_REFUSED'
  /** The ERP will not take a posting. */
  | 'ERP_REJECTED'
  /** A sealed part of the feed or of its journal is not what was sealed. */
  | 'FEED_CHAIN_BROKEN'
  /** What channels are granted is more than what is there and was allowed beyond it. */
  | 'GRANTS_BEYOND_STOCK'
  /** A transfer has not arrived in the time its lane allows. */
  | 'IN_TRANSIT_OVERDUE'
  /** The accounts of an item do not add up to zero: the database was changed past the ledger. */
  | 'ITEM_NOT_CONSERVED'
  /** An event waited too long for the earlier one of its chain. */
  | 'LINEAGE_TIMEOUT'
  /** Nothing was heard of a location for longer than its STALENESS policies allow. */
  | 'LOCATION_SILENT'
  /** Facts took more units than the book held; available is below zero. */
  | 'NEGATIVE_AVAILABLE'
  /** A source told a kind of event it may not tell. */
  | 'NOT_PERMITTED_SOURCE'
  /** More was picked for a reservation than it held. */
  | 'PICKED_BEYOND_RESERVATION'
  /** A position is not what its journal or its reservations say: the database was changed past the ledger. */
  | 'POSITION_DIFFERS_FROM_JOURNAL'
  /** Stock is below its reorder point. */
  | 'RESTOCK'
  /** A source took back an event by a correction that does not fit what it had told. */
  | 'REVERSAL_REFUSED'
  /** Sequence numbers are missing in what a source told. */
  | 'SOURCE_GAP'
  /** An item is recalled and some of it is promised. */
  | 'STOCK_RECALLED'
  /** A supplier cannot deliver what was ordered of it. */
  | 'SUPPLIER_SHORT'
  /** More was received from a supplier than was ordered and is tolerated. */
  | 'SUPPLY_OVER_RECEIVED'
  /** Units were not where the book has them; they are quarantined until somebody has looked. */
  | 'SUSPECT_STOCK'
  /** More was received of a transfer than was sent. */
  | 'TRANSFER_OVER_RECEIVED'
  /** Less was received of a transfer than was sent. */
  | 'TRANSFER_SHORT'
  /** Events wait for a code nobody has mapped. */
  | 'UNMAPPED_CODE'
  /** A webhook was given up until somebody sets it going again: whoever it tells is told nothing more. */
  | 'WEBHOOK_SUSPENDED';

/** Whether a case is still to be worked on. */
export type ExceptionStatus =
  /** Somebody has to look. */
  | 'OPEN'
  /** Done. */
  | 'RESOLVED';

/** Lines of expected demand to set. */
export type ExpectedDemandChangeInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** The lines, 1 to 1,000. */
  lines: Array<ExpectedLineInput>;
};

/** Conditions on expected lines; all given ones must hold. */
export type ExpectedFilter = {
  /** Only lines of these documents, at most 500. */
  documentIds?: Array<string> | null | undefined;
  /** Only lines expected before this time. */
  expectedBefore?: string | null | undefined;
  /** Only lines expected at or after this time. */
  expectedFrom?: string | null | undefined;
  /** Only these locations, at most 500. */
  locationIds?: Array<string> | null | undefined;
  /** Only lines with (true) or without (false) anything still to come. */
  open?: boolean | null | undefined;
  /** Only these SKUs, at most 500. */
  skus?: Array<string> | null | undefined;
};

/** A line to set. */
export type ExpectedLineInput = {
  /** The version it is to follow, 0 for a line that is not there; whatever it is when omitted. */
  changeFromVersion?: number | null | undefined;
  /** The document's id in its source, 1 to 200 characters. */
  documentId: string;
  /** Kind of document, such as `purchase-order`; 1 to 64 characters. */
  documentType: string;
  /** When it is expected. */
  expectedAt: string;
  /** The line within the document, 1 to 64 characters. */
  lineId: string;
  /** Where it is expected. */
  locationId: string;
  /** The supplier or customer. */
  partyId?: string | null | undefined;
  /** Units expected in all, at least 0. */
  quantity: number;
  /** The item's SKU, in any letter case. */
  sku: string;
  /** How much more than expected is received without a case, 0 to 100 percent with at most one decimal. */
  tolerancePercent?: number | null | undefined;
};

/** Lines of expected supply to set. */
export type ExpectedSupplyChangeInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** The lines, 1 to 1,000. */
  lines: Array<ExpectedLineInput>;
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

/** What can be wrong with an asked GTIN. */
export type GtinProblemCode =
  /** Several items have it. */
  | 'AMBIGUOUS'
  /** It has not 8, 12, 13 or 14 digits and nothing else. */
  | 'MALFORMED'
  /** No item has it. */
  | 'UNKNOWN'
  /** Its last digit does not fit the others: it was misread or mistyped. */
  | 'WRONG_CHECK_DIGIT';

/** Conditions on what is on its way; all given ones must hold. */
export type InTransitFilter = {
  /** Only units that should arrive by this time. */
  arrivingBy?: string | null | undefined;
  /** Only units that left these locations, at most 500. */
  fromLocationIds?: Array<string> | null | undefined;
  /** Only these SKUs, at most 500. */
  skus?: Array<string> | null | undefined;
  /** Only units on their way to these locations, at most 500. */
  toLocationIds?: Array<string> | null | undefined;
};

/** One descriptive property of an item. */
export type ItemAttributeInput = {
  /** Name, 1 to 100 characters, unique within the item. */
  name: string;
  /** Value, at most 1,000 characters. */
  value: string;
};

/** Conditions on items; all given ones must hold. */
export type ItemFilter = {
  /** Only the item with this GTIN. */
  gtin?: string | null | undefined;
  /** Only items whose name contains this text, in any letter case. */
  nameContains?: string | null | undefined;
  /** Only items whose SKU begins with this text, in any letter case. */
  skuPrefix?: string | null | undefined;
  /** Only these SKUs, at most 500. */
  skus?: Array<string> | null | undefined;
  /** Only items of this status. */
  status?: ItemStatus | null | undefined;
  /** Only items of this variant group. */
  variantGroup?: string | null | undefined;
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

/** In which order locations are listed. */
export type LocationAvailabilityOrder =
  /** By location id. */
  | 'LOCATION'
  /** Most to sell first, then by location id. */
  | 'MOST_AVAILABLE';

/** Conditions on locations; all given ones must hold. */
export type LocationFilter = {
  /** Only locations of this banner. */
  banner?: string | null | undefined;
  /** Only these ids, at most 500. */
  ids?: Array<string> | null | undefined;
  /** Only locations of this kind. */
  kind?: LocationKind | null | undefined;
  /** Only locations where customers can (true) or cannot (false) pick up. */
  pickup?: boolean | null | undefined;
  /** Only locations of this region. */
  region?: string | null | undefined;
  /** Only locations that can (true) or cannot (false) ship to customers. */
  shipFrom?: boolean | null | undefined;
  /** Only locations of this status. */
  status?: LocationStatus | null | undefined;
};

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

/** What counts as low (exactly one of `below`, `outOfStock` and `belowReorderPoint`), and which positions are asked for. */
export type LowStockFilter = {
  /** Less than this, in the base unit; greater than 0. */
  below?: number | null | undefined;
  /** Less than the reorder point of the position's restocking rule; positions without a rule are left out. */
  belowReorderPoint?: boolean | null | undefined;
  /** Judge what this channel may sell, where it may sell; an unknown one is the fault UNKNOWN_CHANNEL. When omitted, what is available is judged. */
  channel?: string | null | undefined;
  /** Only these locations, at most 500. */
  locationIds?: Array<string> | null | undefined;
  /** Nothing at all. */
  outOfStock?: boolean | null | undefined;
  /** Only these SKUs, at most 500. */
  skus?: Array<string> | null | undefined;
};

/** What of an event a code of a source stands in. */
export type MappedField =
  /** What became of units: `disposition`. */
  | 'DISPOSITION'
  /** The location: `locationId`. */
  | 'LOCATION'
  /** The item: `sku`. */
  | 'SKU'
  /** The other end of a transfer: `toLocationId`. */
  | 'TO_LOCATION'
  /** The unit of measure: `unit`. */
  | 'UNIT';

/** Conditions on movements; all given ones must hold. */
export type MovementFilter = {
  /** Only movements with this correlation id. */
  correlationId?: string | null | undefined;
  /** Only the movements of this event; give `source` too. */
  eventId?: string | null | undefined;
  /** Only movements into or out of these locations, at most 500. */
  locationIds?: Array<string> | null | undefined;
  /** Only movements that occurred before this time. */
  occurredBefore?: string | null | undefined;
  /** Only movements that occurred at or after this time. */
  occurredFrom?: string | null | undefined;
  /** Only movements of these SKUs, at most 500. */
  skus?: Array<string> | null | undefined;
  /** Only movements told by this source. */
  source?: string | null | undefined;
  /** Only movements of this transfer. */
  transferId?: string | null | undefined;
  /** Only these event types, in upper snake case. */
  types?: Array<string> | null | undefined;
};

/** What to take back: `movementId`, or `source` and `eventId` for all of an event. */
export type MovementReverseInput = {
  /** What it is taken back with. */
  deviceId: string;
  /** The event's id in its source. */
  eventId?: string | null | undefined;
  /** Your key of this reversal, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** The movement. Movements of a return go together: naming one names all of its event. */
  movementId?: string | null | undefined;
  /** Why, in words, at most 400 characters. */
  note?: string | null | undefined;
  /** Who takes it back. */
  operatorId: string;
  /** Why, as a code. */
  reason: ReversalReason;
  /** The source of the event. */
  source?: string | null | undefined;
};

/** Which order to cancel. */
export type OrderCancelInput = {
  /** The channel it was placed in. */
  channel: string;
  /** The channel's own id of the order. */
  channelOrderId: string;
  /** Why, at most 500 characters; kept in the journal. */
  reason?: string | null | undefined;
};

/** Conditions on orders. */
export type OrderFilter = {
  /** Only of this channel. */
  channel?: string | null | undefined;
  /** Only placed before this time. */
  placedBefore?: string | null | undefined;
  /** Only placed at this time or later. */
  placedFrom?: string | null | undefined;
  /** Only in one of these statuses, as last noted: what others tell of an order's stock is noted within a second. */
  statuses?: Array<OrderStatus> | null | undefined;
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

/** Parked events to give up. */
export type ParkedEventsDiscardInput = {
  /** Their ids, 1 to 1,000. */
  ids: Array<string>;
  /** Why, 1 to 500 characters; for the audit log. */
  reason: string;
};

/** Parked events to try again: by their ids, or those of a source that wait for one of some codes. */
export type ParkedEventsReplayInput = {
  /** Their ids, at most 1,000. */
  ids?: Array<string> | null | undefined;
  /** Why, 1 to 500 characters; for the audit log. */
  reason: string;
  /** Instead of ids: a source, and `values`. */
  source?: string | null | undefined;
  /** With `source`: the codes, chains or types they wait for, at most 500. */
  values?: Array<string> | null | undefined;
};

/** What is to be fetched. */
export type PickupLineInput = {
  /** How much of it, in the base unit, greater than 0. */
  quantity?: number | null | undefined;
  /** The item's SKU; letter case does not matter. */
  sku: string;
};

/** The point a customer looks around, in the WGS 84 system. */
export type PickupNearInput = {
  /** Degrees north of the equator, -90 to 90, as decimal text. */
  latitude: string;
  /** Degrees east of Greenwich, -180 to 180, as decimal text. */
  longitude: string;
  /** How far away a point may be, in metres, 1 to 500,000. */
  radiusMetres?: number | null | undefined;
};

/** Why a line cannot be fetched somewhere now. */
export type PickupUnavailable =
  /** It may not be sold there now: outside opening hours, or item or channel are stopped. */
  | 'CLOSED'
  /** There is less than was asked for. */
  | 'NOT_ENOUGH'
  /** A policy says that the item is not picked up there. */
  | 'NOT_OFFERED'
  /** There is no such item. */
  | 'UNKNOWN_ITEM';

/** What to tell a channel less than there is: all parts together. */
export type PolicyBufferInput = {
  /** Units, 0 or more. */
  fixed?: number | null | undefined;
  /** Seconds the channel is taken to need at least, 0 to 2,592,000, whatever was measured; only with `velocityPercent`. */
  leastDelaySeconds?: number | null | undefined;
  /** Percent of what is available, 0 to 100, at most 2 decimals, not a quantity of units. */
  percent?: number | null | undefined;
  /**
   * Percent of what is expected to sell until the channel shows a number it was told, 0 to 1000, at most 2 decimals, not a quantity of units: how fast the
   * item sells there times how long the channel takes, both measured. It does not follow sales when omitted.
   */
  velocityPercent?: number | null | undefined;
};

/**
 * A change of the policy of a kind and a scope: exactly the setting of its kind, or `remove`. What the scope leaves out means all. Units are the item's
 * base unit.
 */
export type PolicyChangeInput = {
  /** What to hold back from being told, for kind BUFFER. */
  buffer?: PolicyBufferInput | null | undefined;
  /** For CAP: the most to offer, 0 or more. */
  cap?: number | null | undefined;
  /** The version this change was decided on, 0 for a new policy: refused with PolicyVersionConflict when there is another one. */
  changeFromVersion?: number | null | undefined;
  /** Only when selling through it; every channel when omitted. */
  channel?: string | null | undefined;
  /** What of suppliers' stock is offered, for kind DROP_SHIP. */
  dropShip?: PolicyDropShipInput | null | undefined;
  /** Ways and hours a location serves in, for kind ELIGIBILITY. */
  eligibility?: PolicyEligibilityInput | null | undefined;
  /** For items whose attribute `class` is this; not together with `sku`. */
  itemClass?: string | null | undefined;
  /** What it is about. */
  kind: PolicyKind;
  /** What of transit counts, for kind LANE. */
  lane?: PolicyLaneInput | null | undefined;
  /** For this location, or a lane's beginning. */
  locationId?: string | null | undefined;
  /** For locations of this type, or a lane's beginning; not together with `locationId`. */
  locationType?: PolicyLocationType | null | undefined;
  /** Why, at most 500 characters; kept with the version and in the audit log. */
  reason?: string | null | undefined;
  /** From `validFrom` on the policy says nothing; less specific ones count again. */
  remove?: boolean | null | undefined;
  /** For SAFETY_STOCK: units to keep back, 0 or more. */
  safetyStock?: number | null | undefined;
  /** For this item. */
  sku?: string | null | undefined;
  /** What silence allows for, for kind STALENESS. */
  staleness?: PolicyStalenessInput | null | undefined;
  /** A lane's end. */
  toLocationId?: string | null | undefined;
  /** A lane's end: locations of this type. */
  toLocationType?: PolicyLocationType | null | undefined;
  /** From when it counts; now when omitted, never in the past. */
  validFrom?: string | null | undefined;
  /** Until when, exclusive; then the version before counts again. For ever when omitted. */
  validUntil?: string | null | undefined;
};

/** How much of what suppliers have to offer. */
export type PolicyDropShipInput = {
  /** Percent of what the best supplier is believed to have, 0 to 100, at most 2 decimals, not a quantity of units. */
  sharePercent: number;
};

/** How a location may serve a channel. */
export type PolicyEligibilityInput = {
  /** The hours it is eligible at, at most 100 entries; at all times when omitted or empty. */
  openingHours?: Array<PolicyOpeningHoursInput> | null | undefined;
  /** Whether customers may pick up there. */
  pickup?: boolean | null | undefined;
  /** Whether orders may be shipped from there; with neither, the location is excluded. */
  shipFrom?: boolean | null | undefined;
};

/** What a policy is about, and so which of its settings it has. */
export type PolicyKind =
  /** Units a channel is told less than there are. */
  | 'BUFFER'
  /** The most a channel is offered at a time. */
  | 'CAP'
  /** How much of what suppliers have a channel is offered. */
  | 'DROP_SHIP'
  /** Whether a location may serve a channel at all, for pick-up or by shipping from it, and at what hours. */
  | 'ELIGIBILITY'
  /** How much of what is in transit between two places may be counted on. */
  | 'LANE'
  /** Units that are kept back from what channels have in common. */
  | 'SAFETY_STOCK'
  /** How much a location may have sold while nothing was heard of it. */
  | 'STALENESS';

/** How far what is in transit can be counted on. */
export type PolicyLaneInput = {
  /** Percent of what is in transit, 0 to 100, at most 2 decimals, not a quantity of units. */
  confidencePercent: number;
  /** How many days ahead it may be promised, 0 to 365. */
  promiseDays: number;
};

/** The type of a location, naming all locations of that type. */
export type PolicyLocationType =
  /** Distribution centres. */
  | 'DC'
  /** Stores. */
  | 'STORE'
  /** Partners' warehouses. */
  | 'THIRD_PARTY';

/** Hours of one day of the week, in the location's time zone; several entries of a day add up. */
export type PolicyOpeningHoursInput = {
  /** Until, exclusive, as HH:MM, at most 24:00 and after `opens`; past midnight is the next day's entry. */
  closes: string;
  /** On which weekday. */
  day: PolicyWeekday;
  /** From, as HH:MM. */
  opens: string;
};

/** Changes of policies. */
export type PolicySetInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** The changes, 1 to 1,000, each of another policy. */
  policies: Array<PolicyChangeInput>;
};

/** What a silent location may have sold. */
export type PolicyStalenessInput = {
  /** Seconds of silence that are expected, 1 to 2,592,000. */
  objectiveSeconds: number;
  /** Units of an item it sells an hour, 0 to 1,000,000. */
  sellRatePerHour: number;
};

/** A day of the week. */
export type PolicyWeekday =
  /** The fifth day of the week as ISO 8601 counts. */
  | 'FRIDAY'
  /** The first day of the week as ISO 8601 counts. */
  | 'MONDAY'
  /** The sixth day of the week as ISO 8601 counts. */
  | 'SATURDAY'
  /** The last day of the week as ISO 8601 counts. */
  | 'SUNDAY'
  /** The fourth day of the week as ISO 8601 counts. */
  | 'THURSDAY'
  /** The second day of the week as ISO 8601 counts. */
  | 'TUESDAY'
  /** The third day of the week as ISO 8601 counts. */
  | 'WEDNESDAY';

/** Conditions on prices; all given ones must hold. */
export type PriceFilter = {
  /** Only the list of this channel. */
  channel?: string | null | undefined;
  /** Only this currency, an ISO 4217 code. */
  currency?: string | null | undefined;
  /** Only prices in force at this time: of each list the one that counts, which began last; withdrawn ones are left out. */
  inForceAt?: string | null | undefined;
  /** Only the list of every channel (true), or only lists of one channel (false). */
  isGeneral?: boolean | null | undefined;
  /** Only these SKUs, at most 500. */
  skus?: Array<string> | null | undefined;
};

/** A price of one base unit of an item, of one list, in force during a time. */
export type PriceInput = {
  /** The amount as decimal text, such as `12.99`, with no more decimals than the currency has. Give this or `minor`. */
  amount?: string | null | undefined;
  /** Write only if the stored version of the price that begins at `validFrom` is this one; otherwise the row is refused with PriceVersionConflict. */
  changeFromVersion?: string | null | undefined;
  /** The channel whose list it is in; the list of every channel when omitted. */
  channel?: string | null | undefined;
  /** The currency as an ISO 4217 code. */
  currency: string;
  /** The amount in whole minor units of the currency, 0 to 999,999,999,999,999. Give this or `amount`. */
  minor?: number | null | undefined;
  /** Withdraw the price that begins at `validFrom`, as if it had never been told; without an amount. */
  remove?: boolean | null | undefined;
  /** The item's SKU; the item must exist. */
  sku: string;
  /** Since when it is in force, also in the past; together with item, channel and currency it names the price. When omitted: from now on, unless the price in force now says the same already. */
  validFrom?: string | null | undefined;
  /** Until when it is in force, exclusive; the price that began before counts again then. No end when omitted. */
  validUntil?: string | null | undefined;
};

/** Why a price is not known. */
export type PriceUnknown =
  /** The item is listed, but no price of it is in force at that time. */
  | 'NOT_IN_FORCE'
  /** Neither the channel's price list nor the list of every channel has the item in this currency. */
  | 'NOT_LISTED'
  /** There is no such channel. */
  | 'UNKNOWN_CHANNEL';

/** One time a channel was told a number and showed it. */
export type PublishMeasurementInput = {
  /** Which channel was told. */
  channel: string;
  /** When customers saw it: not before `publishedAt`, at most 30 days after, not in the future. */
  effectiveAt: string;
  /** When it was told. */
  publishedAt: string;
};

/** How far a movement is reconciled with the ERP. */
export type ReconciliationStatus =
  /** Posted in the ERP. */
  | 'ACKNOWLEDGED'
  /** Reconciliation found a difference. */
  | 'MISMATCH'
  /** Not yet acknowledged by the ERP. */
  | 'PENDING'
  /** Accepted by the ERP for later posting. */
  | 'POSTED'
  /** A found difference was resolved. */
  | 'RESOLVED'
  /** Nothing to post. */
  | 'WAIVED';

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

/** Which hold to extend. */
export type ReservationExtendInput = {
  /** How long to hold from now, in seconds, 1 to 604,800. */
  holdSeconds: number;
  /** The reservation's id. */
  id: string;
  /** Your key of this request, 1 to 200 characters: repeating it changes nothing and answers the hold as it is. */
  idempotencyKey: string;
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

/** Units of one line to be held elsewhere. */
export type ReservationMoveInput = {
  /** Where they are held now. */
  fromLocationId: string;
  /** The line's number within the reservation, from 1. */
  lineNumber: number;
  /** Units in the base unit; everything the line still holds there when omitted. */
  quantity?: number | null | undefined;
  /** Where to hold them instead; chosen as the channel's sourcing policy says when omitted, never where they are now. */
  toLocationId?: string | null | undefined;
};

/** What to hold where. */
export type ReservationReassignInput = {
  /** The reservation's id. */
  id: string;
  /** Your key of this request, 1 to 200 characters: repeating it changes nothing and answers the reservation as it is. */
  idempotencyKey: string;
  /** What to hold elsewhere, 1 to 100 entries, each of another line or location. */
  moves: Array<ReservationMoveInput>;
  /** Where it goes: what names no place is then held near there, as far as the channel's sourcing goes by distance. */
  near?: CoordinatesInput | null | undefined;
  /** Why, at most 500 characters; kept in the journal. */
  reason?: string | null | undefined;
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

/** Conditions on restocking signals; all given ones must hold. */
export type RestockFilter = {
  /** Only these locations, at most 500. */
  locationIds?: Array<string> | null | undefined;
  /** Only signals that are open (true) or have ended (false). */
  open?: boolean | null | undefined;
  /** Only these SKUs, at most 500. */
  skus?: Array<string> | null | undefined;
};

/** Which signal to answer, and how if not as proposed. */
export type RestockProposalAcceptInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: string | null | undefined;
  /** Where they leave; as proposed when omitted. */
  fromLocationId?: string | null | undefined;
  /** Whether they are kept at the source until they are shipped. */
  hold?: boolean | null | undefined;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** Who accepted: information, never authority. */
  operatorId?: string | null | undefined;
  /** Units to ask for; as proposed when omitted. */
  quantity?: number | null | undefined;
  /** Which signal to answer. */
  signalId: string;
};

/** When an item wants more at a location. */
export type RestockRuleInput = {
  /** The version it is to follow, 0 for a rule that is not there; whatever it is when omitted. */
  changeFromVersion?: number | null | undefined;
  /** At this many available units or more a signal ends; halfway between the two when omitted. */
  clearAt?: number | null | undefined;
  /** Where it is wanted. */
  locationId: string;
  /** Below this many available units a signal opens; at least 0. */
  reorderPoint: number;
  /** What a proposal fills up to; at least the reorder point. */
  reorderUpTo: number;
  /** The item's SKU, in any letter case. */
  sku: string;
};

/** Rules to set. */
export type RestockRulesUpsertInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** The rules, 1 to 1,000. */
  rules: Array<RestockRuleInput>;
};

/** What becomes of which units. */
export type ReturnDispositionInput = {
  /** What it is decided with. */
  deviceId: string;
  /** What becomes of them. */
  disposition: ReturnFate;
  /** Your key of this decision, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** Id of the place where the units are. */
  locationId: string;
  /** When it was decided: RFC 3339 with an offset. */
  occurredAt: string;
  /** Who decides. */
  operatorId: string;
  /** Units, in the base unit, greater than 0. */
  quantity: number;
  /** Why, 1 to 500 characters. */
  reason: string;
  /** The lineage they came back in, when it is known. */
  returnId?: string | null | undefined;
  /** The item. */
  sku: string;
};

/** What becomes of returned units. */
export type ReturnFate =
  /** Its value is impaired: not sellable. */
  | 'DAMAGED'
  /** Held back. */
  | 'QUARANTINED'
  /** Back on the shelf. */
  | 'RESALABLE'
  /** Destroyed. */
  | 'SCRAP'
  /** Back to the supplier. */
  | 'SUPPLIER';

/** Why a movement is taken back. */
export type ReversalReason =
  /** It never happened. */
  | 'DID_NOT_OCCUR'
  /** It happened otherwise. */
  | 'INCORRECT_DATA';

/** How to sell an item. */
export type SalePolicySetInput = {
  /** The version this follows, 0 for none: refused with SalePolicyChanged when it is another by now. Not checked when omitted. */
  changeFromVersion?: number | null | undefined;
  /** Most one customer may hold and take, in the base unit, greater than 0; any number when omitted. Reservations then need a `customerId`. */
  customerCap?: number | null | undefined;
  /** When it ends; never when omitted. */
  endsAt?: string | null | undefined;
  /** Your key of this request, 1 to 200 characters: repeating it answers the version it made. */
  idempotencyKey: string;
  /** Longest a hold may last, in seconds, 1 to 604,800; longer ones are cut to it. */
  maxHoldSeconds?: number | null | undefined;
  /** The item's SKU. */
  sku: string;
  /** When it comes into force; at once when omitted. */
  startsAt?: string | null | undefined;
  /** Whether there is a waiting room. */
  waitingRoom?: boolean;
};

/** What an absolute quantity of a snapshot counts. */
export type SnapshotSemantics =
  /** Everything physically there, reserved units included. */
  | 'GROSS_ON_HAND'
  /** Only units not promised to orders. */
  | 'NET_OF_ORDERS';

/** Running numbers that will never come. */
export type SourceGapsWaiveInput = {
  /** The first number, up to 18 decimal digits. */
  from: string;
  /** Why, 1 to 500 characters; for the audit log. */
  reason: string;
  /** Whose numbers they are. */
  source: string;
  /** The last number, up to 18 decimal digits. */
  to: string;
};

/** A source to declare, or to change; what is omitted stays as it is. */
export type SourceInput = {
  /** Seconds after which what it tells of a location counts as stale, 1 to 31,536,000. */
  freshnessSeconds?: number | null | undefined;
  /** Whether its running numbers (`sourceSequence`) have no gaps; false for a new source. */
  gapless?: boolean | null | undefined;
  /** Its name, as its events give it, 1 to 64 characters. */
  id: string;
  /** What kind of system it is. */
  kind: SourceKind;
  /** Seconds an event that follows another of its chain waits for it at most, 0 to 604,800; 900 for a new source. */
  lineageTimeoutSeconds?: number | null | undefined;
  /** Who answers for it: a team or a person, 1 to 200 characters. */
  owner: string;
  /** The types a new source may tell; what its kind usually owns when omitted. Of a declared source they are changed with sourceRulesSet. */
  permittedTypes?: Array<string> | null | undefined;
  /** Why, at most 500 characters; for the audit log. */
  reason?: string | null | undefined;
  /** What its absolute quantities count when they do not say it; GROSS_ON_HAND for a new source. */
  snapshotSemantics?: SnapshotSemantics | null | undefined;
};

/** What kind of system a source is; a new source may tell what its kind usually owns. */
export type SourceKind =
  /** A web shop: it promises by mutations and tells no facts. */
  | 'ECOMMERCE'
  /** An EDI gateway that speaks for partners. */
  | 'EDI'
  /** The system of record for money: openings, approved adjustments, absolute quantities. */
  | 'ERP'
  /** A marketplace: it promises by mutations and tells no facts. */
  | 'MARKETPLACE'
  /** Order management: it promises by mutations and tells no facts. */
  | 'OMS'
  /** Anything else: every type until its rules say otherwise. */
  | 'OTHER'
  /** Tills: sales, voids and returns at the counter, pick-ups. */
  | 'POS'
  /** A returns platform: returns and what becomes of them. */
  | 'RETURNS_PLATFORM'
  /** Carriers and shipping systems: what has left. */
  | 'SHIPPING'
  /** Apps and handhelds of a store: picking, receiving, moving, sorting out. */
  | 'STORE_APP'
  /** A store's own server that passes on what its tills and handhelds told. */
  | 'STORE_EDGE'
  /** A supplier's portal: it announces by mutations and tells no facts. */
  | 'SUPPLIER'
  /** A logistics partner's warehouse. */
  | 'THIRD_PARTY_LOGISTICS'
  /** A warehouse management system: what is physically done there. */
  | 'WMS';

/** A rule set to add to a source. */
export type SourceRulesSetInput = {
  /** It holds for what happened at or after this time; now when omitted. */
  effectiveFrom?: string | null | undefined;
  /** Your key of this change, 1 to 200 characters: the same key and content changes nothing and answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** The types it may tell; null or omitted: every type. */
  permittedTypes?: Array<string> | null | undefined;
  /** Why, 1 to 500 characters; for the audit log. */
  reason: string;
  /** Who is ruled: a declared source. */
  source: string;
};

/** Sources to declare. */
export type SourcesUpsertInput = {
  /** The rows, 1 to 500. */
  sources: Array<SourceInput>;
};

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

/** Conditions on positions; all given ones must hold. */
export type StockPositionFilter = {
  /** Only positions whose available quantity is below this, in the base unit. */
  availableBelow?: number | null | undefined;
  /** Only these locations, at most 500. */
  locationIds?: Array<string> | null | undefined;
  /** Only positions with (true) or without (false) a negative available quantity. */
  negative?: boolean | null | undefined;
  /** Only these SKUs, at most 500. */
  skus?: Array<string> | null | undefined;
};

/** What suppliers have. */
export type SupplierAvailableChangeInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** The rows, 1 to 1,000. */
  rows: Array<SupplierAvailableInput>;
};

/** What a supplier has of an item. */
export type SupplierAvailableInput = {
  /** When it was true; now when omitted. */
  asOf?: string | null | undefined;
  /** The version it is to follow, 0 for a row that is not there; whatever it is when omitted. */
  changeFromVersion?: number | null | undefined;
  /** Units it says it has, at least 0. */
  quantity: number;
  /** The item's SKU, in any letter case. */
  sku: string;
  /** The supplier, as you name it; 1 to 200 characters. */
  supplierId: string;
  /** How much of that is believed, 0 to 100 percent with at most one decimal. */
  trustPercent?: number | null | undefined;
};

/** Which transfer to approve. */
export type TransferApproveInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: string | null | undefined;
  /** Your key of this request; repeating it answers the same. */
  idempotencyKey: string;
  /** Who approved: information, never authority. */
  operatorId?: string | null | undefined;
  /** Why, at most 500 characters. */
  reason?: string | null | undefined;
  /** Which transfer, by its id. */
  transferId: string;
};

/** What to call off. */
export type TransferCancelInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: string | null | undefined;
  /** Your key of this request; repeating it answers the same and tells nothing twice. */
  idempotencyKey: string;
  /** Who decided: information, never authority. */
  operatorId?: string | null | undefined;
  /** Why, 1 to 500 characters. */
  reason: string;
  /** What of it is physically back at the source; call again as more comes back. */
  returned?: Array<TransferUnitsInput> | null | undefined;
  /** Which transfer, by its id. */
  transferId: string;
};

/** In which condition transferred units have arrived. */
export type TransferDisposition =
  /** On the shelf, good to sell. */
  | 'AVAILABLE'
  /** Damaged, not sellable. */
  | 'DAMAGED'
  /** Held back for inspection. */
  | 'QUARANTINED';

/** Conditions on transfers; all given ones must hold. */
export type TransferFilter = {
  /** Only transfers from one of these locations, at most 500. */
  fromLocationIds?: Array<string> | null | undefined;
  /** Only transfers that became known before this time. */
  openedBefore?: string | null | undefined;
  /** Only transfers that became known at or after this time. */
  openedFrom?: string | null | undefined;
  /** Only transfers of one of these items, at most 500. */
  skus?: Array<string> | null | undefined;
  /** Only transfers in one of these states. */
  statuses?: Array<TransferStatus> | null | undefined;
  /** Only transfers to one of these locations, at most 500. */
  toLocationIds?: Array<string> | null | undefined;
};

/** Units of one item that have arrived in one condition, in its base unit. */
export type TransferReceiptInput = {
  /** In which condition they are; several lines of one item may differ. */
  disposition?: TransferDisposition | null | undefined;
  /** How many, greater than 0; more than was sent is recorded and opens a case. */
  quantity: number;
  /** The item's SKU, in any letter case. */
  sku: string;
};

/** What has arrived. */
export type TransferReceiveInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: string | null | undefined;
  /** Your key of this request; repeating it answers the same and tells nothing twice. */
  idempotencyKey: string;
  /** What arrived, 1 to 100 lines; everything on its way, in good condition, when omitted. */
  lines?: Array<TransferReceiptInput> | null | undefined;
  /** Where it arrived; where it was sent when omitted. */
  locationId?: string | null | undefined;
  /** Who received: information, never authority. */
  operatorId?: string | null | undefined;
  /** When it arrived; now when omitted. */
  receivedAt?: string | null | undefined;
  /** The transfer's id; its receipt may be told before its shipment. */
  transferId: string;
};

/** What to move, and whether to keep it meanwhile. */
export type TransferRequestInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: string | null | undefined;
  /** When they should arrive. */
  expectedAt?: string | null | undefined;
  /** Where the units leave. */
  fromLocationId: string;
  /** Whether the units are kept at the source until they are shipped. */
  hold?: boolean | null | undefined;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same transfer, other content is refused with IdempotencyConflict. */
  idempotencyKey: string;
  /** What moves, 1 to 100 lines, an item each. */
  lines: Array<TransferUnitsInput>;
  /** Who asked: information, never authority. */
  operatorId?: string | null | undefined;
  /** Why, at most 500 characters. */
  reason?: string | null | undefined;
  /** The document it belongs to, such as a transfer order of the ERP. */
  referenceDocument?: ReferenceDocumentInput | null | undefined;
  /** Where they go; another location. */
  toLocationId: string;
  /** Your id of the transfer, 1 to 200 characters, the one events will name; made here when omitted. */
  transferId?: string | null | undefined;
};

/** What has left the source. */
export type TransferShipInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: string | null | undefined;
  /** When it should arrive. */
  expectedAt?: string | null | undefined;
  /** Where it left; as requested when omitted. */
  fromLocationId?: string | null | undefined;
  /** Your key of this request; repeating it answers the same and tells nothing twice. */
  idempotencyKey: string;
  /** What left, 1 to 100 lines; everything asked for that has not left when omitted. */
  lines?: Array<TransferUnitsInput> | null | undefined;
  /** Who shipped: information, never authority. */
  operatorId?: string | null | undefined;
  /** When it left; now when omitted. */
  shippedAt?: string | null | undefined;
  /** Where it goes; as requested when omitted. */
  toLocationId?: string | null | undefined;
  /** The transfer's id; a transfer nobody asked for is made by this. */
  transferId: string;
};

/** What to wait for no longer. */
export type TransferShortCloseInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: string | null | undefined;
  /** Your key of this request; repeating it answers the same and tells nothing twice. */
  idempotencyKey: string;
  /** What to write off, at most what is on its way; everything on its way when omitted. */
  lines?: Array<TransferUnitsInput> | null | undefined;
  /** Who decided: information, never authority. */
  operatorId?: string | null | undefined;
  /** Why, 1 to 500 characters. */
  reason: string;
  /** Which transfer, by its id. */
  transferId: string;
};

/** Where in its life a transfer is. */
export type TransferStatus =
  /** Approved; nothing has left. */
  | 'APPROVED'
  /** Called off: nothing has left, or all of it came back. */
  | 'CANCELLED'
  /** A part has arrived; the rest was written off. */
  | 'CLOSED_SHORT'
  /** Nothing has arrived; what left was written off. */
  | 'LOST'
  /** A part has arrived; more is on its way or still to be shipped. */
  | 'PARTIALLY_RECEIVED'
  /** A part of what was asked for has left; nothing has arrived. */
  | 'PARTIALLY_SHIPPED'
  /** Everything that left has arrived. */
  | 'RECEIVED'
  /** Asked for, not approved. */
  | 'REQUESTED'
  /** On its way; nothing has arrived. */
  | 'SHIPPED';

/** Which surplus to accept. */
export type TransferSurplusAcceptInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: string | null | undefined;
  /** Your key of this request; repeating it answers the same. */
  idempotencyKey: string;
  /** Who decided: information, never authority. */
  operatorId?: string | null | undefined;
  /** Why, 1 to 500 characters. */
  reason: string;
  /** Only of these items; of every line when omitted. */
  skus?: Array<string> | null | undefined;
  /** Which transfer, by its id. */
  transferId: string;
};

/** Units of one item, in its base unit. */
export type TransferUnitsInput = {
  /** How many, greater than 0. */
  quantity: number;
  /** The item's SKU, in any letter case. */
  sku: string;
};

/** What holds for events of sources that nobody has declared. */
export type UndeclaredSources =
  /** They may tell everything. */
  | 'ACCEPT'
  /** They are refused with NotPermitted, and kept until they may be recorded. */
  | 'REFUSE';

/** How many base units one of another unit holds. */
export type UnitConversionInput = {
  /** Base units in one of that unit: greater than 0, at most 3 decimals. */
  factor: number;
  /** The other unit's code, 1 to 16 characters, not the base unit. */
  unit: string;
};

/** Conditions on counts and adjustments; all given ones must hold. */
export type WorkFilter = {
  /** Only these locations, at most 500. */
  locationIds?: Array<string> | null | undefined;
  /** Only these items, at most 500. */
  skus?: Array<string> | null | undefined;
  /** Only those in one of these statuses, as the type's own status names them. */
  statuses?: Array<string> | null | undefined;
};

export type ItemFieldsFragment = { sku: string, name: string, gtin: string | null, baseUnit: string, decimals: number, status: ItemStatus, variantGroup: string | null, version: string, updatedAt: string, unitConversions: Array<{ unit: string, factor: number }>, attributes: Array<{ name: string, value: string }> };

export type LocationFieldsFragment = { id: string, name: string, kind: LocationKind, status: LocationStatus, region: string | null, banner: string | null, timeZone: string, pickup: boolean, shipFrom: boolean, version: string, updatedAt: string, parent: { id: string, name: string } | null, coordinates: { latitude: string, longitude: string } | null };

export type PageFieldsFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type ReadItemQueryVariables = Exact<{
  sku: string;
}>;


export type ReadItemQuery = { item: { sku: string, name: string, gtin: string | null, baseUnit: string, decimals: number, status: ItemStatus, variantGroup: string | null, version: string, updatedAt: string, aliases: Array<{ source: string, code: string }> | null, positions: Array<{ onHand: number, location: { id: string, name: string } | null }> | null, unitConversions: Array<{ unit: string, factor: number }>, attributes: Array<{ name: string, value: string }> } | null };

export type ListItemsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ItemFilter | null | undefined;
}>;


export type ListItemsQuery = { items: { nodes: Array<{ sku: string, name: string, gtin: string | null, baseUnit: string, decimals: number, status: ItemStatus, variantGroup: string | null, version: string, updatedAt: string, unitConversions: Array<{ unit: string, factor: number }>, attributes: Array<{ name: string, value: string }> }>, edges: Array<{ cursor: string, node: { sku: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ReadLocationQueryVariables = Exact<{
  id: string;
}>;


export type ReadLocationQuery = { location: { id: string, name: string, kind: LocationKind, status: LocationStatus, region: string | null, banner: string | null, timeZone: string, pickup: boolean, shipFrom: boolean, version: string, updatedAt: string, aliases: Array<{ source: string, code: string }> | null, parent: { id: string, name: string } | null, coordinates: { latitude: string, longitude: string } | null } | null };

export type ListLocationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: LocationFilter | null | undefined;
}>;


export type ListLocationsQuery = { locations: { nodes: Array<{ id: string, name: string, kind: LocationKind, status: LocationStatus, region: string | null, banner: string | null, timeZone: string, pickup: boolean, shipFrom: boolean, version: string, updatedAt: string, parent: { id: string, name: string } | null, coordinates: { latitude: string, longitude: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type ListChannelsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListChannelsQuery = { channels: Array<{ id: string, name: string, kind: ChannelKind, status: ChannelStatus, version: string }> };

export type UpsertItemsMutationVariables = Exact<{
  items: Array<ItemInput> | ItemInput;
}>;


export type UpsertItemsMutation = { itemsUpsert: { results: Array<{ index: number, created: boolean, item: { sku: string, name: string, gtin: string | null, baseUnit: string, decimals: number, status: ItemStatus, variantGroup: string | null, version: string, updatedAt: string, unitConversions: Array<{ unit: string, factor: number }>, attributes: Array<{ name: string, value: string }> } | null, userErrors: Array<
        | { __typename: 'InvalidItem', message: string, path: Array<string>, code: string }
        | { __typename: 'ItemUnitsFixed', message: string, path: Array<string>, code: string }
        | { __typename: 'ItemVersionConflict', message: string, path: Array<string>, code: string, currentVersion: string }
      > }> } };

export type UpsertLocationsMutationVariables = Exact<{
  locations: Array<LocationInput> | LocationInput;
}>;


export type UpsertLocationsMutation = { locationsUpsert: { results: Array<{ index: number, created: boolean, location: { id: string, name: string, kind: LocationKind, status: LocationStatus, region: string | null, banner: string | null, timeZone: string, pickup: boolean, shipFrom: boolean, version: string, updatedAt: string, parent: { id: string, name: string } | null, coordinates: { latitude: string, longitude: string } | null } | null, userErrors: Array<
        | { __typename: 'InvalidLocation', message: string, path: Array<string>, code: string }
        | { __typename: 'LocationVersionConflict', message: string, path: Array<string>, code: string }
        | { __typename: 'TooManyLocations', message: string, path: Array<string>, code: string, limit: number }
      > }> } };

export type UpsertChannelsMutationVariables = Exact<{
  channels: Array<ChannelInput> | ChannelInput;
}>;


export type UpsertChannelsMutation = { channelsUpsert: { results: Array<{ index: number, created: boolean, channel: { id: string, name: string, kind: ChannelKind, status: ChannelStatus, version: string } | null, userErrors: Array<
        | { __typename: 'ChannelVersionConflict', message: string, path: Array<string>, code: string }
        | { __typename: 'InvalidChannel', message: string, path: Array<string>, code: string }
      > }> } };

export type UpsertAliasesMutationVariables = Exact<{
  aliases: Array<AliasInput> | AliasInput;
}>;


export type UpsertAliasesMutation = { aliasesUpsert: { replayedEvents: number, results: Array<{ index: number, created: boolean, alias: { source: string, code: string } | null, userErrors: Array<
        | { __typename: 'InvalidAlias', message: string, path: Array<string>, code: string }
        | { __typename: 'UnknownAliasTarget', message: string, path: Array<string>, code: string }
      > }> } };

export type ByLocationQueryVariables = Exact<{
  sku: string;
  channel: string;
  after?: string | null | undefined;
  orderBy?: LocationAvailabilityOrder | null | undefined;
  inStock?: boolean | null | undefined;
}>;


export type ByLocationQuery = { availabilityByLocation: { totalCount: number, availability: { known: boolean, availableToSell: number, freshness: { source: FreshnessSource } }, nodes: Array<{ availableToSell: number, location: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GridQueryVariables = Exact<{
  skus: Array<string> | string;
  locationIds?: Array<string> | string | null | undefined;
}>;


export type GridQuery = { availabilityGrid: { locationIds: Array<string>, rows: Array<{ sku: string, known: boolean, availableToSell: number, quantities: readonly number[], freshness: { source: FreshnessSource, ageMs: number }, item: { name: string } | null }> } };

export type ByGtinQueryVariables = Exact<{
  gtins: Array<string> | string;
  source?: string | null | undefined;
}>;


export type ByGtinQuery = { availabilityByGtin: Array<{ asked: string, gtin: string | null, availability: { sku: string, availableToSell: number } | null, problem: { code: GtinProblemCode, message: string, skus: Array<string> } | null }> };

export type PickupPointsQueryVariables = Exact<{
  near: PickupNearInput;
  lines: Array<PickupLineInput> | PickupLineInput;
  first: number;
  after?: string | null | undefined;
  all?: boolean | null | undefined;
}>;


export type PickupPointsQuery = { pickupPoints: { nodes: Array<{ distanceMetres: number, isAvailable: boolean, location: { id: string, name: string } | null, lines: Array<{ sku: string, requested: number, availableToSell: number, unavailable: PickupUnavailable | null, freshness: { ageMs: number } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LowStockQueryVariables = Exact<{
  filter: LowStockFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type LowStockQuery = { lowStock: { asOf: string, cursor: string, nodes: Array<{ sku: string, available: number, availableToSell: number | null, threshold: number, item: { name: string } | null, location: { id: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetPoliciesForListsMutationVariables = Exact<{
  key: string;
  policies: Array<PolicyChangeInput> | PolicyChangeInput;
}>;


export type SetPoliciesForListsMutation = { policySet: { results: Array<{ changed: boolean }>, userErrors: Array<
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
      | { message: string }
    > } };

export type SetRestockRulesMutationVariables = Exact<{
  key: string;
  rules: Array<RestockRuleInput> | RestockRuleInput;
}>;


export type SetRestockRulesMutation = { restockRulesUpsert: { results: Array<{ userErrors: Array<
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
        | { message: string }
      > }> } };

export type PriceOfQueryVariables = Exact<{
  skus: Array<string> | string;
  channel: string;
  currency: string;
  at?: string | null | undefined;
}>;


export type PriceOfQuery = { availability: Array<{ sku: string, availableToSell: number, item: { price: { unknown: PriceUnknown | null, channel: string, currency: string, at: string, isGeneral: boolean | null, validFrom: string | null, validUntil: string | null, version: string | null, updatedAt: string | null, listToldAt: string | null, asOf: string, amount: { minor: number, currency: string, decimals: number, text: string } | null } | null } | null }> };

export type ListPricesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: PriceFilter | null | undefined;
}>;


export type ListPricesQuery = { prices: { nodes: Array<{ sku: string, channel: string | null, currency: string, validFrom: string, validUntil: string | null, version: string, item: { name: string } | null, amount: { text: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UpsertPricesMutationVariables = Exact<{
  prices: Array<PriceInput> | PriceInput;
}>;


export type UpsertPricesMutation = { pricesUpsert: { results: Array<{ index: number, changed: boolean, price: { sku: string, version: string, validFrom: string, amount: { text: string } | null } | null, userErrors: Array<
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string>, currentVersion: string }
      > }> } };

export type PromisedQueryVariables = Exact<{
  skus: Array<string> | string;
  channel: string;
  date: string;
}>;


export type PromisedQuery = { availability: Array<{ sku: string, availableToSell: number, availableToPromise: number, nextAvailable: string | null, shares: Array<{ kind: AvailabilityShareKind, quantity: number, reference: string, supplierId: string | null, toLocation: { id: string } | null }>, projection: Array<{ date: string, projected: number, availableToPromise: number }> }> };

export type ExplainedEntriesQueryVariables = Exact<{
  sku: string;
  channel: string;
  first: number;
}>;


export type ExplainedEntriesQuery = { availability: Array<{ availableToSell: number, explain: { terms: Array<{ label: string, quantity: number, source: AvailabilityTermSource, reference: string | null, entries: { total: number, unnamed: number, nodes: Array<{ reference: string, quantity: number, cause: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }> } }> };

export type MoreEntriesQueryVariables = Exact<{
  sku: string;
  channel: string;
  label: string;
  first: number;
  after?: string | null | undefined;
}>;


export type MoreEntriesQuery = { availability: Array<{ explain: { terms: Array<{ label: string, entries: { nodes: Array<{ reference: string }> } }> } }> };

export type ReserveOrAskMutationVariables = Exact<{
  input: ReservationCreateInput;
}>;


export type ReserveOrAskMutation = { reservationCreate: { reservation: { id: string } | null, userErrors: Array<
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string, nextAvailable: string | null, substitutes: Array<{ sku: string, availableToSell: number, item: { name: string } | null }> }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
    > } };

export type PlaceOrAskMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type PlaceOrAskMutation = { orderPlace: { order: { status: OrderStatus } | null, userErrors: Array<
      | { code: string }
      | { code: string }
      | { code: string, nextAvailable: string | null, substitutes: Array<{ sku: string }> }
      | { code: string }
      | { code: string }
    > } };

export type WhatIfQueryVariables = Exact<{
  changes: Array<PolicyChangeInput> | PolicyChangeInput;
  channels?: Array<string> | string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type WhatIfQuery = { policyDryRun: { results: Array<{ userErrors: Array<
        | { code: string, path: Array<string> }
        | { code: string, path: Array<string> }
        | { code: string, path: Array<string> }
        | { code: string, path: Array<string> }
        | { code: string, path: Array<string> }
        | { code: string, path: Array<string> }
      > }>, entries: Array<{ sku: string, channel: string, before: number, after: number, promised: number, atRisk: number, item: { name: string } | null, location: { id: string } | null }>, shares: Array<{ sku: string, channel: string, before: number, after: number }>, promisesAtRisk: Array<{ quantity: number, reservation: { id: string, status: ReservationStatus } | null }>, totals: { looked: number, changed: number, before: number, after: number, atRisk: number }, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetPoliciesMutationVariables = Exact<{
  input: PolicySetInput;
}>;


export type SetPoliciesMutation = { policySet: { results: Array<{ changed: boolean, userErrors: Array<
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
      > }> } };

export type ToldDelaysMutationVariables = Exact<{
  input: ChannelDelaysRecordInput;
}>;


export type ToldDelaysMutation = { channelDelaysRecord: { replayed: boolean, delays: Array<{ channel: string, delaySeconds: number, measurements: number }>, userErrors: Array<
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
    > } };

export type ExpectLinesMutationVariables = Exact<{
  input: ExpectedSupplyChangeInput;
}>;


export type ExpectLinesMutation = { expectedSupplyChange: { results: Array<{ userErrors: Array<
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
      > }> } };

export type ExpectDemandMutationVariables = Exact<{
  input: ExpectedDemandChangeInput;
}>;


export type ExpectDemandMutation = { expectedDemandChange: { results: Array<{ userErrors: Array<
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
        | { code: string, message: string }
      > }> } };

export type SetSalePolicyMutationVariables = Exact<{
  input: SalePolicySetInput;
}>;


export type SetSalePolicyMutation = { salePolicySet: { replayed: boolean, policy: { version: number, waitingRoom: boolean, customerCap: number | null, isInForce: boolean } | null, userErrors: Array<
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
    > } };

export type QueueMutationVariables = Exact<{
  input: ReservationCreateInput;
}>;


export type QueueMutation = { reservationCreate: { replayed: boolean, reservation: { id: string, status: ReservationStatus, expiresAt: string | null, queue: { place: number } | null } | null, userErrors: Array<
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string>, cap: number, taken: number }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
    > } };

export type ExtendHoldMutationVariables = Exact<{
  input: ReservationExtendInput;
}>;


export type ExtendHoldMutation = { reservationExtend: { reservation: { status: ReservationStatus, expiresAt: string | null } | null, userErrors: Array<
      | { code: string, latest: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
      | { code: string }
    > } };

export type HoldElsewhereMutationVariables = Exact<{
  input: ReservationReassignInput;
}>;


export type HoldElsewhereMutation = { reservationReassign: { reservation: { lines: Array<{ held: number, location: { id: string } | null }> } | null, userErrors: Array<
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string>, requested: number, available: number }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
      | { code: string, path: Array<string> }
    > } };

export type ReadSaleQueryVariables = Exact<{
  sku: string;
  skus?: Array<string> | string | null | undefined;
}>;


export type ReadSaleQuery = { salePolicies: Array<{ sku: string, version: number, maxHoldSeconds: number | null }>, waitingRoom: { waiting: number, held: number, passed: number, inversions: number } | null };

export type DeclareSourcesMutationVariables = Exact<{
  input: SourcesUpsertInput;
}>;


export type DeclareSourcesMutation = { sourcesUpsert: { replayedEvents: number, results: Array<{ index: number, created: boolean, source: { id: string, kind: SourceKind, permittedTypes: Array<string>, permitsEveryType: boolean, rules: Array<{ number: number, effectiveFrom: string | null, reason: string }> } | null, userErrors: Array<
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
      > }> } };

export type RuleSourceMutationVariables = Exact<{
  input: SourceRulesSetInput;
}>;


export type RuleSourceMutation = { sourceRulesSet: { replayed: boolean, replayedEvents: number, source: { id: string, permittedTypes: Array<string>, permitsEveryType: boolean } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type MapCodesMutationVariables = Exact<{
  input: AliasesUpsertInput;
}>;


export type MapCodesMutation = { aliasesUpsert: { replayedEvents: number, results: Array<{ created: boolean, userErrors: Array<
        | { code: string, message: string }
        | { code: string, message: string }
      > }> } };

export type ReplayParkedMutationVariables = Exact<{
  input: ParkedEventsReplayInput;
}>;


export type ReplayParkedMutation = { parkedEventsReplay: { recorded: number, parked: number, refused: number, userErrors: Array<{ code: string, path: Array<string> }> } };

export type DiscardParkedMutationVariables = Exact<{
  input: ParkedEventsDiscardInput;
}>;


export type DiscardParkedMutation = { parkedEventsDiscard: { discarded: Array<string>, userErrors: Array<{ code: string, path: Array<string> }> } };

export type WaiveGapsMutationVariables = Exact<{
  input: SourceGapsWaiveInput;
}>;


export type WaiveGapsMutation = { sourceGapsWaive: { waived: string, userErrors: Array<
      | { code: string }
      | { code: string }
    > } };

export type LookAtSourcesQueryVariables = Exact<{
  source: string;
  sources: Array<string> | string;
}>;


export type LookAtSourcesQuery = { source: { owner: string, gapless: boolean, lineageTimeoutSeconds: number } | null, sourceRules: Array<{ source: string, number: number, permittedTypes: Array<string> }>, sourcePolicy: { undeclaredSources: UndeclaredSources, keyDays: number, forgottenBefore: string | null }, sourceModelChanges: { nodes: Array<{ version: string, action: string, subject: string, reason: string | null }> }, sourceWatermarks: { nodes: Array<{ source: string, occurredAt: string, lastSequence: string | null, location: { id: string, name: string } | null }> }, sourceGaps: { nodes: Array<{ from: string, to: string, missing: string }> }, unmappedCodes: { nodes: Array<{ field: MappedField, code: string, events: number, units: number }> }, parkedEvents: { nodes: Array<{ id: string, eventId: string, code: string, value: string, message: string, event: string }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type PositionFieldsFragment = { sku: string, onHand: number, available: number, reserved: number, picked: number, damaged: number, quarantined: number, returnPending: number, inTransitIn: number, nonSellable: number, version: string, updatedAt: string, location: { id: string, name: string } | null, item: { name: string } | null };

export type ReservationFieldsFragment = { id: string, status: ReservationStatus, channel: string, expiresAt: string | null, createdAt: string, customerId: string | null, referenceDocument: { type: string, id: string, uri: string | null } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, consumed: number, item: { name: string } | null, location: { id: string, name: string } | null }> };

export type OrderFieldsFragment = { id: string, channel: string, channelOrderId: string, status: OrderStatus, fulfilment: FulfilmentKind, customerId: string | null, placedAt: string, version: string, pickupLocation: { id: string, name: string } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, shipped: number, cancelled: number, item: { name: string } | null }>, reservation: { id: string, status: ReservationStatus, lines: Array<{ held: number, location: { id: string } | null }> } | null };

export type AskAvailabilityQueryVariables = Exact<{
  skus: Array<string> | string;
  channel: string;
  locationIds?: Array<string> | string | null | undefined;
  consistency?: Consistency | null | undefined;
}>;


export type AskAvailabilityQuery = { availability: Array<{ sku: string, known: boolean, availableToSell: number, byLocation: Array<{ onHand: number, reserved: number, availableToSell: number, location: { id: string, name: string } | null }>, freshness: { asOf: string, cursor: string, source: FreshnessSource, ageMs: number }, explain: { terms: Array<{ label: string, quantity: number, reference: string | null }> }, item: { sku: string, name: string } | null }> };

export type ReadPositionQueryVariables = Exact<{
  sku: string;
  locationId: string;
  asOf?: AsOfInput | null | undefined;
}>;


export type ReadPositionQuery = { stockPosition: { sku: string, onHand: number, available: number, reserved: number, picked: number, damaged: number, quarantined: number, returnPending: number, inTransitIn: number, nonSellable: number, version: string, updatedAt: string, location: { id: string, name: string } | null, item: { name: string } | null } | null };

export type ListPositionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: StockPositionFilter | null | undefined;
}>;


export type ListPositionsQuery = { stockPositions: { nodes: Array<{ sku: string, onHand: number, available: number, reserved: number, picked: number, damaged: number, quarantined: number, returnPending: number, inTransitIn: number, nonSellable: number, version: string, updatedAt: string, location: { id: string, name: string } | null, item: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ListMovementsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter: MovementFilter;
}>;


export type ListMovementsQuery = { movements: { nodes: Array<{ id: string, type: string, sku: string, quantity: number, fromState: string, toState: string, source: string, eventId: string, occurredAt: string, recordedAt: string, businessDate: string, reason: string | null, correlationId: string | null, reconciliationStatus: ReconciliationStatus, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null, referenceDocument: { type: string, id: string } | null, item: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RecordEventsMutationVariables = Exact<{
  events: Array<StockEventInput> | StockEventInput;
}>;


export type RecordEventsMutation = { stockEventsRecord: { cursor: string | null, results: Array<{ index: number, source: string, eventId: string, status: StockEventStatus, error:
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
       | null }> } };

export type ReadReservationQueryVariables = Exact<{
  id: string;
}>;


export type ReadReservationQuery = { reservation: { id: string, status: ReservationStatus, channel: string, expiresAt: string | null, createdAt: string, customerId: string | null, referenceDocument: { type: string, id: string, uri: string | null } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, consumed: number, item: { name: string } | null, location: { id: string, name: string } | null }> } | null };

export type CreateReservationMutationVariables = Exact<{
  input: ReservationCreateInput;
}>;


export type CreateReservationMutation = { reservationCreate: { replayed: boolean, reservation: { id: string, status: ReservationStatus, channel: string, expiresAt: string | null, createdAt: string, customerId: string | null, referenceDocument: { type: string, id: string, uri: string | null } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, consumed: number, item: { name: string } | null, location: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'ChannelClosed', message: string, path: Array<string>, code: string }
      | { __typename: 'ChannelQuotaExceeded', message: string, path: Array<string>, code: string }
      | { __typename: 'CustomerCapExceeded', message: string, path: Array<string>, code: string }
      | { __typename: 'FulfilmentNotOffered', message: string, path: Array<string>, code: string }
      | { __typename: 'IdempotencyConflict', message: string, path: Array<string>, code: string }
      | { __typename: 'InsufficientStock', message: string, path: Array<string>, code: string, sku: string, locationId: string | null, requested: number, available: number }
      | { __typename: 'InvalidReservation', message: string, path: Array<string>, code: string }
      | { __typename: 'ItemBlocked', message: string, path: Array<string>, code: string }
      | { __typename: 'LocationClosed', message: string, path: Array<string>, code: string }
      | { __typename: 'Overloaded', message: string, path: Array<string>, code: string, retryAfterMs: number }
      | { __typename: 'UnknownChannel', message: string, path: Array<string>, code: string }
      | { __typename: 'UnknownItem', message: string, path: Array<string>, code: string }
      | { __typename: 'UnknownLocation', message: string, path: Array<string>, code: string }
    > } };

export type ConfirmReservationMutationVariables = Exact<{
  input: ReservationConfirmInput;
}>;


export type ConfirmReservationMutation = { reservationConfirm: { replayed: boolean, reservation: { id: string, status: ReservationStatus, channel: string, expiresAt: string | null, createdAt: string, customerId: string | null, referenceDocument: { type: string, id: string, uri: string | null } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, consumed: number, item: { name: string } | null, location: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidReservation', message: string, path: Array<string>, code: string }
      | { __typename: 'Overloaded', message: string, path: Array<string>, code: string }
      | { __typename: 'ReservationEnded', message: string, path: Array<string>, code: string, status: ReservationStatus }
      | { __typename: 'ReservationNotFound', message: string, path: Array<string>, code: string }
      | { __typename: 'ReservationQueued', message: string, path: Array<string>, code: string }
    > } };

export type ReleaseReservationMutationVariables = Exact<{
  input: ReservationReleaseInput;
}>;


export type ReleaseReservationMutation = { reservationRelease: { replayed: boolean, reservation: { id: string, status: ReservationStatus, channel: string, expiresAt: string | null, createdAt: string, customerId: string | null, referenceDocument: { type: string, id: string, uri: string | null } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, consumed: number, item: { name: string } | null, location: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { __typename: 'InvalidReservation', message: string, path: Array<string>, code: string }
      | { __typename: 'Overloaded', message: string, path: Array<string>, code: string }
      | { __typename: 'ReservationEnded', message: string, path: Array<string>, code: string, status: ReservationStatus }
      | { __typename: 'ReservationNotFound', message: string, path: Array<string>, code: string }
      | { __typename: 'ReservationQueued', message: string, path: Array<string>, code: string }
    > } };

export type ReadOrderQueryVariables = Exact<{
  channel: string;
  channelOrderId: string;
}>;


export type ReadOrderQuery = { order: { id: string, channel: string, channelOrderId: string, status: OrderStatus, fulfilment: FulfilmentKind, customerId: string | null, placedAt: string, version: string, pickupLocation: { id: string, name: string } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, shipped: number, cancelled: number, item: { name: string } | null }>, reservation: { id: string, status: ReservationStatus, lines: Array<{ held: number, location: { id: string } | null }> } | null } | null };

export type PlaceOrderMutationVariables = Exact<{
  input: OrderPlaceInput;
}>;


export type PlaceOrderMutation = { orderPlace: { replayed: boolean, order: { id: string, channel: string, channelOrderId: string, status: OrderStatus, fulfilment: FulfilmentKind, customerId: string | null, placedAt: string, version: string, pickupLocation: { id: string, name: string } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, shipped: number, cancelled: number, item: { name: string } | null }>, reservation: { id: string, status: ReservationStatus, lines: Array<{ held: number, location: { id: string } | null }> } | null } | null, userErrors: Array<
      | { __typename: 'InvalidOrder', message: string, path: Array<string>, code: string }
      | { __typename: 'OrderConflict', message: string, path: Array<string>, code: string }
      | { __typename: 'OrderNotAllocated', message: string, path: Array<string>, code: string, sku: string | null, requested: number | null, available: number | null }
      | { __typename: 'OrderOverloaded', message: string, path: Array<string>, code: string }
      | { __typename: 'OrderQueued', message: string, path: Array<string>, code: string }
    > } };

export type CancelOrderMutationVariables = Exact<{
  input: OrderCancelInput;
}>;


export type CancelOrderMutation = { orderCancel: { replayed: boolean, order: { id: string, channel: string, channelOrderId: string, status: OrderStatus, fulfilment: FulfilmentKind, customerId: string | null, placedAt: string, version: string, pickupLocation: { id: string, name: string } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, shipped: number, cancelled: number, item: { name: string } | null }>, reservation: { id: string, status: ReservationStatus, lines: Array<{ held: number, location: { id: string } | null }> } | null } | null, userErrors: Array<
      | { __typename: 'InvalidOrder', message: string, path: Array<string>, code: string }
      | { __typename: 'OrderNotCancellable', message: string, path: Array<string>, code: string, status: OrderStatus }
      | { __typename: 'OrderNotFound', message: string, path: Array<string>, code: string }
    > } };

export type ListOrdersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
}>;


export type ListOrdersQuery = { orders: { nodes: Array<{ channelOrderId: string, channel: string, status: OrderStatus }>, edges: Array<{ cursor: string, node: { id: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } };

export type PickOrderMutationVariables = Exact<{
  input: OrderPickInput;
}>;


export type PickOrderMutation = { orderPick: { replayed: boolean, order: { id: string, channel: string, channelOrderId: string, status: OrderStatus, fulfilment: FulfilmentKind, customerId: string | null, placedAt: string, version: string, pickupLocation: { id: string, name: string } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, shipped: number, cancelled: number, item: { name: string } | null }>, reservation: { id: string, status: ReservationStatus, lines: Array<{ held: number, location: { id: string } | null }> } | null } | null, userErrors: Array<
      | { __typename: 'IdempotencyConflict', message: string, path: Array<string>, code: string }
      | { __typename: 'InvalidOrder', message: string, path: Array<string>, code: string }
      | { __typename: 'OrderNotFound', message: string, path: Array<string>, code: string }
      | { __typename: 'OrderNotFulfillable', message: string, path: Array<string>, code: string, status: OrderStatus }
      | { __typename: 'OrderQuantityExceeded', message: string, path: Array<string>, code: string, lineNumber: number, requested: number, available: number }
    > } };

export type ShipOrderMutationVariables = Exact<{
  input: OrderShipInput;
}>;


export type ShipOrderMutation = { orderShip: { replayed: boolean, order: { id: string, channel: string, channelOrderId: string, status: OrderStatus, fulfilment: FulfilmentKind, customerId: string | null, placedAt: string, version: string, pickupLocation: { id: string, name: string } | null, lines: Array<{ lineNumber: number, sku: string, quantity: number, held: number, picked: number, shipped: number, cancelled: number, item: { name: string } | null }>, reservation: { id: string, status: ReservationStatus, lines: Array<{ held: number, location: { id: string } | null }> } | null } | null, userErrors: Array<
      | { __typename: 'IdempotencyConflict', message: string, path: Array<string>, code: string }
      | { __typename: 'InvalidOrder', message: string, path: Array<string>, code: string }
      | { __typename: 'OrderNotFound', message: string, path: Array<string>, code: string }
      | { __typename: 'OrderNotFulfillable', message: string, path: Array<string>, code: string, status: OrderStatus }
      | { __typename: 'OrderQuantityExceeded', message: string, path: Array<string>, code: string, lineNumber: number, requested: number, available: number }
    > } };

export type TransferFieldsFragment = { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> };

type StepErrorFields_AllocationExceedsStock_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_AllocationNotFound_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_AllocationVersionConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ApiKeyEnded_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_CallerConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ChannelClosed_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ChannelQuotaExceeded_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ChannelVersionConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_CustomerCapExceeded_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ErpPostingNotReplayable_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ErpPostingNotWaivable_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ExceptionEnded_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ExceptionNotReplayable_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_FulfilmentNotOffered_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_HoldTooLong_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_IdempotencyConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InsufficientStock_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidAlias_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidAllocation_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidCaller_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidChannel_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidErpReplay_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidException_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidItem_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidLocation_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidMeasurement_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidOrder_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidPolicy_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidPrice_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidReservation_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidSalePolicy_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidSource_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidSourcingPolicy_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidStep_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_InvalidWebhook_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ItemBlocked_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ItemUnitsFixed_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ItemVersionConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_LocationClosed_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_LocationVersionConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_NotReversible_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_NothingToReassign_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_OrderConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_OrderNotAllocated_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_OrderNotCancellable_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_OrderNotFound_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_OrderNotFulfillable_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_OrderOverloaded_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_OrderQuantityExceeded_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_OrderQueued_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_Overloaded_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_PolicyVersionConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_PriceVersionConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ReservationEnded_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ReservationNotFound_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_ReservationQueued_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_SalePolicyChanged_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_SourcingPolicyChanged_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_StepNotAllowed_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_StepNotPermitted_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_StepStockShort_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_StepSubjectNotFound_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_StepVersionConflict_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_StockEventError_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_TooManyLocations_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_TooManyWebhooks_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownAliasTarget_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownApiKey_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownCaller_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownChannel_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownDeadLetter_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownErpPosting_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownException_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownItem_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownLocation_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownParkedEvent_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownSource_Fragment = { code: string, message: string, path: Array<string> };

type StepErrorFields_UnknownWebhook_Fragment = { code: string, message: string, path: Array<string> };

export type StepErrorFieldsFragment =
  | StepErrorFields_AllocationExceedsStock_Fragment
  | StepErrorFields_AllocationNotFound_Fragment
  | StepErrorFields_AllocationVersionConflict_Fragment
  | StepErrorFields_ApiKeyEnded_Fragment
  | StepErrorFields_CallerConflict_Fragment
  | StepErrorFields_ChannelClosed_Fragment
  | StepErrorFields_ChannelQuotaExceeded_Fragment
  | StepErrorFields_ChannelVersionConflict_Fragment
  | StepErrorFields_CustomerCapExceeded_Fragment
  | StepErrorFields_ErpPostingNotReplayable_Fragment
  | StepErrorFields_ErpPostingNotWaivable_Fragment
  | StepErrorFields_ExceptionEnded_Fragment
  | StepErrorFields_ExceptionNotReplayable_Fragment
  | StepErrorFields_FulfilmentNotOffered_Fragment
  | StepErrorFields_HoldTooLong_Fragment
  | StepErrorFields_IdempotencyConflict_Fragment
  | StepErrorFields_InsufficientStock_Fragment
  | StepErrorFields_InvalidAlias_Fragment
  | StepErrorFields_InvalidAllocation_Fragment
  | StepErrorFields_InvalidCaller_Fragment
  | StepErrorFields_InvalidChannel_Fragment
  | StepErrorFields_InvalidErpReplay_Fragment
  | StepErrorFields_InvalidException_Fragment
  | StepErrorFields_InvalidItem_Fragment
  | StepErrorFields_InvalidLocation_Fragment
  | StepErrorFields_InvalidMeasurement_Fragment
  | StepErrorFields_InvalidOrder_Fragment
  | StepErrorFields_InvalidPolicy_Fragment
  | StepErrorFields_InvalidPrice_Fragment
  | StepErrorFields_InvalidReservation_Fragment
  | StepErrorFields_InvalidSalePolicy_Fragment
  | StepErrorFields_InvalidSource_Fragment
  | StepErrorFields_InvalidSourcingPolicy_Fragment
  | StepErrorFields_InvalidStep_Fragment
  | StepErrorFields_InvalidWebhook_Fragment
  | StepErrorFields_ItemBlocked_Fragment
  | StepErrorFields_ItemUnitsFixed_Fragment
  | StepErrorFields_ItemVersionConflict_Fragment
  | StepErrorFields_LocationClosed_Fragment
  | StepErrorFields_LocationVersionConflict_Fragment
  | StepErrorFields_NotReversible_Fragment
  | StepErrorFields_NothingToReassign_Fragment
  | StepErrorFields_OrderConflict_Fragment
  | StepErrorFields_OrderNotAllocated_Fragment
  | StepErrorFields_OrderNotCancellable_Fragment
  | StepErrorFields_OrderNotFound_Fragment
  | StepErrorFields_OrderNotFulfillable_Fragment
  | StepErrorFields_OrderOverloaded_Fragment
  | StepErrorFields_OrderQuantityExceeded_Fragment
  | StepErrorFields_OrderQueued_Fragment
  | StepErrorFields_Overloaded_Fragment
  | StepErrorFields_PolicyVersionConflict_Fragment
  | StepErrorFields_PriceVersionConflict_Fragment
  | StepErrorFields_ReservationEnded_Fragment
  | StepErrorFields_ReservationNotFound_Fragment
  | StepErrorFields_ReservationQueued_Fragment
  | StepErrorFields_SalePolicyChanged_Fragment
  | StepErrorFields_SourcingPolicyChanged_Fragment
  | StepErrorFields_StepNotAllowed_Fragment
  | StepErrorFields_StepNotPermitted_Fragment
  | StepErrorFields_StepStockShort_Fragment
  | StepErrorFields_StepSubjectNotFound_Fragment
  | StepErrorFields_StepVersionConflict_Fragment
  | StepErrorFields_StockEventError_Fragment
  | StepErrorFields_TooManyLocations_Fragment
  | StepErrorFields_TooManyWebhooks_Fragment
  | StepErrorFields_UnknownAliasTarget_Fragment
  | StepErrorFields_UnknownApiKey_Fragment
  | StepErrorFields_UnknownCaller_Fragment
  | StepErrorFields_UnknownChannel_Fragment
  | StepErrorFields_UnknownDeadLetter_Fragment
  | StepErrorFields_UnknownErpPosting_Fragment
  | StepErrorFields_UnknownException_Fragment
  | StepErrorFields_UnknownItem_Fragment
  | StepErrorFields_UnknownLocation_Fragment
  | StepErrorFields_UnknownParkedEvent_Fragment
  | StepErrorFields_UnknownSource_Fragment
  | StepErrorFields_UnknownWebhook_Fragment
;

export type RequestTransferMutationVariables = Exact<{
  input: TransferRequestInput;
}>;


export type RequestTransferMutation = { transferRequest: { replayed: boolean, transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { sku: string, requested: number, available: number, code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type ApproveTransferMutationVariables = Exact<{
  input: TransferApproveInput;
}>;


export type ApproveTransferMutation = { transferApprove: { transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type ShipTransferMutationVariables = Exact<{
  input: TransferShipInput;
}>;


export type ShipTransferMutation = { transferShip: { transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type ReceiveTransferMutationVariables = Exact<{
  input: TransferReceiveInput;
}>;


export type ReceiveTransferMutation = { transferReceive: { transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type CloseTransferShortMutationVariables = Exact<{
  input: TransferShortCloseInput;
}>;


export type CloseTransferShortMutation = { transferShortClose: { transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type AcceptTransferSurplusMutationVariables = Exact<{
  input: TransferSurplusAcceptInput;
}>;


export type AcceptTransferSurplusMutation = { transferSurplusAccept: { transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type CancelTransferMutationVariables = Exact<{
  input: TransferCancelInput;
}>;


export type CancelTransferMutation = { transferCancel: { transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type ReadTransferLinesQueryVariables = Exact<{
  id: string;
}>;


export type ReadTransferLinesQuery = { transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null };

export type ReadTransferQueryVariables = Exact<{
  id: string;
}>;


export type ReadTransferQuery = { transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, cases: Array<{ kind: ExceptionKind, status: ExceptionStatus }>, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null };

export type ListTransfersQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: TransferFilter | null | undefined;
}>;


export type ListTransfersQuery = { transfers: { nodes: Array<{ id: string, status: TransferStatus }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AskInTransitQueryVariables = Exact<{
  filter: InTransitFilter;
}>;


export type AskInTransitQuery = { inTransit: Array<{ sku: string, quantity: number, overdue: boolean, confidencePercent: number, transfers: number, fromLocationId: string | null, toLocation: { id: string } | null }> };

export type ChangeExpectedSupplyMutationVariables = Exact<{
  input: ExpectedSupplyChangeInput;
}>;


export type ChangeExpectedSupplyMutation = { expectedSupplyChange: { replayed: boolean, results: Array<{ index: number, version: number | null, userErrors: Array<
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type AskExpectedSupplyQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ExpectedFilter | null | undefined;
}>;


export type AskExpectedSupplyQuery = { expectedSupply: { nodes: Array<{ documentId: string, lineId: string, quantity: number, received: number, open: number, item: { name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChangeSupplierAvailableMutationVariables = Exact<{
  input: SupplierAvailableChangeInput;
}>;


export type ChangeSupplierAvailableMutation = { supplierAvailableChange: { results: Array<{ version: number | null, userErrors: Array<
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type PlaceDropshipMutationVariables = Exact<{
  input: DropshipPlaceInput;
}>;


export type PlaceDropshipMutation = { dropshipPlace: { order: { id: string, status: DropshipStatus, late: boolean } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type ShipDropshipMutationVariables = Exact<{
  input: DropshipShipInput;
}>;


export type ShipDropshipMutation = { dropshipShip: { order: { id: string, status: DropshipStatus, channelOrderId: string | null, lines: Array<{ lineNumber: number, ordered: number, shipped: number }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type ListDropshipsQueryVariables = Exact<{
  first: number;
  filter?: DropshipFilter | null | undefined;
}>;


export type ListDropshipsQuery = { dropshipOrders: { nodes: Array<{ id: string, status: DropshipStatus, supplierId: string }> } };

export type UpsertRestockRulesMutationVariables = Exact<{
  input: RestockRulesUpsertInput;
}>;


export type UpsertRestockRulesMutation = { restockRulesUpsert: { results: Array<{ version: number | null, userErrors: Array<
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
        | { code: string, message: string, path: Array<string> }
      > }>, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type AskRestockingSignalsQueryVariables = Exact<{
  first: number;
  filter?: RestockFilter | null | undefined;
}>;


export type AskRestockingSignalsQuery = { restockingSignals: { nodes: Array<{ id: string, available: number, coming: number, proposal: { quantity: number, fromLocation: { id: string } | null } | null, transfer: { id: string, status: TransferStatus } | null }> } };

export type AcceptRestockProposalMutationVariables = Exact<{
  input: RestockProposalAcceptInput;
}>;


export type AcceptRestockProposalMutation = { restockProposalAccept: { transfer: { id: string, status: TransferStatus, requestedBy: string | null, approvedBy: string | null, restockSignalId: string | null, lines: Array<{ sku: string, requested: number, reserved: number, sent: number, received: number, returned: number, lost: number, outstanding: number, surplus: number, fromLocationId: string | null, item: { name: string } | null, fromLocation: { id: string, name: string } | null, toLocation: { id: string, name: string } | null }> } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type CountFieldsFragment = { id: string, sku: string, status: CountStatus, origin: CountOrigin, counted: CountScope, quantity: number | null, book: number | null, variance: number | null, posted: number | null, isWithinTolerance: boolean | null, location: { name: string } | null, decision: { by: string, reason: string | null, operatorId: string | null, deviceId: string | null } | null };

export type SubmitCountMutationVariables = Exact<{
  input: CountSubmitInput;
}>;


export type SubmitCountMutation = { countSubmit: { replayed: boolean, countTask: { id: string, sku: string, status: CountStatus, origin: CountOrigin, counted: CountScope, quantity: number | null, book: number | null, variance: number | null, posted: number | null, isWithinTolerance: boolean | null, location: { name: string } | null, decision: { by: string, reason: string | null, operatorId: string | null, deviceId: string | null } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type ApproveCountMutationVariables = Exact<{
  input: CountApproveInput;
}>;


export type ApproveCountMutation = { countApprove: { replayed: boolean, countTask: { id: string, sku: string, status: CountStatus, origin: CountOrigin, counted: CountScope, quantity: number | null, book: number | null, variance: number | null, posted: number | null, isWithinTolerance: boolean | null, location: { name: string } | null, decision: { by: string, reason: string | null, operatorId: string | null, deviceId: string | null } | null } | null, userErrors: Array<
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
      | { code: string, message: string, path: Array<string> }
    > } };

export type ListCountsQueryVariables = Exact<{
  filter?: WorkFilter | null | undefined;
}>;


export type ListCountsQuery = { countTasks: { nodes: Array<{ id: string, sku: string, status: CountStatus, origin: CountOrigin, counted: CountScope, quantity: number | null, book: number | null, variance: number | null, posted: number | null, isWithinTolerance: boolean | null, location: { name: string } | null, decision: { by: string, reason: string | null, operatorId: string | null, deviceId: string | null } | null }> } };

export type DisposeReturnMutationVariables = Exact<{
  input: ReturnDispositionInput;
}>;


export type DisposeReturnMutation = { returnDisposition: { replayed: boolean, position: { available: number, damaged: number, returnPending: number } | null, returnCase: { id: string, isRefundable: boolean, lines: Array<{ sku: string, accepted: number, damaged: number, pending: number }> } | null, userErrors: Array<
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
    > } };

export type ReadReturnQueryVariables = Exact<{
  id: string;
}>;


export type ReadReturnQuery = { returnCase: { isRefundable: boolean, lines: Array<{ sku: string, accepted: number, damaged: number, pending: number, location: { name: string } | null }> } | null };

export type ReverseMovementMutationVariables = Exact<{
  input: MovementReverseInput;
}>;


export type ReverseMovementMutation = { movementReverse: { movements: Array<{ id: string, reversalReason: ReversalReason | null, reversedBy: { id: string, type: string, reverses: { id: string } | null } | null }>, userErrors: Array<
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
    > } };

export type RequestAdjustmentMutationVariables = Exact<{
  input: AdjustmentRequestInput;
}>;


export type RequestAdjustmentMutation = { adjustmentRequest: { adjustment: { id: string, status: AdjustmentStatus, requestedBy: string } | null, userErrors: Array<
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
    > } };

export type ApproveAdjustmentMutationVariables = Exact<{
  input: AdjustmentApproveInput;
}>;


export type ApproveAdjustmentMutation = { adjustmentApprove: { adjustment: { id: string, status: AdjustmentStatus, decision: { by: string } | null } | null, userErrors: Array<
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
      | { code: string, message: string }
    > } };

export const ItemFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"baseUnit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"unitConversions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"variantGroup"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ItemFieldsFragment, unknown>;
export const LocationFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Location"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"banner"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pickup"}},{"kind":"Field","name":{"kind":"Name","value":"shipFrom"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<LocationFieldsFragment, unknown>;
export const PageFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<PageFieldsFragment, unknown>;
export const PositionFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PositionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StockPosition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"quarantined"}},{"kind":"Field","name":{"kind":"Name","value":"returnPending"}},{"kind":"Field","name":{"kind":"Name","value":"inTransitIn"}},{"kind":"Field","name":{"kind":"Name","value":"nonSellable"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<PositionFieldsFragment, unknown>;
export const ReservationFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"referenceDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"consumed"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReservationFieldsFragment, unknown>;
export const OrderFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"channelOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"pickupLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<OrderFieldsFragment, unknown>;
export const TransferFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<TransferFieldsFragment, unknown>;
export const StepErrorFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<StepErrorFieldsFragment, unknown>;
export const CountFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"book"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}},{"kind":"Field","name":{"kind":"Name","value":"posted"}},{"kind":"Field","name":{"kind":"Name","value":"isWithinTolerance"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"operatorId"}},{"kind":"Field","name":{"kind":"Name","value":"deviceId"}}]}}]}}]} as unknown as DocumentNode<CountFieldsFragment, unknown>;
export const ReadItemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadItem"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sku"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sku"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemFields"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"positions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"baseUnit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"unitConversions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"variantGroup"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ReadItemQuery, ReadItemQueryVariables>;
export const ListItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"baseUnit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"unitConversions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"variantGroup"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<ListItemsQuery, ListItemsQueryVariables>;
export const ReadLocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadLocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationFields"}},{"kind":"Field","name":{"kind":"Name","value":"aliases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Location"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"banner"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pickup"}},{"kind":"Field","name":{"kind":"Name","value":"shipFrom"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ReadLocationQuery, ReadLocationQueryVariables>;
export const ListLocationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListLocations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocationFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Location"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"banner"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pickup"}},{"kind":"Field","name":{"kind":"Name","value":"shipFrom"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]} as unknown as DocumentNode<ListLocationsQuery, ListLocationsQueryVariables>;
export const ListChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListChannels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]} as unknown as DocumentNode<ListChannelsQuery, ListChannelsQueryVariables>;
export const UpsertItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertItems"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"items"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"itemsUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"items"},"value":{"kind":"Variable","name":{"kind":"Name","value":"items"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ItemVersionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"baseUnit"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"unitConversions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"factor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"variantGroup"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UpsertItemsMutation, UpsertItemsMutationVariables>;
export const UpsertLocationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertLocations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locations"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LocationInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationsUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"locations"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locations"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyLocations"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Location"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"banner"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pickup"}},{"kind":"Field","name":{"kind":"Name","value":"shipFrom"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UpsertLocationsMutation, UpsertLocationsMutationVariables>;
export const UpsertChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertChannels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channels"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelsUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"channels"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channels"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpsertChannelsMutation, UpsertChannelsMutationVariables>;
export const UpsertAliasesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertAliases"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"aliases"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AliasInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aliasesUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"aliases"},"value":{"kind":"Variable","name":{"kind":"Name","value":"aliases"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"alias"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpsertAliasesMutation, UpsertAliasesMutationVariables>;
export const ByLocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ByLocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LocationAvailabilityOrder"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"inStock"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availabilityByLocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sku"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sku"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"inStock"},"value":{"kind":"Variable","name":{"kind":"Name","value":"inStock"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ByLocationQuery, ByLocationQueryVariables>;
export const GridDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Grid"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availabilityGrid"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"StringValue","value":"web","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"locationIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locationIds"}},{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"quantities"}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"ageMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GridQuery, GridQueryVariables>;
export const ByGtinDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ByGtin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"gtins"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availabilityByGtin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"gtins"},"value":{"kind":"Variable","name":{"kind":"Name","value":"gtins"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"StringValue","value":"web","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"source"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asked"}},{"kind":"Field","name":{"kind":"Name","value":"gtin"}},{"kind":"Field","name":{"kind":"Name","value":"availability"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"skus"}}]}}]}}]}}]} as unknown as DocumentNode<ByGtinQuery, ByGtinQueryVariables>;
export const PickupPointsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PickupPoints"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"near"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PickupNearInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lines"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PickupLineInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"all"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickupPoints"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"StringValue","value":"web","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"near"},"value":{"kind":"Variable","name":{"kind":"Name","value":"near"}}},{"kind":"Argument","name":{"kind":"Name","value":"lines"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lines"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"includeUnavailable"},"value":{"kind":"Variable","name":{"kind":"Name","value":"all"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"distanceMetres"}},{"kind":"Field","name":{"kind":"Name","value":"isAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageMs"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PickupPointsQuery, PickupPointsQueryVariables>;
export const LowStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LowStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LowStockFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lowStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<LowStockQuery, LowStockQueryVariables>;
export const SetPoliciesForListsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPoliciesForLists"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"policies"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PolicyChangeInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policySet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"policies"},"value":{"kind":"Variable","name":{"kind":"Name","value":"policies"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SetPoliciesForListsMutation, SetPoliciesForListsMutationVariables>;
export const SetRestockRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetRestockRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rules"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestockRuleInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restockRulesUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"rules"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rules"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SetRestockRulesMutation, SetRestockRulesMutationVariables>;
export const PriceOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PriceOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"currency"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"at"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"StringValue","value":"web","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"currency"},"value":{"kind":"Variable","name":{"kind":"Name","value":"currency"}}},{"kind":"Argument","name":{"kind":"Name","value":"at"},"value":{"kind":"Variable","name":{"kind":"Name","value":"at"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unknown"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"isGeneral"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"listToldAt"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PriceOfQuery, PriceOfQueryVariables>;
export const ListPricesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListPrices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PriceFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"prices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validUntil"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ListPricesQuery, ListPricesQueryVariables>;
export const UpsertPricesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertPrices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"prices"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PriceInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pricesUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"prices"},"value":{"kind":"Variable","name":{"kind":"Name","value":"prices"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PriceVersionConflict"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpsertPricesMutation, UpsertPricesMutationVariables>;
export const PromisedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Promised"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"date"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"supplierId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableToPromise"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"date"},"value":{"kind":"Variable","name":{"kind":"Name","value":"date"}}}]},{"kind":"Field","name":{"kind":"Name","value":"nextAvailable"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"quantity"},"value":{"kind":"IntValue","value":"20"}}]},{"kind":"Field","name":{"kind":"Name","value":"projection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"projected"}},{"kind":"Field","name":{"kind":"Name","value":"availableToPromise"}}]}}]}}]}}]} as unknown as DocumentNode<PromisedQuery, PromisedQueryVariables>;
export const ExplainedEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExplainedEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"sku"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"consistency"},"value":{"kind":"EnumValue","value":"STRONG"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"cause"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"unnamed"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExplainedEntriesQuery, ExplainedEntriesQueryVariables>;
export const MoreEntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MoreEntries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"label"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"sku"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"consistency"},"value":{"kind":"EnumValue","value":"STRONG"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"terms"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"label"},"value":{"kind":"Variable","name":{"kind":"Name","value":"label"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MoreEntriesQuery, MoreEntriesQueryVariables>;
export const ReserveOrAskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReserveOrAsk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InsufficientStock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"substitutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReserveOrAskMutation, ReserveOrAskMutationVariables>;
export const PlaceOrAskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceOrAsk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPlaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderPlace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderNotAllocated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextAvailable"}},{"kind":"Field","name":{"kind":"Name","value":"substitutes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlaceOrAskMutation, PlaceOrAskMutationVariables>;
export const WhatIfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatIf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"changes"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PolicyChangeInput"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channels"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policyDryRun"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"changes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"changes"}}},{"kind":"Argument","name":{"kind":"Name","value":"channels"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channels"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"promised"}},{"kind":"Field","name":{"kind":"Name","value":"atRisk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shares"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}},{"kind":"Field","name":{"kind":"Name","value":"promisesAtRisk"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"looked"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"atRisk"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<WhatIfQuery, WhatIfQueryVariables>;
export const SetPoliciesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPolicies"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PolicySetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policySet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SetPoliciesMutation, SetPoliciesMutationVariables>;
export const ToldDelaysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ToldDelays"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelDelaysRecordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelDelaysRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"delays"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"delaySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"measurements"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ToldDelaysMutation, ToldDelaysMutationVariables>;
export const ExpectLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExpectLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExpectedSupplyChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expectedSupplyChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExpectLinesMutation, ExpectLinesMutationVariables>;
export const ExpectDemandDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExpectDemand"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExpectedDemandChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expectedDemandChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExpectDemandMutation, ExpectDemandMutationVariables>;
export const SetSalePolicyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetSalePolicy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SalePolicySetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"salePolicySet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"policy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"waitingRoom"}},{"kind":"Field","name":{"kind":"Name","value":"customerCap"}},{"kind":"Field","name":{"kind":"Name","value":"isInForce"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SetSalePolicyMutation, SetSalePolicyMutationVariables>;
export const QueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Queue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"queue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerCapExceeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cap"}},{"kind":"Field","name":{"kind":"Name","value":"taken"}}]}}]}}]}}]}}]} as unknown as DocumentNode<QueueMutation, QueueMutationVariables>;
export const ExtendHoldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExtendHold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationExtendInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationExtend"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HoldTooLong"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ExtendHoldMutation, ExtendHoldMutationVariables>;
export const HoldElsewhereDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldElsewhere"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationReassignInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationReassign"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InsufficientStock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}}]} as unknown as DocumentNode<HoldElsewhereMutation, HoldElsewhereMutationVariables>;
export const ReadSaleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadSale"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"salePolicies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"inForce"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"maxHoldSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"waitingRoom"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sku"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sku"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waiting"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"passed"}},{"kind":"Field","name":{"kind":"Name","value":"inversions"}}]}}]}}]} as unknown as DocumentNode<ReadSaleQuery, ReadSaleQueryVariables>;
export const DeclareSourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeclareSources"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SourcesUpsertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourcesUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"permittedTypes"}},{"kind":"Field","name":{"kind":"Name","value":"permitsEveryType"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<DeclareSourcesMutation, DeclareSourcesMutationVariables>;
export const RuleSourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RuleSource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SourceRulesSetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceRulesSet"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"replayedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"permittedTypes"}},{"kind":"Field","name":{"kind":"Name","value":"permitsEveryType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RuleSourceMutation, RuleSourceMutationVariables>;
export const MapCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MapCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AliasesUpsertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"aliasesUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayedEvents"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MapCodesMutation, MapCodesMutationVariables>;
export const ReplayParkedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReplayParked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ParkedEventsReplayInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parkedEventsReplay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recorded"}},{"kind":"Field","name":{"kind":"Name","value":"parked"}},{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReplayParkedMutation, ReplayParkedMutationVariables>;
export const DiscardParkedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DiscardParked"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ParkedEventsDiscardInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"parkedEventsDiscard"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"discarded"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DiscardParkedMutation, DiscardParkedMutationVariables>;
export const WaiveGapsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WaiveGaps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SourceGapsWaiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sourceGapsWaive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"waived"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WaiveGapsMutation, WaiveGapsMutationVariables>;
export const LookAtSourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LookAtSources"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"source"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sources"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"source"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"owner"}},{"kind":"Field","name":{"kind":"Name","value":"gapless"}},{"kind":"Field","name":{"kind":"Name","value":"lineageTimeoutSeconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceRules"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sources"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sources"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"permittedTypes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourcePolicy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undeclaredSources"}},{"kind":"Field","name":{"kind":"Name","value":"keyDays"}},{"kind":"Field","name":{"kind":"Name","value":"forgottenBefore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceModelChanges"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceWatermarks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"sources"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sources"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastSequence"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sourceGaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"sources"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sources"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"unmappedCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"sources"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sources"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"units"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"parkedEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"sources"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sources"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"event"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]} as unknown as DocumentNode<LookAtSourcesQuery, LookAtSourcesQueryVariables>;
export const AskAvailabilityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AskAvailability"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skus"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consistency"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Consistency"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"availability"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skus"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skus"}}},{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"locationIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"consistency"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consistency"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"known"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}},{"kind":"Field","name":{"kind":"Name","value":"byLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"availableToSell"}}]}},{"kind":"Field","name":{"kind":"Name","value":"freshness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"ageMs"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explain"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<AskAvailabilityQuery, AskAvailabilityQueryVariables>;
export const ReadPositionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadPosition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Sku"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AsOfInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockPosition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sku"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sku"}}},{"kind":"Argument","name":{"kind":"Name","value":"locationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"locationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PositionFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PositionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StockPosition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"quarantined"}},{"kind":"Field","name":{"kind":"Name","value":"returnPending"}},{"kind":"Field","name":{"kind":"Name","value":"inTransitIn"}},{"kind":"Field","name":{"kind":"Name","value":"nonSellable"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ReadPositionQuery, ReadPositionQueryVariables>;
export const ListPositionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListPositions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"StockPositionFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockPositions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PositionFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PositionFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StockPosition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"quarantined"}},{"kind":"Field","name":{"kind":"Name","value":"returnPending"}},{"kind":"Field","name":{"kind":"Name","value":"inTransitIn"}},{"kind":"Field","name":{"kind":"Name","value":"nonSellable"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ListPositionsQuery, ListPositionsQueryVariables>;
export const ListMovementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListMovements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovementFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"fromState"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toState"}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"businessDate"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"correlationId"}},{"kind":"Field","name":{"kind":"Name","value":"referenceDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reconciliationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ListMovementsQuery, ListMovementsQueryVariables>;
export const RecordEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"events"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StockEventInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockEventsRecord"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"events"},"value":{"kind":"Variable","name":{"kind":"Name","value":"events"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RecordEventsMutation, RecordEventsMutationVariables>;
export const ReadReservationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadReservation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"referenceDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"consumed"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReadReservationQuery, ReadReservationQueryVariables>;
export const CreateReservationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateReservation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationCreateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationCreate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InsufficientStock"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"locationId"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Overloaded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"referenceDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"consumed"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CreateReservationMutation, CreateReservationMutationVariables>;
export const ConfirmReservationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmReservation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationConfirmInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationConfirm"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"referenceDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"consumed"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmReservationMutation, ConfirmReservationMutationVariables>;
export const ReleaseReservationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseReservation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationReleaseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reservationRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReservationFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReservationEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReservationFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"referenceDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"consumed"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseReservationMutation, ReleaseReservationMutationVariables>;
export const ReadOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"channelOrderId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"channel"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channel"}}},{"kind":"Argument","name":{"kind":"Name","value":"channelOrderId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"channelOrderId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"channelOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"pickupLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ReadOrderQuery, ReadOrderQueryVariables>;
export const PlaceOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPlaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderPlace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderNotAllocated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"channelOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"pickupLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const CancelOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderNotCancellable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"channelOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"pickupLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<CancelOrderMutation, CancelOrderMutationVariables>;
export const ListOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channelOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ListOrdersQuery, ListOrdersQueryVariables>;
export const PickOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PickOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderPickInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderPick"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderNotFulfillable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderQuantityExceeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"channelOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"pickupLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<PickOrderMutation, PickOrderMutationVariables>;
export const ShipOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShipOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderShipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderShip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderNotFulfillable"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OrderQuantityExceeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"channelOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"fulfilment"}},{"kind":"Field","name":{"kind":"Name","value":"pickupLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"picked"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}},{"kind":"Field","name":{"kind":"Name","value":"cancelled"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reservation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]} as unknown as DocumentNode<ShipOrderMutation, ShipOrderMutationVariables>;
export const RequestTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StepStockShort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<RequestTransferMutation, RequestTransferMutationVariables>;
export const ApproveTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ApproveTransferMutation, ApproveTransferMutationVariables>;
export const ShipTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShipTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferShipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferShip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ShipTransferMutation, ShipTransferMutationVariables>;
export const ReceiveTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReceiveTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferReceiveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferReceive"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ReceiveTransferMutation, ReceiveTransferMutationVariables>;
export const CloseTransferShortDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseTransferShort"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferShortCloseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferShortClose"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CloseTransferShortMutation, CloseTransferShortMutationVariables>;
export const AcceptTransferSurplusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptTransferSurplus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferSurplusAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferSurplusAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<AcceptTransferSurplusMutation, AcceptTransferSurplusMutationVariables>;
export const CancelTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCancelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCancel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<CancelTransferMutation, CancelTransferMutationVariables>;
export const ReadTransferLinesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadTransferLines"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReadTransferLinesQuery, ReadTransferLinesQueryVariables>;
export const ReadTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}},{"kind":"Field","name":{"kind":"Name","value":"cases"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<ReadTransferQuery, ReadTransferQueryVariables>;
export const ListTransfersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListTransfers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ListTransfersQuery, ListTransfersQueryVariables>;
export const AskInTransitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AskInTransit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InTransitFilter"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inTransit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"overdue"}},{"kind":"Field","name":{"kind":"Name","value":"confidencePercent"}},{"kind":"Field","name":{"kind":"Name","value":"transfers"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<AskInTransitQuery, AskInTransitQueryVariables>;
export const ChangeExpectedSupplyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeExpectedSupply"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExpectedSupplyChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expectedSupplyChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ChangeExpectedSupplyMutation, ChangeExpectedSupplyMutationVariables>;
export const AskExpectedSupplyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AskExpectedSupply"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PageCursor"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExpectedFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"expectedSupply"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"documentId"}},{"kind":"Field","name":{"kind":"Name","value":"lineId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"open"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AskExpectedSupplyQuery, AskExpectedSupplyQueryVariables>;
export const ChangeSupplierAvailableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeSupplierAvailable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SupplierAvailableChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supplierAvailableChange"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ChangeSupplierAvailableMutation, ChangeSupplierAvailableMutationVariables>;
export const PlaceDropshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceDropship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DropshipPlaceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dropshipPlace"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<PlaceDropshipMutation, PlaceDropshipMutationVariables>;
export const ShipDropshipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShipDropship"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DropshipShipInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dropshipShip"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"channelOrderId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineNumber"}},{"kind":"Field","name":{"kind":"Name","value":"ordered"}},{"kind":"Field","name":{"kind":"Name","value":"shipped"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<ShipDropshipMutation, ShipDropshipMutationVariables>;
export const ListDropshipsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListDropships"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DropshipFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dropshipOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"supplierId"}}]}}]}}]}}]} as unknown as DocumentNode<ListDropshipsQuery, ListDropshipsQueryVariables>;
export const UpsertRestockRulesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpsertRestockRules"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestockRulesUpsertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restockRulesUpsert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<UpsertRestockRulesMutation, UpsertRestockRulesMutationVariables>;
export const AskRestockingSignalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AskRestockingSignals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"RestockFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restockingSignals"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"coming"}},{"kind":"Field","name":{"kind":"Name","value":"proposal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AskRestockingSignalsQuery, AskRestockingSignalsQueryVariables>;
export const AcceptRestockProposalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptRestockProposal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestockProposalAcceptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restockProposalAccept"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transfer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransferFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StepErrorFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransferFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transfer"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}},{"kind":"Field","name":{"kind":"Name","value":"approvedBy"}},{"kind":"Field","name":{"kind":"Name","value":"restockSignalId"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"requested"}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"received"}},{"kind":"Field","name":{"kind":"Name","value":"returned"}},{"kind":"Field","name":{"kind":"Name","value":"lost"}},{"kind":"Field","name":{"kind":"Name","value":"outstanding"}},{"kind":"Field","name":{"kind":"Name","value":"surplus"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fromLocationId"}},{"kind":"Field","name":{"kind":"Name","value":"fromLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"toLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StepErrorFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]} as unknown as DocumentNode<AcceptRestockProposalMutation, AcceptRestockProposalMutationVariables>;
export const SubmitCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountSubmitInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countSubmit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"book"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}},{"kind":"Field","name":{"kind":"Name","value":"posted"}},{"kind":"Field","name":{"kind":"Name","value":"isWithinTolerance"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"operatorId"}},{"kind":"Field","name":{"kind":"Name","value":"deviceId"}}]}}]}}]} as unknown as DocumentNode<SubmitCountMutation, SubmitCountMutationVariables>;
export const ApproveCountDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveCount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countTask"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountFields"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"book"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}},{"kind":"Field","name":{"kind":"Name","value":"posted"}},{"kind":"Field","name":{"kind":"Name","value":"isWithinTolerance"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"operatorId"}},{"kind":"Field","name":{"kind":"Name","value":"deviceId"}}]}}]}}]} as unknown as DocumentNode<ApproveCountMutation, ApproveCountMutationVariables>;
export const ListCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ListCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WorkFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countTasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CountFields"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CountFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CountTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"counted"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"book"}},{"kind":"Field","name":{"kind":"Name","value":"variance"}},{"kind":"Field","name":{"kind":"Name","value":"posted"}},{"kind":"Field","name":{"kind":"Name","value":"isWithinTolerance"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"operatorId"}},{"kind":"Field","name":{"kind":"Name","value":"deviceId"}}]}}]}}]} as unknown as DocumentNode<ListCountsQuery, ListCountsQueryVariables>;
export const DisposeReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisposeReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReturnDispositionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnDisposition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"returnPending"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returnCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isRefundable"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DisposeReturnMutation, DisposeReturnMutationVariables>;
export const ReadReturnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadReturn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"returnCase"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isRefundable"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"damaged"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReadReturnQuery, ReadReturnQueryVariables>;
export const ReverseMovementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReverseMovement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MovementReverseInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movementReverse"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"movements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reversedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"reverses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reversalReason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ReverseMovementMutation, ReverseMovementMutationVariables>;
export const RequestAdjustmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestAdjustment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustmentRequestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adjustmentRequest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adjustment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"requestedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RequestAdjustmentMutation, RequestAdjustmentMutationVariables>;
export const ApproveAdjustmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApproveAdjustment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustmentApproveInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adjustmentApprove"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adjustment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"decision"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"by"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ApproveAdjustmentMutation, ApproveAdjustmentMutationVariables>;