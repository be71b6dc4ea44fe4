import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EncodedItem } from './encode.ts';
import type { EncodedListedPrice } from './prices/encode.ts';
import type { ItemsContext } from './context.ts';
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

/** A field of the row has a value that cannot be stored. */
export type InvalidItem = UserError & {
  __typename?: 'InvalidItem';
  /** Always `InvalidItem`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A field of the row has a value that cannot be stored, or names an item or channel that does not exist. */
export type InvalidPrice = UserError & {
  __typename?: 'InvalidPrice';
  /** Always `InvalidPrice`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A thing that can be stocked and sold, known by its SKU. */
export type Item = {
  __typename?: 'Item';
  /** Descriptive name and value pairs, in name order. */
  attributes: Array<ItemAttribute>;
  /** Unit that every quantity of this item is counted in, as a UN/ECE Recommendation 20 code or a code of your own. */
  baseUnit: Scalars['String']['output'];
  /** How many decimals a quantity of this item may have, 0 to 3. Fixed after the item's first movement. */
  decimals: Scalars['Int']['output'];
  /** Global Trade Item Number (GS1), 8, 12, 13 or 14 digits with a valid check digit, if the item has one. */
  gtin: Maybe<Scalars['String']['output']>;
  /** Name shown to people. */
  name: Scalars['String']['output'];
  /** What one base unit of the item costs in a channel, in force now or at the given time. Read from the database, current at the time of answering. */
  price: Maybe<Price>;
  /** Canonical SKU: upper case and trimmed. */
  sku: Scalars['Sku']['output'];
  /** Whether the item may be sold. */
  status: ItemStatus;
  /** Other units the item is traded in, and how many base units one of each holds. */
  unitConversions: Array<UnitConversion>;
  /** When this item was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Code that variants of one product share (colour and size of a shirt, say), if any. */
  variantGroup: Maybe<Scalars['String']['output']>;
  /** Changes by one with every update of this item; give it as `changeFromVersion` to write only over what you read. */
  version: Scalars['ID']['output'];
};


/** A thing that can be stocked and sold, known by its SKU. */
export type ItemPriceArgs = {
  at: InputMaybe<Scalars['DateTime']['input']>;
  channel: Scalars['ID']['input'];
  currency: Scalars['String']['input'];
};

/** One descriptive property of an item. */
export type ItemAttribute = {
  __typename?: 'ItemAttribute';
  /** Name of the property, unique within the item. */
  name: Scalars['String']['output'];
  /** Its value as text. */
  value: Scalars['String']['output'];
};

/** One descriptive property of an item. */
export type ItemAttributeInput = {
  /** Name, 1 to 100 characters, unique within the item. */
  name: Scalars['String']['input'];
  /** Value, at most 1,000 characters. */
  value: Scalars['String']['input'];
};

/** A page of items. */
export type ItemConnection = {
  __typename?: 'ItemConnection';
  /** The items of this page, each with its place. */
  edges: Array<ItemEdge>;
  /** The items of this page without their places. */
  nodes: Array<Item>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An item and its place in the page order. */
export type ItemEdge = {
  __typename?: 'ItemEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The item. */
  node: Item;
};

/** Conditions on items; all given ones must hold. */
export type ItemFilter = {
  /** Only the item with this GTIN. */
  gtin?: InputMaybe<Scalars['String']['input']>;
  /** Only items whose name contains this text, in any letter case. */
  nameContains?: InputMaybe<Scalars['String']['input']>;
  /** Only items whose SKU begins with this text, in any letter case. */
  skuPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only these SKUs, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
  /** Only items of this status. */
  status?: InputMaybe<ItemStatus>;
  /** Only items of this variant group. */
  variantGroup?: InputMaybe<Scalars['String']['input']>;
};

/** An item to create or update. On update an omitted field keeps its value and an explicit null clears it; a list replaces the whole list. */
export type ItemInput = {
  /** Descriptive properties, at most 100, each name once; replaces the list. */
  attributes?: InputMaybe<Array<ItemAttributeInput>>;
  /** Unit that quantities are counted in; `EA` when omitted for a new item. Cannot change after the first movement. */
  baseUnit?: InputMaybe<Scalars['String']['input']>;
  /** Write only if the stored version is this one; otherwise the row is refused with ItemVersionConflict. */
  changeFromVersion?: InputMaybe<Scalars['ID']['input']>;
  /** Decimals a quantity may have, 0 to 3; 0 when omitted for a new item. Cannot change after the first movement. */
  decimals?: InputMaybe<Scalars['Int']['input']>;
  /** Global Trade Item Number: 8, 12, 13 or 14 digits with a valid check digit. */
  gtin?: InputMaybe<Scalars['String']['input']>;
  /** Name shown to people, 1 to 500 characters; required when the item is new. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The item's SKU; trimmed and put in upper case. */
  sku: Scalars['Sku']['input'];
  /** Whether the item may be sold; `ACTIVE` when omitted for a new item. */
  status?: InputMaybe<ItemStatus>;
  /** Other units and how many base units each holds, at most 50, each unit once; replaces the list. */
  unitConversions?: InputMaybe<Array<UnitConversionInput>>;
  /** Code that the variants of one product share, 1 to 100 printable characters. */
  variantGroup?: InputMaybe<Scalars['String']['input']>;
};

/** Whether an item may be sold. */
export type ItemStatus =
  /** Sold and stocked normally. */
  | 'ACTIVE'
  /** Not to be promised to anyone; facts about its stock are still recorded. */
  | 'BLOCKED'
  /** No longer bought; remaining stock may still be promised and sold. */
  | 'DISCONTINUED';

/** Base unit or decimals cannot change because the item already has movements. */
export type ItemUnitsFixed = UserError & {
  __typename?: 'ItemUnitsFixed';
  /** Always `ItemUnitsFixed`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming the stored and the given value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Why an item row was refused. */
export type ItemUpsertError = InvalidItem | ItemUnitsFixed | ItemVersionConflict;

/** What became of one row. */
export type ItemUpsertResult = {
  __typename?: 'ItemUpsertResult';
  /** Whether the row created the item. */
  created: Scalars['Boolean']['output'];
  /** Position of the row in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The item as stored afterwards, null when the row was refused. */
  item: Maybe<Item>;
  /** Why the row was refused; empty when it was written. */
  userErrors: Array<ItemUpsertError>;
};

/** The item was changed since the version named in `changeFromVersion`. */
export type ItemVersionConflict = UserError & {
  __typename?: 'ItemVersionConflict';
  /** Always `ItemVersionConflict`. */
  code: Scalars['String']['output'];
  /** The version stored now; read the item again and decide. */
  currentVersion: Scalars['ID']['output'];
  /** What is wrong, naming both versions. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Rows of items to write. */
export type ItemsUpsertInput = {
  /** The rows, 1 to 1,000. A SKU named twice is written twice, in order. */
  items: Array<ItemInput>;
};

/** The outcome of every row of an itemsUpsert, in the order given. */
export type ItemsUpsertPayload = {
  __typename?: 'ItemsUpsertPayload';
  /** One result a row, same order. */
  results: Array<ItemUpsertResult>;
};

/** A price as it was told: of one list, in force during a time. */
export type ListedPrice = {
  __typename?: 'ListedPrice';
  /** What one base unit costs; null when the price was withdrawn. */
  amount: Maybe<Money>;
  /** The channel whose list it is in; null in the list of every channel. */
  channel: Maybe<Scalars['ID']['output']>;
  /** The currency of the list, an ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** When this price was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Since when it is in force. */
  validFrom: Scalars['DateTime']['output'];
  /** Until when it is in force, exclusive; null while no end was told. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Changes by one with every change of this price; give it as `changeFromVersion` to write only over what you read. */
  version: Scalars['ID']['output'];
};

/** A page of prices. */
export type ListedPriceConnection = {
  __typename?: 'ListedPriceConnection';
  /** The prices of this page, each with its place. */
  edges: Array<ListedPriceEdge>;
  /** The prices of this page without their places. */
  nodes: Array<ListedPrice>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A price and its place in the page order. */
export type ListedPriceEdge = {
  __typename?: 'ListedPriceEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The price. */
  node: ListedPrice;
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

/** An amount of money, exact. */
export type Money = {
  __typename?: 'Money';
  /** The currency as an ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** How many decimals the currency has: 10 to their power are the minor units in one of it. */
  decimals: Scalars['Int']['output'];
  /** The amount in whole minor units of the currency: 1299 are 12.99 euros, or 1,299 yen. */
  minor: Scalars['MinorUnits']['output'];
  /** The amount as decimal text with the currency's decimals, such as `12.99`. */
  text: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Create or update up to 1,000 items by SKU. Each row answers for itself; valid rows are kept whatever the others do. */
  itemsUpsert: ItemsUpsertPayload;
  /** Tell up to 1,000 prices. Each row answers for itself; valid rows are kept whatever the others do. A row that says what is stored changes nothing. */
  pricesUpsert: PricesUpsertPayload;
};


export type MutationItemsUpsertArgs = {
  input: ItemsUpsertInput;
};


export type MutationPricesUpsertArgs = {
  input: PricesUpsertInput;
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

/** The price of one base unit of an item in a channel and currency, at a time. */
export type Price = {
  __typename?: 'Price';
  /** What it costs, null when that is not known; `unknown` says why. */
  amount: Maybe<Money>;
  /** The moment the answer was true. */
  asOf: Scalars['DateTime']['output'];
  /** The time it was asked for. */
  at: Scalars['DateTime']['output'];
  /** The channel it was asked for. */
  channel: Scalars['ID']['output'];
  /** The currency it was asked in, an ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** Whether it comes from the list of every channel, because the channel's own list has none; null when unknown. */
  isGeneral: Maybe<Scalars['Boolean']['output']>;
  /** When the price list it was looked up in was last told, changed or not; null when it never was: how fresh the list is. */
  listToldAt: Maybe<Scalars['DateTime']['output']>;
  /** Why there is no amount, null when there is one. */
  unknown: Maybe<PriceUnknown>;
  /** When this price was last changed. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
  /** Since when the price is in force. */
  validFrom: Maybe<Scalars['DateTime']['output']>;
  /** Until when it is in force, exclusive; null while no end was told. */
  validUntil: Maybe<Scalars['DateTime']['output']>;
  /** Changes by one with every change of this price. */
  version: Maybe<Scalars['ID']['output']>;
};

/** Conditions on prices; all given ones must hold. */
export type PriceFilter = {
  /** Only the list of this channel. */
  channel?: InputMaybe<Scalars['ID']['input']>;
  /** Only this currency, an ISO 4217 code. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Only prices in force at this time: of each list the one that counts, which began last; withdrawn ones are left out. */
  inForceAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only the list of every channel (true), or only lists of one channel (false). */
  isGeneral?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these SKUs, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
};

/** A price of one base unit of an item, of one list, in force during a time. */
export type PriceInput = {
  /** The amount as decimal text, such as `12.99`, with no more decimals than the currency has. Give this or `minor`. */
  amount?: InputMaybe<Scalars['String']['input']>;
  /** Write only if the stored version of the price that begins at `validFrom` is this one; otherwise the row is refused with PriceVersionConflict. */
  changeFromVersion?: InputMaybe<Scalars['ID']['input']>;
  /** The channel whose list it is in; the list of every channel when omitted. */
  channel?: InputMaybe<Scalars['ID']['input']>;
  /** The currency as an ISO 4217 code. */
  currency: Scalars['String']['input'];
  /** The amount in whole minor units of the currency, 0 to 999,999,999,999,999. Give this or `amount`. */
  minor?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Withdraw the price that begins at `validFrom`, as if it had never been told; without an amount. */
  remove?: InputMaybe<Scalars['Boolean']['input']>;
  /** The item's SKU; the item must exist. */
  sku: Scalars['Sku']['input'];
  /** Since when it is in force, also in the past; together with item, channel and currency it names the price. When omitted: from now on, unless the price in force now says the same already. */
  validFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when it is in force, exclusive; the price that began before counts again then. No end when omitted. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Why a price is not known. */
export type PriceUnknown =
  /** The item is listed, but no price of it is in force at that time. */
  | 'NOT_IN_FORCE'
  /** Neither the channel's price list nor the list of every channel has the item in this currency. */
  | 'NOT_LISTED'
  /** There is no such channel. */
  | 'UNKNOWN_CHANNEL';

/** Why a price row was refused. */
export type PriceUpsertError = InvalidPrice | PriceVersionConflict;

/** What became of one row. */
export type PriceUpsertResult = {
  __typename?: 'PriceUpsertResult';
  /** Whether the row changed what is stored. */
  changed: Scalars['Boolean']['output'];
  /** Position of the row in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The price as stored afterwards, null when the row was refused. */
  price: Maybe<ListedPrice>;
  /** Why the row was refused; empty when it was not. */
  userErrors: Array<PriceUpsertError>;
};

/** The price was changed since the version named in `changeFromVersion`. */
export type PriceVersionConflict = UserError & {
  __typename?: 'PriceVersionConflict';
  /** Always `PriceVersionConflict`. */
  code: Scalars['String']['output'];
  /** The version stored now, 0 when there is no such price; read it again and decide. */
  currentVersion: Scalars['ID']['output'];
  /** What is wrong, naming both versions. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Prices to write. */
export type PricesUpsertInput = {
  /** The rows, 1 to 1,000. A price named twice is written twice, in order. */
  prices: Array<PriceInput>;
};

/** The outcome of every row of a pricesUpsert, in the order given. */
export type PricesUpsertPayload = {
  __typename?: 'PricesUpsertPayload';
  /** One result a row, same order. */
  results: Array<PriceUpsertResult>;
};

export type Query = {
  __typename?: 'Query';
  /** One item by its canonical SKU (any letter case is accepted), or null when unknown. Read from the database, current at the time of answering. */
  item: Maybe<Item>;
  /** All items in SKU order, a page at a time. */
  items: ItemConnection;
  /** Prices as they were told, also those to come and those gone by, in SKU, channel, currency and time order, a page at a time. */
  prices: ListedPriceConnection;
};


export type QueryItemArgs = {
  sku: Scalars['Sku']['input'];
};


export type QueryItemsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<ItemFilter>;
  first: Scalars['Int']['input'];
};


export type QueryPricesArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<PriceFilter>;
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

/** How many base units one of another unit holds. */
export type UnitConversion = {
  __typename?: 'UnitConversion';
  /** Base units in one of that unit, greater than 0. */
  factor: Scalars['Quantity']['output'];
  /** The other unit's code, such as `BOX`. */
  unit: Scalars['String']['output'];
};

/** How many base units one of another unit holds. */
export type UnitConversionInput = {
  /** Base units in one of that unit: greater than 0, at most 3 decimals. */
  factor: Scalars['Quantity']['input'];
  /** The other unit's code, 1 to 16 characters, not the base unit. */
  unit: Scalars['String']['input'];
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
  Item: Item;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Item:
    ( { __typename: 'Item' }
    & GraphQLRecursivePick<FederationTypes['Item'], {"sku":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ItemUpsertError:
    | ( InvalidItem )
    | ( ItemUnitsFixed )
    | ( ItemVersionConflict )
  ;
  PriceUpsertError:
    | ( InvalidPrice )
    | ( PriceVersionConflict )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( InvalidItem )
    | ( InvalidPrice )
    | ( ItemUnitsFixed )
    | ( ItemVersionConflict )
    | ( PriceVersionConflict )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  InvalidItem: ResolverTypeWrapper<InvalidItem>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InvalidPrice: ResolverTypeWrapper<InvalidPrice>;
  Item: ResolverTypeWrapper<EncodedItem>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ItemAttribute: ResolverTypeWrapper<ItemAttribute>;
  ItemAttributeInput: ItemAttributeInput;
  ItemConnection: ResolverTypeWrapper<Omit<ItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ItemEdge']>, nodes: Array<ResolversTypes['Item']> }>;
  ItemEdge: ResolverTypeWrapper<Omit<ItemEdge, 'node'> & { node: ResolversTypes['Item'] }>;
  ItemFilter: ItemFilter;
  ItemInput: ItemInput;
  ItemStatus: ItemStatus;
  ItemUnitsFixed: ResolverTypeWrapper<ItemUnitsFixed>;
  ItemUpsertError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ItemUpsertError']>;
  ItemUpsertResult: ResolverTypeWrapper<Omit<ItemUpsertResult, 'item' | 'userErrors'> & { item?: Maybe<ResolversTypes['Item']>, userErrors: Array<ResolversTypes['ItemUpsertError']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ItemVersionConflict: ResolverTypeWrapper<ItemVersionConflict>;
  ItemsUpsertInput: ItemsUpsertInput;
  ItemsUpsertPayload: ResolverTypeWrapper<Omit<ItemsUpsertPayload, 'results'> & { results: Array<ResolversTypes['ItemUpsertResult']> }>;
  ListedPrice: ResolverTypeWrapper<EncodedListedPrice>;
  ListedPriceConnection: ResolverTypeWrapper<Omit<ListedPriceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ListedPriceEdge']>, nodes: Array<ResolversTypes['ListedPrice']> }>;
  ListedPriceEdge: ResolverTypeWrapper<Omit<ListedPriceEdge, 'node'> & { node: ResolversTypes['ListedPrice'] }>;
  LiveChange: ResolverTypeWrapper<LiveChange>;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: ResolverTypeWrapper<LiveFeed>;
  LiveFeedChange: ResolverTypeWrapper<LiveFeedChange>;
  LiveHistory: ResolverTypeWrapper<LiveHistory>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageCursor: ResolverTypeWrapper<Scalars['PageCursor']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Price: ResolverTypeWrapper<Price>;
  PriceFilter: PriceFilter;
  PriceInput: PriceInput;
  PriceUnknown: PriceUnknown;
  PriceUpsertError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PriceUpsertError']>;
  PriceUpsertResult: ResolverTypeWrapper<Omit<PriceUpsertResult, 'price' | 'userErrors'> & { price?: Maybe<ResolversTypes['ListedPrice']>, userErrors: Array<ResolversTypes['PriceUpsertError']> }>;
  PriceVersionConflict: ResolverTypeWrapper<PriceVersionConflict>;
  PricesUpsertInput: PricesUpsertInput;
  PricesUpsertPayload: ResolverTypeWrapper<Omit<PricesUpsertPayload, 'results'> & { results: Array<ResolversTypes['PriceUpsertResult']> }>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  QuantityList: ResolverTypeWrapper<Scalars['QuantityList']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Sku: ResolverTypeWrapper<Scalars['Sku']['output']>;
  UnitConversion: ResolverTypeWrapper<UnitConversion>;
  UnitConversionInput: UnitConversionInput;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Cursor: Scalars['Cursor']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  InvalidItem: InvalidItem;
  String: Scalars['String']['output'];
  InvalidPrice: InvalidPrice;
  Item: EncodedItem;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  ItemAttribute: ItemAttribute;
  ItemAttributeInput: ItemAttributeInput;
  ItemConnection: Omit<ItemConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ItemEdge']>, nodes: Array<ResolversParentTypes['Item']> };
  ItemEdge: Omit<ItemEdge, 'node'> & { node: ResolversParentTypes['Item'] };
  ItemFilter: ItemFilter;
  ItemInput: ItemInput;
  ItemUnitsFixed: ItemUnitsFixed;
  ItemUpsertError: ResolversUnionTypes<ResolversParentTypes>['ItemUpsertError'];
  ItemUpsertResult: Omit<ItemUpsertResult, 'item' | 'userErrors'> & { item?: Maybe<ResolversParentTypes['Item']>, userErrors: Array<ResolversParentTypes['ItemUpsertError']> };
  Boolean: Scalars['Boolean']['output'];
  ItemVersionConflict: ItemVersionConflict;
  ItemsUpsertInput: ItemsUpsertInput;
  ItemsUpsertPayload: Omit<ItemsUpsertPayload, 'results'> & { results: Array<ResolversParentTypes['ItemUpsertResult']> };
  ListedPrice: EncodedListedPrice;
  ListedPriceConnection: Omit<ListedPriceConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ListedPriceEdge']>, nodes: Array<ResolversParentTypes['ListedPrice']> };
  ListedPriceEdge: Omit<ListedPriceEdge, 'node'> & { node: ResolversParentTypes['ListedPrice'] };
  LiveChange: LiveChange;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: LiveFeed;
  LiveFeedChange: LiveFeedChange;
  LiveHistory: LiveHistory;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  PageCursor: Scalars['PageCursor']['output'];
  PageInfo: PageInfo;
  Price: Price;
  PriceFilter: PriceFilter;
  PriceInput: PriceInput;
  PriceUpsertError: ResolversUnionTypes<ResolversParentTypes>['PriceUpsertError'];
  PriceUpsertResult: Omit<PriceUpsertResult, 'price' | 'userErrors'> & { price?: Maybe<ResolversParentTypes['ListedPrice']>, userErrors: Array<ResolversParentTypes['PriceUpsertError']> };
  PriceVersionConflict: PriceVersionConflict;
  PricesUpsertInput: PricesUpsertInput;
  PricesUpsertPayload: Omit<PricesUpsertPayload, 'results'> & { results: Array<ResolversParentTypes['PriceUpsertResult']> };
  Quantity: Scalars['Quantity']['output'];
  QuantityList: Scalars['QuantityList']['output'];
  Query: Record<PropertyKey, never>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Sku: Scalars['Sku']['output'];
  UnitConversion: UnitConversion;
  UnitConversionInput: UnitConversionInput;
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

export type InvalidItemResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['InvalidItem'] = ResolversParentTypes['InvalidItem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidPriceResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['InvalidPrice'] = ResolversParentTypes['InvalidPrice']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item'], FederationReferenceType extends FederationReferenceTypes['Item'] = FederationReferenceTypes['Item']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Item']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['ItemAttribute']>, ParentType, ContextType>;
  baseUnit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Price']>, ParentType, ContextType, RequireFields<ItemPriceArgs, 'channel' | 'currency'>>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ItemStatus'], ParentType, ContextType>;
  unitConversions?: Resolver<Array<ResolversTypes['UnitConversion']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variantGroup?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ItemAttributeResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ItemAttribute'] = ResolversParentTypes['ItemAttribute']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ItemConnectionResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ItemConnection'] = ResolversParentTypes['ItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Item']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ItemEdgeResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ItemEdge'] = ResolversParentTypes['ItemEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Item'], ParentType, ContextType>;
};

export type ItemUnitsFixedResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ItemUnitsFixed'] = ResolversParentTypes['ItemUnitsFixed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemUpsertErrorResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ItemUpsertError'] = ResolversParentTypes['ItemUpsertError']> = {
  __resolveType: TypeResolveFn<'InvalidItem' | 'ItemUnitsFixed' | 'ItemVersionConflict', ParentType, ContextType>;
};

export type ItemUpsertResultResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ItemUpsertResult'] = ResolversParentTypes['ItemUpsertResult']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ItemUpsertError']>, ParentType, ContextType>;
};

export type ItemVersionConflictResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ItemVersionConflict'] = ResolversParentTypes['ItemVersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemsUpsertPayloadResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ItemsUpsertPayload'] = ResolversParentTypes['ItemsUpsertPayload']> = {
  results?: Resolver<Array<ResolversTypes['ItemUpsertResult']>, ParentType, ContextType>;
};

export type ListedPriceResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ListedPrice'] = ResolversParentTypes['ListedPrice']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ListedPriceConnectionResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ListedPriceConnection'] = ResolversParentTypes['ListedPriceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ListedPriceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ListedPrice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ListedPriceEdgeResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['ListedPriceEdge'] = ResolversParentTypes['ListedPriceEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ListedPrice'], ParentType, ContextType>;
};

export type LiveChangeResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['LiveChange'] = ResolversParentTypes['LiveChange']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveFeedResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['LiveFeed'] = ResolversParentTypes['LiveFeed']> = {
  changes?: Resolver<Array<ResolversTypes['LiveFeedChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAtEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LiveFeedChangeResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['LiveFeedChange'] = ResolversParentTypes['LiveFeedChange']> = {
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LiveHistoryResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['LiveHistory'] = ResolversParentTypes['LiveHistory']> = {
  changes?: Resolver<Array<ResolversTypes['LiveChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minor?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  itemsUpsert?: Resolver<ResolversTypes['ItemsUpsertPayload'], ParentType, ContextType, RequireFields<MutationItemsUpsertArgs, 'input'>>;
  pricesUpsert?: Resolver<ResolversTypes['PricesUpsertPayload'], ParentType, ContextType, RequireFields<MutationPricesUpsertArgs, 'input'>>;
};

export interface PageCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PageCursor'], any> {
  name: 'PageCursor';
}

export type PageInfoResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['PageCursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['PageCursor']>, ParentType, ContextType>;
};

export type PriceResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['Price'] = ResolversParentTypes['Price']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isGeneral?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  listToldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unknown?: Resolver<Maybe<ResolversTypes['PriceUnknown']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PriceUpsertErrorResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['PriceUpsertError'] = ResolversParentTypes['PriceUpsertError']> = {
  __resolveType: TypeResolveFn<'InvalidPrice' | 'PriceVersionConflict', ParentType, ContextType>;
};

export type PriceUpsertResultResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['PriceUpsertResult'] = ResolversParentTypes['PriceUpsertResult']> = {
  changed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['ListedPrice']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['PriceUpsertError']>, ParentType, ContextType>;
};

export type PriceVersionConflictResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['PriceVersionConflict'] = ResolversParentTypes['PriceVersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PricesUpsertPayloadResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['PricesUpsertPayload'] = ResolversParentTypes['PricesUpsertPayload']> = {
  results?: Resolver<Array<ResolversTypes['PriceUpsertResult']>, ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export interface QuantityListScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['QuantityList'], any> {
  name: 'QuantityList';
}

export type QueryResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType, RequireFields<QueryItemArgs, 'sku'>>;
  items?: Resolver<ResolversTypes['ItemConnection'], ParentType, ContextType, RequireFields<QueryItemsArgs, 'first'>>;
  prices?: Resolver<ResolversTypes['ListedPriceConnection'], ParentType, ContextType, RequireFields<QueryPricesArgs, 'first'>>;
};

export interface SkuScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Sku'], any> {
  name: 'Sku';
}

export type UnitConversionResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['UnitConversion'] = ResolversParentTypes['UnitConversion']> = {
  factor?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ItemsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InvalidItem' | 'InvalidPrice' | 'ItemUnitsFixed' | 'ItemVersionConflict' | 'PriceVersionConflict', ParentType, ContextType>;
};

export type Resolvers<ContextType = ItemsContext> = {
  Cursor?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  InvalidItem?: InvalidItemResolvers<ContextType>;
  InvalidPrice?: InvalidPriceResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  ItemAttribute?: ItemAttributeResolvers<ContextType>;
  ItemConnection?: ItemConnectionResolvers<ContextType>;
  ItemEdge?: ItemEdgeResolvers<ContextType>;
  ItemUnitsFixed?: ItemUnitsFixedResolvers<ContextType>;
  ItemUpsertError?: ItemUpsertErrorResolvers<ContextType>;
  ItemUpsertResult?: ItemUpsertResultResolvers<ContextType>;
  ItemVersionConflict?: ItemVersionConflictResolvers<ContextType>;
  ItemsUpsertPayload?: ItemsUpsertPayloadResolvers<ContextType>;
  ListedPrice?: ListedPriceResolvers<ContextType>;
  ListedPriceConnection?: ListedPriceConnectionResolvers<ContextType>;
  ListedPriceEdge?: ListedPriceEdgeResolvers<ContextType>;
  LiveChange?: LiveChangeResolvers<ContextType>;
  LiveFeed?: LiveFeedResolvers<ContextType>;
  LiveFeedChange?: LiveFeedChangeResolvers<ContextType>;
  LiveHistory?: LiveHistoryResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageCursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Price?: PriceResolvers<ContextType>;
  PriceUpsertError?: PriceUpsertErrorResolvers<ContextType>;
  PriceUpsertResult?: PriceUpsertResultResolvers<ContextType>;
  PriceVersionConflict?: PriceVersionConflictResolvers<ContextType>;
  PricesUpsertPayload?: PricesUpsertPayloadResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  QuantityList?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Sku?: GraphQLScalarType;
  UnitConversion?: UnitConversionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

