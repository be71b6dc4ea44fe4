import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ItemReference, LocationReference, EncodedPosition, EncodedAvailability, EncodedMovement } from './encode.ts';
import type { EncodedErpPosting } from './erp.ts';
import type { EncodedCase } from './cases.ts';
import type { StockContext } from './context.ts';
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

/** A source system's own code for an item or location. */
export type Alias = {
  __typename?: 'Alias';
  /** Its code, verbatim. */
  code: Scalars['String']['output'];
  /** The source system. */
  source: Scalars['ID']['output'];
};

/** One code of a source system; exactly one of `sku` and `locationId` says what it means. */
export type AliasInput = {
  /** The source's code, verbatim, 1 to 200 characters. */
  code: Scalars['ID']['input'];
  /** The location the code means. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** The item the code means. */
  sku?: InputMaybe<Scalars['Sku']['input']>;
  /** The source system, 1 to 64 characters. */
  source: Scalars['ID']['input'];
};

/** Why an alias row was refused. */
export type AliasUpsertError = InvalidAlias | UnknownAliasTarget;

/** What became of one row. */
export type AliasUpsertResult = {
  __typename?: 'AliasUpsertResult';
  /** The alias as stored, null when the row was refused. */
  alias: Maybe<Alias>;
  /** Whether the row created the alias; false when it existed, changed or not. */
  created: Scalars['Boolean']['output'];
  /** Position of the row in the input, from 0. */
  index: Scalars['Int']['output'];
  /** Why the row was refused; empty when it was written. */
  userErrors: Array<AliasUpsertError>;
};

/** Codes of source systems and what they mean here. */
export type AliasesUpsertInput = {
  /** The rows, 1 to 1,000. */
  aliases: Array<AliasInput>;
};

/** The outcome of every row of an aliasesUpsert, in the order given. */
export type AliasesUpsertPayload = {
  __typename?: 'AliasesUpsertPayload';
  /** How many parked events were recorded because of these rows. */
  replayedEvents: Scalars['Int']['output'];
  /** One result a row, same order. */
  results: Array<AliasUpsertResult>;
};

/** Two times that select what an earlier answer was; give one or both. */
export type AsOfInput = {
  /** What had happened by this time: only events that occurred at or before it count. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What was believed at this time: only events recorded at or before it count. */
  recordedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a channel may sell of one item. */
export type Availability = {
  __typename?: 'Availability';
  /** Units the channel may sell now over the asked locations, in the base unit, never negative. */
  availableToSell: Scalars['Quantity']['output'];
  /** The same by location, in location order; only locations that hold or held the item. */
  byLocation: Array<LocationAvailability>;
  /** Why the number is what it is: terms that add up to `availableToSell` exactly. */
  explain: AvailabilityExplanation;
  /** How old this answer is and where it was read. */
  freshness: Freshness;
  /** The item itself, null when unknown. */
  item: Maybe<Item>;
  /** Whether the item exists; an unknown SKU has nothing to sell. */
  known: Scalars['Boolean']['output'];
  /** The asked SKU in canonical form. */
  sku: Scalars['Sku']['output'];
};

/** What a channel may sell of one item after a change of its stock. */
export type AvailabilityChange = {
  __typename?: 'AvailabilityChange';
  /** When the change was recorded. */
  at: Scalars['DateTime']['output'];
  /** What the channel may sell, at least as fresh as the change. */
  availability: Availability;
  /** The feed's place right after the change: resume after it. */
  cursor: Scalars['Cursor']['output'];
};

/** The terms of an availability answer; their quantities add up to `availableToSell` exactly. */
export type AvailabilityExplanation = {
  __typename?: 'AvailabilityExplanation';
  /** The terms, in the order of the formula. */
  terms: Array<AvailabilityTerm>;
};

/** One term of the availability formula. */
export type AvailabilityTerm = {
  __typename?: 'AvailabilityTerm';
  /** What the term is, such as `onHand` or `reserved`. */
  label: Scalars['String']['output'];
  /** Its contribution in the base unit: positive adds, negative subtracts. */
  quantity: Scalars['Quantity']['output'];
  /** What it comes from: a location id, a policy version; absent when it is the whole network's. */
  reference: Maybe<Scalars['String']['output']>;
};

/** How fresh an availability answer must be. */
export type Consistency =
  /** From the fastest copy, as old as `freshness` says (normally well under a second). */
  | 'CACHED'
  /** From the ledger itself, including everything acknowledged before the question. */
  | 'STRONG';

/** A document in the ERP, as the ERP names it. */
export type ErpDocument = {
  __typename?: 'ErpDocument';
  /** The document in the general ledger that goes with it. */
  financialRef: Maybe<Scalars['String']['output']>;
  /** The fiscal year its number belongs to. */
  fiscalYear: Maybe<Scalars['String']['output']>;
  /** Identifier of the document. */
  id: Scalars['ID']['output'];
  /** The number people know it by. */
  number: Maybe<Scalars['String']['output']>;
  /** The ERP system, such as `http`. */
  system: Scalars['String']['output'];
  /** Kind of document. */
  type: Scalars['String']['output'];
};

/** A document for the ERP: one movement or several, sent until the ERP has it or says no. */
export type ErpPosting = {
  __typename?: 'ErpPosting';
  /** The ERP company it is for. */
  company: Scalars['String']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** What the ERP made of it; null until it is posted. */
  document: Maybe<ErpDocument>;
  /** The id the ERP knows it by: the same however often it is sent. */
  eventId: Scalars['ID']['output'];
  /** Why it is not posted: the last failure or refusal; null when there was none. */
  failure: Maybe<ErpPostingFailure>;
  /** Identifier of the posting; postings are numbered in the order they are to be posted. */
  id: Scalars['ID']['output'];
  /** The chain of transactions it belongs to; its postings are sent in order, and a dead letter holds back those after it. */
  lineageId: Maybe<Scalars['ID']['output']>;
  /** What it posts. */
  movements: Array<Movement>;
  /** When it is sent again at the earliest; null when it is not waiting to be sent, or waits for a person. */
  nextTryAt: Maybe<Scalars['DateTime']['output']>;
  /** When the ERP's answer that it is posted was noted. */
  postedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who had it sent again last. */
  replayedBy: Maybe<Scalars['ID']['output']>;
  /** How often somebody had it sent again. */
  replays: Scalars['Int']['output'];
  /** Where it stands. */
  state: ErpPostingState;
  /** How often it was sent, lookups included. */
  tries: Scalars['Int']['output'];
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of postings. */
export type ErpPostingConnection = {
  __typename?: 'ErpPostingConnection';
  /** The postings of this page, each with its place. */
  edges: Array<ErpPostingEdge>;
  /** The postings of this page without their places. */
  nodes: Array<ErpPosting>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A posting and its place in the page order. */
export type ErpPostingEdge = {
  __typename?: 'ErpPostingEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The posting. */
  node: ErpPosting;
};

/** Why a posting is not posted. */
export type ErpPostingFailure = {
  __typename?: 'ErpPostingFailure';
  /** One of validation, unmapped, period-closed, warning, forbidden, auth, conflict, throttled, unavailable, timeout, untyped and held. */
  code: Scalars['String']['output'];
  /** The ERP's own words, or what happened on the way. */
  message: Scalars['String']['output'];
};

/** Conditions on postings; all given ones must hold. */
export type ErpPostingFilter = {
  /** Only postings for this ERP company. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Only postings that failed with one of these codes. */
  failureCodes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only the postings of these movements, at most 500. */
  movementIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only postings in one of these states. */
  states?: InputMaybe<Array<ErpPostingState>>;
};

/** The posting is on its way, or is done: there is nothing to send again. */
export type ErpPostingNotReplayable = UserError & {
  __typename?: 'ErpPostingNotReplayable';
  /** Always `ErpPostingNotReplayable`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming the posting and its state. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
  /** Where the posting stands. */
  state: ErpPostingState;
};

/** Why a posting is not sent again. */
export type ErpPostingReplayError = ErpPostingNotReplayable | UnknownErpPosting;

/** What became of one asked posting. */
export type ErpPostingReplayResult = {
  __typename?: 'ErpPostingReplayResult';
  /** Place of the id in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The posting as it is now, null when there is none with this id. */
  posting: Maybe<ErpPosting>;
  /** Whether it will be sent again because of this call. */
  replayed: Scalars['Boolean']['output'];
  /** Why it will not be; empty when it will. */
  userErrors: Array<ErpPostingReplayError>;
};

/** Where a posting to the ERP stands. */
export type ErpPostingState =
  /** The ERP took it and will post it later. */
  | 'ACCEPTED'
  /** Waits to be sent. */
  | 'PENDING'
  /** The ERP has it. */
  | 'POSTED'
  /** With a worker, which is sending it. */
  | 'POSTING'
  /** On its way to a worker. */
  | 'QUEUED'
  /** A dead letter: the ERP will not take it as it is. */
  | 'REJECTED'
  /** It may have arrived: the ERP is asked before it is sent again. */
  | 'UNKNOWN'
  /** Nothing to post. */
  | 'WAIVED';

/** Postings to send again. */
export type ErpPostingsReplayInput = {
  /** Their ids, 1 to 1,000. */
  ids: Array<Scalars['ID']['input']>;
};

/** The outcome of every asked posting, in the order given. */
export type ErpPostingsReplayPayload = {
  __typename?: 'ErpPostingsReplayPayload';
  /** One result an id, same order. */
  results: Array<ErpPostingReplayResult>;
};

/** What a case touches, as far as it is known. */
export type ExceptionBlastRadius = {
  __typename?: 'ExceptionBlastRadius';
  /** Orders these reservations belong to. */
  orders: Scalars['Int']['output'];
  /** Affected positions. */
  positions: Scalars['Int']['output'];
  /** Reservations that hold stock at its position now. */
  reservations: Scalars['Int']['output'];
  /** Affected units, in the item's base unit; of parked events as the source told them. Null when the case is not about a number of units. */
  units: Maybe<Scalars['Quantity']['output']>;
};

/** Work for a person: something that was accepted or found and cannot stay as it is. One case is open per kind and subject. */
export type ExceptionCase = {
  __typename?: 'ExceptionCase';
  /** Seconds from its opening until now, or until its end. */
  ageSeconds: Scalars['Int']['output'];
  /** What it touches. */
  blastRadius: ExceptionBlastRadius;
  /** What happened, with the numbers in it. */
  cause: Scalars['String']['output'];
  /** The source's code (or sequence number, or type of event) it is about. */
  code: Maybe<Scalars['String']['output']>;
  /** Finds what belongs to it in logs and in other answers. */
  correlationId: Scalars['ID']['output'];
  /** What it hinders while it is open. */
  effects: Array<ExceptionEffect>;
  /** Whether the product closes it when its cause is gone. */
  endsByItself: Scalars['Boolean']['output'];
  /** What else is known, by name. */
  facts: Array<ExceptionFact>;
  /** Identifier of the case. */
  id: Scalars['ID']['output'];
  /** The item it is about, if it is about one. */
  item: Maybe<Item>;
  /** What kind of trouble it is. */
  kind: ExceptionKind;
  /** The location it is about, if it is about one. */
  location: Maybe<Location>;
  /** The movement that made it necessary, if there is one; null, too, once the movement is archived. */
  movement: Maybe<Movement>;
  /** When it was opened. */
  openedAt: Scalars['DateTime']['output'];
  /** In whose name it was opened: the caller whose event or request it came from, or the product's own worker. */
  openedBy: Scalars['ID']['output'];
  /** Whose work it is. */
  owner: ExceptionOwner;
  /** The position it is about as it is now, if it is about one. */
  position: Maybe<StockPosition>;
  /** Whether exceptionReplay can do something about it while it is open. */
  replayable: Scalars['Boolean']['output'];
  /** How often it was replayed. */
  replays: Scalars['Int']['output'];
  /** The reservation it is about. */
  reservationId: Maybe<Scalars['ID']['output']>;
  /** How it ended; null while it is open. */
  resolution: Maybe<ExceptionResolution>;
  /** The source whose events it is about. */
  source: Maybe<Scalars['ID']['output']>;
  /** Whether it still is. */
  status: ExceptionStatus;
  /** What it is about, in the kind's own scheme; no two open cases of a kind share it. */
  subject: Scalars['String']['output'];
  /** What to do about it: the suggested next action. */
  suggestedAction: Scalars['String']['output'];
  /** The kind in a few words, to a person. */
  title: Scalars['String']['output'];
  /** The transfer it is about. */
  transferId: Maybe<Scalars['ID']['output']>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of exception cases. */
export type ExceptionCaseConnection = {
  __typename?: 'ExceptionCaseConnection';
  /** The cases of this page, each with its place. */
  edges: Array<ExceptionCaseEdge>;
  /** The cases of this page without their places. */
  nodes: Array<ExceptionCase>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A case and its place in the page order. */
export type ExceptionCaseEdge = {
  __typename?: 'ExceptionCaseEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The case. */
  node: ExceptionCase;
};

/** Conditions on exception cases; all given ones must hold. */
export type ExceptionCaseFilter = {
  /** Only cases of one of these kinds. */
  kinds?: InputMaybe<Array<ExceptionKind>>;
  /** Only cases about one of these locations, at most 500. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only cases opened at least so many seconds ago. */
  olderThanSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Only cases of one of these desks. */
  owners?: InputMaybe<Array<ExceptionOwner>>;
  /** Only cases about one of these items, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
  /** Only cases about this source. */
  source?: InputMaybe<Scalars['ID']['input']>;
  /** Only open, or only closed ones. */
  status?: InputMaybe<ExceptionStatus>;
};

/** What a case hinders while it is open. */
export type ExceptionEffect =
  /** Goods may not be found or handed over. */
  | 'FULFILMENT'
  /** Answers about what there is may be wrong. */
  | 'INQUIRY'
  /** The books do not have it yet, or have it wrong. */
  | 'POSTING'
  /** Promises may be refused or broken. */
  | 'RESERVATION';

/** The case is closed already. */
export type ExceptionEnded = UserError & {
  __typename?: 'ExceptionEnded';
  /** Always `ExceptionEnded`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming the case, who closed it and when. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** One thing known about a case. */
export type ExceptionFact = {
  __typename?: 'ExceptionFact';
  /** What it is called. */
  name: Scalars['String']['output'];
  /** What it is; lists apart by commas. */
  value: Scalars['String']['output'];
};

/** The kinds of exception cases. */
export type ExceptionKind =
  /** An adjustment waits for approval by somebody else. */
  | 'ADJUSTMENT_PENDING'
  /** A count differs from the book by more than is tolerated. */
  | 'COUNT_BEYOND_TOLERANCE'
  /** A supplier has not shipped a drop-shipped order in time. */
  | 'DROPSHIP_LATE'
  /** The ERP will not take a posting. */
  | 'ERP_REJECTED'
  /** A sealed part of the feed or of its journal is not what was sealed. */
  | 'FEED_CHAIN_BROKEN'
  /** A transfer has not arrived in the time its lane allows. */
  | 'IN_TRANSIT_OVERDUE'
  /** The accounts of an item do not add up to zero: the database was changed past the ledger. */
  | 'ITEM_NOT_CONSERVED'
  /** An event waited too long for the earlier one of its chain. */
  | 'LINEAGE_TIMEOUT'
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
  /** Sequence numbers are missing in what a source told. */
  | 'SOURCE_GAP'
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
  | 'UNMAPPED_CODE';

/** Nothing of a case of this kind can be done again. */
export type ExceptionNotReplayable = UserError & {
  __typename?: 'ExceptionNotReplayable';
  /** Always `ExceptionNotReplayable`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming the case, its kind and what to do instead. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Whose work a case is. */
export type ExceptionOwner =
  /** Who runs the online channels. */
  | 'ECOMMERCE'
  /** Who keeps the books. */
  | 'FINANCE'
  /** Who runs distribution centres and transport. */
  | 'FULFILMENT'
  /** Who connects the systems. */
  | 'INTEGRATION'
  /** Who runs the store. */
  | 'STORES';

/** Why a case is not replayed. */
export type ExceptionReplayError = ExceptionEnded | ExceptionNotReplayable | UnknownException;

/** A case to replay. */
export type ExceptionReplayInput = {
  /** The case's id. */
  id: Scalars['ID']['input'];
};

/** What a replay did. */
export type ExceptionReplayPayload = {
  __typename?: 'ExceptionReplayPayload';
  /** How many events were recorded, or postings sent again. */
  done: Scalars['Int']['output'];
  /** The case as it is now; null when there is none with this id. */
  exceptionCase: Maybe<ExceptionCase>;
  /** How many could not be and wait on. */
  left: Scalars['Int']['output'];
  /** Why nothing was tried; empty when something was. */
  userErrors: Array<ExceptionReplayError>;
};

/** How a case ended. */
export type ExceptionResolution = {
  __typename?: 'ExceptionResolution';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who ended it: a caller, or the product's own worker. */
  by: Scalars['ID']['output'];
  /** In which way. */
  how: ExceptionResolutionKind;
  /** Why, in the words of whoever ended it. */
  reason: Maybe<Scalars['String']['output']>;
};

/** How a case ended. */
export type ExceptionResolutionKind =
  /** Its cause went away. */
  | 'BY_ITSELF'
  /** What it held up was done again. */
  | 'REPLAYED'
  /** Somebody settled it. */
  | 'RESOLVED'
  /** Nothing is to be done. */
  | 'WAIVED';

/** Why a case is not closed. */
export type ExceptionResolveError = ExceptionEnded | InvalidException | UnknownException;

/** A case to close. */
export type ExceptionResolveInput = {
  /** The case's id. */
  id: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** How it ends: settled, or nothing to be done. */
  resolution?: InputMaybe<ExceptionSettlement>;
};

/** What became of the case. */
export type ExceptionResolvePayload = {
  __typename?: 'ExceptionResolvePayload';
  /** The case as it is now; null when there is none with this id. */
  exceptionCase: Maybe<ExceptionCase>;
  /** Why it was not closed; empty when it was, now or by the same request before. */
  userErrors: Array<ExceptionResolveError>;
};

/** How people end a case. */
export type ExceptionSettlement =
  /** It is settled. */
  | 'RESOLVED'
  /** Nothing is to be done. */
  | 'WAIVED';

/** Whether a case is still to be worked on. */
export type ExceptionStatus =
  /** Somebody has to look. */
  | 'OPEN'
  /** Done. */
  | 'RESOLVED';

/** How old an answer is and where it was read. */
export type Freshness = {
  __typename?: 'Freshness';
  /** Age of the answer when it was given, in milliseconds. */
  ageMs: Scalars['Int']['output'];
  /** The moment the answer was true. */
  asOf: Scalars['DateTime']['output'];
  /** The feed position the answer includes. */
  cursor: Scalars['Cursor']['output'];
  /** Where the answer was read. */
  source: FreshnessSource;
};

/** Where an availability answer was read. */
export type FreshnessSource =
  /** A derived copy that follows the ledger's feed. */
  | 'CACHE'
  /** The ledger itself. */
  | 'LEDGER';

/** A field of the row has a value that cannot be stored. */
export type InvalidAlias = UserError & {
  __typename?: 'InvalidAlias';
  /** Always `InvalidAlias`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A field of the request cannot be meant. */
export type InvalidException = UserError & {
  __typename?: 'InvalidException';
  /** Always `InvalidException`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A thing that can be stocked and sold, known by its SKU. */
export type Item = {
  __typename?: 'Item';
  /** Codes that source systems know this item by, in source and code order. */
  aliases: Maybe<Array<Alias>>;
  /** Where this item is or was, in location order, at most 1,000 positions. Read from the ledger. */
  positions: Maybe<Array<StockPosition>>;
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
  /** Codes that source systems know this location by, in source and code order. */
  aliases: Maybe<Array<Alias>>;
  /** Your id of the location, kept verbatim. */
  id: Scalars['ID']['output'];
};

/** What a channel may sell of one item at one location, in the base unit. */
export type LocationAvailability = {
  __typename?: 'LocationAvailability';
  /** Units the channel may sell from here now, never negative. */
  availableToSell: Scalars['Quantity']['output'];
  /** The location the units are at. */
  location: Maybe<Location>;
  /** Units physically there, in every state. */
  onHand: Scalars['Quantity']['output'];
  /** Units held for reservations. */
  reserved: Scalars['Quantity']['output'];
};

/** One immutable, balanced entry of the journal: units that left one account and entered another. */
export type Movement = {
  __typename?: 'Movement';
  /** The business day it belongs to, in the location's time zone. */
  businessDate: Scalars['Date']['output'];
  /** Follows one business transaction over all systems. */
  correlationId: Maybe<Scalars['ID']['output']>;
  /** The device it was done with, as told by the source. */
  deviceId: Maybe<Scalars['ID']['output']>;
  /** The posting that takes it to the ERP; null for the moment before it is made. */
  erpPosting: Maybe<ErpPosting>;
  /** The source's own id of the event. */
  eventId: Scalars['ID']['output'];
  /** The location they left, absent when they came from outside. */
  fromLocation: Maybe<Location>;
  /** The state or outside account the units left, such as AVAILABLE or SUPPLIER. */
  fromState: Scalars['String']['output'];
  /** Identifier of the movement. */
  id: Scalars['ID']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** The chain of transactions it belongs to, such as a sale and its return. */
  lineageId: Maybe<Scalars['ID']['output']>;
  /** When it happened, according to the source. */
  occurredAt: Scalars['DateTime']['output'];
  /** Who did it, as told by the source; information, not authority. */
  operatorId: Maybe<Scalars['ID']['output']>;
  /** Units moved, in the base unit, always positive. */
  quantity: Scalars['Quantity']['output'];
  /** Why, as given by the source. */
  reason: Maybe<Scalars['String']['output']>;
  /** Whether the system of record for money has it. PENDING until a posting is acknowledged. */
  reconciliationStatus: ReconciliationStatus;
  /** When it was recorded here. */
  recordedAt: Scalars['DateTime']['output'];
  /** The document it belongs to in the source. */
  referenceDocument: Maybe<ReferenceDocument>;
  /** The reservation it consumed, if any. */
  reservationId: Maybe<Scalars['ID']['output']>;
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** The source system that said so. */
  source: Scalars['ID']['output'];
  /** The location they entered, absent when they went outside. */
  toLocation: Maybe<Location>;
  /** The state or outside account the units entered. */
  toState: Scalars['String']['output'];
  /** The transfer it belongs to, if any. */
  transferId: Maybe<Scalars['ID']['output']>;
  /** The event type that caused it, in upper snake case, such as SALE_COMPLETED. */
  type: Scalars['String']['output'];
};

/** A page of the journal. */
export type MovementConnection = {
  __typename?: 'MovementConnection';
  /** The movements of this page, each with its place. */
  edges: Array<MovementEdge>;
  /** The movements of this page without their places. */
  nodes: Array<Movement>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A movement and its place in the page order. */
export type MovementEdge = {
  __typename?: 'MovementEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The movement. */
  node: Movement;
};

/** Conditions on movements; all given ones must hold. */
export type MovementFilter = {
  /** Only movements with this correlation id. */
  correlationId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the movements of this event; give `source` too. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** Only movements into or out of these locations, at most 500. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only movements that occurred before this time. */
  occurredBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only movements that occurred at or after this time. */
  occurredFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only movements of these SKUs, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
  /** Only movements told by this source. */
  source?: InputMaybe<Scalars['ID']['input']>;
  /** Only movements of this transfer. */
  transferId?: InputMaybe<Scalars['ID']['input']>;
  /** Only these event types, in upper snake case. */
  types?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Tell which item or location a source means by its own code, up to 1,000 rows. Each row answers for itself. Events parked for want of a mapping are recorded by themselves. */
  aliasesUpsert: AliasesUpsertPayload;
  /**
   * Send postings to the ERP again, at most 1,000: dead letters, after what was wrong has been put right, and those that wait for their time. Each answers for itself.
   * The ERP gets the same event id as before, so that what it has already is not posted twice.
   */
  erpPostingsReplay: ErpPostingsReplayPayload;
  /**
   * Do again what a case holds up: record the events that wait for a code, send a posting to the ERP again. What was done already is not done twice.
   * The case ends as soon as nothing of it is left; noted in the audit log.
   */
  exceptionReplay: ExceptionReplayPayload;
  /**
   * Close a case with a reason; noted in the audit log. Asking again with the same reason answers the same. A case whose cause is still there comes
   * back when the product finds it again.
   */
  exceptionResolve: ExceptionResolvePayload;
  /** Record up to 5,000 events. Each answers for itself; valid ones are kept whatever the others do. */
  stockEventsRecord: StockEventsRecordPayload;
};


export type MutationAliasesUpsertArgs = {
  input: AliasesUpsertInput;
};


export type MutationErpPostingsReplayArgs = {
  input: ErpPostingsReplayInput;
};


export type MutationExceptionReplayArgs = {
  input: ExceptionReplayInput;
};


export type MutationExceptionResolveArgs = {
  input: ExceptionResolveInput;
};


export type MutationStockEventsRecordArgs = {
  input: StockEventsRecordInput;
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
  /** Answers changes as availabilityChanged does; null for a change of another item, or one a later change of the batch answers too. */
  _availabilityChanges: Array<Maybe<AvailabilityChange>>;
  /** Answers changes as stockChanged does; null for a change the conditions do not match. */
  _stockChanges: Array<Maybe<StockChange>>;
  /** The feed as a gateway in a process of its own follows it: everything after a place, with what routes it. */
  _stockFeed: LiveFeed;
  /** What the feed has of positions between two places. */
  _stockHistory: LiveHistory;
  /** The state of positions now, written as changes, and the place it is true at. */
  _stockSnapshot: LiveHistory;
  /** What a channel may sell: one entry per asked SKU, same order. Unknown SKUs answer `known: false` and zero; an unknown channel is the fault UNKNOWN_CHANNEL. */
  availability: Array<Availability>;
  /** One posting; null when there is none with this id. */
  erpPosting: Maybe<ErpPosting>;
  /** Postings to the ERP, newest first: where each one stands and why. Dead letters are those in state REJECTED. */
  erpPostings: ErpPostingConnection;
  /** One case; null when there is none with this id. */
  exceptionCase: Maybe<ExceptionCase>;
  /** Exception cases, newest first; read from the ledger, never from a cache. */
  exceptionCases: ExceptionCaseConnection;
  /** The journal, newest first: every movement ever recorded, never changed. */
  movements: MovementConnection;
  /** What is at one location of one item, state by state; null when item or location is unknown. Never moved there: all zero. */
  stockPosition: Maybe<StockPosition>;
  /** Positions that ever held stock, in SKU and location order, a page at a time. Read from the ledger. */
  stockPositions: StockPositionConnection;
};


export type Query_AvailabilityChangesArgs = {
  changes: Array<LiveChangeInput>;
  channel: Scalars['ID']['input'];
  skus: Array<Scalars['Sku']['input']>;
};


export type Query_StockChangesArgs = {
  changes: Array<LiveChangeInput>;
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  skus: InputMaybe<Array<Scalars['Sku']['input']>>;
};


export type Query_StockFeedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};


export type Query_StockHistoryArgs = {
  after: Scalars['Cursor']['input'];
  first: Scalars['Int']['input'];
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  skus: InputMaybe<Array<Scalars['Sku']['input']>>;
  upTo: Scalars['Cursor']['input'];
};


export type Query_StockSnapshotArgs = {
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  skus: InputMaybe<Array<Scalars['Sku']['input']>>;
};


export type QueryAvailabilityArgs = {
  channel: Scalars['ID']['input'];
  consistency?: InputMaybe<Consistency>;
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  skus: Array<Scalars['Sku']['input']>;
};


export type QueryErpPostingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryErpPostingsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<ErpPostingFilter>;
  first: Scalars['Int']['input'];
};


export type QueryExceptionCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryExceptionCasesArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<ExceptionCaseFilter>;
  first: Scalars['Int']['input'];
};


export type QueryMovementsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: MovementFilter;
  first: Scalars['Int']['input'];
};


export type QueryStockPositionArgs = {
  asOf: InputMaybe<AsOfInput>;
  locationId: Scalars['ID']['input'];
  sku: Scalars['Sku']['input'];
};


export type QueryStockPositionsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<StockPositionFilter>;
  first: Scalars['Int']['input'];
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

/** What an absolute quantity of a snapshot counts. */
export type SnapshotSemantics =
  /** Everything physically there, reserved units included. */
  | 'GROSS_ON_HAND'
  /** Only units not promised to orders. */
  | 'NET_OF_ORDERS';

/** How much one state of a position changed. */
export type StateChange = {
  __typename?: 'StateChange';
  /** By how much, in the base unit; never 0. */
  delta: Scalars['Quantity']['output'];
  /** Which kind of stock, such as AVAILABLE. */
  state: StockState;
};

/** A position right after one movement or reservation event. */
export type StockChange = {
  __typename?: 'StockChange';
  /** When it was recorded. */
  at: Scalars['DateTime']['output'];
  /** What changed it: an event type in upper snake case, RESERVATION_CREATED and the like, or SNAPSHOT. */
  cause: Scalars['String']['output'];
  /** By how much each state changed; empty for a snapshot. */
  changes: Array<StateChange>;
  /** Follows one business transaction over all systems; absent for a snapshot. */
  correlationId: Maybe<Scalars['ID']['output']>;
  /** The feed's place right after this change: resume after it. */
  cursor: Scalars['Cursor']['output'];
  /** By how much `available` changed, in the base unit; 0 for a snapshot. */
  delta: Scalars['Quantity']['output'];
  /** The position right after this change, never a later one. */
  position: StockPosition;
};

/** Why an event was parked or refused; the code tells which rule. */
export type StockEventError = UserError & {
  __typename?: 'StockEventError';
  /** Such as IdempotencyConflict, NotRecordable, UnknownItem, UnknownLocation, UnknownUnit, InvalidValue. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault: [events, index, field]. */
  path: Array<Scalars['String']['output']>;
};

/**
 * One thing that happened to stock, in the source's own words. Scalars check only the JSON type here, so that one bad event never fails the request: a value out of range,
 * an unknown type, code or unit is REFUSED or PARKED for that event alone, with path [events, i, field].
 */
export type StockEventInput = {
  /** The business day; the day of `occurredAt` in the location's time zone when omitted. */
  businessDate?: InputMaybe<Scalars['Date']['input']>;
  /** Follows one business transaction over all systems; the request's own when omitted. */
  correlationId?: InputMaybe<Scalars['ID']['input']>;
  /** The device it was done with: information, never authority. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** What became of returned or received units: RESALABLE, DAMAGED, QUARANTINED or PENDING_INSPECTION; for what is put away, where it was: QUARANTINED or PICKED. */
  disposition?: InputMaybe<Scalars['ID']['input']>;
  /** The source's id of the event, 1 to 200 characters. Sent again with the same content it answers REPLAYED; with other content it is refused with IdempotencyConflict. */
  eventId: Scalars['ID']['input'];
  /** The chain of transactions this belongs to, such as a sale and its return. */
  lineageId?: InputMaybe<Scalars['ID']['input']>;
  /** The source's code of the location, resolved like `sku`. For transfers: where the units leave. */
  locationId: Scalars['ID']['input'];
  /** When it happened: RFC 3339 with an offset. For SNAPSHOT_ASSERTED the watermark the quantity was true at. */
  occurredAt: Scalars['DateTime']['input'];
  /** Who did it: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Units in `unit`, greater than 0; signed for ADJUSTMENT_APPROVED; absolute and at least 0 for SNAPSHOT_ASSERTED. */
  quantity: Scalars['Quantity']['input'];
  /** Why, at most 500 characters; kept verbatim. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The document this belongs to in the source. */
  referenceDocument?: InputMaybe<ReferenceDocumentInput>;
  /** The reservation this event serves: a pick takes what it holds, a sale, shipment or pick-up what was picked for it and then what it holds. A dead one gives nothing: the units come from available stock. */
  reservationId?: InputMaybe<Scalars['ID']['input']>;
  /** The line of the reservation this event serves first, from 1; its lines in their order when omitted. Needs `reservationId`. */
  reservationLine?: InputMaybe<Scalars['Int']['input']>;
  /** What an absolute snapshot counts; the source's declared meaning when omitted. */
  semantics?: InputMaybe<SnapshotSemantics>;
  /** The source's code of the item, verbatim: an alias of that source first, then the canonical SKU, else the event is parked. */
  sku: Scalars['ID']['input'];
  /** The source system, 1 to 64 characters; with `eventId` the idempotency key. */
  source: Scalars['ID']['input'];
  /** The source's running number as decimal digits; reveals gaps. */
  sourceSequence?: InputMaybe<Scalars['ID']['input']>;
  /** For transfers: the source's code of the location they go to; required for TRANSFER_SHIPPED and TRANSFER_RECEIVED. */
  toLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Identifier of the transfer; required for TRANSFER_SHIPPED and TRANSFER_RECEIVED. */
  transferId?: InputMaybe<Scalars['ID']['input']>;
  /** What happened, in upper snake case, such as SALE_COMPLETED; a type that cannot be recorded this way is refused with NotRecordable. */
  type: Scalars['ID']['input'];
  /** Unit of the quantity; the item's base unit when omitted. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** What became of one event. */
export type StockEventResult = {
  __typename?: 'StockEventResult';
  /** Why it was parked or refused; absent otherwise. */
  error: Maybe<UserError>;
  /** The event's id in its source. */
  eventId: Scalars['ID']['output'];
  /** Position of the event in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The event's source. */
  source: Scalars['ID']['output'];
  /** What became of it. */
  status: StockEventStatus;
};

/** What became of a stock event. */
export type StockEventStatus =
  /** Kept whole, waiting for a mapping of its code; recorded by itself when the mapping is added. */
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
  events: Array<StockEventInput>;
};

/** The outcome of every event, in the order given. */
export type StockEventsRecordPayload = {
  __typename?: 'StockEventsRecordPayload';
  /** Feed position that includes everything recorded by this call; absent when nothing was. */
  cursor: Maybe<Scalars['Cursor']['output']>;
  /** One result an event, same order. */
  results: Array<StockEventResult>;
};

/** What is of one item at one location, in the item's base unit, as of `updatedAt`. */
export type StockPosition = {
  __typename?: 'StockPosition';
  /** Units free to promise; negative when facts took more than the book held. */
  available: Scalars['Quantity']['output'];
  /** Units damaged, not sellable. */
  damaged: Scalars['Quantity']['output'];
  /** Units on their way here in transfers, shipped and neither received nor lost. Not part of onHand. */
  inTransitIn: Scalars['Quantity']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** The location the units are at. */
  location: Maybe<Location>;
  /** Units that may not be sold: damaged + quarantined + returnPending. */
  nonSellable: Scalars['Quantity']['output'];
  /** Units physically at the location: available + reserved + picked + nonSellable. */
  onHand: Scalars['Quantity']['output'];
  /** Units picked or packed and still in the building. */
  picked: Scalars['Quantity']['output'];
  /** Units held back for inspection, recall or doubt. */
  quarantined: Scalars['Quantity']['output'];
  /** Units held for reservations. */
  reserved: Scalars['Quantity']['output'];
  /** Units returned by customers and not yet dispositioned. */
  returnPending: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** When this position last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Changes with every change of this position. */
  version: Scalars['ID']['output'];
};

/** A page of positions. */
export type StockPositionConnection = {
  __typename?: 'StockPositionConnection';
  /** The positions of this page, each with its place. */
  edges: Array<StockPositionEdge>;
  /** The positions of this page without their places. */
  nodes: Array<StockPosition>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A position and its place in the page order. */
export type StockPositionEdge = {
  __typename?: 'StockPositionEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The position. */
  node: StockPosition;
};

/** Conditions on positions; all given ones must hold. */
export type StockPositionFilter = {
  /** Only positions whose available quantity is below this, in the base unit. */
  availableBelow?: InputMaybe<Scalars['Quantity']['input']>;
  /** Only these locations, at most 500. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only positions with (true) or without (false) a negative available quantity. */
  negative?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these SKUs, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
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

export type Subscription = {
  __typename?: 'Subscription';
  /** What a channel may sell of the given items, again after every change of their stock; the answer is current when it is sent, never older than the change. */
  availabilityChanged: AvailabilityChange;
  /** Every change of a position, in commit order per shard, from the cursor (exclusive) or from now; `snapshot: true` first sends each position's state. */
  stockChanged: StockChange;
};


export type SubscriptionAvailabilityChangedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  channel: Scalars['ID']['input'];
  skus: Array<Scalars['Sku']['input']>;
};


export type SubscriptionStockChangedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  skus: InputMaybe<Array<Scalars['Sku']['input']>>;
  snapshot?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The item or location a row names does not exist; create it first. */
export type UnknownAliasTarget = UserError & {
  __typename?: 'UnknownAliasTarget';
  /** Always `UnknownAliasTarget`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming the unknown item or location. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** There is no posting with this id. */
export type UnknownErpPosting = UserError & {
  __typename?: 'UnknownErpPosting';
  /** Always `UnknownErpPosting`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming the id. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** There is no case with this id. */
export type UnknownException = UserError & {
  __typename?: 'UnknownException';
  /** Always `UnknownException`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming the id. */
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
  ExceptionCase: ExceptionCase;
  Item: Item;
  Location: Location;
  Movement: Movement;
  StockPosition: StockPosition;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ExceptionCase:
    ( { __typename: 'ExceptionCase' }
    & GraphQLRecursivePick<FederationTypes['ExceptionCase'], {"id":true}> );
  Item:
    ( { __typename: 'Item' }
    & GraphQLRecursivePick<FederationTypes['Item'], {"sku":true}> );
  Location:
    ( { __typename: 'Location' }
    & GraphQLRecursivePick<FederationTypes['Location'], {"id":true}> );
  Movement:
    ( { __typename: 'Movement' }
    & GraphQLRecursivePick<FederationTypes['Movement'], {"id":true}> );
  StockPosition:
    ( { __typename: 'StockPosition' }
    & GraphQLRecursivePick<FederationTypes['StockPosition'], {"sku":true,"location":{"id":true}}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AliasUpsertError:
    | ( InvalidAlias )
    | ( UnknownAliasTarget )
  ;
  ErpPostingReplayError:
    | ( ErpPostingNotReplayable )
    | ( UnknownErpPosting )
  ;
  ExceptionReplayError:
    | ( ExceptionEnded )
    | ( ExceptionNotReplayable )
    | ( UnknownException )
  ;
  ExceptionResolveError:
    | ( ExceptionEnded )
    | ( InvalidException )
    | ( UnknownException )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( ErpPostingNotReplayable )
    | ( ExceptionEnded )
    | ( ExceptionNotReplayable )
    | ( InvalidAlias )
    | ( InvalidException )
    | ( StockEventError )
    | ( UnknownAliasTarget )
    | ( UnknownErpPosting )
    | ( UnknownException )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alias: ResolverTypeWrapper<Alias>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AliasInput: AliasInput;
  AliasUpsertError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AliasUpsertError']>;
  AliasUpsertResult: ResolverTypeWrapper<Omit<AliasUpsertResult, 'userErrors'> & { userErrors: Array<ResolversTypes['AliasUpsertError']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AliasesUpsertInput: AliasesUpsertInput;
  AliasesUpsertPayload: ResolverTypeWrapper<Omit<AliasesUpsertPayload, 'results'> & { results: Array<ResolversTypes['AliasUpsertResult']> }>;
  AsOfInput: AsOfInput;
  Availability: ResolverTypeWrapper<EncodedAvailability>;
  AvailabilityChange: ResolverTypeWrapper<Omit<AvailabilityChange, 'availability'> & { availability: ResolversTypes['Availability'] }>;
  AvailabilityExplanation: ResolverTypeWrapper<AvailabilityExplanation>;
  AvailabilityTerm: ResolverTypeWrapper<AvailabilityTerm>;
  Consistency: Consistency;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ErpDocument: ResolverTypeWrapper<ErpDocument>;
  ErpPosting: ResolverTypeWrapper<EncodedErpPosting>;
  ErpPostingConnection: ResolverTypeWrapper<Omit<ErpPostingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ErpPostingEdge']>, nodes: Array<ResolversTypes['ErpPosting']> }>;
  ErpPostingEdge: ResolverTypeWrapper<Omit<ErpPostingEdge, 'node'> & { node: ResolversTypes['ErpPosting'] }>;
  ErpPostingFailure: ResolverTypeWrapper<ErpPostingFailure>;
  ErpPostingFilter: ErpPostingFilter;
  ErpPostingNotReplayable: ResolverTypeWrapper<ErpPostingNotReplayable>;
  ErpPostingReplayError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErpPostingReplayError']>;
  ErpPostingReplayResult: ResolverTypeWrapper<Omit<ErpPostingReplayResult, 'posting' | 'userErrors'> & { posting?: Maybe<ResolversTypes['ErpPosting']>, userErrors: Array<ResolversTypes['ErpPostingReplayError']> }>;
  ErpPostingState: ErpPostingState;
  ErpPostingsReplayInput: ErpPostingsReplayInput;
  ErpPostingsReplayPayload: ResolverTypeWrapper<Omit<ErpPostingsReplayPayload, 'results'> & { results: Array<ResolversTypes['ErpPostingReplayResult']> }>;
  ExceptionBlastRadius: ResolverTypeWrapper<ExceptionBlastRadius>;
  ExceptionCase: ResolverTypeWrapper<EncodedCase>;
  ExceptionCaseConnection: ResolverTypeWrapper<Omit<ExceptionCaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ExceptionCaseEdge']>, nodes: Array<ResolversTypes['ExceptionCase']> }>;
  ExceptionCaseEdge: ResolverTypeWrapper<Omit<ExceptionCaseEdge, 'node'> & { node: ResolversTypes['ExceptionCase'] }>;
  ExceptionCaseFilter: ExceptionCaseFilter;
  ExceptionEffect: ExceptionEffect;
  ExceptionEnded: ResolverTypeWrapper<ExceptionEnded>;
  ExceptionFact: ResolverTypeWrapper<ExceptionFact>;
  ExceptionKind: ExceptionKind;
  ExceptionNotReplayable: ResolverTypeWrapper<ExceptionNotReplayable>;
  ExceptionOwner: ExceptionOwner;
  ExceptionReplayError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExceptionReplayError']>;
  ExceptionReplayInput: ExceptionReplayInput;
  ExceptionReplayPayload: ResolverTypeWrapper<Omit<ExceptionReplayPayload, 'exceptionCase' | 'userErrors'> & { exceptionCase?: Maybe<ResolversTypes['ExceptionCase']>, userErrors: Array<ResolversTypes['ExceptionReplayError']> }>;
  ExceptionResolution: ResolverTypeWrapper<ExceptionResolution>;
  ExceptionResolutionKind: ExceptionResolutionKind;
  ExceptionResolveError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExceptionResolveError']>;
  ExceptionResolveInput: ExceptionResolveInput;
  ExceptionResolvePayload: ResolverTypeWrapper<Omit<ExceptionResolvePayload, 'exceptionCase' | 'userErrors'> & { exceptionCase?: Maybe<ResolversTypes['ExceptionCase']>, userErrors: Array<ResolversTypes['ExceptionResolveError']> }>;
  ExceptionSettlement: ExceptionSettlement;
  ExceptionStatus: ExceptionStatus;
  Freshness: ResolverTypeWrapper<Freshness>;
  FreshnessSource: FreshnessSource;
  InvalidAlias: ResolverTypeWrapper<InvalidAlias>;
  InvalidException: ResolverTypeWrapper<InvalidException>;
  Item: ResolverTypeWrapper<ItemReference>;
  LiveChange: ResolverTypeWrapper<LiveChange>;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: ResolverTypeWrapper<LiveFeed>;
  LiveFeedChange: ResolverTypeWrapper<LiveFeedChange>;
  LiveHistory: ResolverTypeWrapper<LiveHistory>;
  Location: ResolverTypeWrapper<LocationReference>;
  LocationAvailability: ResolverTypeWrapper<Omit<LocationAvailability, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>;
  Movement: ResolverTypeWrapper<EncodedMovement>;
  MovementConnection: ResolverTypeWrapper<Omit<MovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MovementEdge']>, nodes: Array<ResolversTypes['Movement']> }>;
  MovementEdge: ResolverTypeWrapper<Omit<MovementEdge, 'node'> & { node: ResolversTypes['Movement'] }>;
  MovementFilter: MovementFilter;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageCursor: ResolverTypeWrapper<Scalars['PageCursor']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReconciliationStatus: ReconciliationStatus;
  ReferenceDocument: ResolverTypeWrapper<ReferenceDocument>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Sku: ResolverTypeWrapper<Scalars['Sku']['output']>;
  SnapshotSemantics: SnapshotSemantics;
  StateChange: ResolverTypeWrapper<StateChange>;
  StockChange: ResolverTypeWrapper<Omit<StockChange, 'position'> & { position: ResolversTypes['StockPosition'] }>;
  StockEventError: ResolverTypeWrapper<StockEventError>;
  StockEventInput: StockEventInput;
  StockEventResult: ResolverTypeWrapper<Omit<StockEventResult, 'error'> & { error?: Maybe<ResolversTypes['UserError']> }>;
  StockEventStatus: StockEventStatus;
  StockEventsRecordInput: StockEventsRecordInput;
  StockEventsRecordPayload: ResolverTypeWrapper<Omit<StockEventsRecordPayload, 'results'> & { results: Array<ResolversTypes['StockEventResult']> }>;
  StockPosition: ResolverTypeWrapper<EncodedPosition>;
  StockPositionConnection: ResolverTypeWrapper<Omit<StockPositionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['StockPositionEdge']>, nodes: Array<ResolversTypes['StockPosition']> }>;
  StockPositionEdge: ResolverTypeWrapper<Omit<StockPositionEdge, 'node'> & { node: ResolversTypes['StockPosition'] }>;
  StockPositionFilter: StockPositionFilter;
  StockState: StockState;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UnknownAliasTarget: ResolverTypeWrapper<UnknownAliasTarget>;
  UnknownErpPosting: ResolverTypeWrapper<UnknownErpPosting>;
  UnknownException: ResolverTypeWrapper<UnknownException>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alias: Alias;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AliasInput: AliasInput;
  AliasUpsertError: ResolversUnionTypes<ResolversParentTypes>['AliasUpsertError'];
  AliasUpsertResult: Omit<AliasUpsertResult, 'userErrors'> & { userErrors: Array<ResolversParentTypes['AliasUpsertError']> };
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  AliasesUpsertInput: AliasesUpsertInput;
  AliasesUpsertPayload: Omit<AliasesUpsertPayload, 'results'> & { results: Array<ResolversParentTypes['AliasUpsertResult']> };
  AsOfInput: AsOfInput;
  Availability: EncodedAvailability;
  AvailabilityChange: Omit<AvailabilityChange, 'availability'> & { availability: ResolversParentTypes['Availability'] };
  AvailabilityExplanation: AvailabilityExplanation;
  AvailabilityTerm: AvailabilityTerm;
  Cursor: Scalars['Cursor']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  ErpDocument: ErpDocument;
  ErpPosting: EncodedErpPosting;
  ErpPostingConnection: Omit<ErpPostingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ErpPostingEdge']>, nodes: Array<ResolversParentTypes['ErpPosting']> };
  ErpPostingEdge: Omit<ErpPostingEdge, 'node'> & { node: ResolversParentTypes['ErpPosting'] };
  ErpPostingFailure: ErpPostingFailure;
  ErpPostingFilter: ErpPostingFilter;
  ErpPostingNotReplayable: ErpPostingNotReplayable;
  ErpPostingReplayError: ResolversUnionTypes<ResolversParentTypes>['ErpPostingReplayError'];
  ErpPostingReplayResult: Omit<ErpPostingReplayResult, 'posting' | 'userErrors'> & { posting?: Maybe<ResolversParentTypes['ErpPosting']>, userErrors: Array<ResolversParentTypes['ErpPostingReplayError']> };
  ErpPostingsReplayInput: ErpPostingsReplayInput;
  ErpPostingsReplayPayload: Omit<ErpPostingsReplayPayload, 'results'> & { results: Array<ResolversParentTypes['ErpPostingReplayResult']> };
  ExceptionBlastRadius: ExceptionBlastRadius;
  ExceptionCase: EncodedCase;
  ExceptionCaseConnection: Omit<ExceptionCaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ExceptionCaseEdge']>, nodes: Array<ResolversParentTypes['ExceptionCase']> };
  ExceptionCaseEdge: Omit<ExceptionCaseEdge, 'node'> & { node: ResolversParentTypes['ExceptionCase'] };
  ExceptionCaseFilter: ExceptionCaseFilter;
  ExceptionEnded: ExceptionEnded;
  ExceptionFact: ExceptionFact;
  ExceptionNotReplayable: ExceptionNotReplayable;
  ExceptionReplayError: ResolversUnionTypes<ResolversParentTypes>['ExceptionReplayError'];
  ExceptionReplayInput: ExceptionReplayInput;
  ExceptionReplayPayload: Omit<ExceptionReplayPayload, 'exceptionCase' | 'userErrors'> & { exceptionCase?: Maybe<ResolversParentTypes['ExceptionCase']>, userErrors: Array<ResolversParentTypes['ExceptionReplayError']> };
  ExceptionResolution: ExceptionResolution;
  ExceptionResolveError: ResolversUnionTypes<ResolversParentTypes>['ExceptionResolveError'];
  ExceptionResolveInput: ExceptionResolveInput;
  ExceptionResolvePayload: Omit<ExceptionResolvePayload, 'exceptionCase' | 'userErrors'> & { exceptionCase?: Maybe<ResolversParentTypes['ExceptionCase']>, userErrors: Array<ResolversParentTypes['ExceptionResolveError']> };
  Freshness: Freshness;
  InvalidAlias: InvalidAlias;
  InvalidException: InvalidException;
  Item: ItemReference;
  LiveChange: LiveChange;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: LiveFeed;
  LiveFeedChange: LiveFeedChange;
  LiveHistory: LiveHistory;
  Location: LocationReference;
  LocationAvailability: Omit<LocationAvailability, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> };
  Movement: EncodedMovement;
  MovementConnection: Omit<MovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MovementEdge']>, nodes: Array<ResolversParentTypes['Movement']> };
  MovementEdge: Omit<MovementEdge, 'node'> & { node: ResolversParentTypes['Movement'] };
  MovementFilter: MovementFilter;
  Mutation: Record<PropertyKey, never>;
  PageCursor: Scalars['PageCursor']['output'];
  PageInfo: PageInfo;
  Quantity: Scalars['Quantity']['output'];
  Query: Record<PropertyKey, never>;
  ReferenceDocument: ReferenceDocument;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Sku: Scalars['Sku']['output'];
  StateChange: StateChange;
  StockChange: Omit<StockChange, 'position'> & { position: ResolversParentTypes['StockPosition'] };
  StockEventError: StockEventError;
  StockEventInput: StockEventInput;
  StockEventResult: Omit<StockEventResult, 'error'> & { error?: Maybe<ResolversParentTypes['UserError']> };
  StockEventsRecordInput: StockEventsRecordInput;
  StockEventsRecordPayload: Omit<StockEventsRecordPayload, 'results'> & { results: Array<ResolversParentTypes['StockEventResult']> };
  StockPosition: EncodedPosition;
  StockPositionConnection: Omit<StockPositionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StockPositionEdge']>, nodes: Array<ResolversParentTypes['StockPosition']> };
  StockPositionEdge: Omit<StockPositionEdge, 'node'> & { node: ResolversParentTypes['StockPosition'] };
  StockPositionFilter: StockPositionFilter;
  Subscription: Record<PropertyKey, never>;
  UnknownAliasTarget: UnknownAliasTarget;
  UnknownErpPosting: UnknownErpPosting;
  UnknownException: UnknownException;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
};

export type AliasResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Alias'] = ResolversParentTypes['Alias']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AliasUpsertErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AliasUpsertError'] = ResolversParentTypes['AliasUpsertError']> = {
  __resolveType: TypeResolveFn<'InvalidAlias' | 'UnknownAliasTarget', ParentType, ContextType>;
};

export type AliasUpsertResultResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AliasUpsertResult'] = ResolversParentTypes['AliasUpsertResult']> = {
  alias?: Resolver<Maybe<ResolversTypes['Alias']>, ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['AliasUpsertError']>, ParentType, ContextType>;
};

export type AliasesUpsertPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AliasesUpsertPayload'] = ResolversParentTypes['AliasesUpsertPayload']> = {
  replayedEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['AliasUpsertResult']>, ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  availableToSell?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  byLocation?: Resolver<Array<ResolversTypes['LocationAvailability']>, ParentType, ContextType>;
  explain?: Resolver<ResolversTypes['AvailabilityExplanation'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type AvailabilityChangeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityChange'] = ResolversParentTypes['AvailabilityChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type AvailabilityExplanationResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityExplanation'] = ResolversParentTypes['AvailabilityExplanation']> = {
  terms?: Resolver<Array<ResolversTypes['AvailabilityTerm']>, ParentType, ContextType>;
};

export type AvailabilityTermResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityTerm'] = ResolversParentTypes['AvailabilityTerm']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ErpDocumentResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpDocument'] = ResolversParentTypes['ErpDocument']> = {
  financialRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fiscalYear?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErpPostingResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPosting'] = ResolversParentTypes['ErpPosting']> = {
  company?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['ErpDocument']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ErpPostingFailure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  movements?: Resolver<Array<ResolversTypes['Movement']>, ParentType, ContextType>;
  nextTryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  postedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  replayedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  replays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErpPostingState'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ErpPostingConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingConnection'] = ResolversParentTypes['ErpPostingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ErpPostingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ErpPosting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ErpPostingEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingEdge'] = ResolversParentTypes['ErpPostingEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ErpPosting'], ParentType, ContextType>;
};

export type ErpPostingFailureResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingFailure'] = ResolversParentTypes['ErpPostingFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErpPostingNotReplayableResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingNotReplayable'] = ResolversParentTypes['ErpPostingNotReplayable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErpPostingState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErpPostingReplayErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingReplayError'] = ResolversParentTypes['ErpPostingReplayError']> = {
  __resolveType: TypeResolveFn<'ErpPostingNotReplayable' | 'UnknownErpPosting', ParentType, ContextType>;
};

export type ErpPostingReplayResultResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingReplayResult'] = ResolversParentTypes['ErpPostingReplayResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  posting?: Resolver<Maybe<ResolversTypes['ErpPosting']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ErpPostingReplayError']>, ParentType, ContextType>;
};

export type ErpPostingsReplayPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingsReplayPayload'] = ResolversParentTypes['ErpPostingsReplayPayload']> = {
  results?: Resolver<Array<ResolversTypes['ErpPostingReplayResult']>, ParentType, ContextType>;
};

export type ExceptionBlastRadiusResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionBlastRadius'] = ResolversParentTypes['ExceptionBlastRadius']> = {
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  positions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reservations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
};

export type ExceptionCaseResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionCase'] = ResolversParentTypes['ExceptionCase'], FederationReferenceType extends FederationReferenceTypes['ExceptionCase'] = FederationReferenceTypes['ExceptionCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ExceptionCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ageSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  blastRadius?: Resolver<ResolversTypes['ExceptionBlastRadius'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  effects?: Resolver<Array<ResolversTypes['ExceptionEffect']>, ParentType, ContextType>;
  endsByItself?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['ExceptionFact']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExceptionKind'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  movement?: Resolver<Maybe<ResolversTypes['Movement']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['ExceptionOwner'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['StockPosition']>, ParentType, ContextType>;
  replayable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  replays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reservationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['ExceptionResolution']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ExceptionStatus'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  suggestedAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transferId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ExceptionCaseConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionCaseConnection'] = ResolversParentTypes['ExceptionCaseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExceptionCaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ExceptionCase']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ExceptionCaseEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionCaseEdge'] = ResolversParentTypes['ExceptionCaseEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExceptionCase'], ParentType, ContextType>;
};

export type ExceptionEndedResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionEnded'] = ResolversParentTypes['ExceptionEnded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExceptionFactResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionFact'] = ResolversParentTypes['ExceptionFact']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExceptionNotReplayableResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionNotReplayable'] = ResolversParentTypes['ExceptionNotReplayable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExceptionReplayErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionReplayError'] = ResolversParentTypes['ExceptionReplayError']> = {
  __resolveType: TypeResolveFn<'ExceptionEnded' | 'ExceptionNotReplayable' | 'UnknownException', ParentType, ContextType>;
};

export type ExceptionReplayPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionReplayPayload'] = ResolversParentTypes['ExceptionReplayPayload']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exceptionCase?: Resolver<Maybe<ResolversTypes['ExceptionCase']>, ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ExceptionReplayError']>, ParentType, ContextType>;
};

export type ExceptionResolutionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionResolution'] = ResolversParentTypes['ExceptionResolution']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  how?: Resolver<ResolversTypes['ExceptionResolutionKind'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExceptionResolveErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionResolveError'] = ResolversParentTypes['ExceptionResolveError']> = {
  __resolveType: TypeResolveFn<'ExceptionEnded' | 'InvalidException' | 'UnknownException', ParentType, ContextType>;
};

export type ExceptionResolvePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionResolvePayload'] = ResolversParentTypes['ExceptionResolvePayload']> = {
  exceptionCase?: Resolver<Maybe<ResolversTypes['ExceptionCase']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ExceptionResolveError']>, ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  ageMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FreshnessSource'], ParentType, ContextType>;
};

export type InvalidAliasResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['InvalidAlias'] = ResolversParentTypes['InvalidAlias']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidExceptionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['InvalidException'] = ResolversParentTypes['InvalidException']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ItemResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Item'] = ResolversParentTypes['Item'], FederationReferenceType extends FederationReferenceTypes['Item'] = FederationReferenceTypes['Item']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Item']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aliases?: Resolver<Maybe<Array<ResolversTypes['Alias']>>, ParentType, ContextType>;
  positions?: Resolver<Maybe<Array<ResolversTypes['StockPosition']>>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type LiveChangeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LiveChange'] = ResolversParentTypes['LiveChange']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveFeedResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LiveFeed'] = ResolversParentTypes['LiveFeed']> = {
  changes?: Resolver<Array<ResolversTypes['LiveFeedChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAtEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LiveFeedChangeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LiveFeedChange'] = ResolversParentTypes['LiveFeedChange']> = {
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LiveHistoryResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LiveHistory'] = ResolversParentTypes['LiveHistory']> = {
  changes?: Resolver<Array<ResolversTypes['LiveChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'], FederationReferenceType extends FederationReferenceTypes['Location'] = FederationReferenceTypes['Location']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Location']> | FederationReferenceType, FederationReferenceType, ContextType>;
  aliases?: Resolver<Maybe<Array<ResolversTypes['Alias']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LocationAvailabilityResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LocationAvailability'] = ResolversParentTypes['LocationAvailability']> = {
  availableToSell?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type MovementResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Movement'] = ResolversParentTypes['Movement'], FederationReferenceType extends FederationReferenceTypes['Movement'] = FederationReferenceTypes['Movement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Movement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  businessDate?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  erpPosting?: Resolver<Maybe<ResolversTypes['ErpPosting']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fromLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  fromState?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  lineageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reconciliationStatus?: Resolver<ResolversTypes['ReconciliationStatus'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  referenceDocument?: Resolver<Maybe<ResolversTypes['ReferenceDocument']>, ParentType, ContextType>;
  reservationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  toState?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transferId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MovementConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['MovementConnection'] = ResolversParentTypes['MovementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Movement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MovementEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['MovementEdge'] = ResolversParentTypes['MovementEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Movement'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  aliasesUpsert?: Resolver<ResolversTypes['AliasesUpsertPayload'], ParentType, ContextType, RequireFields<MutationAliasesUpsertArgs, 'input'>>;
  erpPostingsReplay?: Resolver<ResolversTypes['ErpPostingsReplayPayload'], ParentType, ContextType, RequireFields<MutationErpPostingsReplayArgs, 'input'>>;
  exceptionReplay?: Resolver<ResolversTypes['ExceptionReplayPayload'], ParentType, ContextType, RequireFields<MutationExceptionReplayArgs, 'input'>>;
  exceptionResolve?: Resolver<ResolversTypes['ExceptionResolvePayload'], ParentType, ContextType, RequireFields<MutationExceptionResolveArgs, 'input'>>;
  stockEventsRecord?: Resolver<ResolversTypes['StockEventsRecordPayload'], ParentType, ContextType, RequireFields<MutationStockEventsRecordArgs, 'input'>>;
};

export interface PageCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PageCursor'], any> {
  name: 'PageCursor';
}

export type PageInfoResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['PageCursor']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['PageCursor']>, ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export type QueryResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _availabilityChanges?: Resolver<Array<Maybe<ResolversTypes['AvailabilityChange']>>, ParentType, ContextType, RequireFields<Query_AvailabilityChangesArgs, 'changes' | 'channel' | 'skus'>>;
  _stockChanges?: Resolver<Array<Maybe<ResolversTypes['StockChange']>>, ParentType, ContextType, RequireFields<Query_StockChangesArgs, 'changes'>>;
  _stockFeed?: Resolver<ResolversTypes['LiveFeed'], ParentType, ContextType, RequireFields<Query_StockFeedArgs, 'first'>>;
  _stockHistory?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, RequireFields<Query_StockHistoryArgs, 'after' | 'first' | 'upTo'>>;
  _stockSnapshot?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, Partial<Query_StockSnapshotArgs>>;
  availability?: Resolver<Array<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<QueryAvailabilityArgs, 'channel' | 'consistency' | 'skus'>>;
  erpPosting?: Resolver<Maybe<ResolversTypes['ErpPosting']>, ParentType, ContextType, RequireFields<QueryErpPostingArgs, 'id'>>;
  erpPostings?: Resolver<ResolversTypes['ErpPostingConnection'], ParentType, ContextType, RequireFields<QueryErpPostingsArgs, 'first'>>;
  exceptionCase?: Resolver<Maybe<ResolversTypes['ExceptionCase']>, ParentType, ContextType, RequireFields<QueryExceptionCaseArgs, 'id'>>;
  exceptionCases?: Resolver<ResolversTypes['ExceptionCaseConnection'], ParentType, ContextType, RequireFields<QueryExceptionCasesArgs, 'first'>>;
  movements?: Resolver<ResolversTypes['MovementConnection'], ParentType, ContextType, RequireFields<QueryMovementsArgs, 'filter' | 'first'>>;
  stockPosition?: Resolver<Maybe<ResolversTypes['StockPosition']>, ParentType, ContextType, RequireFields<QueryStockPositionArgs, 'locationId' | 'sku'>>;
  stockPositions?: Resolver<ResolversTypes['StockPositionConnection'], ParentType, ContextType, RequireFields<QueryStockPositionsArgs, 'first'>>;
};

export type ReferenceDocumentResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ReferenceDocument'] = ResolversParentTypes['ReferenceDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface SkuScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Sku'], any> {
  name: 'Sku';
}

export type StateChangeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StateChange'] = ResolversParentTypes['StateChange']> = {
  delta?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StockState'], ParentType, ContextType>;
};

export type StockChangeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockChange'] = ResolversParentTypes['StockChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['StateChange']>, ParentType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  delta?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['StockPosition'], ParentType, ContextType>;
};

export type StockEventErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockEventError'] = ResolversParentTypes['StockEventError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockEventResultResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockEventResult'] = ResolversParentTypes['StockEventResult']> = {
  error?: Resolver<Maybe<ResolversTypes['UserError']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockEventStatus'], ParentType, ContextType>;
};

export type StockEventsRecordPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockEventsRecordPayload'] = ResolversParentTypes['StockEventsRecordPayload']> = {
  cursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['StockEventResult']>, ParentType, ContextType>;
};

export type StockPositionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockPosition'] = ResolversParentTypes['StockPosition'], FederationReferenceType extends FederationReferenceTypes['StockPosition'] = FederationReferenceTypes['StockPosition']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StockPosition']> | FederationReferenceType, FederationReferenceType, ContextType>;
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  damaged?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  inTransitIn?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  nonSellable?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  picked?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  quarantined?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  returnPending?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StockPositionConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockPositionConnection'] = ResolversParentTypes['StockPositionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockPositionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['StockPosition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockPositionEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockPositionEdge'] = ResolversParentTypes['StockPositionEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockPosition'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  availabilityChanged?: SubscriptionResolver<ResolversTypes['AvailabilityChange'], "availabilityChanged", ParentType, ContextType, RequireFields<SubscriptionAvailabilityChangedArgs, 'channel' | 'skus'>>;
  stockChanged?: SubscriptionResolver<ResolversTypes['StockChange'], "stockChanged", ParentType, ContextType, RequireFields<SubscriptionStockChangedArgs, 'snapshot'>>;
};

export type UnknownAliasTargetResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UnknownAliasTarget'] = ResolversParentTypes['UnknownAliasTarget']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownErpPostingResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UnknownErpPosting'] = ResolversParentTypes['UnknownErpPosting']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownExceptionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UnknownException'] = ResolversParentTypes['UnknownException']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ErpPostingNotReplayable' | 'ExceptionEnded' | 'ExceptionNotReplayable' | 'InvalidAlias' | 'InvalidException' | 'StockEventError' | 'UnknownAliasTarget' | 'UnknownErpPosting' | 'UnknownException', ParentType, ContextType>;
};

export type Resolvers<ContextType = StockContext> = {
  Alias?: AliasResolvers<ContextType>;
  AliasUpsertError?: AliasUpsertErrorResolvers<ContextType>;
  AliasUpsertResult?: AliasUpsertResultResolvers<ContextType>;
  AliasesUpsertPayload?: AliasesUpsertPayloadResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  AvailabilityChange?: AvailabilityChangeResolvers<ContextType>;
  AvailabilityExplanation?: AvailabilityExplanationResolvers<ContextType>;
  AvailabilityTerm?: AvailabilityTermResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  ErpDocument?: ErpDocumentResolvers<ContextType>;
  ErpPosting?: ErpPostingResolvers<ContextType>;
  ErpPostingConnection?: ErpPostingConnectionResolvers<ContextType>;
  ErpPostingEdge?: ErpPostingEdgeResolvers<ContextType>;
  ErpPostingFailure?: ErpPostingFailureResolvers<ContextType>;
  ErpPostingNotReplayable?: ErpPostingNotReplayableResolvers<ContextType>;
  ErpPostingReplayError?: ErpPostingReplayErrorResolvers<ContextType>;
  ErpPostingReplayResult?: ErpPostingReplayResultResolvers<ContextType>;
  ErpPostingsReplayPayload?: ErpPostingsReplayPayloadResolvers<ContextType>;
  ExceptionBlastRadius?: ExceptionBlastRadiusResolvers<ContextType>;
  ExceptionCase?: ExceptionCaseResolvers<ContextType>;
  ExceptionCaseConnection?: ExceptionCaseConnectionResolvers<ContextType>;
  ExceptionCaseEdge?: ExceptionCaseEdgeResolvers<ContextType>;
  ExceptionEnded?: ExceptionEndedResolvers<ContextType>;
  ExceptionFact?: ExceptionFactResolvers<ContextType>;
  ExceptionNotReplayable?: ExceptionNotReplayableResolvers<ContextType>;
  ExceptionReplayError?: ExceptionReplayErrorResolvers<ContextType>;
  ExceptionReplayPayload?: ExceptionReplayPayloadResolvers<ContextType>;
  ExceptionResolution?: ExceptionResolutionResolvers<ContextType>;
  ExceptionResolveError?: ExceptionResolveErrorResolvers<ContextType>;
  ExceptionResolvePayload?: ExceptionResolvePayloadResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  InvalidAlias?: InvalidAliasResolvers<ContextType>;
  InvalidException?: InvalidExceptionResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  LiveChange?: LiveChangeResolvers<ContextType>;
  LiveFeed?: LiveFeedResolvers<ContextType>;
  LiveFeedChange?: LiveFeedChangeResolvers<ContextType>;
  LiveHistory?: LiveHistoryResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationAvailability?: LocationAvailabilityResolvers<ContextType>;
  Movement?: MovementResolvers<ContextType>;
  MovementConnection?: MovementConnectionResolvers<ContextType>;
  MovementEdge?: MovementEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageCursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  ReferenceDocument?: ReferenceDocumentResolvers<ContextType>;
  Sku?: GraphQLScalarType;
  StateChange?: StateChangeResolvers<ContextType>;
  StockChange?: StockChangeResolvers<ContextType>;
  StockEventError?: StockEventErrorResolvers<ContextType>;
  StockEventResult?: StockEventResultResolvers<ContextType>;
  StockEventsRecordPayload?: StockEventsRecordPayloadResolvers<ContextType>;
  StockPosition?: StockPositionResolvers<ContextType>;
  StockPositionConnection?: StockPositionConnectionResolvers<ContextType>;
  StockPositionEdge?: StockPositionEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UnknownAliasTarget?: UnknownAliasTargetResolvers<ContextType>;
  UnknownErpPosting?: UnknownErpPostingResolvers<ContextType>;
  UnknownException?: UnknownExceptionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

