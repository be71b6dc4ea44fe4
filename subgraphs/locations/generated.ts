import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EncodedLocation } from './encode.ts';
import type { LocationsContext } from './context.ts';
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

/** A way of selling that asks for availability and reserves stock: a web shop, a marketplace, the stores themselves. */
export type Channel = {
  __typename?: 'Channel';
  /** Your id of the channel, kept verbatim. */
  id: Scalars['ID']['output'];
  /** What kind of channel it is. */
  kind: ChannelKind;
  /** Name shown to people. */
  name: Scalars['String']['output'];
  /** Whether the channel may sell. */
  status: ChannelStatus;
  /** When this channel was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Changes by one with every update of this channel. */
  version: Scalars['ID']['output'];
};

/** A sales channel to create or update. On update an omitted field keeps its value. */
export type ChannelInput = {
  /** Write only if the stored version is this one; otherwise the row is refused with ChannelVersionConflict. */
  changeFromVersion?: InputMaybe<Scalars['ID']['input']>;
  /** The channel's id, 1 to 64 printable characters without surrounding space. */
  id: Scalars['ID']['input'];
  /** What kind of channel it is; `ECOMMERCE` when omitted for a new channel. */
  kind?: InputMaybe<ChannelKind>;
  /** Name shown to people, 1 to 200 characters; the id when omitted for a new channel. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether the channel may sell; `ACTIVE` when omitted for a new channel. */
  status?: InputMaybe<ChannelStatus>;
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

/** Why a channel row was refused. */
export type ChannelUpsertError = ChannelVersionConflict | InvalidChannel;

/** What became of one row. */
export type ChannelUpsertResult = {
  __typename?: 'ChannelUpsertResult';
  /** The channel as stored afterwards, null when the row was refused. */
  channel: Maybe<Channel>;
  /** Whether the row created the channel. */
  created: Scalars['Boolean']['output'];
  /** Position of the row in the input, from 0. */
  index: Scalars['Int']['output'];
  /** Why the row was refused; empty when it was written. */
  userErrors: Array<ChannelUpsertError>;
};

/** The channel was changed since the version named in `changeFromVersion`. */
export type ChannelVersionConflict = UserError & {
  __typename?: 'ChannelVersionConflict';
  /** Always `ChannelVersionConflict`. */
  code: Scalars['String']['output'];
  /** The version stored now; read the channel again and decide. */
  currentVersion: Scalars['ID']['output'];
  /** What is wrong, naming both versions. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Rows of sales channels to write. */
export type ChannelsUpsertInput = {
  /** The rows, 1 to 1,000. An id named twice is written twice, in order. */
  channels: Array<ChannelInput>;
};

/** The outcome of every row of a channelsUpsert, in the order given. */
export type ChannelsUpsertPayload = {
  __typename?: 'ChannelsUpsertPayload';
  /** One result a row, same order. */
  results: Array<ChannelUpsertResult>;
};

/** A position on the globe in the WGS 84 system. */
export type Coordinates = {
  __typename?: 'Coordinates';
  /** Degrees north of the equator, -90 to 90, as decimal text. */
  latitude: Scalars['String']['output'];
  /** Degrees east of Greenwich, -180 to 180, as decimal text. */
  longitude: Scalars['String']['output'];
};

/** A position on the globe in the WGS 84 system. */
export type CoordinatesInput = {
  /** Degrees north of the equator, -90 to 90, as decimal text. */
  latitude: Scalars['String']['input'];
  /** Degrees east of Greenwich, -180 to 180, as decimal text. */
  longitude: Scalars['String']['input'];
};

/** A field of the row has a value that cannot be stored. */
export type InvalidChannel = UserError & {
  __typename?: 'InvalidChannel';
  /** Always `InvalidChannel`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A field of the row has a value that cannot be stored. */
export type InvalidLocation = UserError & {
  __typename?: 'InvalidLocation';
  /** Always `InvalidLocation`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
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
  /** Retail banner (brand on the door) it trades under. */
  banner: Maybe<Scalars['String']['output']>;
  /** Company it belongs to: the ERP of this name is told of its movements; null: the only ERP there is. */
  company: Maybe<Scalars['String']['output']>;
  /** Geographic position, if known. */
  coordinates: Maybe<Coordinates>;
  /** Your id of the location, kept verbatim. */
  id: Scalars['ID']['output'];
  /** What kind of place it is. */
  kind: LocationKind;
  /** Name shown to people. */
  name: Scalars['String']['output'];
  /** The location this one belongs to, such as the store a stock room is in. */
  parent: Maybe<Location>;
  /** Whether customers can pick orders up here. */
  pickup: Scalars['Boolean']['output'];
  /** Region it belongs to, for reporting and phased roll-out. */
  region: Maybe<Scalars['String']['output']>;
  /** Whether orders can be shipped to customers from here. */
  shipFrom: Scalars['Boolean']['output'];
  /** Whether it takes part in selling. */
  status: LocationStatus;
  /** IANA time zone, such as `Europe/London`; business days are read in it. */
  timeZone: Scalars['String']['output'];
  /** When this location was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Changes by one with every update of this location. */
  version: Scalars['ID']['output'];
};

/** A page of locations. */
export type LocationConnection = {
  __typename?: 'LocationConnection';
  /** The locations of this page, each with its place. */
  edges: Array<LocationEdge>;
  /** The locations of this page without their places. */
  nodes: Array<Location>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A location and its place in the page order. */
export type LocationEdge = {
  __typename?: 'LocationEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The location. */
  node: Location;
};

/** Conditions on locations; all given ones must hold. */
export type LocationFilter = {
  /** Only locations of this banner. */
  banner?: InputMaybe<Scalars['String']['input']>;
  /** Only these ids, at most 500. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only locations of this kind. */
  kind?: InputMaybe<LocationKind>;
  /** Only locations where customers can (true) or cannot (false) pick up. */
  pickup?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only locations of this region. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Only locations that can (true) or cannot (false) ship to customers. */
  shipFrom?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only locations of this status. */
  status?: InputMaybe<LocationStatus>;
};

/** A location to create or update. On update an omitted field keeps its value and an explicit null clears it. */
export type LocationInput = {
  /** Retail banner it trades under. */
  banner?: InputMaybe<Scalars['String']['input']>;
  /** Write only if the stored version is this one; otherwise the row is refused with LocationVersionConflict. */
  changeFromVersion?: InputMaybe<Scalars['ID']['input']>;
  /** Company whose ERP is told of its movements, 1 to 64 letters, digits or hyphens; movements recorded before keep theirs. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Geographic position. */
  coordinates?: InputMaybe<CoordinatesInput>;
  /** The location's id, 1 to 64 printable characters without surrounding space. */
  id: Scalars['ID']['input'];
  /** What kind of place it is; `STORE` when omitted for a new location. */
  kind?: InputMaybe<LocationKind>;
  /** Name shown to people, 1 to 200 characters; the id when omitted for a new location. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Id of the location this one belongs to; it must exist (or come earlier in this call) and not be this location or below it. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether customers can pick orders up here; false when omitted for a new location. */
  pickup?: InputMaybe<Scalars['Boolean']['input']>;
  /** Region it belongs to. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** Whether orders can be shipped from here; false when omitted for a new location. */
  shipFrom?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it takes part in selling; `ACTIVE` when omitted for a new location. */
  status?: InputMaybe<LocationStatus>;
  /** IANA time zone; `UTC` when omitted for a new location. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
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

/** Why a location row was refused. */
export type LocationUpsertError = InvalidLocation | LocationVersionConflict | TooManyLocations;

/** What became of one row. */
export type LocationUpsertResult = {
  __typename?: 'LocationUpsertResult';
  /** Whether the row created the location. */
  created: Scalars['Boolean']['output'];
  /** Position of the row in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The location as stored afterwards, null when the row was refused. */
  location: Maybe<Location>;
  /** Why the row was refused; empty when it was written. */
  userErrors: Array<LocationUpsertError>;
};

/** The location was changed since the version named in `changeFromVersion`. */
export type LocationVersionConflict = UserError & {
  __typename?: 'LocationVersionConflict';
  /** Always `LocationVersionConflict`. */
  code: Scalars['String']['output'];
  /** The version stored now; read the location again and decide. */
  currentVersion: Scalars['ID']['output'];
  /** What is wrong, naming both versions. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Rows of locations to write. */
export type LocationsUpsertInput = {
  /** The rows, 1 to 1,000. An id named twice is written twice, in order. */
  locations: Array<LocationInput>;
};

/** The outcome of every row of a locationsUpsert, in the order given. */
export type LocationsUpsertPayload = {
  __typename?: 'LocationsUpsertPayload';
  /** One result a row, same order. */
  results: Array<LocationUpsertResult>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Create or update up to 1,000 sales channels by id. Each row answers for itself; valid rows are kept whatever the others do. */
  channelsUpsert: ChannelsUpsertPayload;
  /** Create or update up to 1,000 locations by id. Each row answers for itself; valid rows are kept whatever the others do. */
  locationsUpsert: LocationsUpsertPayload;
};


export type MutationChannelsUpsertArgs = {
  input: ChannelsUpsertInput;
};


export type MutationLocationsUpsertArgs = {
  input: LocationsUpsertInput;
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

export type Query = {
  __typename?: 'Query';
  /** One sales channel by its id, or null when unknown. */
  channel: Maybe<Channel>;
  /** All sales channels in id order (there are few; at most 1,000). */
  channels: Array<Channel>;
  /** One location by its id, or null when unknown. Read from the database, current at the time of answering. */
  location: Maybe<Location>;
  /** All locations in id order, a page at a time. */
  locations: LocationConnection;
};


export type QueryChannelArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLocationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLocationsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<LocationFilter>;
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

/** All 65,279 location numbers are taken; no further location can be created. */
export type TooManyLocations = UserError & {
  __typename?: 'TooManyLocations';
  /** Always `TooManyLocations`. */
  code: Scalars['String']['output'];
  /** How many locations there can be. */
  limit: Scalars['Int']['output'];
  /** What is wrong, naming the limit. */
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
  Channel: Channel;
  Location: Location;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Channel:
    ( { __typename: 'Channel' }
    & GraphQLRecursivePick<FederationTypes['Channel'], {"id":true}> );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ChannelUpsertError:
    | ( ChannelVersionConflict )
    | ( InvalidChannel )
  ;
  LocationUpsertError:
    | ( InvalidLocation )
    | ( LocationVersionConflict )
    | ( TooManyLocations )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( ChannelVersionConflict )
    | ( InvalidChannel )
    | ( InvalidLocation )
    | ( LocationVersionConflict )
    | ( TooManyLocations )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Channel: ResolverTypeWrapper<Channel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ChannelInput: ChannelInput;
  ChannelKind: ChannelKind;
  ChannelStatus: ChannelStatus;
  ChannelUpsertError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChannelUpsertError']>;
  ChannelUpsertResult: ResolverTypeWrapper<Omit<ChannelUpsertResult, 'userErrors'> & { userErrors: Array<ResolversTypes['ChannelUpsertError']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ChannelVersionConflict: ResolverTypeWrapper<ChannelVersionConflict>;
  ChannelsUpsertInput: ChannelsUpsertInput;
  ChannelsUpsertPayload: ResolverTypeWrapper<Omit<ChannelsUpsertPayload, 'results'> & { results: Array<ResolversTypes['ChannelUpsertResult']> }>;
  Coordinates: ResolverTypeWrapper<Coordinates>;
  CoordinatesInput: CoordinatesInput;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  InvalidChannel: ResolverTypeWrapper<InvalidChannel>;
  InvalidLocation: ResolverTypeWrapper<InvalidLocation>;
  LiveChange: ResolverTypeWrapper<LiveChange>;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: ResolverTypeWrapper<LiveFeed>;
  LiveFeedChange: ResolverTypeWrapper<LiveFeedChange>;
  LiveHistory: ResolverTypeWrapper<LiveHistory>;
  Location: ResolverTypeWrapper<EncodedLocation>;
  LocationConnection: ResolverTypeWrapper<Omit<LocationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LocationEdge']>, nodes: Array<ResolversTypes['Location']> }>;
  LocationEdge: ResolverTypeWrapper<Omit<LocationEdge, 'node'> & { node: ResolversTypes['Location'] }>;
  LocationFilter: LocationFilter;
  LocationInput: LocationInput;
  LocationKind: LocationKind;
  LocationStatus: LocationStatus;
  LocationUpsertError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LocationUpsertError']>;
  LocationUpsertResult: ResolverTypeWrapper<Omit<LocationUpsertResult, 'location' | 'userErrors'> & { location?: Maybe<ResolversTypes['Location']>, userErrors: Array<ResolversTypes['LocationUpsertError']> }>;
  LocationVersionConflict: ResolverTypeWrapper<LocationVersionConflict>;
  LocationsUpsertInput: LocationsUpsertInput;
  LocationsUpsertPayload: ResolverTypeWrapper<Omit<LocationsUpsertPayload, 'results'> & { results: Array<ResolversTypes['LocationUpsertResult']> }>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageCursor: ResolverTypeWrapper<Scalars['PageCursor']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  QuantityList: ResolverTypeWrapper<Scalars['QuantityList']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Sku: ResolverTypeWrapper<Scalars['Sku']['output']>;
  TooManyLocations: ResolverTypeWrapper<TooManyLocations>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Channel: Channel | FederationReferenceTypes['Channel'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  ChannelInput: ChannelInput;
  ChannelUpsertError: ResolversUnionTypes<ResolversParentTypes>['ChannelUpsertError'];
  ChannelUpsertResult: Omit<ChannelUpsertResult, 'userErrors'> & { userErrors: Array<ResolversParentTypes['ChannelUpsertError']> };
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  ChannelVersionConflict: ChannelVersionConflict;
  ChannelsUpsertInput: ChannelsUpsertInput;
  ChannelsUpsertPayload: Omit<ChannelsUpsertPayload, 'results'> & { results: Array<ResolversParentTypes['ChannelUpsertResult']> };
  Coordinates: Coordinates;
  CoordinatesInput: CoordinatesInput;
  Cursor: Scalars['Cursor']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  InvalidChannel: InvalidChannel;
  InvalidLocation: InvalidLocation;
  LiveChange: LiveChange;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: LiveFeed;
  LiveFeedChange: LiveFeedChange;
  LiveHistory: LiveHistory;
  Location: EncodedLocation;
  LocationConnection: Omit<LocationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LocationEdge']>, nodes: Array<ResolversParentTypes['Location']> };
  LocationEdge: Omit<LocationEdge, 'node'> & { node: ResolversParentTypes['Location'] };
  LocationFilter: LocationFilter;
  LocationInput: LocationInput;
  LocationUpsertError: ResolversUnionTypes<ResolversParentTypes>['LocationUpsertError'];
  LocationUpsertResult: Omit<LocationUpsertResult, 'location' | 'userErrors'> & { location?: Maybe<ResolversParentTypes['Location']>, userErrors: Array<ResolversParentTypes['LocationUpsertError']> };
  LocationVersionConflict: LocationVersionConflict;
  LocationsUpsertInput: LocationsUpsertInput;
  LocationsUpsertPayload: Omit<LocationsUpsertPayload, 'results'> & { results: Array<ResolversParentTypes['LocationUpsertResult']> };
  MinorUnits: Scalars['MinorUnits']['output'];
  Mutation: Record<PropertyKey, never>;
  PageCursor: Scalars['PageCursor']['output'];
  PageInfo: PageInfo;
  Quantity: Scalars['Quantity']['output'];
  QuantityList: Scalars['QuantityList']['output'];
  Query: Record<PropertyKey, never>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Sku: Scalars['Sku']['output'];
  TooManyLocations: TooManyLocations;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
};

export type ChannelResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['Channel'] = ResolversParentTypes['Channel'], FederationReferenceType extends FederationReferenceTypes['Channel'] = FederationReferenceTypes['Channel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Channel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChannelKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ChannelStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChannelUpsertErrorResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['ChannelUpsertError'] = ResolversParentTypes['ChannelUpsertError']> = {
  __resolveType: TypeResolveFn<'ChannelVersionConflict' | 'InvalidChannel', ParentType, ContextType>;
};

export type ChannelUpsertResultResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['ChannelUpsertResult'] = ResolversParentTypes['ChannelUpsertResult']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ChannelUpsertError']>, ParentType, ContextType>;
};

export type ChannelVersionConflictResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['ChannelVersionConflict'] = ResolversParentTypes['ChannelVersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChannelsUpsertPayloadResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['ChannelsUpsertPayload'] = ResolversParentTypes['ChannelsUpsertPayload']> = {
  results?: Resolver<Array<ResolversTypes['ChannelUpsertResult']>, ParentType, ContextType>;
};

export type CoordinatesResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['Coordinates'] = ResolversParentTypes['Coordinates']> = {
  latitude?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type InvalidChannelResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['InvalidChannel'] = ResolversParentTypes['InvalidChannel']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidLocationResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['InvalidLocation'] = ResolversParentTypes['InvalidLocation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LiveChangeResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LiveChange'] = ResolversParentTypes['LiveChange']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveFeedResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LiveFeed'] = ResolversParentTypes['LiveFeed']> = {
  changes?: Resolver<Array<ResolversTypes['LiveFeedChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAtEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LiveFeedChangeResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LiveFeedChange'] = ResolversParentTypes['LiveFeedChange']> = {
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LiveHistoryResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LiveHistory'] = ResolversParentTypes['LiveHistory']> = {
  changes?: Resolver<Array<ResolversTypes['LiveChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  banner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coordinates?: Resolver<Maybe<ResolversTypes['Coordinates']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LocationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  pickup?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shipFrom?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['LocationStatus'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LocationConnectionResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LocationConnection'] = ResolversParentTypes['LocationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LocationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Location']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LocationEdgeResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LocationEdge'] = ResolversParentTypes['LocationEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
};

export type LocationUpsertErrorResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LocationUpsertError'] = ResolversParentTypes['LocationUpsertError']> = {
  __resolveType: TypeResolveFn<'InvalidLocation' | 'LocationVersionConflict' | 'TooManyLocations', ParentType, ContextType>;
};

export type LocationUpsertResultResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LocationUpsertResult'] = ResolversParentTypes['LocationUpsertResult']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['LocationUpsertError']>, ParentType, ContextType>;
};

export type LocationVersionConflictResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LocationVersionConflict'] = ResolversParentTypes['LocationVersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationsUpsertPayloadResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['LocationsUpsertPayload'] = ResolversParentTypes['LocationsUpsertPayload']> = {
  results?: Resolver<Array<ResolversTypes['LocationUpsertResult']>, ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MutationResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  channelsUpsert?: Resolver<ResolversTypes['ChannelsUpsertPayload'], ParentType, ContextType, RequireFields<MutationChannelsUpsertArgs, 'input'>>;
  locationsUpsert?: Resolver<ResolversTypes['LocationsUpsertPayload'], ParentType, ContextType, RequireFields<MutationLocationsUpsertArgs, 'input'>>;
};

export interface PageCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PageCursor'], any> {
  name: 'PageCursor';
}

export type PageInfoResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
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

export type QueryResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType, RequireFields<QueryChannelArgs, 'id'>>;
  channels?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, RequireFields<QueryLocationArgs, 'id'>>;
  locations?: Resolver<ResolversTypes['LocationConnection'], ParentType, ContextType, RequireFields<QueryLocationsArgs, 'first'>>;
};

export interface SkuScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Sku'], any> {
  name: 'Sku';
}

export type TooManyLocationsResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['TooManyLocations'] = ResolversParentTypes['TooManyLocations']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = LocationsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ChannelVersionConflict' | 'InvalidChannel' | 'InvalidLocation' | 'LocationVersionConflict' | 'TooManyLocations', ParentType, ContextType>;
};

export type Resolvers<ContextType = LocationsContext> = {
  Channel?: ChannelResolvers<ContextType>;
  ChannelUpsertError?: ChannelUpsertErrorResolvers<ContextType>;
  ChannelUpsertResult?: ChannelUpsertResultResolvers<ContextType>;
  ChannelVersionConflict?: ChannelVersionConflictResolvers<ContextType>;
  ChannelsUpsertPayload?: ChannelsUpsertPayloadResolvers<ContextType>;
  Coordinates?: CoordinatesResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  InvalidChannel?: InvalidChannelResolvers<ContextType>;
  InvalidLocation?: InvalidLocationResolvers<ContextType>;
  LiveChange?: LiveChangeResolvers<ContextType>;
  LiveFeed?: LiveFeedResolvers<ContextType>;
  LiveFeedChange?: LiveFeedChangeResolvers<ContextType>;
  LiveHistory?: LiveHistoryResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationConnection?: LocationConnectionResolvers<ContextType>;
  LocationEdge?: LocationEdgeResolvers<ContextType>;
  LocationUpsertError?: LocationUpsertErrorResolvers<ContextType>;
  LocationUpsertResult?: LocationUpsertResultResolvers<ContextType>;
  LocationVersionConflict?: LocationVersionConflictResolvers<ContextType>;
  LocationsUpsertPayload?: LocationsUpsertPayloadResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageCursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  QuantityList?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Sku?: GraphQLScalarType;
  TooManyLocations?: TooManyLocationsResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

