import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EncodedGrant } from './allocations.ts';
import type { EncodedShortage } from './shortage.ts';
import type { EncodedPolicy } from './policies.ts';
import type { EncodedPromise } from './what-if.ts';
import type { EncodedReservation } from './encode.ts';
import type { ReservationsContext } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A place in the change feed: an opaque vector of (shard, sequence). Being "at least this cursor" means that every component is. Give it back as received. */
  Cursor: { input: string; output: string; }
  /** A calendar day as YYYY-MM-DD, without time or zone; which zone it is read in is said where it is used. */
  Date: { input: string; output: string; }
  /** A moment as RFC 3339 text with an offset; always answered in UTC. */
  DateTime: { input: string; output: string; }
  /** An amount of money in whole minor units of its currency (cents, where it has them) as a JSON number without decimals, 0 to 999,999,999,999,999. Exact. */
  MinorUnits: { input: number; output: number; }
  /** A place in a page of results. Opaque; give it back as received, within the same query and filter. */
  PageCursor: { input: string; output: string; }
  /** An amount in the item's base unit as a JSON number: at most 3 decimals and never more than the item's, magnitude below 10^12. Exact, never rounded. */
  Quantity: { input: number; output: number; }
  /** Many quantities as one value, where a list has too many to be answered one by one: a JSON array of numbers, each exact as a Quantity. */
  QuantityList: { input: readonly number[]; output: readonly number[]; }
  /** A stock keeping unit: 1 to 64 printable characters, canonical form upper case and trimmed. A source's own code is an alias, not a Sku. */
  Sku: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** What was decided about a grant, and how it stood afterwards. */
export type AllocationDecision = {
  __typename?: 'AllocationDecision';
  /** Units of it granted beyond what there was at that moment. */
  beyondStock: Scalars['Quantity']['output'];
  /** The caller who decided it. */
  callerId: Scalars['ID']['output'];
  /** Units used at that moment. */
  consumed: Scalars['Quantity']['output'];
  /** Units granted since, in the base unit. */
  granted: Scalars['Quantity']['output'];
  /** When. */
  happenedAt: Scalars['DateTime']['output'];
  /** Whether it was a limit since. */
  isLimit: Scalars['Boolean']['output'];
  /** Why, as given. */
  reason: Maybe<Scalars['String']['output']>;
  /** From when it counted since. */
  validFrom: Scalars['DateTime']['output'];
  /** Until when, exclusive; absent: until revoked. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** What was done. */
  verb: AllocationVerb;
  /** The grant's version since. */
  version: Scalars['Int']['output'];
};

/** Why something about a grant was refused. */
export type AllocationError = AllocationExceedsStock | AllocationNotFound | AllocationVersionConflict | IdempotencyConflict | InvalidAllocation | UnknownChannel | UnknownItem | UnknownLocation;

/** There is not so much to grant: the rest is granted to others, or is not there. */
export type AllocationExceedsStock = UserError & {
  __typename?: 'AllocationExceedsStock';
  /** Units that could be granted, in the base unit. */
  available: Scalars['Quantity']['output'];
  /** Always `AllocationExceedsStock`. */
  code: Scalars['String']['output'];
  /** What is short. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
  /** Units asked for, in the base unit. */
  requested: Scalars['Quantity']['output'];
};

/** Stock of an item at a location that is kept for a channel. Its channel's reservations use it first. */
export type AllocationGrant = {
  __typename?: 'AllocationGrant';
  /** Units of it that were granted beyond what there was (`isBeyondStock`), as of its last decision. */
  beyondStock: Scalars['Quantity']['output'];
  /** For whom. */
  channel: Scalars['ID']['output'];
  /** Units of it that are promised or gone; never more than granted. */
  consumed: Scalars['Quantity']['output'];
  /** When it was ended; absent while it is open. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Units granted in all, in the base unit. */
  granted: Scalars['Quantity']['output'];
  /** What was decided about it, newest first. */
  history: Array<AllocationDecision>;
  /** Identifier, as explanations of availability refer to it. */
  id: Scalars['ID']['output'];
  /** Whether it counts now. */
  isInForce: Scalars['Boolean']['output'];
  /** Whether the channel may have no more than this; otherwise it shares the rest with the others. */
  isLimit: Scalars['Boolean']['output'];
  /** What is kept, as the items subgraph knows it. */
  item: Item;
  /** Where it is kept. */
  location: Location;
  /** Units of it that are left. */
  remaining: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** When it was last decided about. */
  updatedAt: Scalars['DateTime']['output'];
  /** The caller who last decided about it. */
  updatedBy: Scalars['ID']['output'];
  /** From when it counts. */
  validFrom: Scalars['DateTime']['output'];
  /** Until when it counts, exclusive; absent: until it is revoked. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Grows with every decision about it, not with its use; give it back as `changeFromVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of grants. */
export type AllocationGrantConnection = {
  __typename?: 'AllocationGrantConnection';
  /** The grants with their places. */
  edges: Array<AllocationGrantEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A grant and its place. */
export type AllocationGrantEdge = {
  __typename?: 'AllocationGrantEdge';
  /** Its place, to be given as `after`. */
  cursor: Scalars['PageCursor']['output'];
  /** The grant. */
  node: AllocationGrant;
};

/** Which grants; open ones unless ended ones are asked for. */
export type AllocationGrantFilter = {
  /** Only for this channel. */
  channel?: InputMaybe<Scalars['ID']['input']>;
  /** Ended ones, too. */
  includeEnded?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only at this location. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only of this item. */
  sku?: InputMaybe<Scalars['Sku']['input']>;
};

/** Stock to keep for a channel. */
export type AllocationGrantInput = {
  /** With one location: the version this was decided on, 0 for a new grant. */
  changeFromVersion?: InputMaybe<Scalars['Int']['input']>;
  /** For whom. */
  channel: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same. */
  idempotencyKey: Scalars['ID']['input'];
  /** Whether more may be granted than is free. */
  isBeyondStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the channel may have no more than this there; as it was when omitted, else false. */
  isLimit?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where, at most 1,000; everywhere the item is available when omitted. Several are each given a share by what is free there. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Units to grant in all, in the base unit, what is used already included; over all locations together when there are several. */
  quantity: Scalars['Quantity']['input'];
  /** Why, at most 500 characters; kept with the decision and in the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What to keep, by its SKU in any letter case. */
  sku: Scalars['Sku']['input'];
  /** From when it counts; now when omitted, never in the past. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when, exclusive; until it is revoked when omitted. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The outcome of an allocationGrant. */
export type AllocationGrantPayload = {
  __typename?: 'AllocationGrantPayload';
  /**
   * Place of the feed by which this call is in force: given as `minCursor` it makes an answer follow what was set, also when it was replayed. Read when the call is over, so
   * it may include what others did since. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** The grants as they are now, a location each; empty when refused. */
  grants: Array<AllocationGrant>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was done. */
  userErrors: Array<AllocationError>;
};

/** No open grant has this id. */
export type AllocationNotFound = UserError & {
  __typename?: 'AllocationNotFound';
  /** Always `AllocationNotFound`. */
  code: Scalars['String']['output'];
  /** Which id. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** What to give to another channel. */
export type AllocationReallocateInput = {
  /** The version of the grant this was decided on. */
  changeFromVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The grant to take from. */
  grantId: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same. */
  idempotencyKey: Scalars['ID']['input'];
  /** Units, greater than 0, at most what is left of the grant. */
  quantity: Scalars['Quantity']['input'];
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Whom to give it to. */
  toChannel: Scalars['ID']['input'];
};

/** The outcome of an allocationReallocate. */
export type AllocationReallocatePayload = {
  __typename?: 'AllocationReallocatePayload';
  /**
   * Place of the feed by which this call is in force: given as `minCursor` it makes an answer follow what was set, also when it was replayed. Read when the call is over, so
   * it may include what others did since. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** Both grants as they are now; empty when refused. */
  grants: Array<AllocationGrant>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was done. */
  userErrors: Array<AllocationError>;
};

/** Which grant to end. */
export type AllocationRevokeInput = {
  /** The version this was decided on. */
  changeFromVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Which grant to end, by its id. */
  grantId: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of an allocationRevoke. */
export type AllocationRevokePayload = {
  __typename?: 'AllocationRevokePayload';
  /**
   * Place of the feed by which this call is in force: given as `minCursor` it makes an answer follow what was set, also when it was replayed. Read when the call is over, so
   * it may include what others did since. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** The grant as it ended; absent when refused. */
  grant: Maybe<AllocationGrant>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was done. */
  userErrors: Array<AllocationError>;
};

/** What is done with grants. */
export type AllocationVerb =
  /** More or less was granted, or for another time. */
  | 'CHANGED'
  /** Its time was over. */
  | 'ENDED'
  /** It was made. */
  | 'GRANTED'
  /** Units came from another channel's grant, or went to one. */
  | 'REALLOCATED'
  /** It was ended by a decision. */
  | 'REVOKED';

/** Somebody else changed the grant meanwhile. */
export type AllocationVersionConflict = UserError & {
  __typename?: 'AllocationVersionConflict';
  /** Always `AllocationVersionConflict`. */
  code: Scalars['String']['output'];
  /** Which version it has now. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** The channel is closed for selling. */
export type ChannelClosed = UserError & {
  __typename?: 'ChannelClosed';
  /** Always `ChannelClosed`. */
  code: Scalars['String']['output'];
  /** Which channel is closed. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** How long a channel takes to show a number it is told. */
export type ChannelDelay = {
  __typename?: 'ChannelDelay';
  /** Which channel it is measured of. */
  channel: Scalars['ID']['output'];
  /** Seconds that nine of ten measurements did not exceed. */
  delaySeconds: Scalars['Int']['output'];
  /** When the latest of them took effect. */
  measuredAt: Scalars['DateTime']['output'];
  /** How many measurements that is of, at most 100. */
  measurements: Scalars['Int']['output'];
};

/** Why measurements were refused. */
export type ChannelDelaysRecordError = IdempotencyConflict | InvalidMeasurement | UnknownChannel;

/** Measurements to note. */
export type ChannelDelaysRecordInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The measurements, 1 to 1,000. */
  measurements: Array<PublishMeasurementInput>;
};

/** The outcome of a channelDelaysRecord. */
export type ChannelDelaysRecordPayload = {
  __typename?: 'ChannelDelaysRecordPayload';
  /**
   * Place of the feed by which this call is in force: given as `minCursor` it makes an answer follow what was set, also when it was replayed. Read when the call is over, so
   * it may include what others did since. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** How long the named channels take now; empty when refused. */
  delays: Array<ChannelDelay>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why nothing was noted; empty when it was. */
  userErrors: Array<ChannelDelaysRecordError>;
};

/** The channel's share of this stock is used up. */
export type ChannelQuotaExceeded = UserError & {
  __typename?: 'ChannelQuotaExceeded';
  /** Always `ChannelQuotaExceeded`. */
  code: Scalars['String']['output'];
  /** Which share is used up. */
  message: Scalars['String']['output'];
  /** The line at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A position on the globe in the WGS 84 system. */
export type CoordinatesInput = {
  /** Degrees north of the equator, -90 to 90, as decimal text. */
  latitude: Scalars['String']['input'];
  /** Degrees east of Greenwich, -180 to 180, as decimal text. */
  longitude: Scalars['String']['input'];
};

/** The customer would have more of an item on sale than one may. */
export type CustomerCapExceeded = UserError & {
  __typename?: 'CustomerCapExceeded';
  /** Most one customer may have, in the base unit. */
  cap: Scalars['Quantity']['output'];
  /** Always `CustomerCapExceeded`. */
  code: Scalars['String']['output'];
  /** How much one may have, and has already. */
  message: Scalars['String']['output'];
  /** The line at fault. */
  path: Array<Scalars['String']['output']>;
  /** The item. */
  sku: Scalars['Sku']['output'];
  /** What the customer holds or has taken already, in the base unit. */
  taken: Scalars['Quantity']['output'];
};

/** The units are where customers of the channel cannot get them in the way that was asked for. */
export type FulfilmentNotOffered = UserError & {
  __typename?: 'FulfilmentNotOffered';
  /** Always `FulfilmentNotOffered`. */
  code: Scalars['String']['output'];
  /** Which place does not ship or hand out, or that only such places have enough. */
  message: Scalars['String']['output'];
  /** The line at fault: its `locationId` where it named one. */
  path: Array<Scalars['String']['output']>;
};

/** A hold may not last that long: its items' sale policies, or the product's own limit, end it earlier. */
export type HoldTooLong = UserError & {
  __typename?: 'HoldTooLong';
  /** Always `HoldTooLong`. */
  code: Scalars['String']['output'];
  /** The latest this hold may last. */
  latest: Scalars['DateTime']['output'];
  /** How long it may last. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** The key was used before with other content. */
export type IdempotencyConflict = UserError & {
  __typename?: 'IdempotencyConflict';
  /** Always `IdempotencyConflict`. */
  code: Scalars['String']['output'];
  /** The hash of the content that came now. */
  givenHash: Scalars['ID']['output'];
  /** What differs; use a new key for a new request. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
  /** The hash of the content the key was used for. */
  storedHash: Scalars['ID']['output'];
};

/** There is less to promise than was asked for. */
export type InsufficientStock = UserError & {
  __typename?: 'InsufficientStock';
  /** Units that could have been promised at the moment of deciding, in the base unit. */
  available: Scalars['Quantity']['output'];
  /** Always `InsufficientStock`. */
  code: Scalars['String']['output'];
  /** The location asked for, absent when any would have done. */
  locationId: Maybe<Scalars['ID']['output']>;
  /** What is short, naming item and quantities. */
  message: Scalars['String']['output'];
  /**
   * The first day (UTC) so many units could be promised there, by what is expected to come and to go; absent when none is foreseen within 90 days, or
   * the caller doesn't reach all locations and named none. Worked out only when it is asked for, at most a second old.
   */
  nextAvailable: Maybe<Scalars['Date']['output']>;
  /** The line at fault. */
  path: Array<Scalars['String']['output']>;
  /** Units asked for, in the base unit. */
  requested: Scalars['Quantity']['output'];
  /** The item. */
  sku: Scalars['Sku']['output'];
  /** What could be had instead at once: at most five items of which the channel may sell as much, the best first. Worked out only when asked for. */
  substitutes: Array<Substitute>;
};

/** A grant makes no sense as it was asked for. */
export type InvalidAllocation = UserError & {
  __typename?: 'InvalidAllocation';
  /** Always `InvalidAllocation`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A measurement makes no sense as it was sent. */
export type InvalidMeasurement = UserError & {
  __typename?: 'InvalidMeasurement';
  /** Always `InvalidMeasurement`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A policy makes no sense as it was sent. */
export type InvalidPolicy = UserError & {
  __typename?: 'InvalidPolicy';
  /** Always `InvalidPolicy`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A field has a value that cannot be accepted. */
export type InvalidReservation = UserError & {
  __typename?: 'InvalidReservation';
  /** Always `InvalidReservation`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A field has a value that cannot be accepted. */
export type InvalidSalePolicy = UserError & {
  __typename?: 'InvalidSalePolicy';
  /** Always `InvalidSalePolicy`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A field has a value that cannot be accepted. */
export type InvalidSourcingPolicy = UserError & {
  __typename?: 'InvalidSourcingPolicy';
  /** Always `InvalidSourcingPolicy`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A thing that can be stocked and sold, known by its SKU. */
export type Item = {
  __typename?: 'Item';
  /** Canonical SKU: upper case and trimmed. */
  sku: Scalars['Sku']['output'];
};

/** The item's status forbids promising it. */
export type ItemBlocked = UserError & {
  __typename?: 'ItemBlocked';
  /** Always `ItemBlocked`. */
  code: Scalars['String']['output'];
  /** Which item is blocked. */
  message: Scalars['String']['output'];
  /** The line at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A change of a feed as it travels to those who watch. */
export type LiveChange = {
  __typename?: 'LiveChange';
  /** The feed's place right after the change. */
  cursor: Scalars['Cursor']['output'];
  /** The change, opaque outside its owner. */
  row: Scalars['String']['output'];
};

/** A change of a feed as it travels to those who watch, handed back to be answered. */
export type LiveChangeInput = {
  /** The feed's place right after the change. */
  cursor: Scalars['Cursor']['input'];
  /** The change, opaque outside its owner. */
  row: Scalars['String']['input'];
};

/** A stretch of a feed as a gateway in a process of its own follows it, with what routes its changes. */
export type LiveFeed = {
  __typename?: 'LiveFeed';
  /** The changes, by shard, in commit order. */
  changes: Array<LiveFeedChange>;
  /** The place the stretch reaches. */
  cursor: Scalars['Cursor']['output'];
  /** Which feed it is: tells those who follow it where its changes are broadcast between processes. */
  id: Scalars['ID']['output'];
  /** Whether nothing after that place was committed when it was read. */
  isAtEnd: Scalars['Boolean']['output'];
};

/** A change with its place and whom it may concern. */
export type LiveFeedChange = {
  __typename?: 'LiveFeedChange';
  /** Keys that tell whom it may concern: the SKU of a change of stock, the channel of a change of an order. */
  keys: Array<Scalars['String']['output']>;
  /** The change, opaque outside its owner. */
  row: Scalars['String']['output'];
  /** Its number in the shard, gap-free, as decimal text. */
  seq: Scalars['ID']['output'];
  /** The feed shard. */
  shard: Scalars['Int']['output'];
};

/** A stretch of a feed, or the present state written as changes. */
export type LiveHistory = {
  __typename?: 'LiveHistory';
  /** The changes, in commit order per shard. */
  changes: Array<LiveChange>;
  /** The place the stretch reaches, or the state is true at. */
  cursor: Scalars['Cursor']['output'];
};

/** A place that holds stock: a store, a distribution centre or a partner's warehouse. */
export type Location = {
  __typename?: 'Location';
  /** Your id of the location, kept verbatim. */
  id: Scalars['ID']['output'];
};

/** The location is closed for selling. */
export type LocationClosed = UserError & {
  __typename?: 'LocationClosed';
  /** Always `LocationClosed`. */
  code: Scalars['String']['output'];
  /** Which location is closed. */
  message: Scalars['String']['output'];
  /** The line at fault. */
  path: Array<Scalars['String']['output']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Keep stock for a channel, at one location or split over several by what is free there; or change how much is kept. Moves no unit. */
  allocationGrant: AllocationGrantPayload;
  /** Give what is left of a grant, or part of it, to another channel at the same location. */
  allocationReallocate: AllocationReallocatePayload;
  /** End a grant: what is left of it is everybody's again; what was promised out of it stays promised. */
  allocationRevoke: AllocationRevokePayload;
  /**
   * Note how long channels took to show numbers they were told, all measurements or none. Nine of ten of a channel's last hundred were no longer than its
   * delay, which buffers with `velocityPercent` follow within a second.
   */
  channelDelaysRecord: ChannelDelaysRecordPayload;
  /**
   * Change policies, up to 1,000 a call, a result for each; the others' results don't depend on it. Every change is a new version, noted in the audit
   * log. It is in force for the next promise made anywhere and, within a second, in every answer about availability.
   */
  policySet: PolicySetPayload;
  /** Turn a hold into a commitment without expiry, after payment or order. Repeating it answers the same. */
  reservationConfirm: ReservationConfirmPayload;
  /** Hold stock for a channel. Durable and never oversold once answered; with `allOrNothing` either every line is held or none. */
  reservationCreate: ReservationCreatePayload;
  /** Let a hold last longer, within the longest time its items may be held; never shorter. Only a hold has an end to move. */
  reservationExtend: ReservationExtendPayload;
  /**
   * Hold units of a reservation somewhere else instead, all of what is asked or nothing, in one step that nobody can come between. What is held
   * elsewhere is checked like any promise, and reaches the customer as was asked when it was made. Picked and consumed units stay where they are.
   */
  reservationReassign: ReservationReassignPayload;
  /** Give back what a reservation still holds: a hold becomes RELEASED, a commitment CANCELLED. Repeating it answers the same. */
  reservationRelease: ReservationReleasePayload;
  /** Set how an item is sold, as a new version; audited, in force everywhere within a second of its start. */
  salePolicySet: SalePolicySetPayload;
  /** Set how a channel is sourced, as a new version; audited, in force everywhere within a second. */
  sourcingPolicySet: SourcingPolicySetPayload;
};


export type MutationAllocationGrantArgs = {
  input: AllocationGrantInput;
};


export type MutationAllocationReallocateArgs = {
  input: AllocationReallocateInput;
};


export type MutationAllocationRevokeArgs = {
  input: AllocationRevokeInput;
};


export type MutationChannelDelaysRecordArgs = {
  input: ChannelDelaysRecordInput;
};


export type MutationPolicySetArgs = {
  input: PolicySetInput;
};


export type MutationReservationConfirmArgs = {
  input: ReservationConfirmInput;
};


export type MutationReservationCreateArgs = {
  input: ReservationCreateInput;
};


export type MutationReservationExtendArgs = {
  input: ReservationExtendInput;
};


export type MutationReservationReassignArgs = {
  input: ReservationReassignInput;
};


export type MutationReservationReleaseArgs = {
  input: ReservationReleaseInput;
};


export type MutationSalePolicySetArgs = {
  input: SalePolicySetInput;
};


export type MutationSourcingPolicySetArgs = {
  input: SourcingPolicySetInput;
};

/** The line holds nothing at the location that could be held elsewhere: it is picked, consumed, or was never there. */
export type NothingToReassign = UserError & {
  __typename?: 'NothingToReassign';
  /** Always `NothingToReassign`. */
  code: Scalars['String']['output'];
  /** Which line and location. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Too much is being asked at once; nothing was done. Repeat with the same key. */
export type Overloaded = UserError & {
  __typename?: 'Overloaded';
  /** Always `Overloaded`. */
  code: Scalars['String']['output'];
  /** What is overloaded. */
  message: Scalars['String']['output'];
  /** Empty: no field is at fault. */
  path: Array<Scalars['String']['output']>;
  /** Wait at least this long before repeating, in milliseconds. */
  retryAfterMs: Scalars['Int']['output'];
};

/** Where a page of results lies among all of them. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Place of the last result of this page, to be given as `after` for the next page; absent when the page is empty. */
  endCursor: Maybe<Scalars['PageCursor']['output']>;
  /** Whether more results follow this page at the time of asking. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether results precede this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Place of the first result of this page, absent when the page is empty. */
  startCursor: Maybe<Scalars['PageCursor']['output']>;
};

/** Where a queued reservation stands in its waiting room. */
export type PlaceInLine = {
  __typename?: 'PlaceInLine';
  /** How many wait up to and including this one: 1 is next. It only gets smaller. */
  place: Scalars['Int']['output'];
  /** When it came into the room. */
  queuedAt: Scalars['DateTime']['output'];
  /** When waiting ends by itself, and the reservation with it. */
  waitsUntil: Scalars['DateTime']['output'];
};

/** What became known of a reservation that waits in line. */
export type PlaceInLineChange = {
  __typename?: 'PlaceInLineChange';
  /** When it was decided; when it was read, for the first of a subscription with `snapshot`. */
  at: Scalars['DateTime']['output'];
  /** The feed's place right after this change: resume after it. */
  cursor: Scalars['Cursor']['output'];
  /** How many wait up to and including this one, 1 is next; absent once it waits no more. */
  place: Maybe<Scalars['Int']['output']>;
  /** The reservation right after the change, never a later state: QUEUED, HELD, or how it ended. */
  reservation: Reservation;
};

/** A rule about what may be promised. Of one kind, the most specific policy in force counts. */
export type Policy = {
  __typename?: 'Policy';
  /** The channel it is for; absent: for every channel. */
  channel: Maybe<Scalars['ID']['output']>;
  /** Identifier, as explanations of availability refer to it. */
  id: Scalars['ID']['output'];
  /** The version in force now; absent: it says nothing now. */
  inForce: Maybe<PolicyVersion>;
  /** The item it is for; absent: not for one item. */
  item: Maybe<Item>;
  /** The class of items it is for, their attribute `class`; absent: not for one class. */
  itemClass: Maybe<Scalars['String']['output']>;
  /** What it is about. */
  kind: PolicyKind;
  /** The location it is for, or a lane's beginning; absent: not for one location. */
  location: Maybe<Location>;
  /** The type of locations it is for, or a lane's beginning; absent: not for one type. */
  locationType: Maybe<PolicyLocationType>;
  /** The SKU it is for; absent: not for one item. */
  sku: Maybe<Scalars['Sku']['output']>;
  /** A lane's end; absent: not one location. */
  toLocation: Maybe<Location>;
  /** The type of locations at a lane's end; absent: not one type. */
  toLocationType: Maybe<PolicyLocationType>;
  /** The number of its newest version, whether in force yet or not; give it back as `changeFromVersion`. */
  version: Scalars['Int']['output'];
  /** Every version, newest first. */
  versions: Array<PolicyVersion>;
};

/** What a channel is told less than there is: all parts together. */
export type PolicyBuffer = {
  __typename?: 'PolicyBuffer';
  /** Units, in the item's base unit. */
  fixed: Scalars['Quantity']['output'];
  /** Seconds the channel is taken to need at least, whatever was measured; absent with `velocityPercent`. */
  leastDelaySeconds: Maybe<Scalars['Int']['output']>;
  /** Percent of what is available, 0 to 100, not a quantity of units; what it comes to is rounded up to a thousandth of a unit. */
  percent: Scalars['Quantity']['output'];
  /** Percent of what is expected to sell until the channel shows a number it was told, not a quantity of units; absent: it does not follow sales. */
  velocityPercent: Maybe<Scalars['Quantity']['output']>;
};

/** What to tell a channel less than there is: all parts together. */
export type PolicyBufferInput = {
  /** Units, 0 or more. */
  fixed?: InputMaybe<Scalars['Quantity']['input']>;
  /** Seconds the channel is taken to need at least, 0 to 2,592,000, whatever was measured; only with `velocityPercent`. */
  leastDelaySeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Percent of what is available, 0 to 100, at most 2 decimals, not a quantity of units. */
  percent?: InputMaybe<Scalars['Quantity']['input']>;
  /**
   * Percent of what is expected to sell until the channel shows a number it was told, 0 to 1000, at most 2 decimals, not a quantity of units: how fast the
   * item sells there times how long the channel takes, both measured. It does not follow sales when omitted.
   */
  velocityPercent?: InputMaybe<Scalars['Quantity']['input']>;
};

/**
 * A change of the policy of a kind and a scope: exactly the setting of its kind, or `remove`. What the scope leaves out means all. Units are the item's
 * base unit.
 */
export type PolicyChangeInput = {
  /** What to hold back from being told, for kind BUFFER. */
  buffer?: InputMaybe<PolicyBufferInput>;
  /** For CAP: the most to offer, 0 or more. */
  cap?: InputMaybe<Scalars['Quantity']['input']>;
  /** The version this change was decided on, 0 for a new policy: refused with PolicyVersionConflict when there is another one. */
  changeFromVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Only when selling through it; every channel when omitted. */
  channel?: InputMaybe<Scalars['ID']['input']>;
  /** What of suppliers' stock is offered, for kind DROP_SHIP. */
  dropShip?: InputMaybe<PolicyDropShipInput>;
  /** Ways and hours a location serves in, for kind ELIGIBILITY. */
  eligibility?: InputMaybe<PolicyEligibilityInput>;
  /** For items whose attribute `class` is this; not together with `sku`. */
  itemClass?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  kind: PolicyKind;
  /** What of transit counts, for kind LANE. */
  lane?: InputMaybe<PolicyLaneInput>;
  /** For this location, or a lane's beginning. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** For locations of this type, or a lane's beginning; not together with `locationId`. */
  locationType?: InputMaybe<PolicyLocationType>;
  /** Why, at most 500 characters; kept with the version and in the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** From `validFrom` on the policy says nothing; less specific ones count again. */
  remove?: InputMaybe<Scalars['Boolean']['input']>;
  /** For SAFETY_STOCK: units to keep back, 0 or more. */
  safetyStock?: InputMaybe<Scalars['Quantity']['input']>;
  /** For this item. */
  sku?: InputMaybe<Scalars['Sku']['input']>;
  /** What silence allows for, for kind STALENESS. */
  staleness?: InputMaybe<PolicyStalenessInput>;
  /** A lane's end. */
  toLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** A lane's end: locations of this type. */
  toLocationType?: InputMaybe<PolicyLocationType>;
  /** From when it counts; now when omitted, never in the past. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when, exclusive; then the version before counts again. For ever when omitted. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of policies. */
export type PolicyConnection = {
  __typename?: 'PolicyConnection';
  /** The policies with their places. */
  edges: Array<PolicyEdge>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** How much of what suppliers have is offered. */
export type PolicyDropShip = {
  __typename?: 'PolicyDropShip';
  /** Percent of what the best supplier is believed to have, 0 to 100, not a quantity of units. */
  sharePercent: Scalars['Quantity']['output'];
};

/** How much of what suppliers have to offer. */
export type PolicyDropShipInput = {
  /** Percent of what the best supplier is believed to have, 0 to 100, at most 2 decimals, not a quantity of units. */
  sharePercent: Scalars['Quantity']['input'];
};

/** What changes of policies would bring, a page of positions. */
export type PolicyDryRun = {
  __typename?: 'PolicyDryRun';
  /** What each channel may sell of an item at a location, before and after, in the order of positions. */
  entries: Array<PolicyDryRunEntry>;
  /** Whether there are more of them on this page than are told. */
  hasMorePromises: Scalars['Boolean']['output'];
  /** Where this page lies. It may be empty and have a next page: then nothing of it would change. */
  pageInfo: PageInfo;
  /** Promises of this page that would not be made again, the newest first, at most 500. They stand: policies never take a promise back. */
  promisesAtRisk: Array<PromiseAtRisk>;
  /** What would become of each change, in their order. */
  results: Array<PolicyDryRunResult>;
  /** What is offered beside locations (in transit, by suppliers) and would change, for the items of this page. */
  shares: Array<PolicyDryRunShare>;
  /** What this page adds up to; add up the pages for the whole. */
  totals: PolicyDryRunTotals;
};

/** What a channel may sell of an item at a location, before and after. Units of the item's base unit. */
export type PolicyDryRunEntry = {
  __typename?: 'PolicyDryRunEntry';
  /** Units it could sell with the changes. */
  after: Scalars['Quantity']['output'];
  /** Units of `promised` that would not be promised again with the changes. */
  atRisk: Scalars['Quantity']['output'];
  /** Units of `promised` that would not be promised again as policies are now. */
  atRiskBefore: Scalars['Quantity']['output'];
  /** Units the channel may sell now. */
  before: Scalars['Quantity']['output'];
  /** The channel they are for. */
  channel: Scalars['ID']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** Where the units are. */
  location: Maybe<Location>;
  /** Units promised to the channel there already, by holds and orders. */
  promised: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
};

/** What would become of one change. */
export type PolicyDryRunResult = {
  __typename?: 'PolicyDryRunResult';
  /** Why it would be refused; empty when it would be done. Paths begin within the change. */
  userErrors: Array<PolicySetError>;
};

/** What is offered of an item beside locations, before and after. Units of the item's base unit. */
export type PolicyDryRunShare = {
  __typename?: 'PolicyDryRunShare';
  /** Units that would be offered. */
  after: Scalars['Quantity']['output'];
  /** Units offered now. */
  before: Scalars['Quantity']['output'];
  /** The channel it is offered to. */
  channel: Scalars['ID']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
};

/** What a page of a dry run adds up to, in units whatever their items. */
export type PolicyDryRunTotals = {
  __typename?: 'PolicyDryRunTotals';
  /** Units that could be sold with the changes. */
  after: Scalars['Quantity']['output'];
  /** Units promised that would not be promised again. */
  atRisk: Scalars['Quantity']['output'];
  /** Units that may be sold now, over all entries looked at. */
  before: Scalars['Quantity']['output'];
  /** Entries that would change. */
  changed: Scalars['Int']['output'];
  /** Entries looked at: positions times channels. */
  looked: Scalars['Int']['output'];
};

/** A policy and its place. */
export type PolicyEdge = {
  __typename?: 'PolicyEdge';
  /** Its place, to be given as `after`. */
  cursor: Scalars['PageCursor']['output'];
  /** The policy. */
  node: Policy;
};

/** How a location may serve a channel; neither way: it is excluded. */
export type PolicyEligibility = {
  __typename?: 'PolicyEligibility';
  /** The hours it is eligible at, in its own time zone; none: at all times. */
  openingHours: Array<PolicyOpeningHours>;
  /** Customers may pick up there. */
  pickup: Scalars['Boolean']['output'];
  /** Orders may be shipped from there. */
  shipFrom: Scalars['Boolean']['output'];
};

/** How a location may serve a channel. */
export type PolicyEligibilityInput = {
  /** The hours it is eligible at, at most 100 entries; at all times when omitted or empty. */
  openingHours?: InputMaybe<Array<PolicyOpeningHoursInput>>;
  /** Whether customers may pick up there. */
  pickup?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether orders may be shipped from there; with neither, the location is excluded. */
  shipFrom?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which policies. */
export type PolicyFilter = {
  /** Only those for this very channel. */
  channel?: InputMaybe<Scalars['ID']['input']>;
  /** Only those for this very class. */
  itemClass?: InputMaybe<Scalars['String']['input']>;
  /** Only of these kinds. */
  kinds?: InputMaybe<Array<PolicyKind>>;
  /** Only those for this very location. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those for this very item. */
  sku?: InputMaybe<Scalars['Sku']['input']>;
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
export type PolicyLane = {
  __typename?: 'PolicyLane';
  /** Percent of what is in transit, 0 to 100, not a quantity of units. */
  confidencePercent: Scalars['Quantity']['output'];
  /** How many days ahead it may be promised. */
  promiseDays: Scalars['Int']['output'];
};

/** How far what is in transit can be counted on. */
export type PolicyLaneInput = {
  /** Percent of what is in transit, 0 to 100, at most 2 decimals, not a quantity of units. */
  confidencePercent: Scalars['Quantity']['input'];
  /** How many days ahead it may be promised, 0 to 365. */
  promiseDays: Scalars['Int']['input'];
};

/** The type of a location, naming all locations of that type. */
export type PolicyLocationType =
  /** Distribution centres. */
  | 'DC'
  /** Stores. */
  | 'STORE'
  /** Partners' warehouses. */
  | 'THIRD_PARTY';

/** Hours of one day of the week, in the location's time zone. */
export type PolicyOpeningHours = {
  __typename?: 'PolicyOpeningHours';
  /** Until, exclusive, as HH:MM, at most 24:00. */
  closes: Scalars['String']['output'];
  /** On which weekday. */
  day: PolicyWeekday;
  /** From, as HH:MM. */
  opens: Scalars['String']['output'];
};

/** Hours of one day of the week, in the location's time zone; several entries of a day add up. */
export type PolicyOpeningHoursInput = {
  /** Until, exclusive, as HH:MM, at most 24:00 and after `opens`; past midnight is the next day's entry. */
  closes: Scalars['String']['input'];
  /** On which weekday. */
  day: PolicyWeekday;
  /** From, as HH:MM. */
  opens: Scalars['String']['input'];
};

/** Why a change of a policy was refused. */
export type PolicySetError = IdempotencyConflict | InvalidPolicy | PolicyVersionConflict | UnknownChannel | UnknownItem | UnknownLocation;

/** Changes of policies. */
export type PolicySetInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The changes, 1 to 1,000, each of another policy. */
  policies: Array<PolicyChangeInput>;
};

/** The outcome of a policySet. */
export type PolicySetPayload = {
  __typename?: 'PolicySetPayload';
  /**
   * Place of the feed by which this call is in force: given as `minCursor` it makes an answer follow what was set, also when it was replayed. Read when the call is over, so
   * it may include what others did since. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** A result for each change, in their order; empty when the call was refused as a whole. */
  results: Array<PolicySetResult>;
  /** Why the call was refused as a whole; empty otherwise. */
  userErrors: Array<PolicySetError>;
};

/** What became of one change. */
export type PolicySetResult = {
  __typename?: 'PolicySetResult';
  /** Whether a version was made; false when the policy said so already, or the change was refused. */
  changed: Scalars['Boolean']['output'];
  /** The policy as it is now; absent when the change was refused. */
  policy: Maybe<Policy>;
  /** Why it was refused; empty when it was done. Paths begin within the change. */
  userErrors: Array<PolicySetError>;
};

/** What a silent location may have sold. */
export type PolicyStaleness = {
  __typename?: 'PolicyStaleness';
  /** Seconds of silence that are expected: nothing is allowed for until then. */
  objectiveSeconds: Scalars['Int']['output'];
  /** Units of an item it sells an hour, in the item's base unit; allowed for from the moment it was last heard of. */
  sellRatePerHour: Scalars['Quantity']['output'];
};

/** What a silent location may have sold. */
export type PolicyStalenessInput = {
  /** Seconds of silence that are expected, 1 to 2,592,000. */
  objectiveSeconds: Scalars['Int']['input'];
  /** Units of an item it sells an hour, 0 to 1,000,000. */
  sellRatePerHour: Scalars['Quantity']['input'];
};

/** What a policy says, or said, during a time. Of several versions whose time it is, the newest counts. */
export type PolicyVersion = {
  __typename?: 'PolicyVersion';
  /** What is held back from being told; only kind BUFFER has it. */
  buffer: Maybe<PolicyBuffer>;
  /** For CAP: the most that is offered, in the item's base unit. */
  cap: Maybe<Scalars['Quantity']['output']>;
  /** When it was decided; absent where only what is in force is asked for. */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** The caller who decided it; absent as `changedAt`. */
  changedBy: Maybe<Scalars['ID']['output']>;
  /** What of suppliers' stock is offered; only kind DROP_SHIP has it. */
  dropShip: Maybe<PolicyDropShip>;
  /** Ways and hours a location serves in; only kind ELIGIBILITY has it. */
  eligibility: Maybe<PolicyEligibility>;
  /** What of transit counts; only kind LANE has it. */
  lane: Maybe<PolicyLane>;
  /** Why, as given. */
  reason: Maybe<Scalars['String']['output']>;
  /** Whether the policy says nothing from here on. */
  removed: Scalars['Boolean']['output'];
  /** For SAFETY_STOCK: units kept back, in the item's base unit. */
  safetyStock: Maybe<Scalars['Quantity']['output']>;
  /** What silence allows for; only kind STALENESS has it. */
  staleness: Maybe<PolicyStaleness>;
  /** From when it counts. */
  validFrom: Scalars['DateTime']['output'];
  /** Until when it counts, exclusive; absent: for ever. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Its number, from 1. */
  version: Scalars['Int']['output'];
};

/** Somebody else changed the policy meanwhile. */
export type PolicyVersionConflict = UserError & {
  __typename?: 'PolicyVersionConflict';
  /** Always `PolicyVersionConflict`. */
  code: Scalars['String']['output'];
  /** Which version it has now. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
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

/** A promise that would not be made again, whole or in part. */
export type PromiseAtRisk = {
  __typename?: 'PromiseAtRisk';
  /** The channel it was made to. */
  channel: Scalars['ID']['output'];
  /** Where the units are. */
  location: Maybe<Location>;
  /** The order it is for; absent when it is no order's yet. */
  orderId: Maybe<Scalars['ID']['output']>;
  /** Units that would not be promised again, in the base unit. */
  quantity: Scalars['Quantity']['output'];
  /** What holds the units; absent when it is gone meanwhile. */
  reservation: Maybe<Reservation>;
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
};

/** One time a channel was told a number and showed it. */
export type PublishMeasurementInput = {
  /** Which channel was told. */
  channel: Scalars['ID']['input'];
  /** When customers saw it: not before `publishedAt`, at most 30 days after, not in the future. */
  effectiveAt: Scalars['DateTime']['input'];
  /** When it was told. */
  publishedAt: Scalars['DateTime']['input'];
};

export type Query = {
  __typename?: 'Query';
  /** Answers changes as reservationChanged does; null for a change of another reservation, or of one out of reach. */
  _reservationChanges: Array<Maybe<ReservationChange>>;
  /** The feed of reservations as a gateway in a process of its own follows it: everything after a place, with what routes it. */
  _reservationFeed: LiveFeed;
  /** What the feed of reservations has between two places. */
  _reservationHistory: LiveHistory;
  /** Reservations that hold something now, written as changes, and the place of the feed they are at least as new as. */
  _reservationSnapshot: LiveHistory;
  /** Answers changes as placeInLineChanged does; null for a change of another reservation, or of one out of reach. */
  _waitingChanges: Array<Maybe<PlaceInLineChange>>;
  /** The feed of those who wait as a gateway in a process of its own follows it: everything after a place, with what routes it. */
  _waitingFeed: LiveFeed;
  /** What the feed of those who wait has of a reservation between two places. */
  _waitingHistory: LiveHistory;
  /** Where a reservation stands now, written as a change, and the place of the feed it is true at. */
  _waitingSnapshot: LiveHistory;
  /** Grants, newest first; read from the ledger, never from a cache. */
  allocationGrants: AllocationGrantConnection;
  /** How long channels take to show a number they are told, where it was measured; in the order of their ids. Read from the ledger. */
  channelDelays: Array<ChannelDelay>;
  /** Policies in the order they were first set; read from the ledger, never from a cache. */
  policies: PolicyConnection;
  /** One policy with its history; null when there is none with this id. */
  policy: Maybe<Policy>;
  /**
   * What a change of policies would bring, without making it: what each channel may sell before and after, position by position, and the promises that would
   * not be made again. Judged as if it were in force now, whatever `validFrom` says. Read from the ledger, true at the moment of answering.
   */
  policyDryRun: PolicyDryRun;
  /** One reservation by its id, or null when unknown or not the caller's to see. Read from the ledger, current at the time of answering. */
  reservation: Maybe<Reservation>;
  /** The sale policies of an item in all their versions, newest first. Current at the time of answering; in force everywhere within a second. */
  salePolicies: Array<SalePolicy>;
  /** How channels are sourced, the version in force of each that has a policy. A channel without one is sourced NEAREST. Current at the time of answering. */
  sourcingPolicies: Array<SourcingPolicy>;
  /** How an item's waiting room does, over everybody who ever entered it through a channel within the caller's reach; null when nobody did. Current at the time of answering. */
  waitingRoom: Maybe<WaitingRoom>;
};


export type Query_ReservationChangesArgs = {
  changes: Array<LiveChangeInput>;
  channel: InputMaybe<Scalars['ID']['input']>;
  reservationIds: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type Query_ReservationFeedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};


export type Query_ReservationHistoryArgs = {
  after: Scalars['Cursor']['input'];
  channel: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  reservationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  upTo: Scalars['Cursor']['input'];
};


export type Query_ReservationSnapshotArgs = {
  channel: InputMaybe<Scalars['ID']['input']>;
  reservationIds: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type Query_WaitingChangesArgs = {
  changes: Array<LiveChangeInput>;
  reservationId: Scalars['ID']['input'];
};


export type Query_WaitingFeedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};


export type Query_WaitingHistoryArgs = {
  after: Scalars['Cursor']['input'];
  first: Scalars['Int']['input'];
  reservationId: Scalars['ID']['input'];
  upTo: Scalars['Cursor']['input'];
};


export type Query_WaitingSnapshotArgs = {
  reservationId: Scalars['ID']['input'];
};


export type QueryAllocationGrantsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<AllocationGrantFilter>;
  first: Scalars['Int']['input'];
};


export type QueryPoliciesArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<PolicyFilter>;
  first: Scalars['Int']['input'];
};


export type QueryPolicyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPolicyDryRunArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  changes: Array<PolicyChangeInput>;
  channels: InputMaybe<Array<Scalars['ID']['input']>>;
  first: Scalars['Int']['input'];
  onlyChanged?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryReservationArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySalePoliciesArgs = {
  inForce?: InputMaybe<Scalars['Boolean']['input']>;
  skus: InputMaybe<Array<Scalars['Sku']['input']>>;
};


export type QueryWaitingRoomArgs = {
  sku: Scalars['Sku']['input'];
};

/** A document of another system, kept verbatim. */
export type ReferenceDocument = {
  __typename?: 'ReferenceDocument';
  /** Identifier of the document in the source. */
  id: Scalars['ID']['output'];
  /** Kind of document as the source names it. */
  type: Scalars['String']['output'];
  /** Where the document can be looked at, if anywhere. */
  uri: Maybe<Scalars['String']['output']>;
};

/** A document of another system that a record here belongs to, kept verbatim. */
export type ReferenceDocumentInput = {
  /** Identifier of the document in the source. */
  id: Scalars['ID']['input'];
  /** Kind of document as the source names it, such as `invoice`, `purchase-order` or `order`. */
  type: Scalars['String']['input'];
  /** Where the document can be looked at, if anywhere. */
  uri?: InputMaybe<Scalars['String']['input']>;
};

/** A promise of stock to a channel. */
export type Reservation = {
  __typename?: 'Reservation';
  /** The channel it was made for. */
  channel: Scalars['ID']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The customer it is for, as given. */
  customerId: Maybe<Scalars['ID']['output']>;
  /** When the hold ends by itself; absent once confirmed. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** How its units are to reach the customer; absent when nobody said. Units it is moved to elsewhere must reach him so, too. */
  fulfilment: Maybe<ReservationFulfilment>;
  /** Identifier, the same for the same caller and idempotency key. */
  id: Scalars['ID']['output'];
  /** What is held, a line per item and location. */
  lines: Array<ReservationLine>;
  /** Where it stands in line while it is QUEUED; absent otherwise. Current at the time of answering. */
  queue: Maybe<PlaceInLine>;
  /** The document it belongs to, as given. */
  referenceDocument: Maybe<ReferenceDocument>;
  /** Where in its life the reservation is; a hold past its expiry reads EXPIRED at once. */
  status: ReservationStatus;
};

/** Something that happened to a reservation. */
export type ReservationChange = {
  __typename?: 'ReservationChange';
  /** When it happened; when it was read, for a SNAPSHOT. */
  at: Scalars['DateTime']['output'];
  /** What happened: CREATED, CONFIRMED, EXTENDED, PICKED, UNPICKED, SHORTED, CONSUMED, REASSIGNED, RELEASED, EXPIRED, or SNAPSHOT. */
  cause: Scalars['String']['output'];
  /** The feed's place right after this change: resume after it. */
  cursor: Scalars['Cursor']['output'];
  /** The reservation as it is when this is told: at least as new as the change. */
  reservation: Reservation;
};

/** Why a confirmation was refused. */
export type ReservationConfirmError = InvalidReservation | Overloaded | ReservationEnded | ReservationNotFound | ReservationQueued;

/** Which reservation to confirm. */
export type ReservationConfirmInput = {
  /** The reservation's id. */
  id: Scalars['ID']['input'];
  /** Your key of this request; repeating it answers the same. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The outcome of a reservationConfirm. */
export type ReservationConfirmPayload = {
  __typename?: 'ReservationConfirmPayload';
  /**
   * Place of the feed that includes everything this call did, also when it was refused or replayed; read when the call is over, so it may include what others did since.
   * Given as `minCursor` it makes an answer include all of it. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** Whether it had been confirmed before. */
  replayed: Scalars['Boolean']['output'];
  /** The reservation afterwards, null when refused. */
  reservation: Maybe<Reservation>;
  /** Why it was refused; empty when it is confirmed. */
  userErrors: Array<ReservationConfirmError>;
};

/** Why a reservation, or a line of it, was refused. */
export type ReservationCreateError = ChannelClosed | ChannelQuotaExceeded | CustomerCapExceeded | FulfilmentNotOffered | IdempotencyConflict | InsufficientStock | InvalidReservation | ItemBlocked | LocationClosed | Overloaded | UnknownChannel | UnknownItem | UnknownLocation;

/** What to hold and for whom. */
export type ReservationCreateInput = {
  /** Hold every line or none (true), or hold what there is and say so line by line (false). */
  allOrNothing?: InputMaybe<Scalars['Boolean']['input']>;
  /** The selling channel. */
  channel: Scalars['ID']['input'];
  /** Your id of the customer the stock is held for; kept as given. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** How the units are to reach the customer: held only where the location and the channel's policies allow that now, else refused with FulfilmentNotOffered. Anywhere when omitted. */
  fulfilment?: InputMaybe<ReservationFulfilment>;
  /** How long to hold, in seconds, 1 to 604,800. */
  holdSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same reservation (`replayed: true`), other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The lines, 1 to 100. */
  lines: Array<ReservationLineInput>;
  /** Where it goes: lines without a location are then held near there, as far as the channel's sourcing goes by distance. */
  near?: InputMaybe<CoordinatesInput>;
  /** The document it belongs to, such as a cart or order. */
  referenceDocument?: InputMaybe<ReferenceDocumentInput>;
};

/** The outcome of a reservationCreate. */
export type ReservationCreatePayload = {
  __typename?: 'ReservationCreatePayload';
  /**
   * Place of the feed that includes everything this call did, also when it was refused or replayed; read when the call is over, so it may include what others did since.
   * Given as `minCursor` it makes an answer include all of it. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The reservation, null when it was refused. */
  reservation: Maybe<Reservation>;
  /** Why it was refused, or which lines are short when a part was held; empty when everything is held. */
  userErrors: Array<ReservationCreateError>;
};

/** The reservation has ended in another way, so that this cannot be done any more. */
export type ReservationEnded = UserError & {
  __typename?: 'ReservationEnded';
  /** Always `ReservationEnded`. */
  code: Scalars['String']['output'];
  /** How it ended. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
  /** The status it ended in. */
  status: ReservationStatus;
};

/** Why a hold was not extended. */
export type ReservationExtendError = HoldTooLong | IdempotencyConflict | InvalidReservation | ReservationEnded | ReservationNotFound | ReservationQueued;

/** Which hold to extend. */
export type ReservationExtendInput = {
  /** How long to hold from now, in seconds, 1 to 604,800. */
  holdSeconds: Scalars['Int']['input'];
  /** The reservation's id. */
  id: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: repeating it changes nothing and answers the hold as it is. */
  idempotencyKey: Scalars['ID']['input'];
};

/** The outcome of a reservationExtend. */
export type ReservationExtendPayload = {
  __typename?: 'ReservationExtendPayload';
  /**
   * Place of the feed that includes everything this call did, also when it was refused or replayed; read when the call is over, so it may include what others did since.
   * Given as `minCursor` it makes an answer include all of it. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** Whether an earlier request with this key had extended it. */
  replayed: Scalars['Boolean']['output'];
  /** The reservation afterwards, null when refused. */
  reservation: Maybe<Reservation>;
  /** Why it was refused; empty when it is extended. */
  userErrors: Array<ReservationExtendError>;
};

/** How units reach the customer. */
export type ReservationFulfilment =
  /** Picked up by the customer where they are held. */
  | 'PICKUP'
  /** Shipped from where they are held. */
  | 'SHIP';

/** Units of one item at one location within a reservation, in the item's base unit. */
export type ReservationLine = {
  __typename?: 'ReservationLine';
  /** Units that left for it by sales, pick-ups or shipments; more than were promised when more left. */
  consumed: Scalars['Quantity']['output'];
  /** Units still held for it: neither picked, consumed, released nor expired. */
  held: Scalars['Quantity']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** Number of the line within the reservation, from 1; a line held at several locations has an entry for each. */
  lineNumber: Scalars['Int']['output'];
  /** Where the units are; absent when nothing could be held. */
  location: Maybe<Location>;
  /** Units picked for it and still in the building. */
  picked: Scalars['Quantity']['output'];
  /** Units asked for. */
  quantity: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
};

/** One item to hold. */
export type ReservationLineInput = {
  /** Where to hold it; the gateway chooses when omitted. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Units to hold in the base unit, greater than 0. */
  quantity: Scalars['Quantity']['input'];
  /** The item's SKU, in any letter case. */
  sku: Scalars['Sku']['input'];
};

/** Units of one line to be held elsewhere. */
export type ReservationMoveInput = {
  /** Where they are held now. */
  fromLocationId: Scalars['ID']['input'];
  /** The line's number within the reservation, from 1. */
  lineNumber: Scalars['Int']['input'];
  /** Units in the base unit; everything the line still holds there when omitted. */
  quantity?: InputMaybe<Scalars['Quantity']['input']>;
  /** Where to hold them instead; chosen as the channel's sourcing policy says when omitted, never where they are now. */
  toLocationId?: InputMaybe<Scalars['ID']['input']>;
};

/** No reservation of yours has this id. */
export type ReservationNotFound = UserError & {
  __typename?: 'ReservationNotFound';
  /** Always `ReservationNotFound`. */
  code: Scalars['String']['output'];
  /** What is unknown, naming the id. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** The reservation still waits in line: it holds nothing yet that could be dealt with. */
export type ReservationQueued = UserError & {
  __typename?: 'ReservationQueued';
  /** Always `ReservationQueued`. */
  code: Scalars['String']['output'];
  /** That it waits. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Why units were not held elsewhere. */
export type ReservationReassignError = ChannelQuotaExceeded | FulfilmentNotOffered | IdempotencyConflict | InsufficientStock | InvalidReservation | LocationClosed | NothingToReassign | ReservationEnded | ReservationNotFound | ReservationQueued | UnknownLocation;

/** What to hold where. */
export type ReservationReassignInput = {
  /** The reservation's id. */
  id: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: repeating it changes nothing and answers the reservation as it is. */
  idempotencyKey: Scalars['ID']['input'];
  /** What to hold elsewhere, 1 to 100 entries, each of another line or location. */
  moves: Array<ReservationMoveInput>;
  /** Where it goes: what names no place is then held near there, as far as the channel's sourcing goes by distance. */
  near?: InputMaybe<CoordinatesInput>;
  /** Why, at most 500 characters; kept in the journal. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of a reservationReassign. */
export type ReservationReassignPayload = {
  __typename?: 'ReservationReassignPayload';
  /**
   * Place of the feed that includes everything this call did, also when it was refused or replayed; read when the call is over, so it may include what others did since.
   * Given as `minCursor` it makes an answer include all of it. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** Whether an earlier request with this key had reassigned it. */
  replayed: Scalars['Boolean']['output'];
  /** The reservation afterwards, null when refused. */
  reservation: Maybe<Reservation>;
  /** Why it was refused; empty when everything asked is held where it was asked. */
  userErrors: Array<ReservationReassignError>;
};

/** Why a release was refused. */
export type ReservationReleaseError = InvalidReservation | Overloaded | ReservationEnded | ReservationNotFound | ReservationQueued;

/** Which reservation to give back. */
export type ReservationReleaseInput = {
  /** The reservation's id. */
  id: Scalars['ID']['input'];
  /** Your key of this request; repeating it answers the same. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why, at most 500 characters; kept in the journal. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of a reservationRelease. */
export type ReservationReleasePayload = {
  __typename?: 'ReservationReleasePayload';
  /**
   * Place of the feed that includes everything this call did, also when it was refused or replayed; read when the call is over, so it may include what others did since.
   * Given as `minCursor` it makes an answer include all of it. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** Whether it had been given back before. */
  replayed: Scalars['Boolean']['output'];
  /** The reservation afterwards, null when refused. */
  reservation: Maybe<Reservation>;
  /** Why it was refused; empty when its units are free. */
  userErrors: Array<ReservationReleaseError>;
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

/** One version of how an item is sold. In force is the highest version whose time it is. */
export type SalePolicy = {
  __typename?: 'SalePolicy';
  /** When it was set. */
  changedAt: Scalars['DateTime']['output'];
  /** The caller who set it. */
  changedBy: Scalars['ID']['output'];
  /** Most one customer may hold and take while it is in force, in the base unit; any number when absent. */
  customerCap: Maybe<Scalars['Quantity']['output']>;
  /** When it ends; stays in force when absent. */
  endsAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is in force now. */
  isInForce: Scalars['Boolean']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** Longest a hold of the item may last, extensions included, in seconds; the product's own limit of 604,800 when absent. */
  maxHoldSeconds: Maybe<Scalars['Int']['output']>;
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** When it comes into force. */
  startsAt: Scalars['DateTime']['output'];
  /** Number of the version, from 1 without gaps. */
  version: Scalars['Int']['output'];
  /** Whether reservations of the item wait in line and are decided first come, first served, over all processes. */
  waitingRoom: Scalars['Boolean']['output'];
};

/** Somebody else set the policy meanwhile: read it again and decide anew. */
export type SalePolicyChanged = UserError & {
  __typename?: 'SalePolicyChanged';
  /** Always `SalePolicyChanged`. */
  code: Scalars['String']['output'];
  /** Which version it has now. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Why a policy was not set. */
export type SalePolicySetError = IdempotencyConflict | InvalidSalePolicy | SalePolicyChanged | UnknownItem;

/** How to sell an item. */
export type SalePolicySetInput = {
  /** The version this follows, 0 for none: refused with SalePolicyChanged when it is another by now. Not checked when omitted. */
  changeFromVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Most one customer may hold and take, in the base unit, greater than 0; any number when omitted. Reservations then need a `customerId`. */
  customerCap?: InputMaybe<Scalars['Quantity']['input']>;
  /** When it ends; never when omitted. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Your key of this request, 1 to 200 characters: repeating it answers the version it made. */
  idempotencyKey: Scalars['ID']['input'];
  /** Longest a hold may last, in seconds, 1 to 604,800; longer ones are cut to it. */
  maxHoldSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The item's SKU. */
  sku: Scalars['Sku']['input'];
  /** When it comes into force; at once when omitted. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether there is a waiting room. */
  waitingRoom?: Scalars['Boolean']['input'];
};

/** The outcome of a salePolicySet. */
export type SalePolicySetPayload = {
  __typename?: 'SalePolicySetPayload';
  /** The version that was made, null when refused. */
  policy: Maybe<SalePolicy>;
  /** Whether an earlier request with this key made it. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it is set. */
  userErrors: Array<SalePolicySetError>;
};

/**
 * How a channel's reservations are sourced when they name no place. Whatever the strategy, one place that has the whole basket is preferred to several, and one that has a whole
 * line to parts of it; among those the strategy decides, and among equals the fullest.
 */
export type SourcingPolicy = {
  __typename?: 'SourcingPolicy';
  /** When it was set. */
  changedAt: Scalars['DateTime']['output'];
  /** The caller who set it. */
  changedBy: Scalars['ID']['output'];
  /** The selling channel whose reservations are sourced so. */
  channel: Scalars['ID']['output'];
  /** For PRIORITY, the locations in order; those not listed come after them. */
  locationIds: Array<Scalars['ID']['output']>;
  /** The order places are asked in. */
  strategy: SourcingStrategy;
  /** Number of the version, from 1 without gaps. */
  version: Scalars['Int']['output'];
};

/** Somebody else set the policy meanwhile: read it again and decide anew. */
export type SourcingPolicyChanged = UserError & {
  __typename?: 'SourcingPolicyChanged';
  /** Always `SourcingPolicyChanged`. */
  code: Scalars['String']['output'];
  /** Which version it has now. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Why a policy was not set. */
export type SourcingPolicySetError = IdempotencyConflict | InvalidSourcingPolicy | SourcingPolicyChanged | UnknownChannel | UnknownLocation;

/** How to source a channel. */
export type SourcingPolicySetInput = {
  /** The version this follows, 0 for none: refused with SourcingPolicyChanged when it is another by now. Not checked when omitted. */
  changeFromVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The selling channel to source. */
  channel: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: repeating it answers the version it made. */
  idempotencyKey: Scalars['ID']['input'];
  /** For PRIORITY, 1 to 1,000 locations in order; for the others none. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The order places are asked in. */
  strategy: SourcingStrategy;
};

/** The outcome of a sourcingPolicySet. */
export type SourcingPolicySetPayload = {
  __typename?: 'SourcingPolicySetPayload';
  /** The version that was made, null when refused. */
  policy: Maybe<SourcingPolicy>;
  /** Whether an earlier request with this key made it. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it is set. */
  userErrors: Array<SourcingPolicySetError>;
};

/** The order in which places are asked for units. */
export type SourcingStrategy =
  /** The place with most to promise first. */
  | 'FULLEST'
  /** The nearest to `near` of the request first, by the locations' coordinates; the fullest first when it has none. */
  | 'NEAREST'
  /** A fixed order of locations. */
  | 'PRIORITY';

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Where a queued reservation stands in its waiting room, and what becomes of it: told after every admission while it is among the first 100, and when it waits no more. Cursors of
   * this feed are its own; changes are kept for hours.
   */
  placeInLineChanged: PlaceInLineChange;
  /**
   * What happens to reservations, in order, from the cursor (exclusive) or from now. Who waits in line is told by placeInLineChanged until admitted. Cursors of this
   * feed are its own; changes are kept for 72 hours.
   */
  reservationChanged: ReservationChange;
};


export type SubscriptionPlaceInLineChangedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  heartbeatSeconds: InputMaybe<Scalars['Int']['input']>;
  reservationId: Scalars['ID']['input'];
  resync?: InputMaybe<Scalars['Boolean']['input']>;
  snapshot?: InputMaybe<Scalars['Boolean']['input']>;
};


export type SubscriptionReservationChangedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  channel: InputMaybe<Scalars['ID']['input']>;
  heartbeatSeconds: InputMaybe<Scalars['Int']['input']>;
  reservationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  resync?: InputMaybe<Scalars['Boolean']['input']>;
  snapshot?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An item a customer could have instead. */
export type Substitute = {
  __typename?: 'Substitute';
  /** Units the channel may sell of it, in the base unit, at most a second ago. */
  availableToSell: Scalars['Quantity']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
};

/** No channel has this id. */
export type UnknownChannel = UserError & {
  __typename?: 'UnknownChannel';
  /** Always `UnknownChannel`. */
  code: Scalars['String']['output'];
  /** What is unknown, naming the value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** No item has this SKU. */
export type UnknownItem = UserError & {
  __typename?: 'UnknownItem';
  /** Always `UnknownItem`. */
  code: Scalars['String']['output'];
  /** What is unknown, naming the value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** No location has this id. */
export type UnknownLocation = UserError & {
  __typename?: 'UnknownLocation';
  /** Always `UnknownLocation`. */
  code: Scalars['String']['output'];
  /** What is unknown, naming the value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A business refusal: nothing of the refused part was done, and the client can act on it. */
export type UserError = {
  /** Stable machine-readable code, upper camel case, equal to the name of the refusal. */
  code: Scalars['String']['output'];
  /** What was refused and what to do, in English, naming the offending field and value. */
  message: Scalars['String']['output'];
  /** The input field at fault, from the argument down: names and list indexes as text. Empty when no single field is at fault. */
  path: Array<Scalars['String']['output']>;
};

/** How a waiting room does, over everybody who ever entered it. */
export type WaitingRoom = {
  __typename?: 'WaitingRoom';
  /** Requests that became holds. */
  held: Scalars['Int']['output'];
  /** Tickets given out before one whose request had arrived earlier, at whichever process: how far the order of arrival was lost. */
  inversions: Scalars['Int']['output'];
  /** Requests that were passed: nothing was left, they had gone, or had waited too long. */
  passed: Scalars['Int']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** Half of those settled waited no longer than this, in milliseconds; absent when nobody is settled. */
  waitedP50Ms: Maybe<Scalars['Int']['output']>;
  /** One in a hundred of those settled waited longer than this, in milliseconds. */
  waitedP99Ms: Maybe<Scalars['Int']['output']>;
  /** Requests in line now. */
  waiting: Scalars['Int']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Reservation: Reservation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Reservation:
    ( { __typename: 'Reservation' }
    & GraphQLRecursivePick<FederationTypes['Reservation'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AllocationError:
    | ( AllocationExceedsStock )
    | ( AllocationNotFound )
    | ( AllocationVersionConflict )
    | ( IdempotencyConflict )
    | ( InvalidAllocation )
    | ( UnknownChannel )
    | ( UnknownItem )
    | ( UnknownLocation )
  ;
  ChannelDelaysRecordError:
    | ( IdempotencyConflict )
    | ( InvalidMeasurement )
    | ( UnknownChannel )
  ;
  PolicySetError:
    | ( IdempotencyConflict )
    | ( InvalidPolicy )
    | ( PolicyVersionConflict )
    | ( UnknownChannel )
    | ( UnknownItem )
    | ( UnknownLocation )
  ;
  ReservationConfirmError:
    | ( InvalidReservation )
    | ( Overloaded )
    | ( ReservationEnded )
    | ( ReservationNotFound )
    | ( ReservationQueued )
  ;
  ReservationCreateError:
    | ( ChannelClosed )
    | ( ChannelQuotaExceeded )
    | ( CustomerCapExceeded )
    | ( FulfilmentNotOffered )
    | ( IdempotencyConflict )
    | ( EncodedShortage )
    | ( InvalidReservation )
    | ( ItemBlocked )
    | ( LocationClosed )
    | ( Overloaded )
    | ( UnknownChannel )
    | ( UnknownItem )
    | ( UnknownLocation )
  ;
  ReservationExtendError:
    | ( HoldTooLong )
    | ( IdempotencyConflict )
    | ( InvalidReservation )
    | ( ReservationEnded )
    | ( ReservationNotFound )
    | ( ReservationQueued )
  ;
  ReservationReassignError:
    | ( ChannelQuotaExceeded )
    | ( FulfilmentNotOffered )
    | ( IdempotencyConflict )
    | ( EncodedShortage )
    | ( InvalidReservation )
    | ( LocationClosed )
    | ( NothingToReassign )
    | ( ReservationEnded )
    | ( ReservationNotFound )
    | ( ReservationQueued )
    | ( UnknownLocation )
  ;
  ReservationReleaseError:
    | ( InvalidReservation )
    | ( Overloaded )
    | ( ReservationEnded )
    | ( ReservationNotFound )
    | ( ReservationQueued )
  ;
  SalePolicySetError:
    | ( IdempotencyConflict )
    | ( InvalidSalePolicy )
    | ( SalePolicyChanged )
    | ( UnknownItem )
  ;
  SourcingPolicySetError:
    | ( IdempotencyConflict )
    | ( InvalidSourcingPolicy )
    | ( SourcingPolicyChanged )
    | ( UnknownChannel )
    | ( UnknownLocation )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( AllocationExceedsStock )
    | ( AllocationNotFound )
    | ( AllocationVersionConflict )
    | ( ChannelClosed )
    | ( ChannelQuotaExceeded )
    | ( CustomerCapExceeded )
    | ( FulfilmentNotOffered )
    | ( HoldTooLong )
    | ( IdempotencyConflict )
    | ( EncodedShortage )
    | ( InvalidAllocation )
    | ( InvalidMeasurement )
    | ( InvalidPolicy )
    | ( InvalidReservation )
    | ( InvalidSalePolicy )
    | ( InvalidSourcingPolicy )
    | ( ItemBlocked )
    | ( LocationClosed )
    | ( NothingToReassign )
    | ( Overloaded )
    | ( PolicyVersionConflict )
    | ( ReservationEnded )
    | ( ReservationNotFound )
    | ( ReservationQueued )
    | ( SalePolicyChanged )
    | ( SourcingPolicyChanged )
    | ( UnknownChannel )
    | ( UnknownItem )
    | ( UnknownLocation )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AllocationDecision: ResolverTypeWrapper<AllocationDecision>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AllocationError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AllocationError']>;
  AllocationExceedsStock: ResolverTypeWrapper<AllocationExceedsStock>;
  AllocationGrant: ResolverTypeWrapper<EncodedGrant>;
  AllocationGrantConnection: ResolverTypeWrapper<Omit<AllocationGrantConnection, 'edges'> & { edges: Array<ResolversTypes['AllocationGrantEdge']> }>;
  AllocationGrantEdge: ResolverTypeWrapper<Omit<AllocationGrantEdge, 'node'> & { node: ResolversTypes['AllocationGrant'] }>;
  AllocationGrantFilter: AllocationGrantFilter;
  AllocationGrantInput: AllocationGrantInput;
  AllocationGrantPayload: ResolverTypeWrapper<Omit<Omit<AllocationGrantPayload, 'grants' | 'userErrors'> & { grants: Array<ResolversTypes['AllocationGrant']>, userErrors: Array<ResolversTypes['AllocationError']> }, 'cursor'>>;
  AllocationNotFound: ResolverTypeWrapper<AllocationNotFound>;
  AllocationReallocateInput: AllocationReallocateInput;
  AllocationReallocatePayload: ResolverTypeWrapper<Omit<Omit<AllocationReallocatePayload, 'grants' | 'userErrors'> & { grants: Array<ResolversTypes['AllocationGrant']>, userErrors: Array<ResolversTypes['AllocationError']> }, 'cursor'>>;
  AllocationRevokeInput: AllocationRevokeInput;
  AllocationRevokePayload: ResolverTypeWrapper<Omit<Omit<AllocationRevokePayload, 'grant' | 'userErrors'> & { grant?: Maybe<ResolversTypes['AllocationGrant']>, userErrors: Array<ResolversTypes['AllocationError']> }, 'cursor'>>;
  AllocationVerb: AllocationVerb;
  AllocationVersionConflict: ResolverTypeWrapper<AllocationVersionConflict>;
  ChannelClosed: ResolverTypeWrapper<ChannelClosed>;
  ChannelDelay: ResolverTypeWrapper<ChannelDelay>;
  ChannelDelaysRecordError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChannelDelaysRecordError']>;
  ChannelDelaysRecordInput: ChannelDelaysRecordInput;
  ChannelDelaysRecordPayload: ResolverTypeWrapper<Omit<Omit<ChannelDelaysRecordPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['ChannelDelaysRecordError']> }, 'cursor'>>;
  ChannelQuotaExceeded: ResolverTypeWrapper<ChannelQuotaExceeded>;
  CoordinatesInput: CoordinatesInput;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  CustomerCapExceeded: ResolverTypeWrapper<CustomerCapExceeded>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  FulfilmentNotOffered: ResolverTypeWrapper<FulfilmentNotOffered>;
  HoldTooLong: ResolverTypeWrapper<HoldTooLong>;
  IdempotencyConflict: ResolverTypeWrapper<IdempotencyConflict>;
  InsufficientStock: ResolverTypeWrapper<EncodedShortage>;
  InvalidAllocation: ResolverTypeWrapper<InvalidAllocation>;
  InvalidMeasurement: ResolverTypeWrapper<InvalidMeasurement>;
  InvalidPolicy: ResolverTypeWrapper<InvalidPolicy>;
  InvalidReservation: ResolverTypeWrapper<InvalidReservation>;
  InvalidSalePolicy: ResolverTypeWrapper<InvalidSalePolicy>;
  InvalidSourcingPolicy: ResolverTypeWrapper<InvalidSourcingPolicy>;
  Item: ResolverTypeWrapper<Item>;
  ItemBlocked: ResolverTypeWrapper<ItemBlocked>;
  LiveChange: ResolverTypeWrapper<LiveChange>;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: ResolverTypeWrapper<LiveFeed>;
  LiveFeedChange: ResolverTypeWrapper<LiveFeedChange>;
  LiveHistory: ResolverTypeWrapper<LiveHistory>;
  Location: ResolverTypeWrapper<Location>;
  LocationClosed: ResolverTypeWrapper<LocationClosed>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToReassign: ResolverTypeWrapper<NothingToReassign>;
  Overloaded: ResolverTypeWrapper<Overloaded>;
  PageCursor: ResolverTypeWrapper<Scalars['PageCursor']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlaceInLine: ResolverTypeWrapper<PlaceInLine>;
  PlaceInLineChange: ResolverTypeWrapper<Omit<PlaceInLineChange, 'reservation'> & { reservation: ResolversTypes['Reservation'] }>;
  Policy: ResolverTypeWrapper<EncodedPolicy>;
  PolicyBuffer: ResolverTypeWrapper<PolicyBuffer>;
  PolicyBufferInput: PolicyBufferInput;
  PolicyChangeInput: PolicyChangeInput;
  PolicyConnection: ResolverTypeWrapper<Omit<PolicyConnection, 'edges'> & { edges: Array<ResolversTypes['PolicyEdge']> }>;
  PolicyDropShip: ResolverTypeWrapper<PolicyDropShip>;
  PolicyDropShipInput: PolicyDropShipInput;
  PolicyDryRun: ResolverTypeWrapper<Omit<PolicyDryRun, 'promisesAtRisk' | 'results'> & { promisesAtRisk: Array<ResolversTypes['PromiseAtRisk']>, results: Array<ResolversTypes['PolicyDryRunResult']> }>;
  PolicyDryRunEntry: ResolverTypeWrapper<PolicyDryRunEntry>;
  PolicyDryRunResult: ResolverTypeWrapper<Omit<PolicyDryRunResult, 'userErrors'> & { userErrors: Array<ResolversTypes['PolicySetError']> }>;
  PolicyDryRunShare: ResolverTypeWrapper<PolicyDryRunShare>;
  PolicyDryRunTotals: ResolverTypeWrapper<PolicyDryRunTotals>;
  PolicyEdge: ResolverTypeWrapper<Omit<PolicyEdge, 'node'> & { node: ResolversTypes['Policy'] }>;
  PolicyEligibility: ResolverTypeWrapper<PolicyEligibility>;
  PolicyEligibilityInput: PolicyEligibilityInput;
  PolicyFilter: PolicyFilter;
  PolicyKind: PolicyKind;
  PolicyLane: ResolverTypeWrapper<PolicyLane>;
  PolicyLaneInput: PolicyLaneInput;
  PolicyLocationType: PolicyLocationType;
  PolicyOpeningHours: ResolverTypeWrapper<PolicyOpeningHours>;
  PolicyOpeningHoursInput: PolicyOpeningHoursInput;
  PolicySetError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PolicySetError']>;
  PolicySetInput: PolicySetInput;
  PolicySetPayload: ResolverTypeWrapper<Omit<Omit<PolicySetPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['PolicySetResult']>, userErrors: Array<ResolversTypes['PolicySetError']> }, 'cursor'>>;
  PolicySetResult: ResolverTypeWrapper<Omit<PolicySetResult, 'policy' | 'userErrors'> & { policy?: Maybe<ResolversTypes['Policy']>, userErrors: Array<ResolversTypes['PolicySetError']> }>;
  PolicyStaleness: ResolverTypeWrapper<PolicyStaleness>;
  PolicyStalenessInput: PolicyStalenessInput;
  PolicyVersion: ResolverTypeWrapper<PolicyVersion>;
  PolicyVersionConflict: ResolverTypeWrapper<PolicyVersionConflict>;
  PolicyWeekday: PolicyWeekday;
  PromiseAtRisk: ResolverTypeWrapper<EncodedPromise>;
  PublishMeasurementInput: PublishMeasurementInput;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  QuantityList: ResolverTypeWrapper<Scalars['QuantityList']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferenceDocument: ResolverTypeWrapper<ReferenceDocument>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Reservation: ResolverTypeWrapper<EncodedReservation>;
  ReservationChange: ResolverTypeWrapper<Omit<ReservationChange, 'reservation'> & { reservation: ResolversTypes['Reservation'] }>;
  ReservationConfirmError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationConfirmError']>;
  ReservationConfirmInput: ReservationConfirmInput;
  ReservationConfirmPayload: ResolverTypeWrapper<Omit<Omit<ReservationConfirmPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationConfirmError']> }, 'cursor'>>;
  ReservationCreateError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationCreateError']>;
  ReservationCreateInput: ReservationCreateInput;
  ReservationCreatePayload: ResolverTypeWrapper<Omit<Omit<ReservationCreatePayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationCreateError']> }, 'cursor'>>;
  ReservationEnded: ResolverTypeWrapper<ReservationEnded>;
  ReservationExtendError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationExtendError']>;
  ReservationExtendInput: ReservationExtendInput;
  ReservationExtendPayload: ResolverTypeWrapper<Omit<Omit<ReservationExtendPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationExtendError']> }, 'cursor'>>;
  ReservationFulfilment: ReservationFulfilment;
  ReservationLine: ResolverTypeWrapper<ReservationLine>;
  ReservationLineInput: ReservationLineInput;
  ReservationMoveInput: ReservationMoveInput;
  ReservationNotFound: ResolverTypeWrapper<ReservationNotFound>;
  ReservationQueued: ResolverTypeWrapper<ReservationQueued>;
  ReservationReassignError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationReassignError']>;
  ReservationReassignInput: ReservationReassignInput;
  ReservationReassignPayload: ResolverTypeWrapper<Omit<Omit<ReservationReassignPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationReassignError']> }, 'cursor'>>;
  ReservationReleaseError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationReleaseError']>;
  ReservationReleaseInput: ReservationReleaseInput;
  ReservationReleasePayload: ResolverTypeWrapper<Omit<Omit<ReservationReleasePayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationReleaseError']> }, 'cursor'>>;
  ReservationStatus: ReservationStatus;
  SalePolicy: ResolverTypeWrapper<SalePolicy>;
  SalePolicyChanged: ResolverTypeWrapper<SalePolicyChanged>;
  SalePolicySetError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SalePolicySetError']>;
  SalePolicySetInput: SalePolicySetInput;
  SalePolicySetPayload: ResolverTypeWrapper<Omit<SalePolicySetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['SalePolicySetError']> }>;
  Sku: ResolverTypeWrapper<Scalars['Sku']['output']>;
  SourcingPolicy: ResolverTypeWrapper<SourcingPolicy>;
  SourcingPolicyChanged: ResolverTypeWrapper<SourcingPolicyChanged>;
  SourcingPolicySetError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SourcingPolicySetError']>;
  SourcingPolicySetInput: SourcingPolicySetInput;
  SourcingPolicySetPayload: ResolverTypeWrapper<Omit<SourcingPolicySetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['SourcingPolicySetError']> }>;
  SourcingStrategy: SourcingStrategy;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Substitute: ResolverTypeWrapper<Substitute>;
  UnknownChannel: ResolverTypeWrapper<UnknownChannel>;
  UnknownItem: ResolverTypeWrapper<UnknownItem>;
  UnknownLocation: ResolverTypeWrapper<UnknownLocation>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  WaitingRoom: ResolverTypeWrapper<WaitingRoom>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AllocationDecision: AllocationDecision;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AllocationError: ResolversUnionTypes<ResolversParentTypes>['AllocationError'];
  AllocationExceedsStock: AllocationExceedsStock;
  AllocationGrant: EncodedGrant;
  AllocationGrantConnection: Omit<AllocationGrantConnection, 'edges'> & { edges: Array<ResolversParentTypes['AllocationGrantEdge']> };
  AllocationGrantEdge: Omit<AllocationGrantEdge, 'node'> & { node: ResolversParentTypes['AllocationGrant'] };
  AllocationGrantFilter: AllocationGrantFilter;
  AllocationGrantInput: AllocationGrantInput;
  AllocationGrantPayload: Omit<Omit<AllocationGrantPayload, 'grants' | 'userErrors'> & { grants: Array<ResolversParentTypes['AllocationGrant']>, userErrors: Array<ResolversParentTypes['AllocationError']> }, 'cursor'>;
  AllocationNotFound: AllocationNotFound;
  AllocationReallocateInput: AllocationReallocateInput;
  AllocationReallocatePayload: Omit<Omit<AllocationReallocatePayload, 'grants' | 'userErrors'> & { grants: Array<ResolversParentTypes['AllocationGrant']>, userErrors: Array<ResolversParentTypes['AllocationError']> }, 'cursor'>;
  AllocationRevokeInput: AllocationRevokeInput;
  AllocationRevokePayload: Omit<Omit<AllocationRevokePayload, 'grant' | 'userErrors'> & { grant?: Maybe<ResolversParentTypes['AllocationGrant']>, userErrors: Array<ResolversParentTypes['AllocationError']> }, 'cursor'>;
  AllocationVersionConflict: AllocationVersionConflict;
  ChannelClosed: ChannelClosed;
  ChannelDelay: ChannelDelay;
  ChannelDelaysRecordError: ResolversUnionTypes<ResolversParentTypes>['ChannelDelaysRecordError'];
  ChannelDelaysRecordInput: ChannelDelaysRecordInput;
  ChannelDelaysRecordPayload: Omit<Omit<ChannelDelaysRecordPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['ChannelDelaysRecordError']> }, 'cursor'>;
  ChannelQuotaExceeded: ChannelQuotaExceeded;
  CoordinatesInput: CoordinatesInput;
  Cursor: Scalars['Cursor']['output'];
  CustomerCapExceeded: CustomerCapExceeded;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  FulfilmentNotOffered: FulfilmentNotOffered;
  HoldTooLong: HoldTooLong;
  IdempotencyConflict: IdempotencyConflict;
  InsufficientStock: EncodedShortage;
  InvalidAllocation: InvalidAllocation;
  InvalidMeasurement: InvalidMeasurement;
  InvalidPolicy: InvalidPolicy;
  InvalidReservation: InvalidReservation;
  InvalidSalePolicy: InvalidSalePolicy;
  InvalidSourcingPolicy: InvalidSourcingPolicy;
  Item: Item;
  ItemBlocked: ItemBlocked;
  LiveChange: LiveChange;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: LiveFeed;
  LiveFeedChange: LiveFeedChange;
  LiveHistory: LiveHistory;
  Location: Location;
  LocationClosed: LocationClosed;
  MinorUnits: Scalars['MinorUnits']['output'];
  Mutation: Record<PropertyKey, never>;
  NothingToReassign: NothingToReassign;
  Overloaded: Overloaded;
  PageCursor: Scalars['PageCursor']['output'];
  PageInfo: PageInfo;
  PlaceInLine: PlaceInLine;
  PlaceInLineChange: Omit<PlaceInLineChange, 'reservation'> & { reservation: ResolversParentTypes['Reservation'] };
  Policy: EncodedPolicy;
  PolicyBuffer: PolicyBuffer;
  PolicyBufferInput: PolicyBufferInput;
  PolicyChangeInput: PolicyChangeInput;
  PolicyConnection: Omit<PolicyConnection, 'edges'> & { edges: Array<ResolversParentTypes['PolicyEdge']> };
  PolicyDropShip: PolicyDropShip;
  PolicyDropShipInput: PolicyDropShipInput;
  PolicyDryRun: Omit<PolicyDryRun, 'promisesAtRisk' | 'results'> & { promisesAtRisk: Array<ResolversParentTypes['PromiseAtRisk']>, results: Array<ResolversParentTypes['PolicyDryRunResult']> };
  PolicyDryRunEntry: PolicyDryRunEntry;
  PolicyDryRunResult: Omit<PolicyDryRunResult, 'userErrors'> & { userErrors: Array<ResolversParentTypes['PolicySetError']> };
  PolicyDryRunShare: PolicyDryRunShare;
  PolicyDryRunTotals: PolicyDryRunTotals;
  PolicyEdge: Omit<PolicyEdge, 'node'> & { node: ResolversParentTypes['Policy'] };
  PolicyEligibility: PolicyEligibility;
  PolicyEligibilityInput: PolicyEligibilityInput;
  PolicyFilter: PolicyFilter;
  PolicyLane: PolicyLane;
  PolicyLaneInput: PolicyLaneInput;
  PolicyOpeningHours: PolicyOpeningHours;
  PolicyOpeningHoursInput: PolicyOpeningHoursInput;
  PolicySetError: ResolversUnionTypes<ResolversParentTypes>['PolicySetError'];
  PolicySetInput: PolicySetInput;
  PolicySetPayload: Omit<Omit<PolicySetPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['PolicySetResult']>, userErrors: Array<ResolversParentTypes['PolicySetError']> }, 'cursor'>;
  PolicySetResult: Omit<PolicySetResult, 'policy' | 'userErrors'> & { policy?: Maybe<ResolversParentTypes['Policy']>, userErrors: Array<ResolversParentTypes['PolicySetError']> };
  PolicyStaleness: PolicyStaleness;
  PolicyStalenessInput: PolicyStalenessInput;
  PolicyVersion: PolicyVersion;
  PolicyVersionConflict: PolicyVersionConflict;
  PromiseAtRisk: EncodedPromise;
  PublishMeasurementInput: PublishMeasurementInput;
  Quantity: Scalars['Quantity']['output'];
  QuantityList: Scalars['QuantityList']['output'];
  Query: Record<PropertyKey, never>;
  ReferenceDocument: ReferenceDocument;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Reservation: EncodedReservation;
  ReservationChange: Omit<ReservationChange, 'reservation'> & { reservation: ResolversParentTypes['Reservation'] };
  ReservationConfirmError: ResolversUnionTypes<ResolversParentTypes>['ReservationConfirmError'];
  ReservationConfirmInput: ReservationConfirmInput;
  ReservationConfirmPayload: Omit<Omit<ReservationConfirmPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationConfirmError']> }, 'cursor'>;
  ReservationCreateError: ResolversUnionTypes<ResolversParentTypes>['ReservationCreateError'];
  ReservationCreateInput: ReservationCreateInput;
  ReservationCreatePayload: Omit<Omit<ReservationCreatePayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationCreateError']> }, 'cursor'>;
  ReservationEnded: ReservationEnded;
  ReservationExtendError: ResolversUnionTypes<ResolversParentTypes>['ReservationExtendError'];
  ReservationExtendInput: ReservationExtendInput;
  ReservationExtendPayload: Omit<Omit<ReservationExtendPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationExtendError']> }, 'cursor'>;
  ReservationLine: ReservationLine;
  ReservationLineInput: ReservationLineInput;
  ReservationMoveInput: ReservationMoveInput;
  ReservationNotFound: ReservationNotFound;
  ReservationQueued: ReservationQueued;
  ReservationReassignError: ResolversUnionTypes<ResolversParentTypes>['ReservationReassignError'];
  ReservationReassignInput: ReservationReassignInput;
  ReservationReassignPayload: Omit<Omit<ReservationReassignPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationReassignError']> }, 'cursor'>;
  ReservationReleaseError: ResolversUnionTypes<ResolversParentTypes>['ReservationReleaseError'];
  ReservationReleaseInput: ReservationReleaseInput;
  ReservationReleasePayload: Omit<Omit<ReservationReleasePayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationReleaseError']> }, 'cursor'>;
  SalePolicy: SalePolicy;
  SalePolicyChanged: SalePolicyChanged;
  SalePolicySetError: ResolversUnionTypes<ResolversParentTypes>['SalePolicySetError'];
  SalePolicySetInput: SalePolicySetInput;
  SalePolicySetPayload: Omit<SalePolicySetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['SalePolicySetError']> };
  Sku: Scalars['Sku']['output'];
  SourcingPolicy: SourcingPolicy;
  SourcingPolicyChanged: SourcingPolicyChanged;
  SourcingPolicySetError: ResolversUnionTypes<ResolversParentTypes>['SourcingPolicySetError'];
  SourcingPolicySetInput: SourcingPolicySetInput;
  SourcingPolicySetPayload: Omit<SourcingPolicySetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['SourcingPolicySetError']> };
  Subscription: Record<PropertyKey, never>;
  Substitute: Substitute;
  UnknownChannel: UnknownChannel;
  UnknownItem: UnknownItem;
  UnknownLocation: UnknownLocation;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WaitingRoom: WaitingRoom;
};

export type AllocationDecisionResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationDecision'] = ResolversParentTypes['AllocationDecision']> = {
  beyondStock?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  callerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consumed?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  happenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isLimit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verb?: Resolver<ResolversTypes['AllocationVerb'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AllocationErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationError'] = ResolversParentTypes['AllocationError']> = {
  __resolveType: TypeResolveFn<'AllocationExceedsStock' | 'AllocationNotFound' | 'AllocationVersionConflict' | 'IdempotencyConflict' | 'InvalidAllocation' | 'UnknownChannel' | 'UnknownItem' | 'UnknownLocation', ParentType, ContextType>;
};

export type AllocationExceedsStockResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationExceedsStock'] = ResolversParentTypes['AllocationExceedsStock']> = {
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllocationGrantResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationGrant'] = ResolversParentTypes['AllocationGrant']> = {
  beyondStock?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  consumed?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  granted?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['AllocationDecision']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isLimit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AllocationGrantConnectionResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationGrantConnection'] = ResolversParentTypes['AllocationGrantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AllocationGrantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AllocationGrantEdgeResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationGrantEdge'] = ResolversParentTypes['AllocationGrantEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AllocationGrant'], ParentType, ContextType>;
};

export type AllocationGrantPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationGrantPayload'] = ResolversParentTypes['AllocationGrantPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['AllocationGrant']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AllocationError']>, ParentType, ContextType>;
};

export type AllocationNotFoundResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationNotFound'] = ResolversParentTypes['AllocationNotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllocationReallocatePayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationReallocatePayload'] = ResolversParentTypes['AllocationReallocatePayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  grants?: Resolver<Array<ResolversTypes['AllocationGrant']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AllocationError']>, ParentType, ContextType>;
};

export type AllocationRevokePayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationRevokePayload'] = ResolversParentTypes['AllocationRevokePayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['AllocationGrant']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AllocationError']>, ParentType, ContextType>;
};

export type AllocationVersionConflictResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['AllocationVersionConflict'] = ResolversParentTypes['AllocationVersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelClosedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ChannelClosed'] = ResolversParentTypes['ChannelClosed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelDelayResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ChannelDelay'] = ResolversParentTypes['ChannelDelay']> = {
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  delaySeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  measuredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  measurements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChannelDelaysRecordErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ChannelDelaysRecordError'] = ResolversParentTypes['ChannelDelaysRecordError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidMeasurement' | 'UnknownChannel', ParentType, ContextType>;
};

export type ChannelDelaysRecordPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ChannelDelaysRecordPayload'] = ResolversParentTypes['ChannelDelaysRecordPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  delays?: Resolver<Array<ResolversTypes['ChannelDelay']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ChannelDelaysRecordError']>, ParentType, ContextType>;
};

export type ChannelQuotaExceededResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ChannelQuotaExceeded'] = ResolversParentTypes['ChannelQuotaExceeded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export type CustomerCapExceededResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['CustomerCapExceeded'] = ResolversParentTypes['CustomerCapExceeded']> = {
  cap?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FulfilmentNotOfferedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['FulfilmentNotOffered'] = ResolversParentTypes['FulfilmentNotOffered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HoldTooLongResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['HoldTooLong'] = ResolversParentTypes['HoldTooLong']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyConflictResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['IdempotencyConflict'] = ResolversParentTypes['IdempotencyConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenHash?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  storedHash?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsufficientStockResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['InsufficientStock'] = ResolversParentTypes['InsufficientStock']> = {
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextAvailable?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  substitutes?: Resolver<Array<ResolversTypes['Substitute']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidAllocationResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['InvalidAllocation'] = ResolversParentTypes['InvalidAllocation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidMeasurementResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['InvalidMeasurement'] = ResolversParentTypes['InvalidMeasurement']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidPolicyResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['InvalidPolicy'] = ResolversParentTypes['InvalidPolicy']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidReservationResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['InvalidReservation'] = ResolversParentTypes['InvalidReservation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidSalePolicyResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['InvalidSalePolicy'] = ResolversParentTypes['InvalidSalePolicy']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidSourcingPolicyResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['InvalidSourcingPolicy'] = ResolversParentTypes['InvalidSourcingPolicy']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item']> = {
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type ItemBlockedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ItemBlocked'] = ResolversParentTypes['ItemBlocked']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LiveChangeResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['LiveChange'] = ResolversParentTypes['LiveChange']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveFeedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['LiveFeed'] = ResolversParentTypes['LiveFeed']> = {
  changes?: Resolver<Array<ResolversTypes['LiveFeedChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAtEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LiveFeedChangeResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['LiveFeedChange'] = ResolversParentTypes['LiveFeedChange']> = {
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LiveHistoryResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['LiveHistory'] = ResolversParentTypes['LiveHistory']> = {
  changes?: Resolver<Array<ResolversTypes['LiveChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LocationClosedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['LocationClosed'] = ResolversParentTypes['LocationClosed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MutationResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  allocationGrant?: Resolver<ResolversTypes['AllocationGrantPayload'], ParentType, ContextType, RequireFields<MutationAllocationGrantArgs, 'input'>>;
  allocationReallocate?: Resolver<ResolversTypes['AllocationReallocatePayload'], ParentType, ContextType, RequireFields<MutationAllocationReallocateArgs, 'input'>>;
  allocationRevoke?: Resolver<ResolversTypes['AllocationRevokePayload'], ParentType, ContextType, RequireFields<MutationAllocationRevokeArgs, 'input'>>;
  channelDelaysRecord?: Resolver<ResolversTypes['ChannelDelaysRecordPayload'], ParentType, ContextType, RequireFields<MutationChannelDelaysRecordArgs, 'input'>>;
  policySet?: Resolver<ResolversTypes['PolicySetPayload'], ParentType, ContextType, RequireFields<MutationPolicySetArgs, 'input'>>;
  reservationConfirm?: Resolver<ResolversTypes['ReservationConfirmPayload'], ParentType, ContextType, RequireFields<MutationReservationConfirmArgs, 'input'>>;
  reservationCreate?: Resolver<ResolversTypes['ReservationCreatePayload'], ParentType, ContextType, RequireFields<MutationReservationCreateArgs, 'input'>>;
  reservationExtend?: Resolver<ResolversTypes['ReservationExtendPayload'], ParentType, ContextType, RequireFields<MutationReservationExtendArgs, 'input'>>;
  reservationReassign?: Resolver<ResolversTypes['ReservationReassignPayload'], ParentType, ContextType, RequireFields<MutationReservationReassignArgs, 'input'>>;
  reservationRelease?: Resolver<ResolversTypes['ReservationReleasePayload'], ParentType, ContextType, RequireFields<MutationReservationReleaseArgs, 'input'>>;
  salePolicySet?: Resolver<ResolversTypes['SalePolicySetPayload'], ParentType, ContextType, RequireFields<MutationSalePolicySetArgs, 'input'>>;
  sourcingPolicySet?: Resolver<ResolversTypes['SourcingPolicySetPayload'], ParentType, ContextType, RequireFields<MutationSourcingPolicySetArgs, 'input'>>;
};

export type NothingToReassignResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['NothingToReassign'] = ResolversParentTypes['NothingToReassign']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OverloadedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Overloaded'] = ResolversParentTypes['Overloaded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  retryAfterMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface PageCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PageCursor'], any> {
  name: 'PageCursor';
}

export type PageInfoResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['PageCursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['PageCursor']>, ParentType, ContextType>;
};

export type PlaceInLineResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PlaceInLine'] = ResolversParentTypes['PlaceInLine']> = {
  place?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  waitsUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PlaceInLineChangeResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PlaceInLineChange'] = ResolversParentTypes['PlaceInLineChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reservation?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy']> = {
  channel?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  itemClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PolicyKind'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  locationType?: Resolver<Maybe<ResolversTypes['PolicyLocationType']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['Sku']>, ParentType, ContextType>;
  toLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  toLocationType?: Resolver<Maybe<ResolversTypes['PolicyLocationType']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
};

export type PolicyBufferResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyBuffer'] = ResolversParentTypes['PolicyBuffer']> = {
  fixed?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  leastDelaySeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  velocityPercent?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
};

export type PolicyConnectionResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyConnection'] = ResolversParentTypes['PolicyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PolicyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PolicyDropShipResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyDropShip'] = ResolversParentTypes['PolicyDropShip']> = {
  sharePercent?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type PolicyDryRunResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyDryRun'] = ResolversParentTypes['PolicyDryRun']> = {
  entries?: Resolver<Array<ResolversTypes['PolicyDryRunEntry']>, ParentType, ContextType>;
  hasMorePromises?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  promisesAtRisk?: Resolver<Array<ResolversTypes['PromiseAtRisk']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['PolicyDryRunResult']>, ParentType, ContextType>;
  shares?: Resolver<Array<ResolversTypes['PolicyDryRunShare']>, ParentType, ContextType>;
  totals?: Resolver<ResolversTypes['PolicyDryRunTotals'], ParentType, ContextType>;
};

export type PolicyDryRunEntryResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyDryRunEntry'] = ResolversParentTypes['PolicyDryRunEntry']> = {
  after?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  atRisk?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  atRiskBefore?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  promised?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type PolicyDryRunResultResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyDryRunResult'] = ResolversParentTypes['PolicyDryRunResult']> = {
  userErrors?: Resolver<Array<ResolversTypes['PolicySetError']>, ParentType, ContextType>;
};

export type PolicyDryRunShareResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyDryRunShare'] = ResolversParentTypes['PolicyDryRunShare']> = {
  after?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type PolicyDryRunTotalsResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyDryRunTotals'] = ResolversParentTypes['PolicyDryRunTotals']> = {
  after?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  atRisk?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  looked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyEdgeResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyEdge'] = ResolversParentTypes['PolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
};

export type PolicyEligibilityResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyEligibility'] = ResolversParentTypes['PolicyEligibility']> = {
  openingHours?: Resolver<Array<ResolversTypes['PolicyOpeningHours']>, ParentType, ContextType>;
  pickup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  shipFrom?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PolicyLaneResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyLane'] = ResolversParentTypes['PolicyLane']> = {
  confidencePercent?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  promiseDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyOpeningHoursResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyOpeningHours'] = ResolversParentTypes['PolicyOpeningHours']> = {
  closes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['PolicyWeekday'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PolicySetErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicySetError'] = ResolversParentTypes['PolicySetError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidPolicy' | 'PolicyVersionConflict' | 'UnknownChannel' | 'UnknownItem' | 'UnknownLocation', ParentType, ContextType>;
};

export type PolicySetPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicySetPayload'] = ResolversParentTypes['PolicySetPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['PolicySetResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['PolicySetError']>, ParentType, ContextType>;
};

export type PolicySetResultResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicySetResult'] = ResolversParentTypes['PolicySetResult']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['PolicySetError']>, ParentType, ContextType>;
};

export type PolicyStalenessResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyStaleness'] = ResolversParentTypes['PolicyStaleness']> = {
  objectiveSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sellRatePerHour?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type PolicyVersionResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyVersion'] = ResolversParentTypes['PolicyVersion']> = {
  buffer?: Resolver<Maybe<ResolversTypes['PolicyBuffer']>, ParentType, ContextType>;
  cap?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dropShip?: Resolver<Maybe<ResolversTypes['PolicyDropShip']>, ParentType, ContextType>;
  eligibility?: Resolver<Maybe<ResolversTypes['PolicyEligibility']>, ParentType, ContextType>;
  lane?: Resolver<Maybe<ResolversTypes['PolicyLane']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  safetyStock?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  staleness?: Resolver<Maybe<ResolversTypes['PolicyStaleness']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyVersionConflictResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PolicyVersionConflict'] = ResolversParentTypes['PolicyVersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromiseAtRiskResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['PromiseAtRisk'] = ResolversParentTypes['PromiseAtRisk']> = {
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export interface QuantityListScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['QuantityList'], any> {
  name: 'QuantityList';
}

export type QueryResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _reservationChanges?: Resolver<Array<Maybe<ResolversTypes['ReservationChange']>>, ParentType, ContextType, RequireFields<Query_ReservationChangesArgs, 'changes'>>;
  _reservationFeed?: Resolver<ResolversTypes['LiveFeed'], ParentType, ContextType, RequireFields<Query_ReservationFeedArgs, 'first'>>;
  _reservationHistory?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, RequireFields<Query_ReservationHistoryArgs, 'after' | 'first' | 'upTo'>>;
  _reservationSnapshot?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, Partial<Query_ReservationSnapshotArgs>>;
  _waitingChanges?: Resolver<Array<Maybe<ResolversTypes['PlaceInLineChange']>>, ParentType, ContextType, RequireFields<Query_WaitingChangesArgs, 'changes' | 'reservationId'>>;
  _waitingFeed?: Resolver<ResolversTypes['LiveFeed'], ParentType, ContextType, RequireFields<Query_WaitingFeedArgs, 'first'>>;
  _waitingHistory?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, RequireFields<Query_WaitingHistoryArgs, 'after' | 'first' | 'reservationId' | 'upTo'>>;
  _waitingSnapshot?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, RequireFields<Query_WaitingSnapshotArgs, 'reservationId'>>;
  allocationGrants?: Resolver<ResolversTypes['AllocationGrantConnection'], ParentType, ContextType, RequireFields<QueryAllocationGrantsArgs, 'first'>>;
  channelDelays?: Resolver<Array<ResolversTypes['ChannelDelay']>, ParentType, ContextType>;
  policies?: Resolver<ResolversTypes['PolicyConnection'], ParentType, ContextType, RequireFields<QueryPoliciesArgs, 'first'>>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType, RequireFields<QueryPolicyArgs, 'id'>>;
  policyDryRun?: Resolver<ResolversTypes['PolicyDryRun'], ParentType, ContextType, RequireFields<QueryPolicyDryRunArgs, 'changes' | 'first' | 'onlyChanged'>>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType, RequireFields<QueryReservationArgs, 'id'>>;
  salePolicies?: Resolver<Array<ResolversTypes['SalePolicy']>, ParentType, ContextType, RequireFields<QuerySalePoliciesArgs, 'inForce'>>;
  sourcingPolicies?: Resolver<Array<ResolversTypes['SourcingPolicy']>, ParentType, ContextType>;
  waitingRoom?: Resolver<Maybe<ResolversTypes['WaitingRoom']>, ParentType, ContextType, RequireFields<QueryWaitingRoomArgs, 'sku'>>;
};

export type ReferenceDocumentResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReferenceDocument'] = ResolversParentTypes['ReferenceDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReservationResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation'], FederationReferenceType extends FederationReferenceTypes['Reservation'] = FederationReferenceTypes['Reservation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reservation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfilment?: Resolver<Maybe<ResolversTypes['ReservationFulfilment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReservationLine']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['PlaceInLine']>, ParentType, ContextType>;
  referenceDocument?: Resolver<Maybe<ResolversTypes['ReferenceDocument']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
};

export type ReservationChangeResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationChange'] = ResolversParentTypes['ReservationChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  reservation?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
};

export type ReservationConfirmErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationConfirmError'] = ResolversParentTypes['ReservationConfirmError']> = {
  __resolveType: TypeResolveFn<'InvalidReservation' | 'Overloaded' | 'ReservationEnded' | 'ReservationNotFound' | 'ReservationQueued', ParentType, ContextType>;
};

export type ReservationConfirmPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationConfirmPayload'] = ResolversParentTypes['ReservationConfirmPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReservationConfirmError']>, ParentType, ContextType>;
};

export type ReservationCreateErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationCreateError'] = ResolversParentTypes['ReservationCreateError']> = {
  __resolveType: TypeResolveFn<'ChannelClosed' | 'ChannelQuotaExceeded' | 'CustomerCapExceeded' | 'FulfilmentNotOffered' | 'IdempotencyConflict' | 'InsufficientStock' | 'InvalidReservation' | 'ItemBlocked' | 'LocationClosed' | 'Overloaded' | 'UnknownChannel' | 'UnknownItem' | 'UnknownLocation', ParentType, ContextType>;
};

export type ReservationCreatePayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationCreatePayload'] = ResolversParentTypes['ReservationCreatePayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReservationCreateError']>, ParentType, ContextType>;
};

export type ReservationEndedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationEnded'] = ResolversParentTypes['ReservationEnded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationExtendErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationExtendError'] = ResolversParentTypes['ReservationExtendError']> = {
  __resolveType: TypeResolveFn<'HoldTooLong' | 'IdempotencyConflict' | 'InvalidReservation' | 'ReservationEnded' | 'ReservationNotFound' | 'ReservationQueued', ParentType, ContextType>;
};

export type ReservationExtendPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationExtendPayload'] = ResolversParentTypes['ReservationExtendPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReservationExtendError']>, ParentType, ContextType>;
};

export type ReservationLineResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationLine'] = ResolversParentTypes['ReservationLine']> = {
  consumed?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  lineNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  picked?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type ReservationNotFoundResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationNotFound'] = ResolversParentTypes['ReservationNotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationQueuedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationQueued'] = ResolversParentTypes['ReservationQueued']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationReassignErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationReassignError'] = ResolversParentTypes['ReservationReassignError']> = {
  __resolveType: TypeResolveFn<'ChannelQuotaExceeded' | 'FulfilmentNotOffered' | 'IdempotencyConflict' | 'InsufficientStock' | 'InvalidReservation' | 'LocationClosed' | 'NothingToReassign' | 'ReservationEnded' | 'ReservationNotFound' | 'ReservationQueued' | 'UnknownLocation', ParentType, ContextType>;
};

export type ReservationReassignPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationReassignPayload'] = ResolversParentTypes['ReservationReassignPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReservationReassignError']>, ParentType, ContextType>;
};

export type ReservationReleaseErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationReleaseError'] = ResolversParentTypes['ReservationReleaseError']> = {
  __resolveType: TypeResolveFn<'InvalidReservation' | 'Overloaded' | 'ReservationEnded' | 'ReservationNotFound' | 'ReservationQueued', ParentType, ContextType>;
};

export type ReservationReleasePayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationReleasePayload'] = ResolversParentTypes['ReservationReleasePayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReservationReleaseError']>, ParentType, ContextType>;
};

export type SalePolicyResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['SalePolicy'] = ResolversParentTypes['SalePolicy']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerCap?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isInForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  maxHoldSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingRoom?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SalePolicyChangedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['SalePolicyChanged'] = ResolversParentTypes['SalePolicyChanged']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SalePolicySetErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['SalePolicySetError'] = ResolversParentTypes['SalePolicySetError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidSalePolicy' | 'SalePolicyChanged' | 'UnknownItem', ParentType, ContextType>;
};

export type SalePolicySetPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['SalePolicySetPayload'] = ResolversParentTypes['SalePolicySetPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['SalePolicy']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SalePolicySetError']>, ParentType, ContextType>;
};

export interface SkuScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Sku'], any> {
  name: 'Sku';
}

export type SourcingPolicyResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['SourcingPolicy'] = ResolversParentTypes['SourcingPolicy']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locationIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  strategy?: Resolver<ResolversTypes['SourcingStrategy'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourcingPolicyChangedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['SourcingPolicyChanged'] = ResolversParentTypes['SourcingPolicyChanged']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourcingPolicySetErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['SourcingPolicySetError'] = ResolversParentTypes['SourcingPolicySetError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidSourcingPolicy' | 'SourcingPolicyChanged' | 'UnknownChannel' | 'UnknownLocation', ParentType, ContextType>;
};

export type SourcingPolicySetPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['SourcingPolicySetPayload'] = ResolversParentTypes['SourcingPolicySetPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['SourcingPolicy']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SourcingPolicySetError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  placeInLineChanged?: SubscriptionResolver<ResolversTypes['PlaceInLineChange'], "placeInLineChanged", ParentType, ContextType, RequireFields<SubscriptionPlaceInLineChangedArgs, 'reservationId' | 'resync' | 'snapshot'>>;
  reservationChanged?: SubscriptionResolver<ResolversTypes['ReservationChange'], "reservationChanged", ParentType, ContextType, RequireFields<SubscriptionReservationChangedArgs, 'resync' | 'snapshot'>>;
};

export type SubstituteResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Substitute'] = ResolversParentTypes['Substitute']> = {
  availableToSell?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type UnknownChannelResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['UnknownChannel'] = ResolversParentTypes['UnknownChannel']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownItemResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['UnknownItem'] = ResolversParentTypes['UnknownItem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownLocationResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['UnknownLocation'] = ResolversParentTypes['UnknownLocation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'AllocationExceedsStock' | 'AllocationNotFound' | 'AllocationVersionConflict' | 'ChannelClosed' | 'ChannelQuotaExceeded' | 'CustomerCapExceeded' | 'FulfilmentNotOffered' | 'HoldTooLong' | 'IdempotencyConflict' | 'InsufficientStock' | 'InvalidAllocation' | 'InvalidMeasurement' | 'InvalidPolicy' | 'InvalidReservation' | 'InvalidSalePolicy' | 'InvalidSourcingPolicy' | 'ItemBlocked' | 'LocationClosed' | 'NothingToReassign' | 'Overloaded' | 'PolicyVersionConflict' | 'ReservationEnded' | 'ReservationNotFound' | 'ReservationQueued' | 'SalePolicyChanged' | 'SourcingPolicyChanged' | 'UnknownChannel' | 'UnknownItem' | 'UnknownLocation', ParentType, ContextType>;
};

export type WaitingRoomResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['WaitingRoom'] = ResolversParentTypes['WaitingRoom']> = {
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inversions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  waitedP50Ms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitedP99Ms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ReservationsContext> = {
  AllocationDecision?: AllocationDecisionResolvers<ContextType>;
  AllocationError?: AllocationErrorResolvers<ContextType>;
  AllocationExceedsStock?: AllocationExceedsStockResolvers<ContextType>;
  AllocationGrant?: AllocationGrantResolvers<ContextType>;
  AllocationGrantConnection?: AllocationGrantConnectionResolvers<ContextType>;
  AllocationGrantEdge?: AllocationGrantEdgeResolvers<ContextType>;
  AllocationGrantPayload?: AllocationGrantPayloadResolvers<ContextType>;
  AllocationNotFound?: AllocationNotFoundResolvers<ContextType>;
  AllocationReallocatePayload?: AllocationReallocatePayloadResolvers<ContextType>;
  AllocationRevokePayload?: AllocationRevokePayloadResolvers<ContextType>;
  AllocationVersionConflict?: AllocationVersionConflictResolvers<ContextType>;
  ChannelClosed?: ChannelClosedResolvers<ContextType>;
  ChannelDelay?: ChannelDelayResolvers<ContextType>;
  ChannelDelaysRecordError?: ChannelDelaysRecordErrorResolvers<ContextType>;
  ChannelDelaysRecordPayload?: ChannelDelaysRecordPayloadResolvers<ContextType>;
  ChannelQuotaExceeded?: ChannelQuotaExceededResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  CustomerCapExceeded?: CustomerCapExceededResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  FulfilmentNotOffered?: FulfilmentNotOfferedResolvers<ContextType>;
  HoldTooLong?: HoldTooLongResolvers<ContextType>;
  IdempotencyConflict?: IdempotencyConflictResolvers<ContextType>;
  InsufficientStock?: InsufficientStockResolvers<ContextType>;
  InvalidAllocation?: InvalidAllocationResolvers<ContextType>;
  InvalidMeasurement?: InvalidMeasurementResolvers<ContextType>;
  InvalidPolicy?: InvalidPolicyResolvers<ContextType>;
  InvalidReservation?: InvalidReservationResolvers<ContextType>;
  InvalidSalePolicy?: InvalidSalePolicyResolvers<ContextType>;
  InvalidSourcingPolicy?: InvalidSourcingPolicyResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemBlocked?: ItemBlockedResolvers<ContextType>;
  LiveChange?: LiveChangeResolvers<ContextType>;
  LiveFeed?: LiveFeedResolvers<ContextType>;
  LiveFeedChange?: LiveFeedChangeResolvers<ContextType>;
  LiveHistory?: LiveHistoryResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationClosed?: LocationClosedResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  NothingToReassign?: NothingToReassignResolvers<ContextType>;
  Overloaded?: OverloadedResolvers<ContextType>;
  PageCursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlaceInLine?: PlaceInLineResolvers<ContextType>;
  PlaceInLineChange?: PlaceInLineChangeResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  PolicyBuffer?: PolicyBufferResolvers<ContextType>;
  PolicyConnection?: PolicyConnectionResolvers<ContextType>;
  PolicyDropShip?: PolicyDropShipResolvers<ContextType>;
  PolicyDryRun?: PolicyDryRunResolvers<ContextType>;
  PolicyDryRunEntry?: PolicyDryRunEntryResolvers<ContextType>;
  PolicyDryRunResult?: PolicyDryRunResultResolvers<ContextType>;
  PolicyDryRunShare?: PolicyDryRunShareResolvers<ContextType>;
  PolicyDryRunTotals?: PolicyDryRunTotalsResolvers<ContextType>;
  PolicyEdge?: PolicyEdgeResolvers<ContextType>;
  PolicyEligibility?: PolicyEligibilityResolvers<ContextType>;
  PolicyLane?: PolicyLaneResolvers<ContextType>;
  PolicyOpeningHours?: PolicyOpeningHoursResolvers<ContextType>;
  PolicySetError?: PolicySetErrorResolvers<ContextType>;
  PolicySetPayload?: PolicySetPayloadResolvers<ContextType>;
  PolicySetResult?: PolicySetResultResolvers<ContextType>;
  PolicyStaleness?: PolicyStalenessResolvers<ContextType>;
  PolicyVersion?: PolicyVersionResolvers<ContextType>;
  PolicyVersionConflict?: PolicyVersionConflictResolvers<ContextType>;
  PromiseAtRisk?: PromiseAtRiskResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  QuantityList?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  ReferenceDocument?: ReferenceDocumentResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReservationChange?: ReservationChangeResolvers<ContextType>;
  ReservationConfirmError?: ReservationConfirmErrorResolvers<ContextType>;
  ReservationConfirmPayload?: ReservationConfirmPayloadResolvers<ContextType>;
  ReservationCreateError?: ReservationCreateErrorResolvers<ContextType>;
  ReservationCreatePayload?: ReservationCreatePayloadResolvers<ContextType>;
  ReservationEnded?: ReservationEndedResolvers<ContextType>;
  ReservationExtendError?: ReservationExtendErrorResolvers<ContextType>;
  ReservationExtendPayload?: ReservationExtendPayloadResolvers<ContextType>;
  ReservationLine?: ReservationLineResolvers<ContextType>;
  ReservationNotFound?: ReservationNotFoundResolvers<ContextType>;
  ReservationQueued?: ReservationQueuedResolvers<ContextType>;
  ReservationReassignError?: ReservationReassignErrorResolvers<ContextType>;
  ReservationReassignPayload?: ReservationReassignPayloadResolvers<ContextType>;
  ReservationReleaseError?: ReservationReleaseErrorResolvers<ContextType>;
  ReservationReleasePayload?: ReservationReleasePayloadResolvers<ContextType>;
  SalePolicy?: SalePolicyResolvers<ContextType>;
  SalePolicyChanged?: SalePolicyChangedResolvers<ContextType>;
  SalePolicySetError?: SalePolicySetErrorResolvers<ContextType>;
  SalePolicySetPayload?: SalePolicySetPayloadResolvers<ContextType>;
  Sku?: GraphQLScalarType;
  SourcingPolicy?: SourcingPolicyResolvers<ContextType>;
  SourcingPolicyChanged?: SourcingPolicyChangedResolvers<ContextType>;
  SourcingPolicySetError?: SourcingPolicySetErrorResolvers<ContextType>;
  SourcingPolicySetPayload?: SourcingPolicySetPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Substitute?: SubstituteResolvers<ContextType>;
  UnknownChannel?: UnknownChannelResolvers<ContextType>;
  UnknownItem?: UnknownItemResolvers<ContextType>;
  UnknownLocation?: UnknownLocationResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WaitingRoom?: WaitingRoomResolvers<ContextType>;
};

