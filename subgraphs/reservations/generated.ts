import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
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
  /** A place in a page of results. Opaque; give it back as received, within the same query and filter. */
  PageCursor: { input: string; output: string; }
  /** An amount in the item's base unit as a JSON number: at most 3 decimals and never more than the item's, magnitude below 10^12. Exact, never rounded. */
  Quantity: { input: number; output: number; }
  /** A stock keeping unit: 1 to 64 printable characters, canonical form upper case and trimmed. A source's own code is an alias, not a Sku. */
  Sku: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
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
  /** What differs; use a new key for a new request. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
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
  /** The line at fault. */
  path: Array<Scalars['String']['output']>;
  /** Units asked for, in the base unit. */
  requested: Scalars['Quantity']['output'];
  /** The item. */
  sku: Scalars['Sku']['output'];
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
  /** Turn a hold into a commitment without expiry, after payment or order. Repeating it answers the same. */
  reservationConfirm: ReservationConfirmPayload;
  /** Hold stock for a channel. Durable and never oversold once answered; with `allOrNothing` either every line is held or none. */
  reservationCreate: ReservationCreatePayload;
  /** Let a hold last longer, within the longest time its items may be held; never shorter. Only a hold has an end to move. */
  reservationExtend: ReservationExtendPayload;
  /**
   * Hold units of a reservation somewhere else instead, all of what is asked or nothing, in one step that nobody can come between. What is held
   * elsewhere is checked like any promise. Picked and consumed units stay where they are.
   */
  reservationReassign: ReservationReassignPayload;
  /** Give back what a reservation still holds: a hold becomes RELEASED, a commitment CANCELLED. Repeating it answers the same. */
  reservationRelease: ReservationReleasePayload;
  /** Set how an item is sold, as a new version; audited, in force everywhere within a second of its start. */
  salePolicySet: SalePolicySetPayload;
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

export type Query = {
  __typename?: 'Query';
  /** One reservation by its id, or null when unknown or not the caller's to see. Read from the ledger, current at the time of answering. */
  reservation: Maybe<Reservation>;
  /** The sale policies of an item in all their versions, newest first. Current at the time of answering; in force everywhere within a second. */
  salePolicies: Array<SalePolicy>;
  /** How an item's waiting room does, over everybody who ever entered it; null when nobody did. Current at the time of answering. */
  waitingRoom: Maybe<WaitingRoom>;
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
  /** Whether it had been confirmed before. */
  replayed: Scalars['Boolean']['output'];
  /** The reservation afterwards, null when refused. */
  reservation: Maybe<Reservation>;
  /** Why it was refused; empty when it is confirmed. */
  userErrors: Array<ReservationConfirmError>;
};

/** Why a reservation, or a line of it, was refused. */
export type ReservationCreateError = ChannelClosed | ChannelQuotaExceeded | CustomerCapExceeded | IdempotencyConflict | InsufficientStock | InvalidReservation | ItemBlocked | LocationClosed | Overloaded | UnknownChannel | UnknownItem | UnknownLocation;

/** What to hold and for whom. */
export type ReservationCreateInput = {
  /** Hold every line or none (true), or hold what there is and say so line by line (false). */
  allOrNothing?: InputMaybe<Scalars['Boolean']['input']>;
  /** The selling channel. */
  channel: Scalars['ID']['input'];
  /** Your id of the customer the stock is held for; kept as given. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** How long to hold, in seconds, 1 to 604,800. */
  holdSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same reservation (`replayed: true`), other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The lines, 1 to 100. */
  lines: Array<ReservationLineInput>;
  /** The document it belongs to, such as a cart or order. */
  referenceDocument?: InputMaybe<ReferenceDocumentInput>;
};

/** The outcome of a reservationCreate. */
export type ReservationCreatePayload = {
  __typename?: 'ReservationCreatePayload';
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
  /** Whether an earlier request with this key had extended it. */
  replayed: Scalars['Boolean']['output'];
  /** The reservation afterwards, null when refused. */
  reservation: Maybe<Reservation>;
  /** Why it was refused; empty when it is extended. */
  userErrors: Array<ReservationExtendError>;
};

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
  /** Where to hold them instead; wherever there is enough when omitted. */
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
export type ReservationReassignError = IdempotencyConflict | InsufficientStock | InvalidReservation | LocationClosed | NothingToReassign | ReservationEnded | ReservationNotFound | ReservationQueued | UnknownLocation;

/** What to hold where. */
export type ReservationReassignInput = {
  /** The reservation's id. */
  id: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: repeating it changes nothing and answers the reservation as it is. */
  idempotencyKey: Scalars['ID']['input'];
  /** What to hold elsewhere, 1 to 100 entries, each of another line or location. */
  moves: Array<ReservationMoveInput>;
  /** Why, at most 500 characters; kept in the journal. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of a reservationReassign. */
export type ReservationReassignPayload = {
  __typename?: 'ReservationReassignPayload';
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
    | ( IdempotencyConflict )
    | ( InsufficientStock )
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
    | ( IdempotencyConflict )
    | ( InsufficientStock )
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
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( ChannelClosed )
    | ( ChannelQuotaExceeded )
    | ( CustomerCapExceeded )
    | ( HoldTooLong )
    | ( IdempotencyConflict )
    | ( InsufficientStock )
    | ( InvalidReservation )
    | ( InvalidSalePolicy )
    | ( ItemBlocked )
    | ( LocationClosed )
    | ( NothingToReassign )
    | ( Overloaded )
    | ( ReservationEnded )
    | ( ReservationNotFound )
    | ( ReservationQueued )
    | ( SalePolicyChanged )
    | ( UnknownChannel )
    | ( UnknownItem )
    | ( UnknownLocation )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChannelClosed: ResolverTypeWrapper<ChannelClosed>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ChannelQuotaExceeded: ResolverTypeWrapper<ChannelQuotaExceeded>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  CustomerCapExceeded: ResolverTypeWrapper<CustomerCapExceeded>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  HoldTooLong: ResolverTypeWrapper<HoldTooLong>;
  IdempotencyConflict: ResolverTypeWrapper<IdempotencyConflict>;
  InsufficientStock: ResolverTypeWrapper<InsufficientStock>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  InvalidReservation: ResolverTypeWrapper<InvalidReservation>;
  InvalidSalePolicy: ResolverTypeWrapper<InvalidSalePolicy>;
  Item: ResolverTypeWrapper<Item>;
  ItemBlocked: ResolverTypeWrapper<ItemBlocked>;
  LiveChange: ResolverTypeWrapper<LiveChange>;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: ResolverTypeWrapper<LiveFeed>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  LiveFeedChange: ResolverTypeWrapper<LiveFeedChange>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  LiveHistory: ResolverTypeWrapper<LiveHistory>;
  Location: ResolverTypeWrapper<Location>;
  LocationClosed: ResolverTypeWrapper<LocationClosed>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NothingToReassign: ResolverTypeWrapper<NothingToReassign>;
  Overloaded: ResolverTypeWrapper<Overloaded>;
  PageCursor: ResolverTypeWrapper<Scalars['PageCursor']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PlaceInLine: ResolverTypeWrapper<PlaceInLine>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferenceDocument: ResolverTypeWrapper<ReferenceDocument>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Reservation: ResolverTypeWrapper<EncodedReservation>;
  ReservationConfirmError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationConfirmError']>;
  ReservationConfirmInput: ReservationConfirmInput;
  ReservationConfirmPayload: ResolverTypeWrapper<Omit<ReservationConfirmPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationConfirmError']> }>;
  ReservationCreateError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationCreateError']>;
  ReservationCreateInput: ReservationCreateInput;
  ReservationCreatePayload: ResolverTypeWrapper<Omit<ReservationCreatePayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationCreateError']> }>;
  ReservationEnded: ResolverTypeWrapper<ReservationEnded>;
  ReservationExtendError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationExtendError']>;
  ReservationExtendInput: ReservationExtendInput;
  ReservationExtendPayload: ResolverTypeWrapper<Omit<ReservationExtendPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationExtendError']> }>;
  ReservationLine: ResolverTypeWrapper<ReservationLine>;
  ReservationLineInput: ReservationLineInput;
  ReservationMoveInput: ReservationMoveInput;
  ReservationNotFound: ResolverTypeWrapper<ReservationNotFound>;
  ReservationQueued: ResolverTypeWrapper<ReservationQueued>;
  ReservationReassignError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationReassignError']>;
  ReservationReassignInput: ReservationReassignInput;
  ReservationReassignPayload: ResolverTypeWrapper<Omit<ReservationReassignPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationReassignError']> }>;
  ReservationReleaseError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReservationReleaseError']>;
  ReservationReleaseInput: ReservationReleaseInput;
  ReservationReleasePayload: ResolverTypeWrapper<Omit<ReservationReleasePayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['ReservationReleaseError']> }>;
  ReservationStatus: ReservationStatus;
  SalePolicy: ResolverTypeWrapper<SalePolicy>;
  SalePolicyChanged: ResolverTypeWrapper<SalePolicyChanged>;
  SalePolicySetError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SalePolicySetError']>;
  SalePolicySetInput: SalePolicySetInput;
  SalePolicySetPayload: ResolverTypeWrapper<Omit<SalePolicySetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['SalePolicySetError']> }>;
  Sku: ResolverTypeWrapper<Scalars['Sku']['output']>;
  UnknownChannel: ResolverTypeWrapper<UnknownChannel>;
  UnknownItem: ResolverTypeWrapper<UnknownItem>;
  UnknownLocation: ResolverTypeWrapper<UnknownLocation>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  WaitingRoom: ResolverTypeWrapper<WaitingRoom>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChannelClosed: ChannelClosed;
  String: Scalars['String']['output'];
  ChannelQuotaExceeded: ChannelQuotaExceeded;
  Cursor: Scalars['Cursor']['output'];
  CustomerCapExceeded: CustomerCapExceeded;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  HoldTooLong: HoldTooLong;
  IdempotencyConflict: IdempotencyConflict;
  InsufficientStock: InsufficientStock;
  ID: Scalars['ID']['output'];
  InvalidReservation: InvalidReservation;
  InvalidSalePolicy: InvalidSalePolicy;
  Item: Item;
  ItemBlocked: ItemBlocked;
  LiveChange: LiveChange;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: LiveFeed;
  Boolean: Scalars['Boolean']['output'];
  LiveFeedChange: LiveFeedChange;
  Int: Scalars['Int']['output'];
  LiveHistory: LiveHistory;
  Location: Location;
  LocationClosed: LocationClosed;
  Mutation: Record<PropertyKey, never>;
  NothingToReassign: NothingToReassign;
  Overloaded: Overloaded;
  PageCursor: Scalars['PageCursor']['output'];
  PageInfo: PageInfo;
  PlaceInLine: PlaceInLine;
  Quantity: Scalars['Quantity']['output'];
  Query: Record<PropertyKey, never>;
  ReferenceDocument: ReferenceDocument;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Reservation: EncodedReservation;
  ReservationConfirmError: ResolversUnionTypes<ResolversParentTypes>['ReservationConfirmError'];
  ReservationConfirmInput: ReservationConfirmInput;
  ReservationConfirmPayload: Omit<ReservationConfirmPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationConfirmError']> };
  ReservationCreateError: ResolversUnionTypes<ResolversParentTypes>['ReservationCreateError'];
  ReservationCreateInput: ReservationCreateInput;
  ReservationCreatePayload: Omit<ReservationCreatePayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationCreateError']> };
  ReservationEnded: ReservationEnded;
  ReservationExtendError: ResolversUnionTypes<ResolversParentTypes>['ReservationExtendError'];
  ReservationExtendInput: ReservationExtendInput;
  ReservationExtendPayload: Omit<ReservationExtendPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationExtendError']> };
  ReservationLine: ReservationLine;
  ReservationLineInput: ReservationLineInput;
  ReservationMoveInput: ReservationMoveInput;
  ReservationNotFound: ReservationNotFound;
  ReservationQueued: ReservationQueued;
  ReservationReassignError: ResolversUnionTypes<ResolversParentTypes>['ReservationReassignError'];
  ReservationReassignInput: ReservationReassignInput;
  ReservationReassignPayload: Omit<ReservationReassignPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationReassignError']> };
  ReservationReleaseError: ResolversUnionTypes<ResolversParentTypes>['ReservationReleaseError'];
  ReservationReleaseInput: ReservationReleaseInput;
  ReservationReleasePayload: Omit<ReservationReleasePayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['ReservationReleaseError']> };
  SalePolicy: SalePolicy;
  SalePolicyChanged: SalePolicyChanged;
  SalePolicySetError: ResolversUnionTypes<ResolversParentTypes>['SalePolicySetError'];
  SalePolicySetInput: SalePolicySetInput;
  SalePolicySetPayload: Omit<SalePolicySetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['SalePolicySetError']> };
  Sku: Scalars['Sku']['output'];
  UnknownChannel: UnknownChannel;
  UnknownItem: UnknownItem;
  UnknownLocation: UnknownLocation;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WaitingRoom: WaitingRoom;
};

export type ChannelClosedResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ChannelClosed'] = ResolversParentTypes['ChannelClosed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type HoldTooLongResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['HoldTooLong'] = ResolversParentTypes['HoldTooLong']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyConflictResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['IdempotencyConflict'] = ResolversParentTypes['IdempotencyConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsufficientStockResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['InsufficientStock'] = ResolversParentTypes['InsufficientStock']> = {
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
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

export type MutationResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  reservationConfirm?: Resolver<ResolversTypes['ReservationConfirmPayload'], ParentType, ContextType, RequireFields<MutationReservationConfirmArgs, 'input'>>;
  reservationCreate?: Resolver<ResolversTypes['ReservationCreatePayload'], ParentType, ContextType, RequireFields<MutationReservationCreateArgs, 'input'>>;
  reservationExtend?: Resolver<ResolversTypes['ReservationExtendPayload'], ParentType, ContextType, RequireFields<MutationReservationExtendArgs, 'input'>>;
  reservationReassign?: Resolver<ResolversTypes['ReservationReassignPayload'], ParentType, ContextType, RequireFields<MutationReservationReassignArgs, 'input'>>;
  reservationRelease?: Resolver<ResolversTypes['ReservationReleasePayload'], ParentType, ContextType, RequireFields<MutationReservationReleaseArgs, 'input'>>;
  salePolicySet?: Resolver<ResolversTypes['SalePolicySetPayload'], ParentType, ContextType, RequireFields<MutationSalePolicySetArgs, 'input'>>;
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

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export type QueryResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType, RequireFields<QueryReservationArgs, 'id'>>;
  salePolicies?: Resolver<Array<ResolversTypes['SalePolicy']>, ParentType, ContextType, RequireFields<QuerySalePoliciesArgs, 'inForce'>>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReservationLine']>, ParentType, ContextType>;
  queue?: Resolver<Maybe<ResolversTypes['PlaceInLine']>, ParentType, ContextType>;
  referenceDocument?: Resolver<Maybe<ResolversTypes['ReferenceDocument']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
};

export type ReservationConfirmErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationConfirmError'] = ResolversParentTypes['ReservationConfirmError']> = {
  __resolveType: TypeResolveFn<'InvalidReservation' | 'Overloaded' | 'ReservationEnded' | 'ReservationNotFound' | 'ReservationQueued', ParentType, ContextType>;
};

export type ReservationConfirmPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationConfirmPayload'] = ResolversParentTypes['ReservationConfirmPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReservationConfirmError']>, ParentType, ContextType>;
};

export type ReservationCreateErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationCreateError'] = ResolversParentTypes['ReservationCreateError']> = {
  __resolveType: TypeResolveFn<'ChannelClosed' | 'ChannelQuotaExceeded' | 'CustomerCapExceeded' | 'IdempotencyConflict' | 'InsufficientStock' | 'InvalidReservation' | 'ItemBlocked' | 'LocationClosed' | 'Overloaded' | 'UnknownChannel' | 'UnknownItem' | 'UnknownLocation', ParentType, ContextType>;
};

export type ReservationCreatePayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationCreatePayload'] = ResolversParentTypes['ReservationCreatePayload']> = {
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
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InsufficientStock' | 'InvalidReservation' | 'LocationClosed' | 'NothingToReassign' | 'ReservationEnded' | 'ReservationNotFound' | 'ReservationQueued' | 'UnknownLocation', ParentType, ContextType>;
};

export type ReservationReassignPayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationReassignPayload'] = ResolversParentTypes['ReservationReassignPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ReservationReassignError']>, ParentType, ContextType>;
};

export type ReservationReleaseErrorResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationReleaseError'] = ResolversParentTypes['ReservationReleaseError']> = {
  __resolveType: TypeResolveFn<'InvalidReservation' | 'Overloaded' | 'ReservationEnded' | 'ReservationNotFound' | 'ReservationQueued', ParentType, ContextType>;
};

export type ReservationReleasePayloadResolvers<ContextType = ReservationsContext, ParentType extends ResolversParentTypes['ReservationReleasePayload'] = ResolversParentTypes['ReservationReleasePayload']> = {
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
  __resolveType: TypeResolveFn<'ChannelClosed' | 'ChannelQuotaExceeded' | 'CustomerCapExceeded' | 'HoldTooLong' | 'IdempotencyConflict' | 'InsufficientStock' | 'InvalidReservation' | 'InvalidSalePolicy' | 'ItemBlocked' | 'LocationClosed' | 'NothingToReassign' | 'Overloaded' | 'ReservationEnded' | 'ReservationNotFound' | 'ReservationQueued' | 'SalePolicyChanged' | 'UnknownChannel' | 'UnknownItem' | 'UnknownLocation', ParentType, ContextType>;
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
  ChannelClosed?: ChannelClosedResolvers<ContextType>;
  ChannelQuotaExceeded?: ChannelQuotaExceededResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  CustomerCapExceeded?: CustomerCapExceededResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  HoldTooLong?: HoldTooLongResolvers<ContextType>;
  IdempotencyConflict?: IdempotencyConflictResolvers<ContextType>;
  InsufficientStock?: InsufficientStockResolvers<ContextType>;
  InvalidReservation?: InvalidReservationResolvers<ContextType>;
  InvalidSalePolicy?: InvalidSalePolicyResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemBlocked?: ItemBlockedResolvers<ContextType>;
  LiveChange?: LiveChangeResolvers<ContextType>;
  LiveFeed?: LiveFeedResolvers<ContextType>;
  LiveFeedChange?: LiveFeedChangeResolvers<ContextType>;
  LiveHistory?: LiveHistoryResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationClosed?: LocationClosedResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NothingToReassign?: NothingToReassignResolvers<ContextType>;
  Overloaded?: OverloadedResolvers<ContextType>;
  PageCursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlaceInLine?: PlaceInLineResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  ReferenceDocument?: ReferenceDocumentResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
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
  UnknownChannel?: UnknownChannelResolvers<ContextType>;
  UnknownItem?: UnknownItemResolvers<ContextType>;
  UnknownLocation?: UnknownLocationResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WaitingRoom?: WaitingRoomResolvers<ContextType>;
};

