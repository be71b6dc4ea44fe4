import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EncodedShortage } from './shortage.ts';
import type { OrdersContext } from './context.ts';
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

/** How the customer gets the goods. */
export type FulfilmentKind =
  /** Shipped by the supplier; takes no stock of one's own. */
  | 'DROP_SHIP'
  /** Picked up by the customer at a location. */
  | 'PICKUP'
  /** Shipped to the customer from locations that ship for the channel. */
  | 'SHIP';

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

/** A field has a value that cannot be accepted. */
export type InvalidOrder = UserError & {
  __typename?: 'InvalidOrder';
  /** Always `InvalidOrder`. */
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

export type Mutation = {
  __typename?: 'Mutation';
  /** Cancel what was not shipped of an order: what is held is free again, what is picked waits to be put away. Shipped units are returned, never cancelled. Repeating it answers the same. */
  orderCancel: OrderCancelPayload;
  /** Tell that units of an order were picked. Repeating it with its key, also after a crash, completes it and answers the same. */
  orderPick: OrderPickPayload;
  /**
   * Place an order: reserves its stock for good, or takes over a reservation made before. (channel, channelOrderId) is the idempotency key; repeating a
   * placement, also after a crash, completes it and answers the same order.
   */
  orderPlace: OrderPlacePayload;
  /**
   * Tell that units of an order left: shipped, or handed over to the customer for PICKUP. What was picked leaves first, then what is held. Repeating it with its key, also
   * after a crash, completes it and answers the same.
   */
  orderShip: OrderShipPayload;
};


export type MutationOrderCancelArgs = {
  input: OrderCancelInput;
};


export type MutationOrderPickArgs = {
  input: OrderPickInput;
};


export type MutationOrderPlaceArgs = {
  input: OrderPlaceInput;
};


export type MutationOrderShipArgs = {
  input: OrderShipInput;
};

/** What a channel sold to a customer. */
export type Order = {
  __typename?: 'Order';
  /** The channel it was placed in. */
  channel: Scalars['ID']['output'];
  /** The channel's own id of the order. */
  channelOrderId: Scalars['ID']['output'];
  /** The customer, as given. */
  customerId: Maybe<Scalars['ID']['output']>;
  /** How the customer gets the goods. */
  fulfilment: FulfilmentKind;
  /** Identifier, made from channel and channel order id. */
  id: Scalars['ID']['output'];
  /** What was ordered. */
  lines: Array<OrderLine>;
  /** Where the customer picks up, for PICKUP. */
  pickupLocation: Maybe<Location>;
  /** When the customer placed it, according to the channel. */
  placedAt: Scalars['DateTime']['output'];
  /** The promise that holds the order's stock; absent for DROP_SHIP. */
  reservation: Maybe<Reservation>;
  /** How far the order is. */
  status: OrderStatus;
  /** When this order last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Changes by one with every change of this order. */
  version: Scalars['ID']['output'];
};

/** Why an order could not be cancelled. */
export type OrderCancelError = InvalidOrder | OrderNotCancellable | OrderNotFound;

/** Which order to cancel. */
export type OrderCancelInput = {
  /** The channel it was placed in. */
  channel: Scalars['ID']['input'];
  /** The channel's own id of the order. */
  channelOrderId: Scalars['ID']['input'];
  /** Why, at most 500 characters; kept in the journal. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** The outcome of an orderCancel. */
export type OrderCancelPayload = {
  __typename?: 'OrderCancelPayload';
  /**
   * Place of the feed that includes everything this call did, also when it was refused or replayed; read when the call is over, so it may include what others did since.
   * Given as `minCursor` it makes an answer include all of it. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** The order afterwards, null when it is unknown. */
  order: Maybe<Order>;
  /** Whether it had been cancelled before. */
  replayed: Scalars['Boolean']['output'];
  /** Why it could not be cancelled; empty when it is. */
  userErrors: Array<OrderCancelError>;
};

/** An order right after one change of it. */
export type OrderChange = {
  __typename?: 'OrderChange';
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** What changed it: PLACE, HOLD, RETRY, ALLOCATE, REJECT, CANCEL, PICK, SHIP, NOTE for what others told of its stock, or SNAPSHOT. */
  cause: Scalars['String']['output'];
  /** The feed's place right after this change: resume after it. */
  cursor: Scalars['Cursor']['output'];
  /** The order right after this change, never a later state. */
  order: Order;
};

/** The channel placed another order under this id before. */
export type OrderConflict = UserError & {
  __typename?: 'OrderConflict';
  /** Always `OrderConflict`. */
  code: Scalars['String']['output'];
  /** The hash of the content that came now. */
  givenHash: Scalars['ID']['output'];
  /** What differs. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
  /** The hash of the content the id was used for; null when that order is out of the caller's reach. */
  storedHash: Maybe<Scalars['ID']['output']>;
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders with their places. */
  edges: Array<OrderEdge>;
  /** The orders alone. */
  nodes: Array<Order>;
  /** Where this page lies among all results. */
  pageInfo: PageInfo;
};

/** An order in a page. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Its place, to be given as `after`. */
  cursor: Scalars['PageCursor']['output'];
  /** The order. */
  node: Order;
};

/** Conditions on orders. */
export type OrderFilter = {
  /** Only of this channel. */
  channel?: InputMaybe<Scalars['ID']['input']>;
  /** Only placed before this time. */
  placedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only placed at this time or later. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only in one of these statuses, as last noted: what others tell of an order's stock is noted within a second. */
  statuses?: InputMaybe<Array<OrderStatus>>;
};

/** Units of one item within an order, in the item's base unit. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** Units that will not be shipped because the order was cancelled. */
  cancelled: Scalars['Quantity']['output'];
  /** Units held for it and not yet picked. */
  held: Scalars['Quantity']['output'];
  /** The item itself; null when no item has this SKU, which is why the order was rejected. */
  item: Maybe<Item>;
  /** Number of the line within the order, from 1. */
  lineNumber: Scalars['Int']['output'];
  /** Units picked for it and not yet shipped. */
  picked: Scalars['Quantity']['output'];
  /** Units ordered. */
  quantity: Scalars['Quantity']['output'];
  /** Units that left: shipped, or handed over. More than ordered when more left. */
  shipped: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
};

/** One ordered item. */
export type OrderLineInput = {
  /** Where to take it from; the gateway chooses when omitted (the pick-up location for PICKUP). */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Units in the base unit, greater than 0. */
  quantity: Scalars['Quantity']['input'];
  /** The item's SKU, in any letter case. */
  sku: Scalars['Sku']['input'];
};

/** Units of one line of an order. */
export type OrderLineQuantityInput = {
  /** Number of the line within the order, from 1. */
  lineNumber: Scalars['Int']['input'];
  /** Where they were; the locations that hold the line, in their order, when omitted. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Units in the base unit, greater than 0. */
  quantity: Scalars['Quantity']['input'];
};

/** The stock of a line could not be promised. */
export type OrderNotAllocated = UserError & {
  __typename?: 'OrderNotAllocated';
  /** Units that could have been promised, in the base unit, where stock was short. */
  available: Maybe<Scalars['Quantity']['output']>;
  /** The reservation's own refusal, such as `InsufficientStock`, `FulfilmentNotOffered`, `CustomerCapExceeded` or `UnknownItem`. */
  code: Scalars['String']['output'];
  /** Which line and why. */
  message: Scalars['String']['output'];
  /**
   * Where stock was short: the first day (UTC) so many units could be promised, by what is expected to come and to go; absent when none is foreseen
   * within 90 days, or the caller doesn't reach all locations. Worked out only when it is asked for, at most a second old.
   */
  nextAvailable: Maybe<Scalars['Date']['output']>;
  /** The line at fault. */
  path: Array<Scalars['String']['output']>;
  /** Units asked for, in the base unit, where stock was short. */
  requested: Maybe<Scalars['Quantity']['output']>;
  /** The item of the line. */
  sku: Maybe<Scalars['Sku']['output']>;
  /** Where stock was short: what could be had instead at once, at most five items, the best first. Worked out only when asked for. */
  substitutes: Array<Substitute>;
};

/** The order is in a state that cannot be cancelled. */
export type OrderNotCancellable = UserError & {
  __typename?: 'OrderNotCancellable';
  /** Always `OrderNotCancellable`. */
  code: Scalars['String']['output'];
  /** Why not. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
  /** The order's status. */
  status: OrderStatus;
};

/** The channel has no order of this id. */
export type OrderNotFound = UserError & {
  __typename?: 'OrderNotFound';
  /** Always `OrderNotFound`. */
  code: Scalars['String']['output'];
  /** What is unknown. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** The order is in a state in which nothing can be picked or shipped of it. */
export type OrderNotFulfillable = UserError & {
  __typename?: 'OrderNotFulfillable';
  /** Always `OrderNotFulfillable`. */
  code: Scalars['String']['output'];
  /** Why not. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
  /** The order's status. */
  status: OrderStatus;
};

/** Too much is being asked at once. Repeat the same placement. */
export type OrderOverloaded = UserError & {
  __typename?: 'OrderOverloaded';
  /** Always `Overloaded`. */
  code: Scalars['String']['output'];
  /** What is overloaded. */
  message: Scalars['String']['output'];
  /** Empty: no field is at fault. */
  path: Array<Scalars['String']['output']>;
  /** Wait at least this long before repeating, in milliseconds. */
  retryAfterMs: Scalars['Int']['output'];
};

/** Why a pick was refused. */
export type OrderPickError = IdempotencyConflict | InvalidOrder | OrderNotFound | OrderNotFulfillable | OrderQuantityExceeded;

/** What was picked of an order. */
export type OrderPickInput = {
  /** The channel it was placed in. */
  channel: Scalars['ID']['input'];
  /** The channel's own id of the order. */
  channelOrderId: Scalars['ID']['input'];
  /** Your key of this pick within the order, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** What was picked, 1 to 100 entries; everything still held when omitted. */
  lines?: InputMaybe<Array<OrderLineQuantityInput>>;
  /** When; now when omitted. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The outcome of an orderPick. */
export type OrderPickPayload = {
  __typename?: 'OrderPickPayload';
  /**
   * Place of the feed that includes everything this call did, also when it was refused or replayed; read when the call is over, so it may include what others did since.
   * Given as `minCursor` it makes an answer include all of it. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** The order afterwards, null when it is unknown. */
  order: Maybe<Order>;
  /** Whether this pick had been told before. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused, and then nothing is picked; empty when it is told. */
  userErrors: Array<OrderPickError>;
};

/** Why an order could not be placed. */
export type OrderPlaceError = InvalidOrder | OrderConflict | OrderNotAllocated | OrderOverloaded | OrderQueued;

/** An order as its channel tells it. */
export type OrderPlaceInput = {
  /** The channel it was placed in. */
  channel: Scalars['ID']['input'];
  /** The channel's own id of the order, 1 to 100 characters. */
  channelOrderId: Scalars['ID']['input'];
  /** Your id of the customer who ordered; kept as given. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** How the customer gets the goods. */
  fulfilment: FulfilmentKind;
  /** The lines, 1 to 100. */
  lines: Array<OrderLineInput>;
  /** Where the customer picks up; required for PICKUP, refused otherwise. */
  pickupLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** When the customer placed it; now when omitted. */
  placedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A reservation made before, to be taken over: it must be held or confirmed, of the same channel, and hold exactly these lines where `fulfilment` is offered. */
  reservationId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of an orderPlace. */
export type OrderPlacePayload = {
  __typename?: 'OrderPlacePayload';
  /**
   * Place of the feed that includes everything this call did, also when it was refused or replayed; read when the call is over, so it may include what others did since.
   * Given as `minCursor` it makes an answer include all of it. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** The order as stored; null only when the input itself was refused. */
  order: Maybe<Order>;
  /** Whether the order had been placed before. */
  replayed: Scalars['Boolean']['output'];
  /** Why it could not be placed; empty when it is allocated. */
  userErrors: Array<OrderPlaceError>;
};

/** More was told than the order has left of a line. */
export type OrderQuantityExceeded = UserError & {
  __typename?: 'OrderQuantityExceeded';
  /** Units that could be told, in the base unit. */
  available: Scalars['Quantity']['output'];
  /** Always `OrderQuantityExceeded`. */
  code: Scalars['String']['output'];
  /** Number of the line within the order. */
  lineNumber: Scalars['Int']['output'];
  /** Which line, and how much there is. */
  message: Scalars['String']['output'];
  /** The entry at fault. */
  path: Array<Scalars['String']['output']>;
  /** Units told, in the base unit, together with earlier entries for the same line and place. */
  requested: Scalars['Quantity']['output'];
};

/**
 * The order waits in line for an item on sale; it is PENDING until its turn comes. Follow `placeInLineChanged` of its reservation, and repeat the same
 * placement: that completes it. Until then nothing is promised, and what its turn brought expires like any hold.
 */
export type OrderQueued = UserError & {
  __typename?: 'OrderQueued';
  /** Always `OrderQueued`. */
  code: Scalars['String']['output'];
  /** That it waits. */
  message: Scalars['String']['output'];
  /** Empty: no field is at fault. */
  path: Array<Scalars['String']['output']>;
  /** Wait at least this long before repeating, in milliseconds. */
  retryAfterMs: Scalars['Int']['output'];
};

/** Why a shipment was refused. */
export type OrderShipError = IdempotencyConflict | InvalidOrder | OrderNotFound | OrderNotFulfillable | OrderQuantityExceeded;

/** What left of an order. */
export type OrderShipInput = {
  /** The channel it was placed in. */
  channel: Scalars['ID']['input'];
  /** The channel's own id of the order. */
  channelOrderId: Scalars['ID']['input'];
  /** Your key of this shipment within the order, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** What left, 1 to 100 entries; everything still held or picked when omitted. */
  lines?: InputMaybe<Array<OrderLineQuantityInput>>;
  /** When; now when omitted. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The outcome of an orderShip. */
export type OrderShipPayload = {
  __typename?: 'OrderShipPayload';
  /**
   * Place of the feed that includes everything this call did, also when it was refused or replayed; read when the call is over, so it may include what others did since.
   * Given as `minCursor` it makes an answer include all of it. Null when it could not be read: what was done is done.
   */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** The order afterwards, null when it is unknown. */
  order: Maybe<Order>;
  /** Whether this shipment had been told before. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused, and then nothing is shipped; empty when it is told. */
  userErrors: Array<OrderShipError>;
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

export type Query = {
  __typename?: 'Query';
  /** Answers changes as orderChanged does; null for a change of another channel. */
  _orderChanges: Array<Maybe<OrderChange>>;
  /** What the feed of orders has between two places. */
  _orderHistory: LiveHistory;
  /** Orders that are not finished, as they were last told, written as changes, and the place of the feed they are true at. */
  _orderSnapshot: LiveHistory;
  /** The feed of orders as a gateway in a process of its own follows it: everything after a place, with what routes it. */
  _ordersFeed: LiveFeed;
  /** One order by the channel and the channel's own order id, or null when unknown. Current at the time of answering. */
  order: Maybe<Order>;
  /** Orders, those the customer placed last first. */
  orders: OrderConnection;
};


export type Query_OrderChangesArgs = {
  changes: Array<LiveChangeInput>;
  channel: InputMaybe<Scalars['ID']['input']>;
};


export type Query_OrderHistoryArgs = {
  after: Scalars['Cursor']['input'];
  channel: InputMaybe<Scalars['ID']['input']>;
  first: Scalars['Int']['input'];
  upTo: Scalars['Cursor']['input'];
};


export type Query_OrderSnapshotArgs = {
  channel: InputMaybe<Scalars['ID']['input']>;
};


export type Query_OrdersFeedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryOrderArgs = {
  channel: Scalars['ID']['input'];
  channelOrderId: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<OrderFilter>;
  first: Scalars['Int']['input'];
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
  /** Identifier, the same for the same caller and idempotency key. */
  id: Scalars['ID']['output'];
};

export type Subscription = {
  __typename?: 'Subscription';
  /** Every change of an order, in commit order, from the cursor (exclusive) or from now. Cursors of this feed are its own: not those of stock. */
  orderChanged: OrderChange;
};


export type SubscriptionOrderChangedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  channel: InputMaybe<Scalars['ID']['input']>;
  heartbeatSeconds: InputMaybe<Scalars['Int']['input']>;
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

/** A business refusal: nothing of the refused part was done, and the client can act on it. */
export type UserError = {
  /** Stable machine-readable code, upper camel case, equal to the name of the refusal. */
  code: Scalars['String']['output'];
  /** What was refused and what to do, in English, naming the offending field and value. */
  message: Scalars['String']['output'];
  /** The input field at fault, from the argument down: names and list indexes as text. Empty when no single field is at fault. */
  path: Array<Scalars['String']['output']>;
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
  Order: Order;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  OrderCancelError:
    | ( InvalidOrder )
    | ( OrderNotCancellable )
    | ( OrderNotFound )
  ;
  OrderPickError:
    | ( IdempotencyConflict )
    | ( InvalidOrder )
    | ( OrderNotFound )
    | ( OrderNotFulfillable )
    | ( OrderQuantityExceeded )
  ;
  OrderPlaceError:
    | ( InvalidOrder )
    | ( OrderConflict )
    | ( EncodedShortage )
    | ( OrderOverloaded )
    | ( OrderQueued )
  ;
  OrderShipError:
    | ( IdempotencyConflict )
    | ( InvalidOrder )
    | ( OrderNotFound )
    | ( OrderNotFulfillable )
    | ( OrderQuantityExceeded )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( IdempotencyConflict )
    | ( InvalidOrder )
    | ( OrderConflict )
    | ( EncodedShortage )
    | ( OrderNotCancellable )
    | ( OrderNotFound )
    | ( OrderNotFulfillable )
    | ( OrderOverloaded )
    | ( OrderQuantityExceeded )
    | ( OrderQueued )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  FulfilmentKind: FulfilmentKind;
  IdempotencyConflict: ResolverTypeWrapper<IdempotencyConflict>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  InvalidOrder: ResolverTypeWrapper<InvalidOrder>;
  Item: ResolverTypeWrapper<Item>;
  LiveChange: ResolverTypeWrapper<LiveChange>;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: ResolverTypeWrapper<LiveFeed>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  LiveFeedChange: ResolverTypeWrapper<LiveFeedChange>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  LiveHistory: ResolverTypeWrapper<LiveHistory>;
  Location: ResolverTypeWrapper<Location>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Order>;
  OrderCancelError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderCancelError']>;
  OrderCancelInput: OrderCancelInput;
  OrderCancelPayload: ResolverTypeWrapper<Omit<Omit<OrderCancelPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['OrderCancelError']> }, 'cursor'>>;
  OrderChange: ResolverTypeWrapper<OrderChange>;
  OrderConflict: ResolverTypeWrapper<OrderConflict>;
  OrderConnection: ResolverTypeWrapper<OrderConnection>;
  OrderEdge: ResolverTypeWrapper<OrderEdge>;
  OrderFilter: OrderFilter;
  OrderLine: ResolverTypeWrapper<OrderLine>;
  OrderLineInput: OrderLineInput;
  OrderLineQuantityInput: OrderLineQuantityInput;
  OrderNotAllocated: ResolverTypeWrapper<EncodedShortage>;
  OrderNotCancellable: ResolverTypeWrapper<OrderNotCancellable>;
  OrderNotFound: ResolverTypeWrapper<OrderNotFound>;
  OrderNotFulfillable: ResolverTypeWrapper<OrderNotFulfillable>;
  OrderOverloaded: ResolverTypeWrapper<OrderOverloaded>;
  OrderPickError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderPickError']>;
  OrderPickInput: OrderPickInput;
  OrderPickPayload: ResolverTypeWrapper<Omit<Omit<OrderPickPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['OrderPickError']> }, 'cursor'>>;
  OrderPlaceError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderPlaceError']>;
  OrderPlaceInput: OrderPlaceInput;
  OrderPlacePayload: ResolverTypeWrapper<Omit<Omit<OrderPlacePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['OrderPlaceError']> }, 'cursor'>>;
  OrderQuantityExceeded: ResolverTypeWrapper<OrderQuantityExceeded>;
  OrderQueued: ResolverTypeWrapper<OrderQueued>;
  OrderShipError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OrderShipError']>;
  OrderShipInput: OrderShipInput;
  OrderShipPayload: ResolverTypeWrapper<Omit<Omit<OrderShipPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['OrderShipError']> }, 'cursor'>>;
  OrderStatus: OrderStatus;
  PageCursor: ResolverTypeWrapper<Scalars['PageCursor']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  QuantityList: ResolverTypeWrapper<Scalars['QuantityList']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Reservation: ResolverTypeWrapper<Reservation>;
  Sku: ResolverTypeWrapper<Scalars['Sku']['output']>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Substitute: ResolverTypeWrapper<Substitute>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Cursor: Scalars['Cursor']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  IdempotencyConflict: IdempotencyConflict;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  InvalidOrder: InvalidOrder;
  Item: Item;
  LiveChange: LiveChange;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: LiveFeed;
  Boolean: Scalars['Boolean']['output'];
  LiveFeedChange: LiveFeedChange;
  Int: Scalars['Int']['output'];
  LiveHistory: LiveHistory;
  Location: Location;
  MinorUnits: Scalars['MinorUnits']['output'];
  Mutation: Record<PropertyKey, never>;
  Order: Order | FederationReferenceTypes['Order'];
  OrderCancelError: ResolversUnionTypes<ResolversParentTypes>['OrderCancelError'];
  OrderCancelInput: OrderCancelInput;
  OrderCancelPayload: Omit<Omit<OrderCancelPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['OrderCancelError']> }, 'cursor'>;
  OrderChange: OrderChange;
  OrderConflict: OrderConflict;
  OrderConnection: OrderConnection;
  OrderEdge: OrderEdge;
  OrderFilter: OrderFilter;
  OrderLine: OrderLine;
  OrderLineInput: OrderLineInput;
  OrderLineQuantityInput: OrderLineQuantityInput;
  OrderNotAllocated: EncodedShortage;
  OrderNotCancellable: OrderNotCancellable;
  OrderNotFound: OrderNotFound;
  OrderNotFulfillable: OrderNotFulfillable;
  OrderOverloaded: OrderOverloaded;
  OrderPickError: ResolversUnionTypes<ResolversParentTypes>['OrderPickError'];
  OrderPickInput: OrderPickInput;
  OrderPickPayload: Omit<Omit<OrderPickPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['OrderPickError']> }, 'cursor'>;
  OrderPlaceError: ResolversUnionTypes<ResolversParentTypes>['OrderPlaceError'];
  OrderPlaceInput: OrderPlaceInput;
  OrderPlacePayload: Omit<Omit<OrderPlacePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['OrderPlaceError']> }, 'cursor'>;
  OrderQuantityExceeded: OrderQuantityExceeded;
  OrderQueued: OrderQueued;
  OrderShipError: ResolversUnionTypes<ResolversParentTypes>['OrderShipError'];
  OrderShipInput: OrderShipInput;
  OrderShipPayload: Omit<Omit<OrderShipPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['OrderShipError']> }, 'cursor'>;
  PageCursor: Scalars['PageCursor']['output'];
  PageInfo: PageInfo;
  Quantity: Scalars['Quantity']['output'];
  QuantityList: Scalars['QuantityList']['output'];
  Query: Record<PropertyKey, never>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Reservation: Reservation;
  Sku: Scalars['Sku']['output'];
  Subscription: Record<PropertyKey, never>;
  Substitute: Substitute;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
};

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type IdempotencyConflictResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['IdempotencyConflict'] = ResolversParentTypes['IdempotencyConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenHash?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  storedHash?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidOrderResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['InvalidOrder'] = ResolversParentTypes['InvalidOrder']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item']> = {
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type LiveChangeResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LiveChange'] = ResolversParentTypes['LiveChange']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveFeedResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LiveFeed'] = ResolversParentTypes['LiveFeed']> = {
  changes?: Resolver<Array<ResolversTypes['LiveFeedChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAtEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LiveFeedChangeResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LiveFeedChange'] = ResolversParentTypes['LiveFeedChange']> = {
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LiveHistoryResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['LiveHistory'] = ResolversParentTypes['LiveHistory']> = {
  changes?: Resolver<Array<ResolversTypes['LiveChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MutationResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  orderCancel?: Resolver<ResolversTypes['OrderCancelPayload'], ParentType, ContextType, RequireFields<MutationOrderCancelArgs, 'input'>>;
  orderPick?: Resolver<ResolversTypes['OrderPickPayload'], ParentType, ContextType, RequireFields<MutationOrderPickArgs, 'input'>>;
  orderPlace?: Resolver<ResolversTypes['OrderPlacePayload'], ParentType, ContextType, RequireFields<MutationOrderPlaceArgs, 'input'>>;
  orderShip?: Resolver<ResolversTypes['OrderShipPayload'], ParentType, ContextType, RequireFields<MutationOrderShipArgs, 'input'>>;
};

export type OrderResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channelOrderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  customerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fulfilment?: Resolver<ResolversTypes['FulfilmentKind'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  pickupLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrderCancelErrorResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderCancelError'] = ResolversParentTypes['OrderCancelError']> = {
  __resolveType: TypeResolveFn<'InvalidOrder' | 'OrderNotCancellable' | 'OrderNotFound', ParentType, ContextType>;
};

export type OrderCancelPayloadResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderCancelPayload'] = ResolversParentTypes['OrderCancelPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['OrderCancelError']>, ParentType, ContextType>;
};

export type OrderChangeResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderChange'] = ResolversParentTypes['OrderChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderConflictResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderConflict'] = ResolversParentTypes['OrderConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenHash?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  storedHash?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  cancelled?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  lineNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  picked?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type OrderNotAllocatedResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderNotAllocated'] = ResolversParentTypes['OrderNotAllocated']> = {
  available?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextAvailable?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requested?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['Sku']>, ParentType, ContextType>;
  substitutes?: Resolver<Array<ResolversTypes['Substitute']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNotCancellableResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderNotCancellable'] = ResolversParentTypes['OrderNotCancellable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNotFoundResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderNotFound'] = ResolversParentTypes['OrderNotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNotFulfillableResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderNotFulfillable'] = ResolversParentTypes['OrderNotFulfillable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderOverloadedResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderOverloaded'] = ResolversParentTypes['OrderOverloaded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  retryAfterMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderPickErrorResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderPickError'] = ResolversParentTypes['OrderPickError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidOrder' | 'OrderNotFound' | 'OrderNotFulfillable' | 'OrderQuantityExceeded', ParentType, ContextType>;
};

export type OrderPickPayloadResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderPickPayload'] = ResolversParentTypes['OrderPickPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['OrderPickError']>, ParentType, ContextType>;
};

export type OrderPlaceErrorResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderPlaceError'] = ResolversParentTypes['OrderPlaceError']> = {
  __resolveType: TypeResolveFn<'InvalidOrder' | 'OrderConflict' | 'OrderNotAllocated' | 'OrderOverloaded' | 'OrderQueued', ParentType, ContextType>;
};

export type OrderPlacePayloadResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderPlacePayload'] = ResolversParentTypes['OrderPlacePayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['OrderPlaceError']>, ParentType, ContextType>;
};

export type OrderQuantityExceededResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderQuantityExceeded'] = ResolversParentTypes['OrderQuantityExceeded']> = {
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderQueuedResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderQueued'] = ResolversParentTypes['OrderQueued']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  retryAfterMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderShipErrorResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderShipError'] = ResolversParentTypes['OrderShipError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidOrder' | 'OrderNotFound' | 'OrderNotFulfillable' | 'OrderQuantityExceeded', ParentType, ContextType>;
};

export type OrderShipPayloadResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['OrderShipPayload'] = ResolversParentTypes['OrderShipPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['OrderShipError']>, ParentType, ContextType>;
};

export interface PageCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PageCursor'], any> {
  name: 'PageCursor';
}

export type PageInfoResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['PageCursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['PageCursor']>, ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export interface QuantityListScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['QuantityList'], any> {
  name: 'QuantityList';
}

export type QueryResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _orderChanges?: Resolver<Array<Maybe<ResolversTypes['OrderChange']>>, ParentType, ContextType, RequireFields<Query_OrderChangesArgs, 'changes'>>;
  _orderHistory?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, RequireFields<Query_OrderHistoryArgs, 'after' | 'first' | 'upTo'>>;
  _orderSnapshot?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, Partial<Query_OrderSnapshotArgs>>;
  _ordersFeed?: Resolver<ResolversTypes['LiveFeed'], ParentType, ContextType, RequireFields<Query_OrdersFeedArgs, 'first'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'channel' | 'channelOrderId'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first'>>;
};

export type ReservationResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface SkuScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Sku'], any> {
  name: 'Sku';
}

export type SubscriptionResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderChanged?: SubscriptionResolver<ResolversTypes['OrderChange'], "orderChanged", ParentType, ContextType, RequireFields<SubscriptionOrderChangedArgs, 'resync' | 'snapshot'>>;
};

export type SubstituteResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['Substitute'] = ResolversParentTypes['Substitute']> = {
  availableToSell?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = OrdersContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidOrder' | 'OrderConflict' | 'OrderNotAllocated' | 'OrderNotCancellable' | 'OrderNotFound' | 'OrderNotFulfillable' | 'OrderOverloaded' | 'OrderQuantityExceeded' | 'OrderQueued', ParentType, ContextType>;
};

export type Resolvers<ContextType = OrdersContext> = {
  Cursor?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  IdempotencyConflict?: IdempotencyConflictResolvers<ContextType>;
  InvalidOrder?: InvalidOrderResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  LiveChange?: LiveChangeResolvers<ContextType>;
  LiveFeed?: LiveFeedResolvers<ContextType>;
  LiveFeedChange?: LiveFeedChangeResolvers<ContextType>;
  LiveHistory?: LiveHistoryResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderCancelError?: OrderCancelErrorResolvers<ContextType>;
  OrderCancelPayload?: OrderCancelPayloadResolvers<ContextType>;
  OrderChange?: OrderChangeResolvers<ContextType>;
  OrderConflict?: OrderConflictResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderNotAllocated?: OrderNotAllocatedResolvers<ContextType>;
  OrderNotCancellable?: OrderNotCancellableResolvers<ContextType>;
  OrderNotFound?: OrderNotFoundResolvers<ContextType>;
  OrderNotFulfillable?: OrderNotFulfillableResolvers<ContextType>;
  OrderOverloaded?: OrderOverloadedResolvers<ContextType>;
  OrderPickError?: OrderPickErrorResolvers<ContextType>;
  OrderPickPayload?: OrderPickPayloadResolvers<ContextType>;
  OrderPlaceError?: OrderPlaceErrorResolvers<ContextType>;
  OrderPlacePayload?: OrderPlacePayloadResolvers<ContextType>;
  OrderQuantityExceeded?: OrderQuantityExceededResolvers<ContextType>;
  OrderQueued?: OrderQueuedResolvers<ContextType>;
  OrderShipError?: OrderShipErrorResolvers<ContextType>;
  OrderShipPayload?: OrderShipPayloadResolvers<ContextType>;
  PageCursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  QuantityList?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  Sku?: GraphQLScalarType;
  Subscription?: SubscriptionResolvers<ContextType>;
  Substitute?: SubstituteResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

