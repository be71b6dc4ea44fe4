import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EncodedAtLocation } from './availability.ts';
import type { ItemReference, LocationReference, EncodedPosition, EncodedAvailability, EncodedMovement } from './encode.ts';
import type { EncodedTerm } from './explain.ts';
import type { EncodedLow } from './low-stock.ts';
import type { EncodedErpPosting } from './erp.ts';
import type { EncodedCase } from './cases.ts';
import type { EncodedCount } from './counts.ts';
import type { EncodedTransfer } from './transfers.ts';
import type { EncodedSignal } from './supply-encode.ts';
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

/** What an account of an item holds. */
export type AccountBalance = {
  __typename?: 'AccountBalance';
  /** The account: a state at a location, or an account outside such as SUPPLIER, CUSTOMER or VARIANCE. */
  account: Scalars['String']['output'];
  /** Where it is; null for accounts outside every location. */
  location: Maybe<Location>;
  /** Its sum in base units; below zero for what gave more than it got. */
  quantity: Scalars['Quantity']['output'];
};

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

/** A change of the book that somebody asked for. */
export type Adjustment = {
  __typename?: 'Adjustment';
  /** Who decided, when and why; null while nobody has. */
  decision: Maybe<WorkDecision>;
  /** The device, as told. */
  deviceId: Maybe<Scalars['ID']['output']>;
  /** Identifier of the adjustment. */
  id: Scalars['ID']['output'];
  /** Whether it is within tolerance. */
  isWithinTolerance: Scalars['Boolean']['output'];
  /** What is adjusted. */
  item: Maybe<Item>;
  /** Where its units are. */
  location: Maybe<Location>;
  /** Why, in words. */
  note: Maybe<Scalars['String']['output']>;
  /** The time it is true at. */
  occurredAt: Scalars['DateTime']['output'];
  /** The person, as told. */
  operatorId: Maybe<Scalars['ID']['output']>;
  /** Units found (positive) or missing (negative), in the base unit. */
  quantity: Scalars['Quantity']['output'];
  /** Why, as a code. */
  reasonCode: Scalars['ID']['output'];
  /** When. */
  requestedAt: Scalars['DateTime']['output'];
  /** Who asked for it; this caller decides on nothing of it. */
  requestedBy: Scalars['ID']['output'];
  /** Its canonical SKU. */
  sku: Scalars['Sku']['output'];
  /** The state that changes. */
  state: AdjustedState;
  /** Where it stands. */
  status: AdjustmentStatus;
  /** Value of one base unit in minor units; null when nobody has said it. */
  unitValueMinor: Maybe<Scalars['Int']['output']>;
};

/** Which adjustment to approve, by whom and why. */
export type AdjustmentApproveInput = {
  /** What it is decided with. */
  deviceId: Scalars['ID']['input'];
  /** The adjustment's id. */
  id: Scalars['ID']['input'];
  /** Your key of this decision, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who decides: kept with the decision; authority is the caller's. */
  operatorId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to an adjustmentApprove. */
export type AdjustmentApprovePayload = {
  __typename?: 'AdjustmentApprovePayload';
  /** The adjustment afterwards, null when refused. */
  adjustment: Maybe<Adjustment>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it is approved. */
  userErrors: Array<StepError>;
};

/** A page of adjustments. */
export type AdjustmentConnection = {
  __typename?: 'AdjustmentConnection';
  /** The adjustments of this page, each with its place. */
  edges: Array<AdjustmentEdge>;
  /** The adjustments of this page without their places. */
  nodes: Array<Adjustment>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An adjustment and its place in the page order. */
export type AdjustmentEdge = {
  __typename?: 'AdjustmentEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The adjustment. */
  node: Adjustment;
};

/** Which adjustment to reject, by whom and why. */
export type AdjustmentRejectInput = {
  /** What it is decided with. */
  deviceId: Scalars['ID']['input'];
  /** The adjustment's id. */
  id: Scalars['ID']['input'];
  /** Your key of this decision, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who decides: kept with the decision; authority is the caller's. */
  operatorId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to an adjustmentReject. */
export type AdjustmentRejectPayload = {
  __typename?: 'AdjustmentRejectPayload';
  /** The adjustment afterwards, null when refused. */
  adjustment: Maybe<Adjustment>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it is rejected. */
  userErrors: Array<StepError>;
};

/** A change of the book. */
export type AdjustmentRequestInput = {
  /** What it is asked with. */
  deviceId: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Id of the place where the units are. */
  locationId: Scalars['ID']['input'];
  /** Why, in words, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The time it is true at: RFC 3339 with an offset. */
  occurredAt: Scalars['DateTime']['input'];
  /** Who asks. */
  operatorId: Scalars['ID']['input'];
  /** Units found (positive) or missing (negative), in the base unit; not 0. */
  quantity: Scalars['Quantity']['input'];
  /** Why: one of `reasonCodes` that is active. */
  reasonCode: Scalars['ID']['input'];
  /** The item. */
  sku: Scalars['Sku']['input'];
  /** The state that changes. */
  state?: AdjustedState;
  /** Value of one base unit in minor units, where the item's attribute `unitValueMinor` does not say it. */
  unitValueMinor?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer to an adjustmentRequest. */
export type AdjustmentRequestPayload = {
  __typename?: 'AdjustmentRequestPayload';
  /** The adjustment: approved by itself, or waiting; null when refused. */
  adjustment: Maybe<Adjustment>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it is noted. */
  userErrors: Array<StepError>;
};

/** Where an adjustment stands. */
export type AdjustmentStatus =
  /** The stock was changed. */
  | 'APPROVED'
  /** The book stays as it is. */
  | 'REJECTED'
  /** Waits for somebody else. */
  | 'REQUESTED';

/** A source system's own code for an item or location. */
export type Alias = {
  __typename?: 'Alias';
  /** Its code, verbatim. */
  code: Scalars['String']['output'];
  /** The source system. */
  source: Scalars['ID']['output'];
};

/** One code of a source system; exactly one of `sku`, `locationId`, `unit` and `disposition` says what it means. */
export type AliasInput = {
  /** The source's code, verbatim, 1 to 200 characters. */
  code: Scalars['ID']['input'];
  /** The disposition the code means, such as DAMAGED; from then on unknown dispositions of the source are parked instead of refused. */
  disposition?: InputMaybe<Scalars['ID']['input']>;
  /** The location the code means. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** The item the code means. */
  sku?: InputMaybe<Scalars['Sku']['input']>;
  /** The source system, 1 to 64 characters. */
  source: Scalars['ID']['input'];
  /** The unit the code means, as items have it; from then on unknown units of the source are parked instead of refused. */
  unit?: InputMaybe<Scalars['String']['input']>;
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

/** How much a caller may approve. A caller without limits of its own has everybody's, `*`; without those it has none but its scope. */
export type Authority = {
  __typename?: 'Authority';
  /** The caller, or `*` for everybody without limits of their own. */
  callerId: Scalars['ID']['output'];
  /** Most units, in the base unit; null: no such limit. */
  maxUnits: Maybe<Scalars['Quantity']['output']>;
  /** Most value, in minor units; null: no such limit. */
  maxValueMinor: Maybe<Scalars['Int']['output']>;
  /** When it was set. */
  setAt: Scalars['DateTime']['output'];
  /** Who set it. */
  setBy: Scalars['ID']['output'];
  /** Counts the changes of these limits, from 1. */
  version: Scalars['Int']['output'];
};

/** How much a caller may approve from now on. */
export type AuthorityChangeInput = {
  /** The caller, or `*` for everybody without limits of their own. */
  callerId: Scalars['ID']['input'];
  /** Your key of this change, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Most units, in the base unit; no such limit when omitted. */
  maxUnits?: InputMaybe<Scalars['Quantity']['input']>;
  /** Most value, in minor units; no such limit when omitted. */
  maxValueMinor?: InputMaybe<Scalars['Int']['input']>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to an authorityChange. */
export type AuthorityChangePayload = {
  __typename?: 'AuthorityChangePayload';
  /** The limits now in force, null when refused. */
  authority: Maybe<Authority>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when they are in force. */
  userErrors: Array<StepError>;
};

/** What a channel may sell of one item. */
export type Availability = {
  __typename?: 'Availability';
  /**
   * Units that may be promised to be there at the end of a day (UTC): the least projected from that day until the horizon, so that units expected demand
   * will take are not promised twice. Never negative; read from the ledger.
   */
  availableToPromise: Scalars['Quantity']['output'];
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
  /** The first day so many units may be promised, within the horizon; absent when none is foreseen. Read from the ledger. */
  nextAvailable: Maybe<Scalars['Date']['output']>;
  /** What is projected: today, and each later day on which expected supply or demand changes it. Read from the ledger. */
  projection: Array<ProjectedAvailability>;
  /**
   * What of `availableToSell` is not at any location: of what is in transit, as far as a lane's policy counts on it, and of what suppliers have, as far
   * as a drop-ship policy says. At most half a second old; empty when locations are named.
   */
  shares: Array<AvailabilityShare>;
  /** The asked SKU in canonical form. */
  sku: Scalars['Sku']['output'];
};


/** What a channel may sell of one item. */
export type AvailabilityAvailableToPromiseArgs = {
  date: Scalars['Date']['input'];
  horizonDays?: InputMaybe<Scalars['Int']['input']>;
};


/** What a channel may sell of one item. */
export type AvailabilityNextAvailableArgs = {
  horizonDays?: InputMaybe<Scalars['Int']['input']>;
  quantity?: InputMaybe<Scalars['Quantity']['input']>;
};


/** What a channel may sell of one item. */
export type AvailabilityProjectionArgs = {
  horizonDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What a channel may sell of one item after a change of its stock. */
export type AvailabilityChange = {
  __typename?: 'AvailabilityChange';
  /** When the change was recorded. */
  at: Scalars['DateTime']['output'];
  /** What the channel may sell, at least as fresh as the change. */
  availability: Availability;
  /** What changed it, as for stockChanged, POLICY_CHANGED for a rule, a grant or master data (an item blocked, a location or channel closed), or SNAPSHOT; the last where several changes are told at once. */
  cause: Scalars['String']['output'];
  /** The feed's place right after the change: resume after it. */
  cursor: Scalars['Cursor']['output'];
};

/** One journal entry or hold behind a term. */
export type AvailabilityEntry = {
  __typename?: 'AvailabilityEntry';
  /** When it was recorded or promised. */
  at: Scalars['DateTime']['output'];
  /** What caused it, such as SALE_COMPLETED or RESERVATION_CREATED. */
  cause: Scalars['String']['output'];
  /** Its part of the term, in the base unit, as the term counts it: negative where it subtracts. */
  quantity: Scalars['Quantity']['output'];
  /** What it is: `movement:<id>`, `reservationEvent:<id>` or `reservation:<id>`. */
  reference: Scalars['String']['output'];
};

/** A page of what a term is made of. */
export type AvailabilityEntryConnection = {
  __typename?: 'AvailabilityEntryConnection';
  /** The entries with their places. */
  edges: Array<AvailabilityEntryEdge>;
  /** The entries without their places. */
  nodes: Array<AvailabilityEntry>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** What all entries of all pages and `unnamed` add up to, in the base unit, as the term counts it: negative where it subtracts. */
  total: Scalars['Quantity']['output'];
  /** What of `total` is of entries out of the caller's reach, in the base unit. */
  unnamed: Scalars['Quantity']['output'];
};

/** An entry behind a term and its place. */
export type AvailabilityEntryEdge = {
  __typename?: 'AvailabilityEntryEdge';
  /** Its place, to be given as `after`. */
  cursor: Scalars['PageCursor']['output'];
  /** The entry. */
  node: AvailabilityEntry;
};

/** The terms of an availability answer; their quantities add up to `availableToSell` exactly. */
export type AvailabilityExplanation = {
  __typename?: 'AvailabilityExplanation';
  /** The terms, in the order of the formula; with a condition only those it holds for, which add up to a part. */
  terms: Array<AvailabilityTerm>;
};


/** The terms of an availability answer; their quantities add up to `availableToSell` exactly. */
export type AvailabilityExplanationTermsArgs = {
  label: InputMaybe<Scalars['String']['input']>;
  locationId: InputMaybe<Scalars['ID']['input']>;
};

/** What a channel may sell of items (rows) at locations (columns). */
export type AvailabilityGrid = {
  __typename?: 'AvailabilityGrid';
  /** The ids of the columns' locations, in order. */
  locationIds: Array<Scalars['ID']['output']>;
  /** One row per asked SKU, same order. */
  rows: Array<AvailabilityGridRow>;
};

/** What a channel may sell of one item, location by location. */
export type AvailabilityGridRow = {
  __typename?: 'AvailabilityGridRow';
  /** Units the channel may sell at the columns' locations together, in the base unit. */
  availableToSell: Scalars['Quantity']['output'];
  /** How old this row is and where it was read. */
  freshness: Freshness;
  /** The item itself, null when unknown. */
  item: Maybe<Item>;
  /** Whether the item exists; an unknown SKU has nothing to sell. */
  known: Scalars['Boolean']['output'];
  /** Units the channel may sell at each column's location, in the base unit, in the order of the columns. */
  quantities: Scalars['QuantityList']['output'];
  /** The asked SKU in canonical form. */
  sku: Scalars['Sku']['output'];
};

/** A part of what may be sold that is at no location. */
export type AvailabilityShare = {
  __typename?: 'AvailabilityShare';
  /** Of what is in transit: when the last of it is to arrive. */
  expectedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it comes from. */
  kind: AvailabilityShareKind;
  /** Units, in the base unit, greater than 0. */
  quantity: Scalars['Quantity']['output'];
  /** The policy that says so: `policy:<id>.<version>`. */
  reference: Scalars['String']['output'];
  /** Of what suppliers have: the one that has most, as you name it; absent for callers who do not reach all channels. */
  supplierId: Maybe<Scalars['ID']['output']>;
  /** Of what is in transit: where it is to arrive. */
  toLocation: Maybe<Location>;
};

/** Where a share of availability comes from. */
export type AvailabilityShareKind =
  /** Units a supplier would ship itself. */
  | 'DROP_SHIP'
  /** Units in transit that a lane's policy counts on. */
  | 'IN_TRANSIT';

/** One term of the availability formula. */
export type AvailabilityTerm = {
  __typename?: 'AvailabilityTerm';
  /**
   * What the term is made of, newest first: for what is physically there the journal's entries, for what is reserved the holds. Read now, so
   * it adds up to what is so now. Entries the caller may not see are counted in `unnamed`, never named. Empty for terms of other sources.
   */
  entries: AvailabilityEntryConnection;
  /** What the term is, such as `onHand` or `reserved`. */
  label: Scalars['String']['output'];
  /** The location it is about; absent when it is the whole network's. */
  locationId: Maybe<Scalars['ID']['output']>;
  /** Its contribution in the base unit: positive adds, negative subtracts. */
  quantity: Scalars['Quantity']['output'];
  /** What it comes from: `policy:<id>.<version>`, `grant:<id>` (several separated by commas), else a location id; absent when it is the whole network's. */
  reference: Maybe<Scalars['String']['output']>;
  /** What kind of thing `reference` names, and so where to look it up. */
  source: AvailabilityTermSource;
};


/** One term of the availability formula. */
export type AvailabilityTermEntriesArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  first: Scalars['Int']['input'];
};

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

/** The books of an item at one place of the feed. */
export type ConservationProof = {
  __typename?: 'ConservationProof';
  /** Every account of the item that holds anything, at a location or outside, with its sum; in base units. */
  accounts: Array<AccountBalance>;
  /** Everything up to here is in it, and nothing after. */
  cursor: Scalars['Cursor']['output'];
  /** Positions that are not what their journal or their reservations say; empty when all is well. */
  differences: Array<PositionDifference>;
  /** Whether total is 0, the transfers agree, and no position differs from its journal or its reservations. */
  holds: Scalars['Boolean']['output'];
  /** What the journal has in transit, in base units. */
  inTransit: Scalars['Quantity']['output'];
  /** What the transfers say is in transit, in base units: the same, or something is wrong. */
  inTransitByTransfers: Scalars['Quantity']['output'];
  /** The item whose books these are. */
  item: Maybe<Item>;
  /** How many movements the journal has of the item. */
  movements: Scalars['Int']['output'];
  /** The seal it rests on: the last one of the feed shard the item belongs to; null before the first. */
  seal: Maybe<FeedSeal>;
  /** The item's canonical SKU. */
  sku: Scalars['Sku']['output'];
  /** When it was read. */
  takenAt: Scalars['DateTime']['output'];
  /** The sum over all accounts, in base units: 0, or something is wrong. */
  total: Scalars['Quantity']['output'];
  /** Changes of the shard after that seal, which are in the proof and not under a seal yet. */
  unsealed: Scalars['Int']['output'];
};

/** How fresh an availability answer must be. */
export type Consistency =
  /** From the fastest copy, as old as `freshness` says (normally well under a second). */
  | 'CACHED'
  /** From the ledger itself, including everything acknowledged before the question. */
  | 'STRONG';

/** Items that became other items; its movements share the lineage `conversion/<id>`. */
export type Conversion = {
  __typename?: 'Conversion';
  /** Identifier of the conversion. */
  id: Scalars['ID']['output'];
  /** What was used up. */
  inputs: Array<RecipeLine>;
  /** Where. */
  location: Maybe<Location>;
  /** What was made. */
  outputs: Array<RecipeLine>;
};

/** Which count to approve, by whom and why. */
export type CountApproveInput = {
  /** What it is decided with. */
  deviceId: Scalars['ID']['input'];
  /** The count's id. */
  id: Scalars['ID']['input'];
  /** Your key of this decision, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who decides: kept with the decision; authority is the caller's. */
  operatorId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to a countApprove. */
export type CountApprovePayload = {
  __typename?: 'CountApprovePayload';
  /** The count afterwards, null when refused. */
  countTask: Maybe<CountTask>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when the count is approved. */
  userErrors: Array<StepError>;
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

/** Which count to reject, by whom and why. */
export type CountRejectInput = {
  /** What it is decided with. */
  deviceId: Scalars['ID']['input'];
  /** The count's id. */
  id: Scalars['ID']['input'];
  /** Your key of this decision, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who decides: kept with the decision; authority is the caller's. */
  operatorId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to a countReject. */
export type CountRejectPayload = {
  __typename?: 'CountRejectPayload';
  /** The count afterwards, null when refused. */
  countTask: Maybe<CountTask>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when the count is rejected. */
  userErrors: Array<StepError>;
};

/** What to count. */
export type CountRequestInput = {
  /** Which units. */
  counted?: CountScope;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Whether it is the turn of this item in a cycle. */
  isCycle?: Scalars['Boolean']['input'];
  /** Id of the place where the units are. */
  locationId: Scalars['ID']['input'];
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  sku: Scalars['Sku']['input'];
};

/** The answer to a countRequest. */
export type CountRequestPayload = {
  __typename?: 'CountRequestPayload';
  /** The task, null when refused. */
  countTask: Maybe<CountTask>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when the task is open. */
  userErrors: Array<StepError>;
};

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
  countedAt: Scalars['DateTime']['input'];
  /** What it was counted with. */
  deviceId: Scalars['ID']['input'];
  /** Your key of this count, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Id of the place where the units are. */
  locationId: Scalars['ID']['input'];
  /** Who counted. */
  operatorId: Scalars['ID']['input'];
  /** Units that were counted, in the base unit, at least 0. */
  quantity: Scalars['Quantity']['input'];
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The item. */
  sku: Scalars['Sku']['input'];
  /** The task it answers, open and about the same item, location and units; a count nobody asked for when omitted. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
  /** Value of one base unit in minor units, where the item's attribute `unitValueMinor` does not say it. */
  unitValueMinor?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer to a countSubmit. */
export type CountSubmitPayload = {
  __typename?: 'CountSubmitPayload';
  /** The count: approved by itself, or waiting; null when refused. */
  countTask: Maybe<CountTask>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when the count is submitted. */
  userErrors: Array<StepError>;
};

/** A count: asked for, made, looked at, decided. */
export type CountTask = {
  __typename?: 'CountTask';
  /** What the book had at `countedAt` when the count was looked at, in the base unit; suspect units are part of a shelf's book. */
  book: Maybe<Scalars['Quantity']['output']>;
  /** Which units are counted. */
  counted: CountScope;
  /** When they were counted: the moment the count is true at. */
  countedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who decided, when and why; null while nobody has. */
  decision: Maybe<WorkDecision>;
  /** What it was counted with, as told. */
  deviceId: Maybe<Scalars['ID']['output']>;
  /** Identifier of the task. */
  id: Scalars['ID']['output'];
  /** Whether the variance is within tolerance; null while nobody has looked. */
  isWithinTolerance: Maybe<Scalars['Boolean']['output']>;
  /** The item that is counted. */
  item: Maybe<Item>;
  /** Where it is counted. */
  location: Maybe<Location>;
  /** Who counted, as told. */
  operatorId: Maybe<Scalars['ID']['output']>;
  /** Why there is a task. */
  origin: CountOrigin;
  /** What the approval came to, in the base unit: less than the variance when a late event had told it meanwhile. Null unless approved. */
  posted: Maybe<Scalars['Quantity']['output']>;
  /** Units that were counted, in the base unit; null while the task is open. */
  quantity: Maybe<Scalars['Quantity']['output']>;
  /** When it was asked for. */
  raisedAt: Scalars['DateTime']['output'];
  /** Who asked for it; of an unasked count, who submitted it. */
  raisedBy: Scalars['ID']['output'];
  /** Why, in the words of whoever asked. */
  raisedReason: Maybe<Scalars['String']['output']>;
  /** Why, as told with the count. */
  reason: Maybe<Scalars['String']['output']>;
  /** The count it repeats, if it is a recount. */
  recountOf: Maybe<CountTask>;
  /** Its canonical SKU. */
  sku: Scalars['Sku']['output'];
  /** The source that told it; `stockgate` when it came as a mutation. */
  source: Maybe<Scalars['ID']['output']>;
  /** Where the task stands. */
  status: CountStatus;
  /** When it was submitted. */
  submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** The caller that submitted it; it decides on nothing of it. */
  submittedBy: Maybe<Scalars['ID']['output']>;
  /** Value of one base unit in minor units of the company's currency; null when nobody has said it. */
  unitValueMinor: Maybe<Scalars['Int']['output']>;
  /** Counted minus book, in the base unit. */
  variance: Maybe<Scalars['Quantity']['output']>;
};

/** A page of count tasks. */
export type CountTaskConnection = {
  __typename?: 'CountTaskConnection';
  /** The tasks of this page, each with its place. */
  edges: Array<CountTaskEdge>;
  /** The tasks of this page without their places. */
  nodes: Array<CountTask>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A count task and its place in the page order. */
export type CountTaskEdge = {
  __typename?: 'CountTaskEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The task. */
  node: CountTask;
};

/** What a supplier is not to ship any more. */
export type DropshipCancelInput = {
  /** The drop-ship order's id. */
  dropshipId: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** What to call off; everything open when omitted. */
  lines?: InputMaybe<Array<DropshipLineInput>>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Whether it is because the supplier cannot deliver: then it is a case, and not given back to what the supplier is said to have. */
  supplierShort?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The outcome of a dropshipCancel. */
export type DropshipCancelPayload = {
  __typename?: 'DropshipCancelPayload';
  /** The drop-ship order afterwards, null when refused. */
  order: Maybe<DropshipOrder>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was done. */
  userErrors: Array<StepError>;
};

/** Conditions on drop-ship orders; all given ones must hold. */
export type DropshipFilter = {
  /** Only those that serve these orders, by the channel's id, at most 500. */
  channelOrderIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only these orders, at most 500. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only orders that are late (true) or not (false). */
  late?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only orders with (true) or without (false) anything open. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only orders of these suppliers, at most 500. */
  supplierIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Units of one item within a drop-ship order, in its base unit. */
export type DropshipLine = {
  __typename?: 'DropshipLine';
  /** Units called off. */
  cancelled: Scalars['Quantity']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** Number of the line, from 1. */
  lineNumber: Scalars['Int']['output'];
  /** Units ordered. */
  ordered: Scalars['Quantity']['output'];
  /** Units the supplier has shipped. */
  shipped: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
};

/** A part of a drop-ship order's line. */
export type DropshipLineInput = {
  /** Number of the line, from 1. */
  lineNumber: Scalars['Int']['input'];
  /** Units in the base unit, greater than 0 and at most what is open. */
  quantity: Scalars['Quantity']['input'];
};

/** What a supplier was asked to ship to a customer of ours. */
export type DropshipOrder = {
  __typename?: 'DropshipOrder';
  /** The channel of the order it serves, as given. */
  channel: Maybe<Scalars['ID']['output']>;
  /** The channel's id of the order it serves, as given. */
  channelOrderId: Maybe<Scalars['ID']['output']>;
  /** When it has to be shipped. */
  dueAt: Scalars['DateTime']['output'];
  /** Identifier of the drop-ship order. */
  id: Scalars['ID']['output'];
  /** Whether it is late: past its time with something open. */
  late: Scalars['Boolean']['output'];
  /** What was ordered. */
  lines: Array<DropshipLine>;
  /** When it was ordered. */
  orderedAt: Scalars['DateTime']['output'];
  /** The caller that ordered it. */
  orderedBy: Scalars['ID']['output'];
  /** When the supplier last shipped. */
  shippedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  status: DropshipStatus;
  /** The supplier, as you name it. */
  supplierId: Scalars['ID']['output'];
};

/** A page of drop-ship orders. */
export type DropshipOrderConnection = {
  __typename?: 'DropshipOrderConnection';
  /** What this page has, each with its place. */
  edges: Array<DropshipOrderEdge>;
  /** What this page has without the places. */
  nodes: Array<DropshipOrder>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** One of the drop-ship orders and its place in the page order. */
export type DropshipOrderEdge = {
  __typename?: 'DropshipOrderEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** What is there. */
  node: DropshipOrder;
};

/** What a supplier is to ship. */
export type DropshipPlaceInput = {
  /** The channel of the order it serves. */
  channel?: InputMaybe<Scalars['ID']['input']>;
  /** The channel's id of the order it serves. */
  channelOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** Your id of the drop-ship order; made here when omitted. */
  dropshipId?: InputMaybe<Scalars['ID']['input']>;
  /** When it has to be shipped; in three days when omitted. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** What to order, 1 to 100 lines, an item each. */
  lines: Array<DropshipUnitsInput>;
  /** The supplier, as you name it. */
  supplierId: Scalars['ID']['input'];
};

/** The outcome of a dropshipPlace. */
export type DropshipPlacePayload = {
  __typename?: 'DropshipPlacePayload';
  /** The drop-ship order afterwards, null when refused. */
  order: Maybe<DropshipOrder>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was done. */
  userErrors: Array<StepError>;
};

/** What a supplier has shipped. */
export type DropshipShipInput = {
  /** The drop-ship order's id. */
  dropshipId: Scalars['ID']['input'];
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** What was shipped; everything open when omitted. */
  lines?: InputMaybe<Array<DropshipLineInput>>;
  /** When it was shipped; now when omitted. */
  shippedAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The outcome of a dropshipShip. */
export type DropshipShipPayload = {
  __typename?: 'DropshipShipPayload';
  /** The drop-ship order afterwards, null when refused. */
  order: Maybe<DropshipOrder>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it was done. */
  userErrors: Array<StepError>;
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
  quantity: Scalars['Quantity']['input'];
  /** The item's SKU, in any letter case. */
  sku: Scalars['Sku']['input'];
};

/** Unfinished postings of one state. */
export type ErpBacklog = {
  __typename?: 'ErpBacklog';
  /** When the oldest of them was made. */
  oldestAt: Scalars['DateTime']['output'];
  /** How old that is, in whole seconds. */
  oldestSeconds: Scalars['Int']['output'];
  /** How many. */
  postings: Scalars['Int']['output'];
  /** Where these postings stand. */
  state: ErpPostingState;
};

/** How much may be sent to an ERP account: a token is one posting. */
export type ErpBudget = {
  __typename?: 'ErpBudget';
  /** Most postings at once after a rest. */
  burst: Scalars['Int']['output'];
  /** The account's name; companies that name the same share it. */
  name: Scalars['String']['output'];
  /** Until when the ERP asked for a pause; null when it asks for none now. */
  pausedUntil: Maybe<Scalars['DateTime']['output']>;
  /** Postings a minute, over all processes; rounded. */
  perMinute: Scalars['Int']['output'];
  /** Postings that may be sent at once now. */
  tokens: Scalars['Int']['output'];
};

/** Whether nothing is sent because the ERP is ill. */
export type ErpCircuit = {
  __typename?: 'ErpCircuit';
  /** Whether it is open in any process: nothing is sent from there. */
  isOpen: Scalars['Boolean']['output'];
  /** Since when; null while it is closed. */
  openedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why, the failure's code and the ERP's words; null while it is closed. */
  reason: Maybe<Scalars['String']['output']>;
};

/** Sales that are being summed up. */
export type ErpCollecting = {
  __typename?: 'ErpCollecting';
  /** How many movements they hold. */
  movements: Scalars['Int']['output'];
  /** When the next of them is closed and posted. */
  nextCloseAt: Scalars['DateTime']['output'];
  /** How many sums are open. */
  sums: Scalars['Int']['output'];
};

/** Conditions on dead letters; all given ones must hold. */
export type ErpDeadLetterFilter = {
  /** Only those for this ERP company. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Only those that failed with one of these codes, 1 to 20. */
  failureCodes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Dead letters of one company that failed in one way. */
export type ErpDeadLetterGroup = {
  __typename?: 'ErpDeadLetterGroup';
  /** The ERP company. */
  company: Scalars['String']['output'];
  /** Why the ERP will not take them, one of the codes of `ErpPostingFailure.code`. */
  failureCode: Scalars['String']['output'];
  /** Whose work they are; null while the product sends them again by itself. */
  owner: Maybe<ExceptionOwner>;
  /** How many. */
  postings: Scalars['Int']['output'];
  /** What to do about them, a sentence to a person. */
  suggestedAction: Scalars['String']['output'];
};

/** What a replay of dead letters would touch. */
export type ErpDeadLetterPreview = {
  __typename?: 'ErpDeadLetterPreview';
  /** The same by company and failure, most postings first. */
  groups: Array<ErpDeadLetterGroup>;
  /** How many later postings of their lineages wait for them and would go on. */
  heldBack: Scalars['Int']['output'];
  /** How many movements they post. */
  movements: Scalars['Int']['output'];
  /** The oldest one's time of making; null when none matches. */
  oldestAt: Maybe<Scalars['DateTime']['output']>;
  /** How many dead letters match. */
  postings: Scalars['Int']['output'];
  /** The greatest id among them; null when none matches. */
  upToId: Maybe<Scalars['ID']['output']>;
};

/** Why dead letters are not sent again. */
export type ErpDeadLettersReplayError = InvalidErpReplay;

/** Dead letters to send again. */
export type ErpDeadLettersReplayInput = {
  /** Which ones; all when omitted. */
  filter?: InputMaybe<ErpDeadLetterFilter>;
  /** At most this many, 1 to 1,000. */
  most?: Scalars['Int']['input'];
  /** None with a greater id than this, `upToId` of what was looked at; all when omitted. */
  upToId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of dead letters to send again. */
export type ErpDeadLettersReplayPayload = {
  __typename?: 'ErpDeadLettersReplayPayload';
  /** How many that match are dead letters still, as of the same moment: call again for them. */
  left: Scalars['Int']['output'];
  /** How many are sent again because of this call. */
  replayed: Scalars['Int']['output'];
  /** Why nothing was done; empty when it was. */
  userErrors: Array<ErpDeadLettersReplayError>;
};

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

/** An ERP company: the lane that posts to it and what waits for it. */
export type ErpInstance = {
  __typename?: 'ErpInstance';
  /** Unfinished postings by state, as of now; states without any are left out. */
  backlog: Array<ErpBacklog>;
  /** Postings the next call may take: fewer while calls are slow. Null when no process posts to it. */
  batchSize: Maybe<Scalars['Int']['output']>;
  /** How much may be sent; null when the rate is not limited, or no process posts to it. */
  budget: Maybe<ErpBudget>;
  /** Whether nothing is sent because the ERP is ill, and why; null when no process posts to it. */
  circuit: Maybe<ErpCircuit>;
  /** Sales that are being summed up and will be one posting an item, location and day; null when none are. */
  collecting: Maybe<ErpCollecting>;
  /** The ERP company. */
  company: Scalars['String']['output'];
  /** When financial documents may be posted; null when they always may, or no process posts to it. */
  financialWindow: Maybe<ErpWindow>;
  /** Its maintenance: while it is open nothing is sent, and no tries are burnt. Null when no process posts to it. */
  maintenance: Maybe<ErpWindow>;
  /** Most postings of any call; null when no process posts to it. */
  maxBatch: Maybe<Scalars['Int']['output']>;
  /** How many processes said within the last 30 seconds that they post to it. */
  processes: Scalars['Int']['output'];
  /** Returns among the 10,000 oldest unfinished postings: what customers brought back and the ERP does not know of. As of now. */
  returnsWaiting: Scalars['Int']['output'];
  /** When the last of them said so; null when none did within an hour. */
  seenAt: Maybe<Scalars['DateTime']['output']>;
  /** The ERP system, such as `http`; null when no process posts to it. */
  system: Maybe<Scalars['String']['output']>;
  /** Postings that wait to be sent or are on their way to a worker, by business priority, the first to go first; as of now. */
  waiting: Array<ErpPriorityBacklog>;
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
  /** What it asks of the ERP. */
  kind: ErpPostingKind;
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
  /** Who gave it up, when and why; null unless a person did. */
  waiver: Maybe<ErpPostingWaiver>;
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
  /** Whose work it is; null while the product sends it again by itself. */
  owner: Maybe<ExceptionOwner>;
  /** What to do about it, a sentence to a person. */
  suggestedAction: Scalars['String']['output'];
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

/** What a posting asks of the ERP. */
export type ErpPostingKind =
  /** To move units and to write off what they were worth, or to write it up again: they were found damaged or were scrapped, or that is taken back. */
  | 'FINANCIAL_ADJUSTMENT'
  /** To move units. */
  | 'MOVEMENT';

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

/** The posting is no dead letter: it is done, or may yet be posted by itself. */
export type ErpPostingNotWaivable = UserError & {
  __typename?: 'ErpPostingNotWaivable';
  /** Always `ErpPostingNotWaivable`. */
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

/** Why a posting is not given up. */
export type ErpPostingWaiveError = ErpPostingNotWaivable | UnknownErpPosting;

/** What became of one posting to give up. */
export type ErpPostingWaiveResult = {
  __typename?: 'ErpPostingWaiveResult';
  /** Place of the id in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The posting as it is now, null when there is none with this id. */
  posting: Maybe<ErpPosting>;
  /** Why it was not; empty when it was. */
  userErrors: Array<ErpPostingWaiveError>;
  /** Whether it was given up by this call. */
  waived: Scalars['Boolean']['output'];
};

/** That somebody gave a posting up. */
export type ErpPostingWaiver = {
  __typename?: 'ErpPostingWaiver';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['ID']['output'];
  /** Why, in their words. */
  reason: Scalars['String']['output'];
};

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

/** Postings to give up. */
export type ErpPostingsWaiveInput = {
  /** Their ids, 1 to 1,000. */
  ids: Array<Scalars['ID']['input']>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The outcome of every asked posting, in the order given. */
export type ErpPostingsWaivePayload = {
  __typename?: 'ErpPostingsWaivePayload';
  /** One result an id, same order. */
  results: Array<ErpPostingWaiveResult>;
};

/** Postings of one business priority that are not sent yet. */
export type ErpPriorityBacklog = {
  __typename?: 'ErpPriorityBacklog';
  /** When the oldest of them was made. */
  oldestAt: Scalars['DateTime']['output'];
  /** How many. */
  postings: Scalars['Int']['output'];
  /** 1 goes first, 9 last. */
  priority: Scalars['Int']['output'];
};

/** A window of time as it is now. */
export type ErpWindow = {
  __typename?: 'ErpWindow';
  /** When it closes or opens next; null when it does not change. */
  changesAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is open now. */
  isOpen: Scalars['Boolean']['output'];
};

/** What a case touches, as far as it is known. */
export type ExceptionBlastRadius = {
  __typename?: 'ExceptionBlastRadius';
  /** Orders the counted reservations belong to. */
  orders: Scalars['Int']['output'];
  /** Affected positions. */
  positions: Scalars['Int']['output'];
  /** Reservations that hold stock at its position now, counted up to 1,000: that many stands for at least as many. */
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
  /** The channel whose sale it is about; absent when it is no channel's. */
  channel: Maybe<Scalars['ID']['output']>;
  /** The source's code (or sequence number, or type of event) it is about. */
  code: Maybe<Scalars['String']['output']>;
  /** Finds what belongs to it in logs and in other answers. */
  correlationId: Scalars['ID']['output'];
  /** What it hinders while it is open. */
  effects: Array<ExceptionEffect>;
  /** Whether the product closes it when its cause is gone. */
  endsByItself: Scalars['Boolean']['output'];
  /** The posting it is about, of a case of kind ERP_REJECTED: what is to be posted and why the ERP will not take it. */
  erpPosting: Maybe<ErpPosting>;
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

/** A case right after one change of it. */
export type ExceptionChange = {
  __typename?: 'ExceptionChange';
  /** When it was committed; when it was read, for a SNAPSHOT. */
  at: Scalars['DateTime']['output'];
  /** The case right after this change; what its fields look up elsewhere is current. */
  case: ExceptionCase;
  /** What became of it: OPENED, CHANGED (new facts, or a replay that did not end it), CLOSED, or SNAPSHOT. */
  cause: Scalars['String']['output'];
  /** The feed's place right after this change: resume after it. */
  cursor: Scalars['Cursor']['output'];
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

/** Lines of expected demand to set. */
export type ExpectedDemandChangeInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The lines, 1 to 1,000. */
  lines: Array<ExpectedLineInput>;
};

/** The outcome of a expectedDemandChange. */
export type ExpectedDemandChangePayload = {
  __typename?: 'ExpectedDemandChangePayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** A result a row, same order; empty when the whole call was refused. */
  results: Array<SupplyRowResult>;
  /** Why the whole call was refused and nothing written; empty otherwise. */
  userErrors: Array<StepError>;
};

/** Conditions on expected lines; all given ones must hold. */
export type ExpectedFilter = {
  /** Only lines of these documents, at most 500. */
  documentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only lines expected before this time. */
  expectedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only lines expected at or after this time. */
  expectedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only these locations, at most 500. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only lines with (true) or without (false) anything still to come. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these SKUs, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
};

/** A line of a document that announces supply or demand. */
export type ExpectedLine = {
  __typename?: 'ExpectedLine';
  /** The document's id in its source; what a receipt's referenceDocument names. */
  documentId: Scalars['ID']['output'];
  /** Kind of document, such as `purchase-order`. */
  documentType: Scalars['String']['output'];
  /** When it is expected. */
  expectedAt: Scalars['DateTime']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** The line within the document; a receipt names it as `<documentId>/<lineId>`. */
  lineId: Scalars['ID']['output'];
  /** Where it is expected. */
  location: Maybe<Location>;
  /** Units still to come, never negative. */
  open: Scalars['Quantity']['output'];
  /** The supplier or customer, as given. */
  partyId: Maybe<Scalars['ID']['output']>;
  /** Units expected, in the base unit; 0 for a line that is not expected any more. */
  quantity: Scalars['Quantity']['output'];
  /** Units that came for it; a receipt that names the document counts for its earliest line first. */
  received: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** How much more than expected is received without a case, in percent. */
  tolerancePercent: Scalars['Quantity']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with every change. */
  version: Scalars['Int']['output'];
};

/** A page of expected lines. */
export type ExpectedLineConnection = {
  __typename?: 'ExpectedLineConnection';
  /** What this page has, each with its place. */
  edges: Array<ExpectedLineEdge>;
  /** What this page has without the places. */
  nodes: Array<ExpectedLine>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** One of the expected lines and its place in the page order. */
export type ExpectedLineEdge = {
  __typename?: 'ExpectedLineEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** What is there. */
  node: ExpectedLine;
};

/** A line to set. */
export type ExpectedLineInput = {
  /** The version it is to follow, 0 for a line that is not there; whatever it is when omitted. */
  changeFromVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The document's id in its source, 1 to 200 characters. */
  documentId: Scalars['ID']['input'];
  /** Kind of document, such as `purchase-order`; 1 to 64 characters. */
  documentType: Scalars['String']['input'];
  /** When it is expected. */
  expectedAt: Scalars['DateTime']['input'];
  /** The line within the document, 1 to 64 characters. */
  lineId: Scalars['ID']['input'];
  /** Where it is expected. */
  locationId: Scalars['ID']['input'];
  /** The supplier or customer. */
  partyId?: InputMaybe<Scalars['ID']['input']>;
  /** Units expected in all, at least 0. */
  quantity: Scalars['Quantity']['input'];
  /** The item's SKU, in any letter case. */
  sku: Scalars['Sku']['input'];
  /** How much more than expected is received without a case, 0 to 100 percent with at most one decimal. */
  tolerancePercent?: InputMaybe<Scalars['Quantity']['input']>;
};

/** Lines of expected supply to set. */
export type ExpectedSupplyChangeInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The lines, 1 to 1,000. */
  lines: Array<ExpectedLineInput>;
};

/** The outcome of a expectedSupplyChange. */
export type ExpectedSupplyChangePayload = {
  __typename?: 'ExpectedSupplyChangePayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** A result a row, same order; empty when the whole call was refused. */
  results: Array<SupplyRowResult>;
  /** Why the whole call was refused and nothing written; empty otherwise. */
  userErrors: Array<StepError>;
};

/** A seal over the feed and its journal: a link of a chain of hashes. */
export type FeedSeal = {
  __typename?: 'FeedSeal';
  /** Its hash, SHA-256 in hexadecimal, which names every seal before it. */
  hash: Scalars['String']['output'];
  /** When it was made. */
  sealedAt: Scalars['DateTime']['output'];
  /** The feed shard. */
  shard: Scalars['Int']['output'];
  /** The last number of the shard it covers. */
  upTo: Scalars['ID']['output'];
};

/** How old an answer is and where it was read. */
export type Freshness = {
  __typename?: 'Freshness';
  /** Age of the answer when it was given, in milliseconds. */
  ageMs: Scalars['Int']['output'];
  /** The moment the answer was true. */
  asOf: Scalars['DateTime']['output'];
  /** The feed position the answer includes. */
  cursor: Scalars['Cursor']['output'];
  /** Whether the answer is older than copies are given otherwise, because nothing fresher could be had in time. */
  degraded: Scalars['Boolean']['output'];
  /** Which copy answered, or the ledger. */
  readFrom: ReadFrom;
  /** Where the answer was read. */
  source: FreshnessSource;
};

/** Where an availability answer was read. */
export type FreshnessSource =
  /** A derived copy that follows the ledger's feed. */
  | 'CACHE'
  /** The ledger itself. */
  | 'LEDGER';

/** The availability of an item that was asked for by GTIN. */
export type GtinAvailability = {
  __typename?: 'GtinAvailability';
  /** The number as it was asked. */
  asked: Scalars['String']['output'];
  /** What the channel may sell of the item; null when there is a problem. */
  availability: Maybe<Availability>;
  /** The number in its 14 digits; null when it is none. */
  gtin: Maybe<Scalars['String']['output']>;
  /** Why there is no answer; null when there is one. */
  problem: Maybe<GtinProblem>;
};

/** Why a GTIN was not answered. */
export type GtinProblem = {
  __typename?: 'GtinProblem';
  /** What kind of problem it is. */
  code: GtinProblemCode;
  /** What is wrong, naming the number, in English. */
  message: Scalars['String']['output'];
  /** The items that share the number, in SKU order; empty for other problems. */
  skus: Array<Scalars['Sku']['output']>;
};

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

/** Units of an item on one lane that should arrive at one time. */
export type InTransit = {
  __typename?: 'InTransit';
  /** How much of it the lane's policy lets be counted on, in percent; 0 without a policy. */
  confidencePercent: Scalars['Quantity']['output'];
  /** When they should arrive: as said, else so many days after shipment as the lane's policy says, else seven; null when nobody told when they left. */
  expectedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where they left; null when that is out of the caller's reach, too. */
  fromLocation: Maybe<Location>;
  /** The id of the location they left. */
  fromLocationId: Maybe<Scalars['ID']['output']>;
  /** The item itself. */
  item: Maybe<Item>;
  /** Whether that time is over. */
  overdue: Scalars['Boolean']['output'];
  /** Units on their way, in the base unit. */
  quantity: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** Where they go; null when that is out of the caller's reach, too. */
  toLocation: Maybe<Location>;
  /** The id of the location they go to. */
  toLocationId: Maybe<Scalars['ID']['output']>;
  /** How many transfers carry it. */
  transfers: Scalars['Int']['output'];
};

/** Conditions on what is on its way; all given ones must hold. */
export type InTransitFilter = {
  /** Only units that should arrive by this time. */
  arrivingBy?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only units that left these locations, at most 500. */
  fromLocationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only these SKUs, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
  /** Only units on their way to these locations, at most 500. */
  toLocationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

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

/** What was asked for cannot be done: the number of postings is out of range, or `upToId` is no posting's id. */
export type InvalidErpReplay = UserError & {
  __typename?: 'InvalidErpReplay';
  /** Always `InvalidErpReplay`. */
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

/** A field has a value that cannot be stored. */
export type InvalidSource = UserError & {
  __typename?: 'InvalidSource';
  /** Always `InvalidSource`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A field has a value that cannot be meant, such as a SKU nobody knows. */
export type InvalidStep = UserError & {
  __typename?: 'InvalidStep';
  /** Always `InvalidStep`. */
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
  /** When anything was last heard of this location, at most a second old; null where no policy says what silence costs. */
  heardAt: Maybe<Scalars['DateTime']['output']>;
  /** The location the units are at. */
  location: Maybe<Location>;
  /** Units physically there, in every state. */
  onHand: Scalars['Quantity']['output'];
  /** Units held for reservations. */
  reserved: Scalars['Quantity']['output'];
  /** Whether nothing was heard of this location for longer than a policy allows; the units it may have sold meanwhile are then taken off. */
  silent: Scalars['Boolean']['output'];
  /** How far each source has told what happened at this location, by source; read from the ledger. */
  watermarks: Array<LocationWatermark>;
};

/** A page of one item's locations. */
export type LocationAvailabilityConnection = {
  __typename?: 'LocationAvailabilityConnection';
  /** The item's availability over all locations the question covers, whatever page this is; its own list of locations can be long. */
  availability: Availability;
  /** The locations of this page, each with its place. */
  edges: Array<LocationAvailabilityEdge>;
  /** The locations of this page without their places. */
  nodes: Array<LocationAvailability>;
  /** Where this page lies. */
  pageInfo: PageInfo;
  /** How many locations there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A location's availability and its place in the page order. */
export type LocationAvailabilityEdge = {
  __typename?: 'LocationAvailabilityEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** What may be sold there. */
  node: LocationAvailability;
};

/** In which order locations are listed. */
export type LocationAvailabilityOrder =
  /** By location id. */
  | 'LOCATION'
  /** Most to sell first, then by location id. */
  | 'MOST_AVAILABLE';

/** How far a source has told what happened at a location. */
export type LocationWatermark = {
  __typename?: 'LocationWatermark';
  /** When it was last heard of. */
  heardAt: Scalars['DateTime']['output'];
  /** When the latest event it told happened there. */
  occurredAt: Scalars['DateTime']['output'];
  /** The source system. */
  source: Scalars['ID']['output'];
};

/** A page of positions that are low. */
export type LowStockConnection = {
  __typename?: 'LowStockConnection';
  /** Every change acknowledged before this moment was taken into account in finding them; a position that has become low since may be missing. */
  asOf: Scalars['DateTime']['output'];
  /** The feed position up to which changes were taken into account in finding them. */
  cursor: Scalars['Cursor']['output'];
  /** The positions of this page, each with its place. A page can be short, even empty, though more follow: `hasNextPage` counts. */
  edges: Array<LowStockEdge>;
  /** The positions of this page without their places. */
  nodes: Array<LowStockPosition>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A low position and its place in the page order. */
export type LowStockEdge = {
  __typename?: 'LowStockEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The position. */
  node: LowStockPosition;
};

/** What counts as low (exactly one of `below`, `outOfStock` and `belowReorderPoint`), and which positions are asked for. */
export type LowStockFilter = {
  /** Less than this, in the base unit; greater than 0. */
  below?: InputMaybe<Scalars['Quantity']['input']>;
  /** Less than the reorder point of the position's restocking rule; positions without a rule are left out. */
  belowReorderPoint?: InputMaybe<Scalars['Boolean']['input']>;
  /** Judge what this channel may sell, where it may sell; an unknown one is the fault UNKNOWN_CHANNEL. When omitted, what is available is judged. */
  channel?: InputMaybe<Scalars['ID']['input']>;
  /** Only these locations, at most 500. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Nothing at all. */
  outOfStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these SKUs, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
};

/** A position that is low. */
export type LowStockPosition = {
  __typename?: 'LowStockPosition';
  /** Units free to promise there, in the base unit; negative when facts took more than the book held. */
  available: Scalars['Quantity']['output'];
  /** Units the asked channel may sell from there, in the base unit; null when no channel was asked for. */
  availableToSell: Maybe<Scalars['Quantity']['output']>;
  /** The item itself. */
  item: Maybe<Item>;
  /** The location the units are at. */
  location: Maybe<Location>;
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** What it is less than, in the base unit; 0 means that there is nothing. */
  threshold: Scalars['Quantity']['output'];
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
  /** Why it is a reversal, or was reversed. */
  reversalReason: Maybe<ReversalReason>;
  /** The movement that took this one back, if one did. */
  reversedBy: Maybe<Movement>;
  /** The movement this one takes back, if it is a reversal. */
  reverses: Maybe<Movement>;
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

/** What to take back: `movementId`, or `source` and `eventId` for all of an event. */
export type MovementReverseInput = {
  /** What it is taken back with. */
  deviceId: Scalars['ID']['input'];
  /** The event's id in its source. */
  eventId?: InputMaybe<Scalars['ID']['input']>;
  /** Your key of this reversal, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The movement. Movements of a return go together: naming one names all of its event. */
  movementId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, in words, at most 400 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Who takes it back. */
  operatorId: Scalars['ID']['input'];
  /** Why, as a code. */
  reason: ReversalReason;
  /** The source of the event. */
  source?: InputMaybe<Scalars['ID']['input']>;
};

/** The answer to a movementReverse. */
export type MovementReversePayload = {
  __typename?: 'MovementReversePayload';
  /** The movements that were taken back, as they are; empty when refused. */
  movements: Array<Movement>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when all of it was taken back. */
  userErrors: Array<StepError>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Approve an adjustment: the stock changes at the time it says. Never by the caller that asked for it, and only as much as the caller may approve. */
  adjustmentApprove: AdjustmentApprovePayload;
  /** Reject an adjustment: the book stays as it is. Never by the caller that asked for it. */
  adjustmentReject: AdjustmentRejectPayload;
  /**
   * Ask for the book to be changed. What is within tolerance is approved by itself; the rest waits for somebody else. Sources that govern their adjustments
   * themselves record ADJUSTMENT_APPROVED instead.
   */
  adjustmentRequest: AdjustmentRequestPayload;
  /** Tell which item, location, unit or disposition a source means by its own code, up to 1,000 rows. Each row answers for itself. Events parked for want of a mapping are recorded by themselves, in the order in which they happened. */
  aliasesUpsert: AliasesUpsertPayload;
  /** Replace how much a caller may approve; never one's own. */
  authorityChange: AuthorityChangePayload;
  /**
   * Approve a submitted count: the stock becomes what was counted, at the time it was counted. What happened since stands; what is told late from before
   * it changes nothing. Never by the caller that submitted it, and only as much as the caller may approve.
   */
  countApprove: CountApprovePayload;
  /** Reject a submitted count: the book stays as it is. Never by the caller that submitted it. */
  countReject: CountRejectPayload;
  /** Ask for a count. Moves nothing. */
  countRequest: CountRequestPayload;
  /**
   * Tell what was counted, as a COUNT_SUBMITTED event does. A difference within tolerance is approved by itself; beyond it a case waits for somebody else.
   * The difference is to the book at `countedAt`, not to the book now.
   */
  countSubmit: CountSubmitPayload;
  /** Call off what a supplier has not shipped; because it cannot deliver, that is a case. */
  dropshipCancel: DropshipCancelPayload;
  /** Have a supplier ship to a customer of ours: never more than it is believed to have. No position of ours changes. */
  dropshipPlace: DropshipPlacePayload;
  /** Tell that a supplier has shipped. */
  dropshipShip: DropshipShipPayload;
  /**
   * Send dead letters to the ERP again, all that match, the oldest first and at most 1,000 of a call. The ERP gets the same event ids as before, so that what it has
   * already is not posted twice. Repeating it is harmless: what was sent again is no dead letter any more, until the ERP says no again.
   */
  erpDeadLettersReplay: ErpDeadLettersReplayPayload;
  /**
   * Send postings to the ERP again, at most 1,000: dead letters, after what was wrong has been put right, and those that wait for their time. Each answers for itself.
   * The ERP gets the same event id as before, so that what it has already is not posted twice.
   */
  erpPostingsReplay: ErpPostingsReplayPayload;
  /**
   * Give postings up, at most 1,000, with a reason: they will not be posted, and what they held back goes on. Only dead letters, and those of which only a person can
   * say whether they arrived. Each answers for itself; the audit log keeps the reason.
   */
  erpPostingsWaive: ErpPostingsWaivePayload;
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
  /** Set lines of announced demand, up to 1,000. Each answers for itself; a line is set whole. */
  expectedDemandChange: ExpectedDemandChangePayload;
  /** Set lines of purchase orders and shipping notices, up to 1,000. Each answers for itself; a line is set whole. Receipts close them by themselves. */
  expectedSupplyChange: ExpectedSupplyChangePayload;
  /**
   * Take a movement back, or all of an event: an entry of its own at the original's time, the original untouched, each once. A reversal can be reversed.
   * Promised units come back as available, picked ones as return pending. What was counted since stays what was counted.
   */
  movementReverse: MovementReversePayload;
  /** Give parked events up: they are as if they had never been told, and may be sent again. The whole of each goes into the audit log, for it is nowhere else then. */
  parkedEventsDiscard: ParkedEventsDiscardPayload;
  /** Try parked events again now, in the order in which they happened. What cannot be recorded yet stays. Noted in the audit log. */
  parkedEventsReplay: ParkedEventsReplayPayload;
  /** Write a reason code; one that is not active is kept and can't be used. */
  reasonCodeChange: ReasonCodeChangePayload;
  /** Write the next version of a recipe. */
  recipeChange: RecipeChangePayload;
  /** Set a submitted count aside and ask for another one. Never by the caller that submitted it. */
  recountRequest: RecountRequestPayload;
  /** Ask for the transfer that a restocking signal proposes, or for another quantity or source; a signal is answered once. */
  restockProposalAccept: RestockProposalAcceptPayload;
  /** Set when items want more at their locations, up to 1,000 rules. Each answers for itself. */
  restockRulesUpsert: RestockRulesUpsertPayload;
  /**
   * Decide what becomes of returned units, as a RETURN_DISPOSITIONED event does; never more than are return pending. Damaged and scrapped ones go to the ERP
   * as a financial adjustment.
   */
  returnDisposition: ReturnDispositionPayload;
  /** Take missing running numbers as told: they will never come, and people know why. Noted in the audit log. Asking again finds nothing more to waive. */
  sourceGapsWaive: SourceGapsWaivePayload;
  /** Set what holds for all sources; what is omitted stays. Noted in the audit log. */
  sourcePolicySet: SourcePolicySetPayload;
  /**
   * Rule what a source may tell, from a time on. Rule sets are added, never changed; events are judged by the time they happened, however late they arrive.
   * What was refused before and is permitted now is recorded by itself. Noted in the audit log.
   */
  sourceRulesSet: SourceRulesSetPayload;
  /**
   * Declare the systems that tell events, up to 500 a call, or change what was declared; each row answers for itself, what is omitted stays. A new source
   * starts with the types its kind usually owns, unless `permittedTypes` says otherwise; later they are changed with sourceRulesSet. Noted in the audit log.
   */
  sourcesUpsert: SourcesUpsertPayload;
  /**
   * Turn items into other items at one location, in one transaction: kits put together or taken apart, cases split, goods marked down under another SKU.
   * Never more than is available, unless it is told as a fact: then it is recorded, and somebody looks.
   */
  stockConvert: StockConvertPayload;
  /** Record up to 5,000 events. Each answers for itself; valid ones are kept whatever the others do. */
  stockEventsRecord: StockEventsRecordPayload;
  /**
   * Hold back everything of an item, at every location at once: all that is available is quarantined in one transaction. What is promised stays promised and
   * is listed in a case. With `blockItem` the item is blocked for sale in the same step, so that what comes in later cannot be sold either. Needs reach
   * over all locations.
   */
  stockRecall: StockRecallPayload;
  /** Let go what a recall held back and is still quarantined; an item it blocked can be sold again. Needs reach over all locations. */
  stockRecallRelease: StockRecallReleasePayload;
  /**
   * Give a customer another item than was ordered, in one transaction: the reservation holds that much less, the substitute is picked at once. Units of the
   * ordered item that could not be found are quarantined as suspect until they are counted. Never without the customer's consent.
   */
  substitutionAccept: SubstitutionAcceptPayload;
  /** Tell what suppliers have for us and how far that is believed, up to 1,000 rows. Each answers for itself. */
  supplierAvailableChange: SupplierAvailableChangePayload;
  /** Replace how much may differ without a person's approval. What was decided before keeps the version it was decided under. */
  toleranceChange: ToleranceChangePayload;
  /** Approve a requested transfer; never by the caller that asked for it. */
  transferApprove: TransferApprovePayload;
  /** Call a transfer off: what has not left is free again. What has left stays on its way until it is told as `returned`: physically back at the source. */
  transferCancel: TransferCancelPayload;
  /** Write units on their way off as lost; by a caller that neither requested nor received the transfer. What turns up after all is simply received. */
  transferLossRecord: TransferLossRecordPayload;
  /** Tell that units have arrived: as a TRANSFER_RECEIVED event does, in parts and in whatever condition. */
  transferReceive: TransferReceivePayload;
  /**
   * Ask for units to be moved. Moves nothing; with `hold` the units are kept at the source, so that no order can be promised them: all lines or none,
   * never more than is available and granted to no channel.
   */
  transferRequest: TransferRequestPayload;
  /** Tell that units have left the source: as a TRANSFER_SHIPPED event does. Takes what is kept for the transfer first. */
  transferShip: TransferShipPayload;
  /**
   * End the wait for the rest of a transfer: what is on its way is written off, what is still kept at the source is free again. By a caller that neither
   * requested nor received it.
   */
  transferShortClose: TransferShortClosePayload;
  /** Accept what was received above what was sent; ends its case. By a caller that neither requested nor received the transfer. */
  transferSurplusAccept: TransferSurplusAcceptPayload;
};


export type MutationAdjustmentApproveArgs = {
  input: AdjustmentApproveInput;
};


export type MutationAdjustmentRejectArgs = {
  input: AdjustmentRejectInput;
};


export type MutationAdjustmentRequestArgs = {
  input: AdjustmentRequestInput;
};


export type MutationAliasesUpsertArgs = {
  input: AliasesUpsertInput;
};


export type MutationAuthorityChangeArgs = {
  input: AuthorityChangeInput;
};


export type MutationCountApproveArgs = {
  input: CountApproveInput;
};


export type MutationCountRejectArgs = {
  input: CountRejectInput;
};


export type MutationCountRequestArgs = {
  input: CountRequestInput;
};


export type MutationCountSubmitArgs = {
  input: CountSubmitInput;
};


export type MutationDropshipCancelArgs = {
  input: DropshipCancelInput;
};


export type MutationDropshipPlaceArgs = {
  input: DropshipPlaceInput;
};


export type MutationDropshipShipArgs = {
  input: DropshipShipInput;
};


export type MutationErpDeadLettersReplayArgs = {
  input: ErpDeadLettersReplayInput;
};


export type MutationErpPostingsReplayArgs = {
  input: ErpPostingsReplayInput;
};


export type MutationErpPostingsWaiveArgs = {
  input: ErpPostingsWaiveInput;
};


export type MutationExceptionReplayArgs = {
  input: ExceptionReplayInput;
};


export type MutationExceptionResolveArgs = {
  input: ExceptionResolveInput;
};


export type MutationExpectedDemandChangeArgs = {
  input: ExpectedDemandChangeInput;
};


export type MutationExpectedSupplyChangeArgs = {
  input: ExpectedSupplyChangeInput;
};


export type MutationMovementReverseArgs = {
  input: MovementReverseInput;
};


export type MutationParkedEventsDiscardArgs = {
  input: ParkedEventsDiscardInput;
};


export type MutationParkedEventsReplayArgs = {
  input: ParkedEventsReplayInput;
};


export type MutationReasonCodeChangeArgs = {
  input: ReasonCodeChangeInput;
};


export type MutationRecipeChangeArgs = {
  input: RecipeChangeInput;
};


export type MutationRecountRequestArgs = {
  input: RecountRequestInput;
};


export type MutationRestockProposalAcceptArgs = {
  input: RestockProposalAcceptInput;
};


export type MutationRestockRulesUpsertArgs = {
  input: RestockRulesUpsertInput;
};


export type MutationReturnDispositionArgs = {
  input: ReturnDispositionInput;
};


export type MutationSourceGapsWaiveArgs = {
  input: SourceGapsWaiveInput;
};


export type MutationSourcePolicySetArgs = {
  input: SourcePolicySetInput;
};


export type MutationSourceRulesSetArgs = {
  input: SourceRulesSetInput;
};


export type MutationSourcesUpsertArgs = {
  input: SourcesUpsertInput;
};


export type MutationStockConvertArgs = {
  input: StockConvertInput;
};


export type MutationStockEventsRecordArgs = {
  input: StockEventsRecordInput;
};


export type MutationStockRecallArgs = {
  input: StockRecallInput;
};


export type MutationStockRecallReleaseArgs = {
  input: StockRecallReleaseInput;
};


export type MutationSubstitutionAcceptArgs = {
  input: SubstitutionAcceptInput;
};


export type MutationSupplierAvailableChangeArgs = {
  input: SupplierAvailableChangeInput;
};


export type MutationToleranceChangeArgs = {
  input: ToleranceChangeInput;
};


export type MutationTransferApproveArgs = {
  input: TransferApproveInput;
};


export type MutationTransferCancelArgs = {
  input: TransferCancelInput;
};


export type MutationTransferLossRecordArgs = {
  input: TransferLossRecordInput;
};


export type MutationTransferReceiveArgs = {
  input: TransferReceiveInput;
};


export type MutationTransferRequestArgs = {
  input: TransferRequestInput;
};


export type MutationTransferShipArgs = {
  input: TransferShipInput;
};


export type MutationTransferShortCloseArgs = {
  input: TransferShortCloseInput;
};


export type MutationTransferSurplusAcceptArgs = {
  input: TransferSurplusAcceptInput;
};

/** The movement is one side of something a workflow keeps: another mutation puts it right. */
export type NotReversible = UserError & {
  __typename?: 'NotReversible';
  /** Always `NotReversible`. */
  code: Scalars['String']['output'];
  /** Which movement, why it is not reversed by itself, and what to do. */
  message: Scalars['String']['output'];
  /** The mutation that puts it right. */
  mutation: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
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

/** An event that is kept whole and waits: for a meaning of its codes, for the event it follows, for being permitted. */
export type ParkedEvent = {
  __typename?: 'ParkedEvent';
  /** Why it waits, such as UnknownItem, AwaitingLineage or NotPermitted. */
  code: Scalars['String']['output'];
  /** Follows its business transaction over all systems. */
  correlationId: Scalars['ID']['output'];
  /** When it is recorded whatever it waits for; null: it waits until that is there. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** The event as it came, as JSON text. */
  event: Scalars['String']['output'];
  /** The event's id in its source. */
  eventId: Scalars['ID']['output'];
  /** The field it waits for. */
  field: Scalars['String']['output'];
  /** Names it in parkedEventsReplay and parkedEventsDiscard. */
  id: Scalars['ID']['output'];
  /** The last answer it was given. */
  message: Scalars['String']['output'];
  /** When it happened, according to the source. */
  occurredAt: Scalars['DateTime']['output'];
  /** When it came. */
  parkedAt: Scalars['DateTime']['output'];
  /** Who sent it. */
  sentBy: Scalars['ID']['output'];
  /** The event's source. */
  source: Scalars['ID']['output'];
  /** When it was last tried. */
  triedAt: Scalars['DateTime']['output'];
  /** How often it was tried. */
  tries: Scalars['Int']['output'];
  /** What happened. */
  type: Scalars['ID']['output'];
  /** What it waits for: the code, the chain, the type. */
  value: Scalars['String']['output'];
};

/** A page of parked events. */
export type ParkedEventConnection = {
  __typename?: 'ParkedEventConnection';
  /** The events of this page, each with its place. */
  edges: Array<ParkedEventEdge>;
  /** The events of this page without their places. */
  nodes: Array<ParkedEvent>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A parked event and its place in the page order. */
export type ParkedEventEdge = {
  __typename?: 'ParkedEventEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The event. */
  node: ParkedEvent;
};

/** Conditions on parked events; all given ones must hold. */
export type ParkedEventFilter = {
  /** Only those that wait for one of these reasons, such as UnknownItem, AwaitingLineage, NotPermitted. */
  codes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only of these sources, at most 500. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only of these types of event. */
  types?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those that wait for one of these codes, chains or types, at most 500. */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Why an event was not given up. */
export type ParkedEventsDiscardError = UnknownParkedEvent;

/** Parked events to give up. */
export type ParkedEventsDiscardInput = {
  /** Their ids, 1 to 1,000. */
  ids: Array<Scalars['ID']['input']>;
  /** Why, 1 to 500 characters; for the audit log. */
  reason: Scalars['String']['input'];
};

/** What became of the events that were given up. */
export type ParkedEventsDiscardPayload = {
  __typename?: 'ParkedEventsDiscardPayload';
  /** The ids of those that were parked and are not any more. */
  discarded: Array<Scalars['ID']['output']>;
  /** The ids that are no parked event's (any more); the others were given up. */
  userErrors: Array<ParkedEventsDiscardError>;
};

/** Why an event was not tried. */
export type ParkedEventsReplayError = UnknownParkedEvent;

/** Parked events to try again: by their ids, or those of a source that wait for one of some codes. */
export type ParkedEventsReplayInput = {
  /** Their ids, at most 1,000. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why, 1 to 500 characters; for the audit log. */
  reason: Scalars['String']['input'];
  /** Instead of ids: a source, and `values`. */
  source?: InputMaybe<Scalars['ID']['input']>;
  /** With `source`: the codes, chains or types they wait for, at most 500. */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What became of the events that were tried; at most 5,000 a call, the first of them first. */
export type ParkedEventsReplayPayload = {
  __typename?: 'ParkedEventsReplayPayload';
  /** How many wait on. */
  parked: Scalars['Int']['output'];
  /** How many were recorded now, what was moved along by them included. */
  recorded: Scalars['Int']['output'];
  /** How many were refused and stay parked; their last answer says why. */
  refused: Scalars['Int']['output'];
  /** The ids that are no parked event's (any more); the others were tried. */
  userErrors: Array<ParkedEventsReplayError>;
};

/** What is to be fetched. */
export type PickupLineInput = {
  /** How much of it, in the base unit, greater than 0. */
  quantity?: InputMaybe<Scalars['Quantity']['input']>;
  /** The item's SKU; letter case does not matter. */
  sku: Scalars['Sku']['input'];
};

/** The point a customer looks around, in the WGS 84 system. */
export type PickupNearInput = {
  /** Degrees north of the equator, -90 to 90, as decimal text. */
  latitude: Scalars['String']['input'];
  /** Degrees east of Greenwich, -180 to 180, as decimal text. */
  longitude: Scalars['String']['input'];
  /** How far away a point may be, in metres, 1 to 500,000. */
  radiusMetres?: InputMaybe<Scalars['Int']['input']>;
};

/** A location where customers may fetch orders. */
export type PickupPoint = {
  __typename?: 'PickupPoint';
  /** How far it is from the asked point, in metres, rounded up. */
  distanceMetres: Scalars['Int']['output'];
  /** Whether every line can be fetched there now. */
  isAvailable: Scalars['Boolean']['output'];
  /** What can be fetched there, one entry per asked line, same order. */
  lines: Array<PickupPointLine>;
  /** Where it is: the store or warehouse that hands out. */
  location: Maybe<Location>;
};

/** A page of pick-up points. */
export type PickupPointConnection = {
  __typename?: 'PickupPointConnection';
  /** The points of this page, each with its place. */
  edges: Array<PickupPointEdge>;
  /** The points of this page without their places. */
  nodes: Array<PickupPoint>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A pick-up point and its place in the page order. */
export type PickupPointEdge = {
  __typename?: 'PickupPointEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The point. */
  node: PickupPoint;
};

/** What can be fetched of one line at a pick-up point. */
export type PickupPointLine = {
  __typename?: 'PickupPointLine';
  /** Units the channel may promise there for picking up now, in the base unit. */
  availableToSell: Scalars['Quantity']['output'];
  /** How old the quantity is and where it was read. */
  freshness: Freshness;
  /** How much was asked for, in the base unit. */
  requested: Scalars['Quantity']['output'];
  /** The asked SKU in canonical form. */
  sku: Scalars['Sku']['output'];
  /** Why it is not enough; null when it is. */
  unavailable: Maybe<PickupUnavailable>;
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

/** A column of a position that is not what it must be. */
export type PositionDifference = {
  __typename?: 'PositionDifference';
  /** What it was compared with. */
  check: Scalars['String']['output'];
  /** What is right, in base units. */
  expected: Scalars['Quantity']['output'];
  /** Where the position is. */
  location: Maybe<Location>;
  /** What is stored, in base units. */
  stored: Scalars['Quantity']['output'];
};

/** What is projected to be sellable at the end of a day. */
export type ProjectedAvailability = {
  __typename?: 'ProjectedAvailability';
  /** Units that may be promised for that day: the least projected from then on, never negative. */
  availableToPromise: Scalars['Quantity']['output'];
  /** The day, UTC. */
  date: Scalars['Date']['output'];
  /** Units expected demand takes on that day. */
  demand: Scalars['Quantity']['output'];
  /** Units projected at the end of the day; negative when more is expected to go than there is. */
  projected: Scalars['Quantity']['output'];
  /** Units expected to come on that day, in the base unit; what is needed to make up a shortage is not counted. */
  supply: Scalars['Quantity']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Answers changes as availabilityChanged does; null for a change of another item, or one a later change of the batch answers too. */
  _availabilityChanges: Array<Maybe<AvailabilityChange>>;
  /** SKUs to answer as they are now, written as changes, and the place of the feed they are at least as new as. */
  _availabilitySnapshot: LiveHistory;
  /** Answers changes as exceptionRaised does; null for a change of another case, or of one out of reach. */
  _exceptionChanges: Array<Maybe<ExceptionChange>>;
  /** The feed of cases as a gateway in a process of its own follows it: everything after a place, with what routes it. */
  _exceptionFeed: LiveFeed;
  /** What the feed of cases has between two places. */
  _exceptionHistory: LiveHistory;
  /** Cases that are open now, written as changes, and the place of the feed they are true at. */
  _exceptionSnapshot: LiveHistory;
  /** Answers changes as stockChanged does; null for a change the conditions do not match. */
  _stockChanges: Array<Maybe<StockChange>>;
  /** The feed as a gateway in a process of its own follows it: everything after a place, with what routes it. */
  _stockFeed: LiveFeed;
  /** What the feed has of positions between two places. */
  _stockHistory: LiveHistory;
  /** The state of positions now, written as changes, and the place it is true at. */
  _stockSnapshot: LiveHistory;
  /** One adjustment; null when there is none with this id within the caller's reach. Read from the ledger, current. */
  adjustment: Maybe<Adjustment>;
  /** Adjustments, newest first, a page at a time; those within the caller's reach. Read from the ledger. */
  adjustments: AdjustmentConnection;
  /** The authorities in force: how much a caller may approve. */
  authorities: Array<Authority>;
  /** What a channel may sell: one entry per asked SKU, same order. Unknown SKUs answer `known: false` and zero; an unknown channel is the fault UNKNOWN_CHANNEL. */
  availability: Array<Availability>;
  /** What a channel may sell of items known by their GTIN: one entry per asked number, same order. What is no GTIN, or is nobody's, is told in its entry. */
  availabilityByGtin: Array<GtinAvailability>;
  /** What a channel may sell of one item at every location that holds or held it, a page at a time. The whole answer is availability's, cut into pages; a page is as fresh as its `freshness` says. */
  availabilityByLocation: LocationAvailabilityConnection;
  /** What a channel may sell of many items at many locations, as a grid of numbers: a row an item, a column a location. The smallest answer for the most positions, such as 100 items at 600 locations. */
  availabilityGrid: AvailabilityGrid;
  /**
   * The proof that no unit of an item was made or lost: every account's sum, accounts outside included, their total, and whether every position is what
   * its journal says. Read in one snapshot from the ledger; null when the SKU is unknown.
   */
  conservationProof: Maybe<ConservationProof>;
  /** One count task; null when there is none with this id within the caller's reach. Read from the ledger, current. */
  countTask: Maybe<CountTask>;
  /** Count tasks, newest first, a page at a time; those within the caller's reach. Read from the ledger. */
  countTasks: CountTaskConnection;
  /** Drop-ship orders, newest first; those of channels within the caller's reach. Read from the ledger. */
  dropshipOrders: DropshipOrderConnection;
  /**
   * What a replay of dead letters would touch, before it is done: nothing is changed. As of now; `upToId` keeps a following
   * `erpDeadLettersReplay` to what was counted here.
   */
  erpDeadLetters: ErpDeadLetterPreview;
  /**
   * Every ERP company there is a lane or an unfinished posting for, by name: backlog, pace, circuit, windows. The backlog is as of now; what a lane says of itself is at
   * most a few seconds old (`seenAt`).
   */
  erpInstances: Array<ErpInstance>;
  /** One posting; null when there is none with this id. */
  erpPosting: Maybe<ErpPosting>;
  /** Postings to the ERP, newest first: where each one stands and why. Dead letters are those in state REJECTED. */
  erpPostings: ErpPostingConnection;
  /** One case; null when there is none with this id. */
  exceptionCase: Maybe<ExceptionCase>;
  /** Exception cases, newest first; read from the ledger, never from a cache. */
  exceptionCases: ExceptionCaseConnection;
  /** What is expected to be asked for, the earliest first. An overlay. Read from the ledger. */
  expectedDemand: ExpectedLineConnection;
  /** What is expected to come, the earliest first. An overlay: nothing of it is stock. Read from the ledger. */
  expectedSupply: ExpectedLineConnection;
  /**
   * What is on its way, by item, lane and the time it should arrive, the earliest first, at most 1,000 rows. Nothing of it is on hand anywhere: a destination
   * sells it after receipt, or as far as the lane's policy has confidence in it. Read from the ledger.
   */
  inTransit: Array<InTransit>;
  /** Positions that are low or out of stock, in a fixed order that no change of stock disturbs: a position keeps its place, so paging shows each at most once. Quantities are read as they are when the page is answered. */
  lowStock: LowStockConnection;
  /** The journal, newest first: every movement ever recorded, never changed. */
  movements: MovementConnection;
  /** Events that are kept whole and wait, in the order in which they happened. */
  parkedEvents: ParkedEventConnection;
  /** Where a customer near a point may fetch some items now: open locations that offer picking up, by master data and policies, nearest first. Distances are over the ground, as the crow flies. */
  pickupPoints: PickupPointConnection;
  /** The reasons stock is adjusted for. */
  reasonCodes: Array<ReasonCode>;
  /** One recall; null when there is none with this id. Read from the ledger, current. */
  recall: Maybe<StockRecall>;
  /** The newest version of every recipe. */
  recipes: Array<Recipe>;
  /**
   * Positions that fell below their reorder point, newest first: one signal a crossing, found behind the ledger's feed, so normally well under five seconds old.
   * Proposals are made at the moment of asking.
   */
  restockingSignals: RestockSignalConnection;
  /** What came back in a lineage; null when nothing did within the caller's reach. Read from the ledger, current. */
  returnCase: Maybe<ReturnCase>;
  /** One source; null when it is not declared. */
  source: Maybe<Source>;
  /** Running numbers of gapless sources that nobody has told, by source and number; a second or so behind what is recorded. */
  sourceGaps: SourceGapConnection;
  /** Every change of the model (what is declared, ruled, mapped), newest first; one a version. */
  sourceModelChanges: SourceModelChangeConnection;
  /** What holds for all sources, and the version of the whole model. */
  sourcePolicy: SourcePolicy;
  /** The ownership matrix: of every declared source the rule set that holds for what happened at a time. A source of which nobody has ruled by then is left out: it may tell everything. */
  sourceRules: Array<SourceRule>;
  /** How far each source has told what happened at each location, by source and location; a second or so behind what is recorded. */
  sourceWatermarks: SourceWatermarkConnection;
  /** Declared sources in the order of their names. Read from the ledger. */
  sources: SourceConnection;
  /** What is at one location of one item, state by state; null when item or location is unknown. Never moved there: all zero. */
  stockPosition: Maybe<StockPosition>;
  /** Positions that ever held stock, in SKU and location order, a page at a time. Read from the ledger. */
  stockPositions: StockPositionConnection;
  /** What suppliers say they have for us, in SKU and supplier order; outside onHand. Read from the ledger. */
  supplierAvailable: SupplierAvailableConnection;
  /** The tolerances in force: how much passes without a person. */
  tolerances: Array<Tolerance>;
  /**
   * Everything that belongs to one trade, in the order it happened, as of now: from the channel's order or the till's receipt line to the documents in the ERP. Asked by exactly one
   * key. What belongs together is what shares a lineage (an order's events have the order's id) or, without one, the correlation id that was asked for. Needs a reach over all
   * locations and channels. Null when nothing has this key.
   */
  trace: Maybe<Trace>;
  /** One transfer by its id; null when unknown or when neither end is within the caller's reach. Read from the ledger, current. */
  transfer: Maybe<Transfer>;
  /** Transfers, newest first, a page at a time; those with an end within the caller's reach. Read from the ledger. */
  transfers: TransferConnection;
  /** Codes nobody has mapped, by source, field and code, each with how much waits for it. */
  unmappedCodes: UnmappedCodeConnection;
};


export type Query_AvailabilityChangesArgs = {
  changes: Array<LiveChangeInput>;
  channel: Scalars['ID']['input'];
  skus: Array<Scalars['Sku']['input']>;
  throttleMs: InputMaybe<Scalars['Int']['input']>;
};


export type Query_AvailabilitySnapshotArgs = {
  skus: Array<Scalars['Sku']['input']>;
};


export type Query_ExceptionChangesArgs = {
  changes: Array<LiveChangeInput>;
  kinds: InputMaybe<Array<ExceptionKind>>;
  owners: InputMaybe<Array<ExceptionOwner>>;
};


export type Query_ExceptionFeedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  first: Scalars['Int']['input'];
};


export type Query_ExceptionHistoryArgs = {
  after: Scalars['Cursor']['input'];
  first: Scalars['Int']['input'];
  kinds: InputMaybe<Array<ExceptionKind>>;
  owners: InputMaybe<Array<ExceptionOwner>>;
  upTo: Scalars['Cursor']['input'];
};


export type Query_ExceptionSnapshotArgs = {
  kinds: InputMaybe<Array<ExceptionKind>>;
  owners: InputMaybe<Array<ExceptionOwner>>;
};


export type Query_StockChangesArgs = {
  changes: Array<LiveChangeInput>;
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  skus: InputMaybe<Array<Scalars['Sku']['input']>>;
  throttleMs: InputMaybe<Scalars['Int']['input']>;
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


export type QueryAdjustmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAdjustmentsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<WorkFilter>;
  first: Scalars['Int']['input'];
};


export type QueryAvailabilityArgs = {
  channel: Scalars['ID']['input'];
  consistency?: InputMaybe<Consistency>;
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  maxStaleness: InputMaybe<Scalars['Int']['input']>;
  minCursor: InputMaybe<Scalars['Cursor']['input']>;
  skus: Array<Scalars['Sku']['input']>;
};


export type QueryAvailabilityByGtinArgs = {
  channel: Scalars['ID']['input'];
  consistency?: InputMaybe<Consistency>;
  gtins: Array<Scalars['String']['input']>;
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  maxStaleness: InputMaybe<Scalars['Int']['input']>;
  minCursor: InputMaybe<Scalars['Cursor']['input']>;
  source: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAvailabilityByLocationArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  channel: Scalars['ID']['input'];
  consistency?: InputMaybe<Consistency>;
  first: Scalars['Int']['input'];
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  maxStaleness: InputMaybe<Scalars['Int']['input']>;
  minCursor: InputMaybe<Scalars['Cursor']['input']>;
  orderBy?: InputMaybe<LocationAvailabilityOrder>;
  sku: Scalars['Sku']['input'];
};


export type QueryAvailabilityGridArgs = {
  channel: Scalars['ID']['input'];
  consistency?: InputMaybe<Consistency>;
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  maxStaleness: InputMaybe<Scalars['Int']['input']>;
  minCursor: InputMaybe<Scalars['Cursor']['input']>;
  skus: Array<Scalars['Sku']['input']>;
};


export type QueryConservationProofArgs = {
  sku: Scalars['Sku']['input'];
};


export type QueryCountTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCountTasksArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<WorkFilter>;
  first: Scalars['Int']['input'];
};


export type QueryDropshipOrdersArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<DropshipFilter>;
  first: Scalars['Int']['input'];
};


export type QueryErpDeadLettersArgs = {
  filter: InputMaybe<ErpDeadLetterFilter>;
};


export type QueryErpInstancesArgs = {
  company: InputMaybe<Scalars['String']['input']>;
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


export type QueryExpectedDemandArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<ExpectedFilter>;
  first: Scalars['Int']['input'];
};


export type QueryExpectedSupplyArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<ExpectedFilter>;
  first: Scalars['Int']['input'];
};


export type QueryInTransitArgs = {
  filter: InTransitFilter;
};


export type QueryLowStockArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: LowStockFilter;
  first: Scalars['Int']['input'];
  maxStaleness: InputMaybe<Scalars['Int']['input']>;
  minCursor: InputMaybe<Scalars['Cursor']['input']>;
};


export type QueryMovementsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: MovementFilter;
  first: Scalars['Int']['input'];
};


export type QueryParkedEventsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<ParkedEventFilter>;
  first: Scalars['Int']['input'];
};


export type QueryPickupPointsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  channel: Scalars['ID']['input'];
  consistency?: InputMaybe<Consistency>;
  first: Scalars['Int']['input'];
  includeUnavailable?: InputMaybe<Scalars['Boolean']['input']>;
  lines: Array<PickupLineInput>;
  maxStaleness: InputMaybe<Scalars['Int']['input']>;
  minCursor: InputMaybe<Scalars['Cursor']['input']>;
  near: PickupNearInput;
};


export type QueryRecallArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRestockingSignalsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<RestockFilter>;
  first: Scalars['Int']['input'];
};


export type QueryReturnCaseArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySourceArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySourceGapsArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  first: Scalars['Int']['input'];
  sources: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QuerySourceModelChangesArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  first: Scalars['Int']['input'];
};


export type QuerySourceRulesArgs = {
  at: InputMaybe<Scalars['DateTime']['input']>;
  sources: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QuerySourceWatermarksArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<SourceWatermarkFilter>;
  first: Scalars['Int']['input'];
};


export type QuerySourcesArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<SourceFilter>;
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


export type QuerySupplierAvailableArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<SupplierAvailableFilter>;
  first: Scalars['Int']['input'];
};


export type QueryTraceArgs = {
  by: TraceKey;
};


export type QueryTransferArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTransfersArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<TransferFilter>;
  first: Scalars['Int']['input'];
};


export type QueryUnmappedCodesArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<UnmappedCodeFilter>;
  first: Scalars['Int']['input'];
};

/** Where exactly an answer was read, nearest first. */
export type ReadFrom =
  /** The ledger itself. */
  | 'LEDGER'
  /** The memory of the process that answered; it follows the ledger's feed. */
  | 'PROCESS'
  /** Redis; it follows the ledger's feed. */
  | 'REDIS';

/** Why stock is adjusted: a company's own words. */
export type ReasonCode = {
  __typename?: 'ReasonCode';
  /** The code, in upper snake case. */
  code: Scalars['ID']['output'];
  /** Whether it can be used. */
  isActive: Scalars['Boolean']['output'];
  /** What it means. */
  meaning: Scalars['String']['output'];
};

/** A reason code as it is to be. */
export type ReasonCodeChangeInput = {
  /** The code: 2 to 60 characters in upper snake case. */
  code: Scalars['ID']['input'];
  /** Your key of this change, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Whether it can be used. */
  isActive?: Scalars['Boolean']['input'];
  /** What it means, 1 to 500 characters. */
  meaning: Scalars['String']['input'];
};

/** The answer to a reasonCodeChange. */
export type ReasonCodeChangePayload = {
  __typename?: 'ReasonCodeChangePayload';
  /** The code as it is now, null when refused. */
  reasonCode: Maybe<ReasonCode>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it is written. */
  userErrors: Array<StepError>;
};

/** What is made of what, per one time. */
export type Recipe = {
  __typename?: 'Recipe';
  /** Your id of the recipe. */
  id: Scalars['ID']['output'];
  /** What is used up. */
  inputs: Array<RecipeLine>;
  /** Name shown to people. */
  name: Scalars['String']['output'];
  /** What is made. */
  outputs: Array<RecipeLine>;
  /** Counts its changes, from 1. */
  version: Scalars['Int']['output'];
};

/** A recipe as it is to be. */
export type RecipeChangeInput = {
  /** Your key of this change, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** What is used up, each item once. */
  inputs: Array<RecipeLineInput>;
  /** Name shown to people, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** What is made, each item once; at most 100 lines together. */
  outputs: Array<RecipeLineInput>;
  /** Your id of the recipe, 1 to 200 characters. */
  recipeId: Scalars['ID']['input'];
};

/** The answer to a recipeChange. */
export type RecipeChangePayload = {
  __typename?: 'RecipeChangePayload';
  /** The recipe, null when refused. */
  recipe: Maybe<Recipe>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it is written. */
  userErrors: Array<StepError>;
};

/** Units of one item. */
export type RecipeLine = {
  __typename?: 'RecipeLine';
  /** The item itself. */
  item: Maybe<Item>;
  /** Units, in the base unit. */
  quantity: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
};

/** Units of one item. */
export type RecipeLineInput = {
  /** Units, in the base unit, greater than 0. */
  quantity: Scalars['Quantity']['input'];
  /** The item. */
  sku: Scalars['Sku']['input'];
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

/** Which count to set aside, by whom and why. */
export type RecountRequestInput = {
  /** What it is decided with. */
  deviceId: Scalars['ID']['input'];
  /** The count's id. */
  id: Scalars['ID']['input'];
  /** Your key of this decision, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who decides: kept with the decision; authority is the caller's. */
  operatorId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to a recountRequest. */
export type RecountRequestPayload = {
  __typename?: 'RecountRequestPayload';
  /** The new task, null when refused. */
  countTask: Maybe<CountTask>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when another count is asked for. */
  userErrors: Array<StepError>;
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

/** Conditions on restocking signals; all given ones must hold. */
export type RestockFilter = {
  /** Only these locations, at most 500. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only signals that are open (true) or have ended (false). */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only these SKUs, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
};

/** A transfer that would answer a restocking signal. */
export type RestockProposal = {
  __typename?: 'RestockProposal';
  /** Where the units would leave: a location with more than it wants for itself. */
  fromLocation: Maybe<Location>;
  /** How many, in the base unit. */
  quantity: Scalars['Quantity']['output'];
};

/** Which signal to answer, and how if not as proposed. */
export type RestockProposalAcceptInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Where they leave; as proposed when omitted. */
  fromLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether they are kept at the source until they are shipped. */
  hold?: InputMaybe<Scalars['Boolean']['input']>;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who accepted: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Units to ask for; as proposed when omitted. */
  quantity?: InputMaybe<Scalars['Quantity']['input']>;
  /** Which signal to answer. */
  signalId: Scalars['ID']['input'];
};

/** The outcome of a restockProposalAccept. */
export type RestockProposalAcceptPayload = {
  __typename?: 'RestockProposalAcceptPayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The transfer that was asked for, null when refused. */
  transfer: Maybe<Transfer>;
  /** Why it was refused; empty when it was asked for. */
  userErrors: Array<StepError>;
};

/** When an item wants more at a location. */
export type RestockRuleInput = {
  /** The version it is to follow, 0 for a rule that is not there; whatever it is when omitted. */
  changeFromVersion?: InputMaybe<Scalars['Int']['input']>;
  /** At this many available units or more a signal ends; halfway between the two when omitted. */
  clearAt?: InputMaybe<Scalars['Quantity']['input']>;
  /** Where it is wanted. */
  locationId: Scalars['ID']['input'];
  /** Below this many available units a signal opens; at least 0. */
  reorderPoint: Scalars['Quantity']['input'];
  /** What a proposal fills up to; at least the reorder point. */
  reorderUpTo: Scalars['Quantity']['input'];
  /** The item's SKU, in any letter case. */
  sku: Scalars['Sku']['input'];
};

/** Rules to set. */
export type RestockRulesUpsertInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The rules, 1 to 1,000. */
  rules: Array<RestockRuleInput>;
};

/** The outcome of a restockRulesUpsert. */
export type RestockRulesUpsertPayload = {
  __typename?: 'RestockRulesUpsertPayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** A result a row, same order; empty when the whole call was refused. */
  results: Array<SupplyRowResult>;
  /** Why the whole call was refused and nothing written; empty otherwise. */
  userErrors: Array<StepError>;
};

/** A position that fell below its reorder point. */
export type RestockSignal = {
  __typename?: 'RestockSignal';
  /** Units available now. */
  available: Scalars['Quantity']['output'];
  /** Units available when it fell below, in the base unit. */
  availableThen: Scalars['Quantity']['output'];
  /** When there was enough again; null while there is not. */
  clearedAt: Maybe<Scalars['DateTime']['output']>;
  /** Units on their way there, asked for, or expected in time. */
  coming: Scalars['Quantity']['output'];
  /** Identifier of the signal. */
  id: Scalars['ID']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** Where it is wanted. */
  location: Maybe<Location>;
  /** When it fell below. */
  openedAt: Scalars['DateTime']['output'];
  /** The transfer that would answer it; null when it is answered, nothing is needed any more, or nobody has a surplus within the caller's reach. */
  proposal: Maybe<RestockProposal>;
  /** The reorder point as it is now. */
  reorderPoint: Scalars['Quantity']['output'];
  /** The aim as it is now. */
  reorderUpTo: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** The transfer that answers it, once one was asked for. */
  transfer: Maybe<Transfer>;
};

/** A page of restocking signals. */
export type RestockSignalConnection = {
  __typename?: 'RestockSignalConnection';
  /** What this page has, each with its place. */
  edges: Array<RestockSignalEdge>;
  /** What this page has without the places. */
  nodes: Array<RestockSignal>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** One of the restocking signals and its place in the page order. */
export type RestockSignalEdge = {
  __typename?: 'RestockSignalEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** What is there. */
  node: RestockSignal;
};

/** Everything that came back in one lineage. */
export type ReturnCase = {
  __typename?: 'ReturnCase';
  /** The lineage. */
  id: Scalars['ID']['output'];
  /** Whether money can be given back: goods were accepted, whatever becomes of them. True from the moment the acceptance is recorded. */
  isRefundable: Scalars['Boolean']['output'];
  /** A line an item, in SKU order. */
  lines: Array<ReturnLine>;
};

/** What becomes of which units. */
export type ReturnDispositionInput = {
  /** What it is decided with. */
  deviceId: Scalars['ID']['input'];
  /** What becomes of them. */
  disposition: ReturnFate;
  /** Your key of this decision, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Id of the place where the units are. */
  locationId: Scalars['ID']['input'];
  /** When it was decided: RFC 3339 with an offset. */
  occurredAt: Scalars['DateTime']['input'];
  /** Who decides. */
  operatorId: Scalars['ID']['input'];
  /** Units, in the base unit, greater than 0. */
  quantity: Scalars['Quantity']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** The lineage they came back in, when it is known. */
  returnId?: InputMaybe<Scalars['ID']['input']>;
  /** The item. */
  sku: Scalars['Sku']['input'];
};

/** The answer to a returnDisposition. */
export type ReturnDispositionPayload = {
  __typename?: 'ReturnDispositionPayload';
  /** The position afterwards, null when refused. */
  position: Maybe<StockPosition>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The return it belongs to, null when none was named or it was refused. */
  returnCase: Maybe<ReturnCase>;
  /** Why it was refused; empty when it is recorded. */
  userErrors: Array<StepError>;
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

/** One item of a return; quantities in the base unit. */
export type ReturnLine = {
  __typename?: 'ReturnLine';
  /** Units that were accepted. */
  accepted: Scalars['Quantity']['output'];
  /** When the first of it was accepted; null while none is. */
  acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the first of it happened. */
  beganAt: Scalars['DateTime']['output'];
  /** Units found damaged. */
  damaged: Scalars['Quantity']['output'];
  /** Units on their way: initiated and not accepted. */
  inTransit: Scalars['Quantity']['output'];
  /** Units the customer has sent back. */
  initiated: Scalars['Quantity']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** The location that was told last. */
  location: Maybe<Location>;
  /** Units accepted that nobody has decided on. */
  pending: Scalars['Quantity']['output'];
  /** Units held back. */
  quarantined: Scalars['Quantity']['output'];
  /** Units back on the shelf. */
  resalable: Scalars['Quantity']['output'];
  /** Units destroyed. */
  scrapped: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** Units sent back to the supplier. */
  toSupplier: Scalars['Quantity']['output'];
};

/** Why a movement is taken back. */
export type ReversalReason =
  /** It never happened. */
  | 'DID_NOT_OCCUR'
  /** It happened otherwise. */
  | 'INCORRECT_DATA';

/** What an absolute quantity of a snapshot counts. */
export type SnapshotSemantics =
  /** Everything physically there, reserved units included. */
  | 'GROSS_ON_HAND'
  /** Only units not promised to orders. */
  | 'NET_OF_ORDERS';

/** A system that tells events, as it was declared. */
export type Source = {
  __typename?: 'Source';
  /** When it was declared. */
  createdAt: Scalars['DateTime']['output'];
  /** Seconds after which what it tells of a location counts as stale; null when nobody said. */
  freshnessSeconds: Maybe<Scalars['Int']['output']>;
  /** Whether its running numbers have no gaps; then missing ones are told and alarmed. */
  gapless: Scalars['Boolean']['output'];
  /** Its name, as its events give it. */
  id: Scalars['ID']['output'];
  /** What kind of system it is. */
  kind: SourceKind;
  /** Seconds an event that follows another of its chain waits for it at most; 0: it does not wait. */
  lineageTimeoutSeconds: Scalars['Int']['output'];
  /** Who answers for it: a team or a person. */
  owner: Scalars['String']['output'];
  /** Whether it may tell every type for what happens now, those of later versions included. */
  permitsEveryType: Scalars['Boolean']['output'];
  /** The types it may tell for what happens now. */
  permittedTypes: Array<Scalars['ID']['output']>;
  /** All its rule sets, in the order they were written. */
  rules: Array<SourceRule>;
  /** What its absolute quantities count when they do not say it themselves. */
  snapshotSemantics: SnapshotSemantics;
  /** When the declaration last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who changed it last. */
  updatedBy: Scalars['ID']['output'];
  /** Grows with every change of the declaration. */
  version: Scalars['ID']['output'];
};

/** A page of sources. */
export type SourceConnection = {
  __typename?: 'SourceConnection';
  /** The sources of this page, each with its place. */
  edges: Array<SourceEdge>;
  /** The sources of this page without their places. */
  nodes: Array<Source>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A source and its place in the page order. */
export type SourceEdge = {
  __typename?: 'SourceEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The source. */
  node: Source;
};

/** Conditions on sources; all given ones must hold. */
export type SourceFilter = {
  /** Only these kinds. */
  kinds?: InputMaybe<Array<SourceKind>>;
};

/** Running numbers between others that nobody has told. */
export type SourceGap = {
  __typename?: 'SourceGap';
  /** Seconds since then. */
  ageSeconds: Scalars['Int']['output'];
  /** How often its numbering had started over, from 1. */
  epoch: Scalars['Int']['output'];
  /** The first missing number, decimal digits. */
  from: Scalars['ID']['output'];
  /** How many are missing, decimal digits. */
  missing: Scalars['ID']['output'];
  /** When it was noticed that they are missing. */
  noticedAt: Scalars['DateTime']['output'];
  /** Whose numbers are missing. */
  source: Scalars['ID']['output'];
  /** The last missing number, decimal digits. */
  to: Scalars['ID']['output'];
};

/** A page of gaps. */
export type SourceGapConnection = {
  __typename?: 'SourceGapConnection';
  /** The gaps of this page, each with its place. */
  edges: Array<SourceGapEdge>;
  /** The gaps of this page without their places. */
  nodes: Array<SourceGap>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A gap and its place in the page order. */
export type SourceGapEdge = {
  __typename?: 'SourceGapEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The gap. */
  node: SourceGap;
};

/** Running numbers that will never come. */
export type SourceGapsWaiveInput = {
  /** The first number, up to 18 decimal digits. */
  from: Scalars['ID']['input'];
  /** Why, 1 to 500 characters; for the audit log. */
  reason: Scalars['String']['input'];
  /** Whose numbers they are. */
  source: Scalars['ID']['input'];
  /** The last number, up to 18 decimal digits. */
  to: Scalars['ID']['input'];
};

/** What became of a waiver. */
export type SourceGapsWaivePayload = {
  __typename?: 'SourceGapsWaivePayload';
  /** Why nothing was waived; empty otherwise. */
  userErrors: Array<SourceUpsertError>;
  /** How many numbers were missing and are not any more, decimal digits. */
  waived: Scalars['ID']['output'];
};

/** A source to declare, or to change; what is omitted stays as it is. */
export type SourceInput = {
  /** Seconds after which what it tells of a location counts as stale, 1 to 31,536,000. */
  freshnessSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Whether its running numbers (`sourceSequence`) have no gaps; false for a new source. */
  gapless?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name, as its events give it, 1 to 64 characters. */
  id: Scalars['ID']['input'];
  /** What kind of system it is. */
  kind: SourceKind;
  /** Seconds an event that follows another of its chain waits for it at most, 0 to 604,800; 900 for a new source. */
  lineageTimeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Who answers for it: a team or a person, 1 to 200 characters. */
  owner: Scalars['String']['input'];
  /** The types a new source may tell; what its kind usually owns when omitted. Of a declared source they are changed with sourceRulesSet. */
  permittedTypes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why, at most 500 characters; for the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** What its absolute quantities count when they do not say it; GROSS_ON_HAND for a new source. */
  snapshotSemantics?: InputMaybe<SnapshotSemantics>;
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

/** A change of the model of sources. */
export type SourceModelChange = {
  __typename?: 'SourceModelChange';
  /** By which mutation. */
  action: Scalars['String']['output'];
  /** When. */
  changedAt: Scalars['DateTime']['output'];
  /** By whom. */
  changedBy: Scalars['ID']['output'];
  /** Why, if it was said. */
  reason: Maybe<Scalars['String']['output']>;
  /** Of what: a source, or the policy. */
  subject: Scalars['String']['output'];
  /** The version it made. */
  version: Scalars['ID']['output'];
};

/** A page of changes of the model. */
export type SourceModelChangeConnection = {
  __typename?: 'SourceModelChangeConnection';
  /** The changes of this page, each with its place. */
  edges: Array<SourceModelChangeEdge>;
  /** The changes of this page without their places. */
  nodes: Array<SourceModelChange>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A change of the model and its place in the page order. */
export type SourceModelChangeEdge = {
  __typename?: 'SourceModelChangeEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The change. */
  node: SourceModelChange;
};

/** What holds for all sources. */
export type SourcePolicy = {
  __typename?: 'SourcePolicy';
  /** The time up to which keys were forgotten, where `keyDays` was less once: events from before it are refused with TooOld, too; null: none were. */
  forgottenBefore: Maybe<Scalars['DateTime']['output']>;
  /** Days the keys of events are remembered at least, and how old an event may be: what happened before is refused with TooOld unless history is being loaded. */
  keyDays: Scalars['Int']['output'];
  /** The version of the model; grows with every change of it. */
  modelVersion: Scalars['ID']['output'];
  /** What holds for sources that nobody has declared. */
  undeclaredSources: UndeclaredSources;
  /** When the model last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who set the policy last. */
  updatedBy: Scalars['ID']['output'];
};

/** What is to hold for all sources; what is omitted stays. */
export type SourcePolicySetInput = {
  /** Days the keys of events and mutations are remembered at least, 30 to 36,500. */
  keyDays?: InputMaybe<Scalars['Int']['input']>;
  /** Why, 1 to 500 characters; for the audit log. */
  reason: Scalars['String']['input'];
  /** What holds for sources that nobody has declared. */
  undeclaredSources?: InputMaybe<UndeclaredSources>;
};

/** What became of a change of the policy. */
export type SourcePolicySetPayload = {
  __typename?: 'SourcePolicySetPayload';
  /** The policy as it is now, null when the change was refused. */
  policy: Maybe<SourcePolicy>;
  /** Why the change was refused; empty when it was made. */
  userErrors: Array<SourceUpsertError>;
};

/** What a source may tell, from a time on until the next rule set takes effect. */
export type SourceRule = {
  __typename?: 'SourceRule';
  /** It holds for what happened at or after this time; null: for whatever happened before the next one, too. */
  effectiveFrom: Maybe<Scalars['DateTime']['output']>;
  /** The version of the model it made. */
  modelVersion: Scalars['ID']['output'];
  /** Counts the rule sets of the source, from 1. */
  number: Scalars['Int']['output'];
  /** Whether it permits every type, those of later versions included. */
  permitsEveryType: Scalars['Boolean']['output'];
  /** The types it permits. */
  permittedTypes: Array<Scalars['ID']['output']>;
  /** Why it was written. */
  reason: Scalars['String']['output'];
  /** When it was written. */
  setAt: Scalars['DateTime']['output'];
  /** Who wrote it. */
  setBy: Scalars['ID']['output'];
  /** Whose rule set it is. */
  source: Scalars['ID']['output'];
};

/** Why a rule set was refused. */
export type SourceRulesSetError = IdempotencyConflict | InvalidSource | UnknownSource;

/** A rule set to add to a source. */
export type SourceRulesSetInput = {
  /** It holds for what happened at or after this time; now when omitted. */
  effectiveFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Your key of this change, 1 to 200 characters: the same key and content changes nothing and answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The types it may tell; null or omitted: every type. */
  permittedTypes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why, 1 to 500 characters; for the audit log. */
  reason: Scalars['String']['input'];
  /** Who is ruled: a declared source. */
  source: Scalars['ID']['input'];
};

/** What became of a change of rules. */
export type SourceRulesSetPayload = {
  __typename?: 'SourceRulesSetPayload';
  /** Whether this key had made the change before. */
  replayed: Scalars['Boolean']['output'];
  /** How many events were recorded because their source may tell them now. */
  replayedEvents: Scalars['Int']['output'];
  /** The source as it is now, null when the change was refused. */
  source: Maybe<Source>;
  /** Why the change was refused; empty when it was made. */
  userErrors: Array<SourceRulesSetError>;
};

/** Why a source, the policy or a waiver was refused. */
export type SourceUpsertError = InvalidSource | UnknownSource;

/** What became of one row. */
export type SourceUpsertResult = {
  __typename?: 'SourceUpsertResult';
  /** Whether the row declared the source; false when it was declared before. */
  created: Scalars['Boolean']['output'];
  /** Position of the row in the input, from 0. */
  index: Scalars['Int']['output'];
  /** The source as it is now, null when the row was refused. */
  source: Maybe<Source>;
  /** Why the row was refused; empty when it was written. */
  userErrors: Array<SourceUpsertError>;
};

/** How far a source has told what happened at a location. */
export type SourceWatermark = {
  __typename?: 'SourceWatermark';
  /** When it was last heard of there. */
  heardAt: Scalars['DateTime']['output'];
  /** The running number of the latest event that had one. */
  lastSequence: Maybe<Scalars['ID']['output']>;
  /** The location; null when the caller does not reach it. */
  location: Maybe<Location>;
  /** The latest time of an event it told of there. */
  occurredAt: Scalars['DateTime']['output'];
  /** Who has told. */
  source: Scalars['ID']['output'];
};

/** A page of watermarks. */
export type SourceWatermarkConnection = {
  __typename?: 'SourceWatermarkConnection';
  /** The watermarks of this page, each with its place. */
  edges: Array<SourceWatermarkEdge>;
  /** The watermarks of this page without their places. */
  nodes: Array<SourceWatermark>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** A watermark and its place in the page order. */
export type SourceWatermarkEdge = {
  __typename?: 'SourceWatermarkEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The watermark. */
  node: SourceWatermark;
};

/** Conditions on watermarks; all given ones must hold. */
export type SourceWatermarkFilter = {
  /** Only where nothing was heard since this time. */
  heardBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only these locations, at most 500. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only these sources, at most 500. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Sources to declare. */
export type SourcesUpsertInput = {
  /** The rows, 1 to 500. */
  sources: Array<SourceInput>;
};

/** The outcome of every row, in the order given. */
export type SourcesUpsertPayload = {
  __typename?: 'SourcesUpsertPayload';
  /** How many events were recorded because their source may tell them now. */
  replayedEvents: Scalars['Int']['output'];
  /** One result a row, same order. */
  results: Array<SourceUpsertResult>;
};

/** How much one state of a position changed. */
export type StateChange = {
  __typename?: 'StateChange';
  /** By how much, in the base unit; never 0. */
  delta: Scalars['Quantity']['output'];
  /** Which kind of stock, such as AVAILABLE. */
  state: StockState;
};

/** Why a step of a workflow was not taken; then nothing of it was. */
export type StepError = IdempotencyConflict | InvalidStep | NotReversible | StepNotAllowed | StepNotPermitted | StepStockShort | StepSubjectNotFound | StepVersionConflict;

/** What the step is about stands where this step cannot be taken. */
export type StepNotAllowed = UserError & {
  __typename?: 'StepNotAllowed';
  /** Always `StepNotAllowed`. */
  code: Scalars['String']['output'];
  /** Where it stands. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** The step is somebody else's to take: who asks does not approve, who receives does not write off. */
export type StepNotPermitted = UserError & {
  __typename?: 'StepNotPermitted';
  /** Always `StepNotPermitted`. */
  code: Scalars['String']['output'];
  /** Who may take it. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** There is less than was to be kept or ordered; no line was. */
export type StepStockShort = UserError & {
  __typename?: 'StepStockShort';
  /** Units there were at the moment of deciding, in the base unit. */
  available: Scalars['Quantity']['output'];
  /** Always `StepStockShort`. */
  code: Scalars['String']['output'];
  /** The location that is short, or the supplier. */
  locationId: Scalars['ID']['output'];
  /** What is short, naming item and quantities. */
  message: Scalars['String']['output'];
  /** The line at fault. */
  path: Array<Scalars['String']['output']>;
  /** Units asked for, in the base unit. */
  requested: Scalars['Quantity']['output'];
  /** The item. */
  sku: Scalars['Sku']['output'];
};

/** What the step is about does not exist, or not for this caller. */
export type StepSubjectNotFound = UserError & {
  __typename?: 'StepSubjectNotFound';
  /** Always `StepSubjectNotFound`. */
  code: Scalars['String']['output'];
  /** What is unknown, naming the id. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** The row has another version than the change was to follow. */
export type StepVersionConflict = UserError & {
  __typename?: 'StepVersionConflict';
  /** Always `StepVersionConflict`. */
  code: Scalars['String']['output'];
  /** Which version it has. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
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

/** What becomes what: inputs and outputs, or a recipe and how many times. */
export type StockConvertInput = {
  /** What it is told with. */
  deviceId: Scalars['ID']['input'];
  /** Your key of this conversion, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** What is used up, each item once. */
  inputs?: InputMaybe<Array<RecipeLineInput>>;
  /** Whether it has happened already: then it is recorded whatever the book says. */
  isFact?: Scalars['Boolean']['input'];
  /** Whether the recipe is taken the other way: what it makes is taken apart. */
  isReversed?: Scalars['Boolean']['input'];
  /** Id of the place where the units are. */
  locationId: Scalars['ID']['input'];
  /** When: RFC 3339 with an offset. */
  occurredAt: Scalars['DateTime']['input'];
  /** Who does it. */
  operatorId: Scalars['ID']['input'];
  /** What is made, each item once; at most 100 lines together. */
  outputs?: InputMaybe<Array<RecipeLineInput>>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** The recipe instead of inputs and outputs. */
  recipeId?: InputMaybe<Scalars['ID']['input']>;
  /** How many times the recipe. */
  times?: InputMaybe<Scalars['Int']['input']>;
};

/** The answer to a stockConvert. */
export type StockConvertPayload = {
  __typename?: 'StockConvertPayload';
  /** What was converted, null when refused. */
  conversion: Maybe<Conversion>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when all of it is converted. */
  userErrors: Array<StepError>;
};

/** Why an event was parked or refused; the code tells which rule. */
export type StockEventError = UserError & {
  __typename?: 'StockEventError';
  /** Such as IdempotencyConflict, NotRecordable, NotPermitted, UnknownItem, UnknownLocation, UnknownUnit, UnknownDisposition, AwaitingLineage, TooOld, InvalidValue. */
  code: Scalars['String']['output'];
  /** Of an IdempotencyConflict: the hash of the content that came now. */
  givenHash: Maybe<Scalars['ID']['output']>;
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault: [events, index, field]. */
  path: Array<Scalars['String']['output']>;
  /** Of an IdempotencyConflict: the hash of the content the key was used for. */
  storedHash: Maybe<Scalars['ID']['output']>;
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
  /**
   * What became of returned or received units: RESALABLE, DAMAGED, QUARANTINED or PENDING_INSPECTION; for what is put away, where it was: QUARANTINED or PICKED;
   * for a count, what was counted (SHELF when omitted); for an adjustment, the state (AVAILABLE when omitted).
   */
  disposition?: InputMaybe<Scalars['ID']['input']>;
  /** The source's id of the event, 1 to 200 characters. Sent again with the same content it answers REPLAYED; with other content it is refused with IdempotencyConflict. */
  eventId: Scalars['ID']['input'];
  /** The chain of transactions this belongs to, such as a sale and its return. A void, return or reversal that names its chain is parked (AwaitingLineage) until what it follows is recorded, or its source's lineageTimeoutSeconds are over. */
  lineageId?: InputMaybe<Scalars['ID']['input']>;
  /** The source's code of the location, resolved like `sku`. For transfers: where the units leave. */
  locationId: Scalars['ID']['input'];
  /** When it happened: RFC 3339 with an offset. For SNAPSHOT_ASSERTED and COUNT_SUBMITTED the watermark the quantity was true at. */
  occurredAt: Scalars['DateTime']['input'];
  /** Who did it: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Units in `unit`, greater than 0; signed for ADJUSTMENT_APPROVED; absolute and at least 0 for SNAPSHOT_ASSERTED and COUNT_SUBMITTED. */
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
  /** The source's running number, 1 to 18 decimal digits; of a source declared gapless, missing ones are told by sourceGaps. */
  sourceSequence?: InputMaybe<Scalars['ID']['input']>;
  /** For transfers: the source's code of the location they go to; required for TRANSFER_SHIPPED. A receipt without it arrives at `locationId`. */
  toLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Identifier of the transfer; required for every TRANSFER_ type. Mutations of transfers meet events under it. */
  transferId?: InputMaybe<Scalars['ID']['input']>;
  /** What happened, in upper snake case, such as SALE_COMPLETED; a type that cannot be recorded this way is refused with NotRecordable. */
  type: Scalars['ID']['input'];
  /** Unit of the quantity, or the source's own code of one; the item's base unit when omitted. */
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
  events: Array<StockEventInput>;
  /** Whether history is being loaded: events are taken that are older than the keys that are remembered (`sourcePolicy.keyDays`), which else are refused with TooOld. */
  initialLoad?: InputMaybe<Scalars['Boolean']['input']>;
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

/** An item that is held back everywhere. */
export type StockRecall = {
  __typename?: 'StockRecall';
  /** Whether it blocked the item for sale. */
  hasBlockedItem: Scalars['Boolean']['output'];
  /** Identifier of the recall. */
  id: Scalars['ID']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** What it held back, a line a location within the caller's reach. */
  lines: Array<StockRecallLine>;
  /** When. */
  openedAt: Scalars['DateTime']['output'];
  /** Who called it. */
  openedBy: Scalars['ID']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** When it was released. */
  releasedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who released it, if somebody did. */
  releasedBy: Maybe<Scalars['ID']['output']>;
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** Whether it still holds. */
  status: StockRecallStatus;
};

/** What to recall, and why. */
export type StockRecallInput = {
  /** Whether the item is blocked for sale, too, until the recall is released. */
  blockItem?: Scalars['Boolean']['input'];
  /** Your key of this recall, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** The item. */
  sku: Scalars['Sku']['input'];
};

/** What a recall held back at one location; quantities in the base unit. */
export type StockRecallLine = {
  __typename?: 'StockRecallLine';
  /** Where its units are. */
  location: Maybe<Location>;
  /** Units that were reserved or picked there at that time, and stayed so. */
  promised: Scalars['Quantity']['output'];
  /** Units that were quarantined. */
  quantity: Scalars['Quantity']['output'];
  /** Units that were let go again. */
  released: Scalars['Quantity']['output'];
};

/** The answer to a stockRecall. */
export type StockRecallPayload = {
  __typename?: 'StockRecallPayload';
  /** The recall, null when refused. */
  recall: Maybe<StockRecall>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when everything is held back. */
  userErrors: Array<StepError>;
};

/** Which recall to release, and why. */
export type StockRecallReleaseInput = {
  /** The recall's id. */
  id: Scalars['ID']['input'];
  /** Your key of this release, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Whether an item that the recall blocked stays blocked. */
  keepItemBlocked?: Scalars['Boolean']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The answer to a stockRecallRelease. */
export type StockRecallReleasePayload = {
  __typename?: 'StockRecallReleasePayload';
  /** The recall afterwards, null when refused. */
  recall: Maybe<StockRecall>;
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** Why it was refused; empty when it is released. */
  userErrors: Array<StepError>;
};

/** Whether a recall holds. */
export type StockRecallStatus =
  /** It holds. */
  | 'OPEN'
  /** What was still held back was let go. */
  | 'RELEASED';

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
  /** What a channel may sell of the given items, again after every change of their stock, and of what else decides it: policies, grants, an item blocked, a location or channel closed; the answer is current when it is sent, never older than the change. */
  availabilityChanged: AvailabilityChange;
  /** Cases that are opened, change or are closed, in commit order, from the cursor (exclusive) or from now. Cursors of this feed are its own. */
  exceptionRaised: ExceptionChange;
  /** Every change of a position, in commit order per shard, from the cursor (exclusive) or from now; `snapshot: true` first sends each position's state. */
  stockChanged: StockChange;
};


export type SubscriptionAvailabilityChangedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  channel: Scalars['ID']['input'];
  heartbeatSeconds: InputMaybe<Scalars['Int']['input']>;
  resync?: InputMaybe<Scalars['Boolean']['input']>;
  skus: Array<Scalars['Sku']['input']>;
  snapshot?: InputMaybe<Scalars['Boolean']['input']>;
  throttleMs?: InputMaybe<Scalars['Int']['input']>;
};


export type SubscriptionExceptionRaisedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  heartbeatSeconds: InputMaybe<Scalars['Int']['input']>;
  kinds: InputMaybe<Array<ExceptionKind>>;
  owners: InputMaybe<Array<ExceptionOwner>>;
  resync?: InputMaybe<Scalars['Boolean']['input']>;
  snapshot?: InputMaybe<Scalars['Boolean']['input']>;
};


export type SubscriptionStockChangedArgs = {
  after: InputMaybe<Scalars['Cursor']['input']>;
  heartbeatSeconds: InputMaybe<Scalars['Int']['input']>;
  locationIds: InputMaybe<Array<Scalars['ID']['input']>>;
  resync?: InputMaybe<Scalars['Boolean']['input']>;
  skus: InputMaybe<Array<Scalars['Sku']['input']>>;
  snapshot?: InputMaybe<Scalars['Boolean']['input']>;
  throttleMs?: InputMaybe<Scalars['Int']['input']>;
};

/** An item that was given instead of another. */
export type Substitution = {
  __typename?: 'Substitution';
  /** Identifier of the substitution. */
  id: Scalars['ID']['output'];
  /** The lineage its movements share. */
  lineageId: Scalars['ID']['output'];
  /** Where. */
  location: Maybe<Location>;
  /** What is not given. */
  original: RecipeLine;
  /** The reservation that holds less now. */
  reservationId: Scalars['ID']['output'];
  /** What is given instead; picked. */
  substitute: RecipeLine;
};

/** What is given instead of what. */
export type SubstitutionAcceptInput = {
  /** What it is told with. */
  deviceId: Scalars['ID']['input'];
  /** Whether the customer agrees; without it nothing is substituted. */
  hasCustomerConsent: Scalars['Boolean']['input'];
  /** Your key of this substitution, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Whether the ordered units are there after all and go back on the shelf; else they are suspect and a count is asked for. */
  isOriginalThere?: Scalars['Boolean']['input'];
  /** Id of the place where the units are. */
  locationId: Scalars['ID']['input'];
  /** Who does it. */
  operatorId: Scalars['ID']['input'];
  /** Units of it that are not given, in the base unit, greater than 0. */
  quantity: Scalars['Quantity']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** The reservation that holds what was ordered. */
  reservationId: Scalars['ID']['input'];
  /** The item that was ordered. */
  sku: Scalars['Sku']['input'];
  /** Units of it, in the base unit, greater than 0. */
  substituteQuantity: Scalars['Quantity']['input'];
  /** The item given instead. */
  substituteSku: Scalars['Sku']['input'];
};

/** The answer to a substitutionAccept. */
export type SubstitutionAcceptPayload = {
  __typename?: 'SubstitutionAcceptPayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** What was substituted, null when refused. */
  substitution: Maybe<Substitution>;
  /** Why it was refused; empty when both items have moved. */
  userErrors: Array<StepError>;
};

/** What a supplier says it has of an item. */
export type SupplierAvailable = {
  __typename?: 'SupplierAvailable';
  /** When it was true. */
  asOf: Scalars['DateTime']['output'];
  /** The item itself. */
  item: Maybe<Item>;
  /** Units that may be promised: as far as they are believed, in whole steps of the item. */
  promisable: Scalars['Quantity']['output'];
  /** Units it says it has, less what was ordered from it since, in the base unit. */
  quantity: Scalars['Quantity']['output'];
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** The supplier, as you name it. */
  supplierId: Scalars['ID']['output'];
  /** How much of that is believed, in percent. */
  trustPercent: Scalars['Quantity']['output'];
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with every change, orders included. */
  version: Scalars['Int']['output'];
};

/** What suppliers have. */
export type SupplierAvailableChangeInput = {
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** The rows, 1 to 1,000. */
  rows: Array<SupplierAvailableInput>;
};

/** The outcome of a supplierAvailableChange. */
export type SupplierAvailableChangePayload = {
  __typename?: 'SupplierAvailableChangePayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** A result a row, same order; empty when the whole call was refused. */
  results: Array<SupplyRowResult>;
  /** Why the whole call was refused and nothing written; empty otherwise. */
  userErrors: Array<StepError>;
};

/** A page of what suppliers have. */
export type SupplierAvailableConnection = {
  __typename?: 'SupplierAvailableConnection';
  /** What this page has, each with its place. */
  edges: Array<SupplierAvailableEdge>;
  /** What this page has without the places. */
  nodes: Array<SupplierAvailable>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** One of the what suppliers have and its place in the page order. */
export type SupplierAvailableEdge = {
  __typename?: 'SupplierAvailableEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** What is there. */
  node: SupplierAvailable;
};

/** Conditions on what suppliers have; all given ones must hold. */
export type SupplierAvailableFilter = {
  /** Only these SKUs, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
  /** Only these suppliers, at most 500. */
  supplierIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** What a supplier has of an item. */
export type SupplierAvailableInput = {
  /** When it was true; now when omitted. */
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version it is to follow, 0 for a row that is not there; whatever it is when omitted. */
  changeFromVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Units it says it has, at least 0. */
  quantity: Scalars['Quantity']['input'];
  /** The item's SKU, in any letter case. */
  sku: Scalars['Sku']['input'];
  /** The supplier, as you name it; 1 to 200 characters. */
  supplierId: Scalars['ID']['input'];
  /** How much of that is believed, 0 to 100 percent with at most one decimal. */
  trustPercent?: InputMaybe<Scalars['Quantity']['input']>;
};

/** What became of one row. */
export type SupplyRowResult = {
  __typename?: 'SupplyRowResult';
  /** Position of the row in the input, from 0. */
  index: Scalars['Int']['output'];
  /** Why it was refused; empty when it was written. */
  userErrors: Array<StepError>;
  /** Its version now; null when it was refused. */
  version: Maybe<Scalars['Int']['output']>;
};

/** How much may differ without a person. Of several the most specific holds: class and location, location, class, neither. */
export type Tolerance = {
  __typename?: 'Tolerance';
  /** Only items whose attribute `class` says so; null: any. */
  itemClass: Maybe<Scalars['String']['output']>;
  /** Only at this location; null: any. */
  location: Maybe<Location>;
  /** Most of what the book has, in hundredths of a percent; null: no such limit. */
  maxBasisPoints: Maybe<Scalars['Int']['output']>;
  /** Most units a difference may have, in the base unit; null: no such limit. */
  maxUnits: Maybe<Scalars['Quantity']['output']>;
  /** Most value, in minor units of the company's currency; null: no such limit. An item without a value is beyond it. */
  maxValueMinor: Maybe<Scalars['Int']['output']>;
  /** When it was set. */
  setAt: Scalars['DateTime']['output'];
  /** Who set it. */
  setBy: Scalars['ID']['output'];
  /** What it is about. */
  subject: ToleranceSubject;
  /** Counts the changes of this tolerance, from 1. */
  version: Scalars['Int']['output'];
};

/** A tolerance as it is to be. The limits that are given must all hold; none given means that nothing passes by itself. */
export type ToleranceChangeInput = {
  /** Your key of this change, 1 to 200 characters: the same key and content answers the same, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** Only items whose attribute `class` says so; any when omitted. */
  itemClass?: InputMaybe<Scalars['String']['input']>;
  /** Only at this location; any when omitted. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Most of what the book has, in hundredths of a percent. */
  maxBasisPoints?: InputMaybe<Scalars['Int']['input']>;
  /** Most units a difference may have, in the base unit. */
  maxUnits?: InputMaybe<Scalars['Quantity']['input']>;
  /** Most value, in minor units. */
  maxValueMinor?: InputMaybe<Scalars['Int']['input']>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** What it is about. */
  subject: ToleranceSubject;
};

/** The answer to a toleranceChange. */
export type ToleranceChangePayload = {
  __typename?: 'ToleranceChangePayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The tolerance now in force, null when refused. */
  tolerance: Maybe<Tolerance>;
  /** Why it was refused; empty when it is in force. */
  userErrors: Array<StepError>;
};

/** What a tolerance is about. */
export type ToleranceSubject =
  /** Adjustments. */
  | 'ADJUSTMENT'
  /** Counts. */
  | 'COUNT';

/** The life of one trade. */
export type Trace = {
  __typename?: 'Trace';
  /** The correlation ids of the requests that had part in it, oldest first. */
  correlationIds: Array<Scalars['ID']['output']>;
  /** The order it is about; null for what happened without one, such as a sale at a till. */
  order: Maybe<TracedOrder>;
  /** The postings to the ERP that come of it. */
  postings: Array<ErpPosting>;
  /** Whether every movement of it is in the ERP, or need not be. */
  settled: Scalars['Boolean']['output'];
  /** What happened, oldest first. */
  stages: Array<TraceStage>;
  /** Whether that is all: false when it has more than 200 events, of which these are the first. */
  whole: Scalars['Boolean']['output'];
};

/** An order as its channel knows it. */
export type TraceChannelOrder = {
  /** Where the order was placed, `Channel.id`. */
  channel: Scalars['ID']['input'];
  /** The channel's own number of the order. */
  channelOrderId: Scalars['ID']['input'];
};

/** By what a trade is known: exactly one of these. */
export type TraceKey = {
  /** The order's number in its channel. */
  channelOrder?: InputMaybe<TraceChannelOrder>;
  /** The correlation id of a request that had part in it. */
  correlationId?: InputMaybe<Scalars['ID']['input']>;
  /** A posting in the journal of stock that belongs to it, `Movement.id`. */
  movementId?: InputMaybe<Scalars['ID']['input']>;
  /** What the product calls the order, `Order.id`. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** A posting to the ERP. */
  postingId?: InputMaybe<Scalars['ID']['input']>;
};

/** Something that happened in the life of a trade. */
export type TraceStage = {
  __typename?: 'TraceStage';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The request it came with; null for what the product does by itself. */
  correlationId: Maybe<Scalars['ID']['output']>;
  /** The document of another system it belongs to, such as a receipt or a shipment, as `type id`. */
  document: Maybe<Scalars['String']['output']>;
  /** What went wrong there; null when nothing did. */
  failure: Maybe<ErpPostingFailure>;
  /** What kind of thing. */
  kind: TraceStageKind;
  /** The movement it is about. */
  movementId: Maybe<Scalars['ID']['output']>;
  /** The posting it is about. */
  postingId: Maybe<Scalars['ID']['output']>;
  /** What it is known by there: the source's event id, the movement, the document in the ERP; null when it has no name. */
  reference: Maybe<Scalars['String']['output']>;
  /** Who said or did it: a channel, a source, the ledger, an ERP company. */
  system: Scalars['String']['output'];
  /** Milliseconds since the stage that it follows in its own branch: an event since it occurred, a posting since its movement; null for what follows nothing. Negative when a source's clock is ahead of ours; 2,147,483,647 (24 days) for whatever took longer. */
  tookMs: Maybe<Scalars['Int']['output']>;
  /** What it was, such as `ship`, `SALE_COMPLETED` or `POSTED`. */
  what: Scalars['String']['output'];
};

/** The kinds of stages. */
export type TraceStageKind =
  /** Units moved, and in the same transaction the change was put into the feed that availability is published from. */
  | 'MOVED'
  /** It happened, as its source says. */
  | 'OCCURRED'
  /** The order was placed, allocated, picked, shipped, cancelled or such. */
  | 'ORDER_STEP'
  /** The ERP has it. */
  | 'POSTED'
  /** The posting is under way, or failed, as of its last change. */
  | 'POSTING'
  /** The movement became a posting. */
  | 'POSTING_MADE'
  /**
   * The change reached the copy of availability that the answering server reads and tells its subscribers from: from then on it is published there. Never earlier than it was, and
   * up to some milliseconds late. Absent when that server remembers no such moment: nobody asked it for availability or subscribed at the time, it was started since, or 20,000
   * later movements came.
   */
  | 'PUBLISHED'
  /** The ledger took the event in. */
  | 'RECORDED';

/** The order a trace is about. */
export type TracedOrder = {
  __typename?: 'TracedOrder';
  /** Where it was placed, `Channel.id`. */
  channel: Scalars['ID']['output'];
  /** Its number in the channel. */
  channelOrderId: Scalars['ID']['output'];
  /** The order's id. */
  id: Scalars['ID']['output'];
  /** Its status: as `Order.status`. */
  status: Scalars['String']['output'];
};

/** Units that move between two locations, in steps: made by a request, or by the first event that names it. */
export type Transfer = {
  __typename?: 'Transfer';
  /** When it was approved. */
  approvedAt: Maybe<Scalars['DateTime']['output']>;
  /** The caller that approved it. */
  approvedBy: Maybe<Scalars['ID']['output']>;
  /** When it was called off. */
  cancelledAt: Maybe<Scalars['DateTime']['output']>;
  /** Exception cases about it, newest first, at most 100. */
  cases: Array<ExceptionCase>;
  /** When the wait for its rest was ended. */
  closedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it should have arrived, if that was said. */
  expectedAt: Maybe<Scalars['DateTime']['output']>;
  /** Identifier of the transfer, as given by whoever told of it first. */
  id: Scalars['ID']['output'];
  /** What moves, a line per item, in SKU order. */
  lines: Array<TransferLine>;
  /** When it became known here. */
  openedAt: Scalars['DateTime']['output'];
  /** Why it was asked for. */
  reason: Maybe<Scalars['String']['output']>;
  /** The document it belongs to, as given. */
  referenceDocument: Maybe<ReferenceDocument>;
  /** When it was asked for; null when only events told of it. */
  requestedAt: Maybe<Scalars['DateTime']['output']>;
  /** The caller that asked for it. */
  requestedBy: Maybe<Scalars['ID']['output']>;
  /** The reservation that keeps its units at the source, if any. */
  reservationId: Maybe<Scalars['ID']['output']>;
  /** The restocking signal it answers, if any. */
  restockSignalId: Maybe<Scalars['ID']['output']>;
  /** Where it stands, by what happened before what was decided. */
  status: TransferStatus;
};

/** Which transfer to approve. */
export type TransferApproveInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Your key of this request; repeating it answers the same. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who approved: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Which transfer, by its id. */
  transferId: Scalars['ID']['input'];
};

/** The outcome of a transferApprove. */
export type TransferApprovePayload = {
  __typename?: 'TransferApprovePayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The transfer afterwards, null when refused. */
  transfer: Maybe<Transfer>;
  /** Why it was refused; empty when it is approved. */
  userErrors: Array<StepError>;
};

/** What to call off. */
export type TransferCancelInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Your key of this request; repeating it answers the same and tells nothing twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who decided: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** What of it is physically back at the source; call again as more comes back. */
  returned?: InputMaybe<Array<TransferUnitsInput>>;
  /** Which transfer, by its id. */
  transferId: Scalars['ID']['input'];
};

/** The outcome of a transferCancel. */
export type TransferCancelPayload = {
  __typename?: 'TransferCancelPayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The transfer afterwards, null when refused. */
  transfer: Maybe<Transfer>;
  /** Why it was refused; empty when it is called off. */
  userErrors: Array<StepError>;
};

/** A page of transfers. */
export type TransferConnection = {
  __typename?: 'TransferConnection';
  /** The transfers of this page, each with its place. */
  edges: Array<TransferEdge>;
  /** The transfers of this page without their places. */
  nodes: Array<Transfer>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** In which condition transferred units have arrived. */
export type TransferDisposition =
  /** On the shelf, good to sell. */
  | 'AVAILABLE'
  /** Damaged, not sellable. */
  | 'DAMAGED'
  /** Held back for inspection. */
  | 'QUARANTINED';

/** A transfer and its place in the page order. */
export type TransferEdge = {
  __typename?: 'TransferEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The transfer. */
  node: Transfer;
};

/** Conditions on transfers; all given ones must hold. */
export type TransferFilter = {
  /** Only transfers from one of these locations, at most 500. */
  fromLocationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only transfers that became known before this time. */
  openedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only transfers that became known at or after this time. */
  openedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only transfers of one of these items, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
  /** Only transfers in one of these states. */
  statuses?: InputMaybe<Array<TransferStatus>>;
  /** Only transfers to one of these locations, at most 500. */
  toLocationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Units of one item within a transfer, in the item's base unit, as of now. */
export type TransferLine = {
  __typename?: 'TransferLine';
  /** Where the units leave; null when that is out of the caller's reach, too. */
  fromLocation: Maybe<Location>;
  /** The id of the location the units leave; null while only their arrival was told. */
  fromLocationId: Maybe<Scalars['ID']['output']>;
  /** The item itself. */
  item: Maybe<Item>;
  /** Units lost as things stand: what turned up after all is not. */
  lost: Scalars['Quantity']['output'];
  /** Units on their way. */
  outstanding: Scalars['Quantity']['output'];
  /** Units that have arrived at the destination, in whatever condition. */
  received: Scalars['Quantity']['output'];
  /** When the last of them arrived. */
  receivedAt: Maybe<Scalars['DateTime']['output']>;
  /** Units asked for; 0 when events came without a request. */
  requested: Scalars['Quantity']['output'];
  /** Units still kept for it at the source. */
  reserved: Scalars['Quantity']['output'];
  /** Units that came back to the source. */
  returned: Scalars['Quantity']['output'];
  /** Units that have left. */
  sent: Scalars['Quantity']['output'];
  /** When the first of them left. */
  shippedAt: Maybe<Scalars['DateTime']['output']>;
  /** The item's SKU. */
  sku: Scalars['Sku']['output'];
  /** Units that arrived or came back above what was sent. */
  surplus: Scalars['Quantity']['output'];
  /** Where they go; null when that is out of the caller's reach, too. */
  toLocation: Maybe<Location>;
  /** The id of the location they go to; null while that was not told. */
  toLocationId: Maybe<Scalars['ID']['output']>;
};

/** What is lost on its way. */
export type TransferLossRecordInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Your key of this request; repeating it answers the same and tells nothing twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** What is lost, at most what is on its way; everything on its way when omitted. */
  lines?: InputMaybe<Array<TransferUnitsInput>>;
  /** Who decided: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** How it was lost, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Which transfer, by its id. */
  transferId: Scalars['ID']['input'];
};

/** The outcome of a transferLossRecord. */
export type TransferLossRecordPayload = {
  __typename?: 'TransferLossRecordPayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The transfer afterwards, null when refused. */
  transfer: Maybe<Transfer>;
  /** Why it was refused; empty when it was recorded. */
  userErrors: Array<StepError>;
};

/** Units of one item that have arrived in one condition, in its base unit. */
export type TransferReceiptInput = {
  /** In which condition they are; several lines of one item may differ. */
  disposition?: InputMaybe<TransferDisposition>;
  /** How many, greater than 0; more than was sent is recorded and opens a case. */
  quantity: Scalars['Quantity']['input'];
  /** The item's SKU, in any letter case. */
  sku: Scalars['Sku']['input'];
};

/** What has arrived. */
export type TransferReceiveInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Your key of this request; repeating it answers the same and tells nothing twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** What arrived, 1 to 100 lines; everything on its way, in good condition, when omitted. */
  lines?: InputMaybe<Array<TransferReceiptInput>>;
  /** Where it arrived; where it was sent when omitted. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Who received: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** When it arrived; now when omitted. */
  receivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The transfer's id; its receipt may be told before its shipment. */
  transferId: Scalars['ID']['input'];
};

/** The outcome of a transferReceive. */
export type TransferReceivePayload = {
  __typename?: 'TransferReceivePayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The transfer afterwards, null when refused. */
  transfer: Maybe<Transfer>;
  /** Why it was refused; empty when it was recorded. */
  userErrors: Array<StepError>;
};

/** What to move, and whether to keep it meanwhile. */
export type TransferRequestInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** When they should arrive. */
  expectedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where the units leave. */
  fromLocationId: Scalars['ID']['input'];
  /** Whether the units are kept at the source until they are shipped. */
  hold?: InputMaybe<Scalars['Boolean']['input']>;
  /** Your key of this request, 1 to 200 characters: the same key and content answers the same transfer, other content is refused with IdempotencyConflict. */
  idempotencyKey: Scalars['ID']['input'];
  /** What moves, 1 to 100 lines, an item each. */
  lines: Array<TransferUnitsInput>;
  /** Who asked: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The document it belongs to, such as a transfer order of the ERP. */
  referenceDocument?: InputMaybe<ReferenceDocumentInput>;
  /** Where they go; another location. */
  toLocationId: Scalars['ID']['input'];
  /** Your id of the transfer, 1 to 200 characters, the one events will name; made here when omitted. */
  transferId?: InputMaybe<Scalars['ID']['input']>;
};

/** The outcome of a transferRequest. */
export type TransferRequestPayload = {
  __typename?: 'TransferRequestPayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The transfer, null when it was refused. */
  transfer: Maybe<Transfer>;
  /** Why it was refused, or which lines are short; empty when it was made. */
  userErrors: Array<StepError>;
};

/** What has left the source. */
export type TransferShipInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** When it should arrive. */
  expectedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it left; as requested when omitted. */
  fromLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Your key of this request; repeating it answers the same and tells nothing twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** What left, 1 to 100 lines; everything asked for that has not left when omitted. */
  lines?: InputMaybe<Array<TransferUnitsInput>>;
  /** Who shipped: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** When it left; now when omitted. */
  shippedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it goes; as requested when omitted. */
  toLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** The transfer's id; a transfer nobody asked for is made by this. */
  transferId: Scalars['ID']['input'];
};

/** The outcome of a transferShip. */
export type TransferShipPayload = {
  __typename?: 'TransferShipPayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The transfer afterwards, null when refused. */
  transfer: Maybe<Transfer>;
  /** Why it was refused; empty when it was recorded. */
  userErrors: Array<StepError>;
};

/** What to wait for no longer. */
export type TransferShortCloseInput = {
  /** The device it was done with: information, never authority. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Your key of this request; repeating it answers the same and tells nothing twice. */
  idempotencyKey: Scalars['ID']['input'];
  /** What to write off, at most what is on its way; everything on its way when omitted. */
  lines?: InputMaybe<Array<TransferUnitsInput>>;
  /** Who decided: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Which transfer, by its id. */
  transferId: Scalars['ID']['input'];
};

/** The outcome of a transferShortClose. */
export type TransferShortClosePayload = {
  __typename?: 'TransferShortClosePayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The transfer afterwards, null when refused. */
  transfer: Maybe<Transfer>;
  /** Why it was refused; empty when it is closed. */
  userErrors: Array<StepError>;
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
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Your key of this request; repeating it answers the same. */
  idempotencyKey: Scalars['ID']['input'];
  /** Who decided: information, never authority. */
  operatorId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Only of these items; of every line when omitted. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
  /** Which transfer, by its id. */
  transferId: Scalars['ID']['input'];
};

/** The outcome of a transferSurplusAccept. */
export type TransferSurplusAcceptPayload = {
  __typename?: 'TransferSurplusAcceptPayload';
  /** Whether this is the answer of an earlier request with the same key. */
  replayed: Scalars['Boolean']['output'];
  /** The transfer afterwards, null when refused. */
  transfer: Maybe<Transfer>;
  /** Why it was refused; empty when the surplus is accepted. */
  userErrors: Array<StepError>;
};

/** Units of one item, in its base unit. */
export type TransferUnitsInput = {
  /** How many, greater than 0. */
  quantity: Scalars['Quantity']['input'];
  /** The item's SKU, in any letter case. */
  sku: Scalars['Sku']['input'];
};

/** What holds for events of sources that nobody has declared. */
export type UndeclaredSources =
  /** They may tell everything. */
  | 'ACCEPT'
  /** They are refused with NotPermitted, and kept until they may be recorded. */
  | 'REFUSE';

/** The item, location or disposition a row names does not exist. */
export type UnknownAliasTarget = UserError & {
  __typename?: 'UnknownAliasTarget';
  /** Always `UnknownAliasTarget`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming what is unknown. */
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

/** No parked event has this id: it was recorded meanwhile, given up, or never parked. */
export type UnknownParkedEvent = UserError & {
  __typename?: 'UnknownParkedEvent';
  /** Always `UnknownParkedEvent`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming the id. */
  message: Scalars['String']['output'];
  /** The id at fault. */
  path: Array<Scalars['String']['output']>;
};

/** The source is not declared, or not of the kind that is asked for. */
export type UnknownSource = UserError & {
  __typename?: 'UnknownSource';
  /** Always `UnknownSource`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming the source. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A code nobody has mapped, and what waits for it. */
export type UnmappedCode = {
  __typename?: 'UnmappedCode';
  /** The code, verbatim. */
  code: Scalars['String']['output'];
  /** How many events wait for it, counted up to 10,000. */
  events: Scalars['Int']['output'];
  /** What of an event it stands in. */
  field: MappedField;
  /** When the first of them happened. */
  firstOccurredAt: Scalars['DateTime']['output'];
  /** Whose code it is. */
  source: Scalars['ID']['output'];
  /** How many units these events tell of, in whatever unit the source told them. */
  units: Scalars['Quantity']['output'];
  /** Since when the first of them waits. */
  waitingSince: Scalars['DateTime']['output'];
};

/** A page of unmapped codes. */
export type UnmappedCodeConnection = {
  __typename?: 'UnmappedCodeConnection';
  /** The codes of this page, each with its place. */
  edges: Array<UnmappedCodeEdge>;
  /** The codes of this page without their places. */
  nodes: Array<UnmappedCode>;
  /** Where this page lies. */
  pageInfo: PageInfo;
};

/** An unmapped code and its place in the page order. */
export type UnmappedCodeEdge = {
  __typename?: 'UnmappedCodeEdge';
  /** Its place. */
  cursor: Scalars['PageCursor']['output'];
  /** The code. */
  node: UnmappedCode;
};

/** Conditions on unmapped codes; all given ones must hold. */
export type UnmappedCodeFilter = {
  /** Only codes that stand in these fields. */
  fields?: InputMaybe<Array<MappedField>>;
  /** Only these sources, at most 500. */
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
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

/** Who decided on something, when, where and why. */
export type WorkDecision = {
  __typename?: 'WorkDecision';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** The caller that decided; `tolerance` when no person had to. */
  by: Scalars['ID']['output'];
  /** The device, as told. */
  deviceId: Maybe<Scalars['ID']['output']>;
  /** The person, as told. */
  operatorId: Maybe<Scalars['ID']['output']>;
  /** In their own words. */
  reason: Maybe<Scalars['String']['output']>;
};

/** Conditions on counts and adjustments; all given ones must hold. */
export type WorkFilter = {
  /** Only these locations, at most 500. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only these items, at most 500. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
  /** Only those in one of these statuses, as the type's own status names them. */
  statuses?: InputMaybe<Array<Scalars['ID']['input']>>;
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
  Adjustment: Adjustment;
  CountTask: CountTask;
  DropshipOrder: DropshipOrder;
  ExceptionCase: ExceptionCase;
  Item: Item;
  Location: Location;
  Movement: Movement;
  ReturnCase: ReturnCase;
  StockPosition: StockPosition;
  StockRecall: StockRecall;
  Transfer: Transfer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Adjustment:
    ( { __typename: 'Adjustment' }
    & GraphQLRecursivePick<FederationTypes['Adjustment'], {"id":true}> );
  CountTask:
    ( { __typename: 'CountTask' }
    & GraphQLRecursivePick<FederationTypes['CountTask'], {"id":true}> );
  DropshipOrder:
    ( { __typename: 'DropshipOrder' }
    & GraphQLRecursivePick<FederationTypes['DropshipOrder'], {"id":true}> );
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
  ReturnCase:
    ( { __typename: 'ReturnCase' }
    & GraphQLRecursivePick<FederationTypes['ReturnCase'], {"id":true}> );
  StockPosition:
    ( { __typename: 'StockPosition' }
    & GraphQLRecursivePick<FederationTypes['StockPosition'], {"sku":true,"location":{"id":true}}> );
  StockRecall:
    ( { __typename: 'StockRecall' }
    & GraphQLRecursivePick<FederationTypes['StockRecall'], {"id":true}> );
  Transfer:
    ( { __typename: 'Transfer' }
    & GraphQLRecursivePick<FederationTypes['Transfer'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  AliasUpsertError:
    | ( InvalidAlias )
    | ( UnknownAliasTarget )
  ;
  ErpDeadLettersReplayError: ( InvalidErpReplay );
  ErpPostingReplayError:
    | ( ErpPostingNotReplayable )
    | ( UnknownErpPosting )
  ;
  ErpPostingWaiveError:
    | ( ErpPostingNotWaivable )
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
  ParkedEventsDiscardError: ( UnknownParkedEvent );
  ParkedEventsReplayError: ( UnknownParkedEvent );
  SourceRulesSetError:
    | ( IdempotencyConflict )
    | ( InvalidSource )
    | ( UnknownSource )
  ;
  SourceUpsertError:
    | ( InvalidSource )
    | ( UnknownSource )
  ;
  StepError:
    | ( IdempotencyConflict )
    | ( InvalidStep )
    | ( NotReversible )
    | ( StepNotAllowed )
    | ( StepNotPermitted )
    | ( StepStockShort )
    | ( StepSubjectNotFound )
    | ( StepVersionConflict )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( ErpPostingNotReplayable )
    | ( ErpPostingNotWaivable )
    | ( ExceptionEnded )
    | ( ExceptionNotReplayable )
    | ( IdempotencyConflict )
    | ( InvalidAlias )
    | ( InvalidErpReplay )
    | ( InvalidException )
    | ( InvalidSource )
    | ( InvalidStep )
    | ( NotReversible )
    | ( StepNotAllowed )
    | ( StepNotPermitted )
    | ( StepStockShort )
    | ( StepSubjectNotFound )
    | ( StepVersionConflict )
    | ( StockEventError )
    | ( UnknownAliasTarget )
    | ( UnknownErpPosting )
    | ( UnknownException )
    | ( UnknownParkedEvent )
    | ( UnknownSource )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccountBalance: ResolverTypeWrapper<Omit<AccountBalance, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AdjustedState: AdjustedState;
  Adjustment: ResolverTypeWrapper<Omit<Adjustment, 'item' | 'location'> & { item?: Maybe<ResolversTypes['Item']>, location?: Maybe<ResolversTypes['Location']> }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AdjustmentApproveInput: AdjustmentApproveInput;
  AdjustmentApprovePayload: ResolverTypeWrapper<Omit<AdjustmentApprovePayload, 'adjustment' | 'userErrors'> & { adjustment?: Maybe<ResolversTypes['Adjustment']>, userErrors: Array<ResolversTypes['StepError']> }>;
  AdjustmentConnection: ResolverTypeWrapper<Omit<AdjustmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AdjustmentEdge']>, nodes: Array<ResolversTypes['Adjustment']> }>;
  AdjustmentEdge: ResolverTypeWrapper<Omit<AdjustmentEdge, 'node'> & { node: ResolversTypes['Adjustment'] }>;
  AdjustmentRejectInput: AdjustmentRejectInput;
  AdjustmentRejectPayload: ResolverTypeWrapper<Omit<AdjustmentRejectPayload, 'adjustment' | 'userErrors'> & { adjustment?: Maybe<ResolversTypes['Adjustment']>, userErrors: Array<ResolversTypes['StepError']> }>;
  AdjustmentRequestInput: AdjustmentRequestInput;
  AdjustmentRequestPayload: ResolverTypeWrapper<Omit<AdjustmentRequestPayload, 'adjustment' | 'userErrors'> & { adjustment?: Maybe<ResolversTypes['Adjustment']>, userErrors: Array<ResolversTypes['StepError']> }>;
  AdjustmentStatus: AdjustmentStatus;
  Alias: ResolverTypeWrapper<Alias>;
  AliasInput: AliasInput;
  AliasUpsertError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AliasUpsertError']>;
  AliasUpsertResult: ResolverTypeWrapper<Omit<AliasUpsertResult, 'userErrors'> & { userErrors: Array<ResolversTypes['AliasUpsertError']> }>;
  AliasesUpsertInput: AliasesUpsertInput;
  AliasesUpsertPayload: ResolverTypeWrapper<Omit<AliasesUpsertPayload, 'results'> & { results: Array<ResolversTypes['AliasUpsertResult']> }>;
  AsOfInput: AsOfInput;
  Authority: ResolverTypeWrapper<Authority>;
  AuthorityChangeInput: AuthorityChangeInput;
  AuthorityChangePayload: ResolverTypeWrapper<Omit<AuthorityChangePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['StepError']> }>;
  Availability: ResolverTypeWrapper<EncodedAvailability>;
  AvailabilityChange: ResolverTypeWrapper<Omit<AvailabilityChange, 'availability'> & { availability: ResolversTypes['Availability'] }>;
  AvailabilityEntry: ResolverTypeWrapper<AvailabilityEntry>;
  AvailabilityEntryConnection: ResolverTypeWrapper<AvailabilityEntryConnection>;
  AvailabilityEntryEdge: ResolverTypeWrapper<AvailabilityEntryEdge>;
  AvailabilityExplanation: ResolverTypeWrapper<Omit<AvailabilityExplanation, 'terms'> & { terms: Array<ResolversTypes['AvailabilityTerm']> }>;
  AvailabilityGrid: ResolverTypeWrapper<Omit<AvailabilityGrid, 'rows'> & { rows: Array<ResolversTypes['AvailabilityGridRow']> }>;
  AvailabilityGridRow: ResolverTypeWrapper<Omit<AvailabilityGridRow, 'item'> & { item?: Maybe<ResolversTypes['Item']> }>;
  AvailabilityShare: ResolverTypeWrapper<Omit<AvailabilityShare, 'toLocation'> & { toLocation?: Maybe<ResolversTypes['Location']> }>;
  AvailabilityShareKind: AvailabilityShareKind;
  AvailabilityTerm: ResolverTypeWrapper<EncodedTerm>;
  AvailabilityTermSource: AvailabilityTermSource;
  ConservationProof: ResolverTypeWrapper<Omit<ConservationProof, 'accounts' | 'differences' | 'item'> & { accounts: Array<ResolversTypes['AccountBalance']>, differences: Array<ResolversTypes['PositionDifference']>, item?: Maybe<ResolversTypes['Item']> }>;
  Consistency: Consistency;
  Conversion: ResolverTypeWrapper<Omit<Conversion, 'inputs' | 'location' | 'outputs'> & { inputs: Array<ResolversTypes['RecipeLine']>, location?: Maybe<ResolversTypes['Location']>, outputs: Array<ResolversTypes['RecipeLine']> }>;
  CountApproveInput: CountApproveInput;
  CountApprovePayload: ResolverTypeWrapper<Omit<CountApprovePayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversTypes['CountTask']>, userErrors: Array<ResolversTypes['StepError']> }>;
  CountOrigin: CountOrigin;
  CountRejectInput: CountRejectInput;
  CountRejectPayload: ResolverTypeWrapper<Omit<CountRejectPayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversTypes['CountTask']>, userErrors: Array<ResolversTypes['StepError']> }>;
  CountRequestInput: CountRequestInput;
  CountRequestPayload: ResolverTypeWrapper<Omit<CountRequestPayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversTypes['CountTask']>, userErrors: Array<ResolversTypes['StepError']> }>;
  CountScope: CountScope;
  CountStatus: CountStatus;
  CountSubmitInput: CountSubmitInput;
  CountSubmitPayload: ResolverTypeWrapper<Omit<CountSubmitPayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversTypes['CountTask']>, userErrors: Array<ResolversTypes['StepError']> }>;
  CountTask: ResolverTypeWrapper<EncodedCount>;
  CountTaskConnection: ResolverTypeWrapper<Omit<CountTaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['CountTaskEdge']>, nodes: Array<ResolversTypes['CountTask']> }>;
  CountTaskEdge: ResolverTypeWrapper<Omit<CountTaskEdge, 'node'> & { node: ResolversTypes['CountTask'] }>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DropshipCancelInput: DropshipCancelInput;
  DropshipCancelPayload: ResolverTypeWrapper<Omit<DropshipCancelPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['DropshipOrder']>, userErrors: Array<ResolversTypes['StepError']> }>;
  DropshipFilter: DropshipFilter;
  DropshipLine: ResolverTypeWrapper<Omit<DropshipLine, 'item'> & { item?: Maybe<ResolversTypes['Item']> }>;
  DropshipLineInput: DropshipLineInput;
  DropshipOrder: ResolverTypeWrapper<Omit<DropshipOrder, 'lines'> & { lines: Array<ResolversTypes['DropshipLine']> }>;
  DropshipOrderConnection: ResolverTypeWrapper<Omit<DropshipOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DropshipOrderEdge']>, nodes: Array<ResolversTypes['DropshipOrder']> }>;
  DropshipOrderEdge: ResolverTypeWrapper<Omit<DropshipOrderEdge, 'node'> & { node: ResolversTypes['DropshipOrder'] }>;
  DropshipPlaceInput: DropshipPlaceInput;
  DropshipPlacePayload: ResolverTypeWrapper<Omit<DropshipPlacePayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['DropshipOrder']>, userErrors: Array<ResolversTypes['StepError']> }>;
  DropshipShipInput: DropshipShipInput;
  DropshipShipPayload: ResolverTypeWrapper<Omit<DropshipShipPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['DropshipOrder']>, userErrors: Array<ResolversTypes['StepError']> }>;
  DropshipStatus: DropshipStatus;
  DropshipUnitsInput: DropshipUnitsInput;
  ErpBacklog: ResolverTypeWrapper<ErpBacklog>;
  ErpBudget: ResolverTypeWrapper<ErpBudget>;
  ErpCircuit: ResolverTypeWrapper<ErpCircuit>;
  ErpCollecting: ResolverTypeWrapper<ErpCollecting>;
  ErpDeadLetterFilter: ErpDeadLetterFilter;
  ErpDeadLetterGroup: ResolverTypeWrapper<ErpDeadLetterGroup>;
  ErpDeadLetterPreview: ResolverTypeWrapper<ErpDeadLetterPreview>;
  ErpDeadLettersReplayError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErpDeadLettersReplayError']>;
  ErpDeadLettersReplayInput: ErpDeadLettersReplayInput;
  ErpDeadLettersReplayPayload: ResolverTypeWrapper<Omit<ErpDeadLettersReplayPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['ErpDeadLettersReplayError']> }>;
  ErpDocument: ResolverTypeWrapper<ErpDocument>;
  ErpInstance: ResolverTypeWrapper<ErpInstance>;
  ErpPosting: ResolverTypeWrapper<EncodedErpPosting>;
  ErpPostingConnection: ResolverTypeWrapper<Omit<ErpPostingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ErpPostingEdge']>, nodes: Array<ResolversTypes['ErpPosting']> }>;
  ErpPostingEdge: ResolverTypeWrapper<Omit<ErpPostingEdge, 'node'> & { node: ResolversTypes['ErpPosting'] }>;
  ErpPostingFailure: ResolverTypeWrapper<ErpPostingFailure>;
  ErpPostingFilter: ErpPostingFilter;
  ErpPostingKind: ErpPostingKind;
  ErpPostingNotReplayable: ResolverTypeWrapper<ErpPostingNotReplayable>;
  ErpPostingNotWaivable: ResolverTypeWrapper<ErpPostingNotWaivable>;
  ErpPostingReplayError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErpPostingReplayError']>;
  ErpPostingReplayResult: ResolverTypeWrapper<Omit<ErpPostingReplayResult, 'posting' | 'userErrors'> & { posting?: Maybe<ResolversTypes['ErpPosting']>, userErrors: Array<ResolversTypes['ErpPostingReplayError']> }>;
  ErpPostingState: ErpPostingState;
  ErpPostingWaiveError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErpPostingWaiveError']>;
  ErpPostingWaiveResult: ResolverTypeWrapper<Omit<ErpPostingWaiveResult, 'posting' | 'userErrors'> & { posting?: Maybe<ResolversTypes['ErpPosting']>, userErrors: Array<ResolversTypes['ErpPostingWaiveError']> }>;
  ErpPostingWaiver: ResolverTypeWrapper<ErpPostingWaiver>;
  ErpPostingsReplayInput: ErpPostingsReplayInput;
  ErpPostingsReplayPayload: ResolverTypeWrapper<Omit<ErpPostingsReplayPayload, 'results'> & { results: Array<ResolversTypes['ErpPostingReplayResult']> }>;
  ErpPostingsWaiveInput: ErpPostingsWaiveInput;
  ErpPostingsWaivePayload: ResolverTypeWrapper<Omit<ErpPostingsWaivePayload, 'results'> & { results: Array<ResolversTypes['ErpPostingWaiveResult']> }>;
  ErpPriorityBacklog: ResolverTypeWrapper<ErpPriorityBacklog>;
  ErpWindow: ResolverTypeWrapper<ErpWindow>;
  ExceptionBlastRadius: ResolverTypeWrapper<ExceptionBlastRadius>;
  ExceptionCase: ResolverTypeWrapper<EncodedCase>;
  ExceptionCaseConnection: ResolverTypeWrapper<Omit<ExceptionCaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ExceptionCaseEdge']>, nodes: Array<ResolversTypes['ExceptionCase']> }>;
  ExceptionCaseEdge: ResolverTypeWrapper<Omit<ExceptionCaseEdge, 'node'> & { node: ResolversTypes['ExceptionCase'] }>;
  ExceptionCaseFilter: ExceptionCaseFilter;
  ExceptionChange: ResolverTypeWrapper<Omit<ExceptionChange, 'case'> & { case: ResolversTypes['ExceptionCase'] }>;
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
  ExpectedDemandChangeInput: ExpectedDemandChangeInput;
  ExpectedDemandChangePayload: ResolverTypeWrapper<Omit<ExpectedDemandChangePayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['SupplyRowResult']>, userErrors: Array<ResolversTypes['StepError']> }>;
  ExpectedFilter: ExpectedFilter;
  ExpectedLine: ResolverTypeWrapper<Omit<ExpectedLine, 'item' | 'location'> & { item?: Maybe<ResolversTypes['Item']>, location?: Maybe<ResolversTypes['Location']> }>;
  ExpectedLineConnection: ResolverTypeWrapper<Omit<ExpectedLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ExpectedLineEdge']>, nodes: Array<ResolversTypes['ExpectedLine']> }>;
  ExpectedLineEdge: ResolverTypeWrapper<Omit<ExpectedLineEdge, 'node'> & { node: ResolversTypes['ExpectedLine'] }>;
  ExpectedLineInput: ExpectedLineInput;
  ExpectedSupplyChangeInput: ExpectedSupplyChangeInput;
  ExpectedSupplyChangePayload: ResolverTypeWrapper<Omit<ExpectedSupplyChangePayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['SupplyRowResult']>, userErrors: Array<ResolversTypes['StepError']> }>;
  FeedSeal: ResolverTypeWrapper<FeedSeal>;
  Freshness: ResolverTypeWrapper<Freshness>;
  FreshnessSource: FreshnessSource;
  GtinAvailability: ResolverTypeWrapper<Omit<GtinAvailability, 'availability'> & { availability?: Maybe<ResolversTypes['Availability']> }>;
  GtinProblem: ResolverTypeWrapper<GtinProblem>;
  GtinProblemCode: GtinProblemCode;
  IdempotencyConflict: ResolverTypeWrapper<IdempotencyConflict>;
  InTransit: ResolverTypeWrapper<Omit<InTransit, 'fromLocation' | 'item' | 'toLocation'> & { fromLocation?: Maybe<ResolversTypes['Location']>, item?: Maybe<ResolversTypes['Item']>, toLocation?: Maybe<ResolversTypes['Location']> }>;
  InTransitFilter: InTransitFilter;
  InvalidAlias: ResolverTypeWrapper<InvalidAlias>;
  InvalidErpReplay: ResolverTypeWrapper<InvalidErpReplay>;
  InvalidException: ResolverTypeWrapper<InvalidException>;
  InvalidSource: ResolverTypeWrapper<InvalidSource>;
  InvalidStep: ResolverTypeWrapper<InvalidStep>;
  Item: ResolverTypeWrapper<ItemReference>;
  LiveChange: ResolverTypeWrapper<LiveChange>;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: ResolverTypeWrapper<LiveFeed>;
  LiveFeedChange: ResolverTypeWrapper<LiveFeedChange>;
  LiveHistory: ResolverTypeWrapper<LiveHistory>;
  Location: ResolverTypeWrapper<LocationReference>;
  LocationAvailability: ResolverTypeWrapper<EncodedAtLocation>;
  LocationAvailabilityConnection: ResolverTypeWrapper<Omit<LocationAvailabilityConnection, 'availability' | 'edges' | 'nodes'> & { availability: ResolversTypes['Availability'], edges: Array<ResolversTypes['LocationAvailabilityEdge']>, nodes: Array<ResolversTypes['LocationAvailability']> }>;
  LocationAvailabilityEdge: ResolverTypeWrapper<Omit<LocationAvailabilityEdge, 'node'> & { node: ResolversTypes['LocationAvailability'] }>;
  LocationAvailabilityOrder: LocationAvailabilityOrder;
  LocationWatermark: ResolverTypeWrapper<LocationWatermark>;
  LowStockConnection: ResolverTypeWrapper<Omit<LowStockConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['LowStockEdge']>, nodes: Array<ResolversTypes['LowStockPosition']> }>;
  LowStockEdge: ResolverTypeWrapper<Omit<LowStockEdge, 'node'> & { node: ResolversTypes['LowStockPosition'] }>;
  LowStockFilter: LowStockFilter;
  LowStockPosition: ResolverTypeWrapper<EncodedLow>;
  MappedField: MappedField;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Movement: ResolverTypeWrapper<EncodedMovement>;
  MovementConnection: ResolverTypeWrapper<Omit<MovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['MovementEdge']>, nodes: Array<ResolversTypes['Movement']> }>;
  MovementEdge: ResolverTypeWrapper<Omit<MovementEdge, 'node'> & { node: ResolversTypes['Movement'] }>;
  MovementFilter: MovementFilter;
  MovementReverseInput: MovementReverseInput;
  MovementReversePayload: ResolverTypeWrapper<Omit<MovementReversePayload, 'movements' | 'userErrors'> & { movements: Array<ResolversTypes['Movement']>, userErrors: Array<ResolversTypes['StepError']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotReversible: ResolverTypeWrapper<NotReversible>;
  PageCursor: ResolverTypeWrapper<Scalars['PageCursor']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ParkedEvent: ResolverTypeWrapper<ParkedEvent>;
  ParkedEventConnection: ResolverTypeWrapper<ParkedEventConnection>;
  ParkedEventEdge: ResolverTypeWrapper<ParkedEventEdge>;
  ParkedEventFilter: ParkedEventFilter;
  ParkedEventsDiscardError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ParkedEventsDiscardError']>;
  ParkedEventsDiscardInput: ParkedEventsDiscardInput;
  ParkedEventsDiscardPayload: ResolverTypeWrapper<Omit<ParkedEventsDiscardPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['ParkedEventsDiscardError']> }>;
  ParkedEventsReplayError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ParkedEventsReplayError']>;
  ParkedEventsReplayInput: ParkedEventsReplayInput;
  ParkedEventsReplayPayload: ResolverTypeWrapper<Omit<ParkedEventsReplayPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['ParkedEventsReplayError']> }>;
  PickupLineInput: PickupLineInput;
  PickupNearInput: PickupNearInput;
  PickupPoint: ResolverTypeWrapper<Omit<PickupPoint, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>;
  PickupPointConnection: ResolverTypeWrapper<Omit<PickupPointConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['PickupPointEdge']>, nodes: Array<ResolversTypes['PickupPoint']> }>;
  PickupPointEdge: ResolverTypeWrapper<Omit<PickupPointEdge, 'node'> & { node: ResolversTypes['PickupPoint'] }>;
  PickupPointLine: ResolverTypeWrapper<PickupPointLine>;
  PickupUnavailable: PickupUnavailable;
  PositionDifference: ResolverTypeWrapper<Omit<PositionDifference, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>;
  ProjectedAvailability: ResolverTypeWrapper<ProjectedAvailability>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  QuantityList: ResolverTypeWrapper<Scalars['QuantityList']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReadFrom: ReadFrom;
  ReasonCode: ResolverTypeWrapper<ReasonCode>;
  ReasonCodeChangeInput: ReasonCodeChangeInput;
  ReasonCodeChangePayload: ResolverTypeWrapper<Omit<ReasonCodeChangePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['StepError']> }>;
  Recipe: ResolverTypeWrapper<Omit<Recipe, 'inputs' | 'outputs'> & { inputs: Array<ResolversTypes['RecipeLine']>, outputs: Array<ResolversTypes['RecipeLine']> }>;
  RecipeChangeInput: RecipeChangeInput;
  RecipeChangePayload: ResolverTypeWrapper<Omit<RecipeChangePayload, 'recipe' | 'userErrors'> & { recipe?: Maybe<ResolversTypes['Recipe']>, userErrors: Array<ResolversTypes['StepError']> }>;
  RecipeLine: ResolverTypeWrapper<Omit<RecipeLine, 'item'> & { item?: Maybe<ResolversTypes['Item']> }>;
  RecipeLineInput: RecipeLineInput;
  ReconciliationStatus: ReconciliationStatus;
  RecountRequestInput: RecountRequestInput;
  RecountRequestPayload: ResolverTypeWrapper<Omit<RecountRequestPayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversTypes['CountTask']>, userErrors: Array<ResolversTypes['StepError']> }>;
  ReferenceDocument: ResolverTypeWrapper<ReferenceDocument>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  RestockFilter: RestockFilter;
  RestockProposal: ResolverTypeWrapper<Omit<RestockProposal, 'fromLocation'> & { fromLocation?: Maybe<ResolversTypes['Location']> }>;
  RestockProposalAcceptInput: RestockProposalAcceptInput;
  RestockProposalAcceptPayload: ResolverTypeWrapper<Omit<RestockProposalAcceptPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversTypes['Transfer']>, userErrors: Array<ResolversTypes['StepError']> }>;
  RestockRuleInput: RestockRuleInput;
  RestockRulesUpsertInput: RestockRulesUpsertInput;
  RestockRulesUpsertPayload: ResolverTypeWrapper<Omit<RestockRulesUpsertPayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['SupplyRowResult']>, userErrors: Array<ResolversTypes['StepError']> }>;
  RestockSignal: ResolverTypeWrapper<EncodedSignal>;
  RestockSignalConnection: ResolverTypeWrapper<Omit<RestockSignalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RestockSignalEdge']>, nodes: Array<ResolversTypes['RestockSignal']> }>;
  RestockSignalEdge: ResolverTypeWrapper<Omit<RestockSignalEdge, 'node'> & { node: ResolversTypes['RestockSignal'] }>;
  ReturnCase: ResolverTypeWrapper<Omit<ReturnCase, 'lines'> & { lines: Array<ResolversTypes['ReturnLine']> }>;
  ReturnDispositionInput: ReturnDispositionInput;
  ReturnDispositionPayload: ResolverTypeWrapper<Omit<ReturnDispositionPayload, 'position' | 'returnCase' | 'userErrors'> & { position?: Maybe<ResolversTypes['StockPosition']>, returnCase?: Maybe<ResolversTypes['ReturnCase']>, userErrors: Array<ResolversTypes['StepError']> }>;
  ReturnFate: ReturnFate;
  ReturnLine: ResolverTypeWrapper<Omit<ReturnLine, 'item' | 'location'> & { item?: Maybe<ResolversTypes['Item']>, location?: Maybe<ResolversTypes['Location']> }>;
  ReversalReason: ReversalReason;
  Sku: ResolverTypeWrapper<Scalars['Sku']['output']>;
  SnapshotSemantics: SnapshotSemantics;
  Source: ResolverTypeWrapper<Source>;
  SourceConnection: ResolverTypeWrapper<SourceConnection>;
  SourceEdge: ResolverTypeWrapper<SourceEdge>;
  SourceFilter: SourceFilter;
  SourceGap: ResolverTypeWrapper<SourceGap>;
  SourceGapConnection: ResolverTypeWrapper<SourceGapConnection>;
  SourceGapEdge: ResolverTypeWrapper<SourceGapEdge>;
  SourceGapsWaiveInput: SourceGapsWaiveInput;
  SourceGapsWaivePayload: ResolverTypeWrapper<Omit<SourceGapsWaivePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['SourceUpsertError']> }>;
  SourceInput: SourceInput;
  SourceKind: SourceKind;
  SourceModelChange: ResolverTypeWrapper<SourceModelChange>;
  SourceModelChangeConnection: ResolverTypeWrapper<SourceModelChangeConnection>;
  SourceModelChangeEdge: ResolverTypeWrapper<SourceModelChangeEdge>;
  SourcePolicy: ResolverTypeWrapper<SourcePolicy>;
  SourcePolicySetInput: SourcePolicySetInput;
  SourcePolicySetPayload: ResolverTypeWrapper<Omit<SourcePolicySetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['SourceUpsertError']> }>;
  SourceRule: ResolverTypeWrapper<SourceRule>;
  SourceRulesSetError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SourceRulesSetError']>;
  SourceRulesSetInput: SourceRulesSetInput;
  SourceRulesSetPayload: ResolverTypeWrapper<Omit<SourceRulesSetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['SourceRulesSetError']> }>;
  SourceUpsertError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SourceUpsertError']>;
  SourceUpsertResult: ResolverTypeWrapper<Omit<SourceUpsertResult, 'userErrors'> & { userErrors: Array<ResolversTypes['SourceUpsertError']> }>;
  SourceWatermark: ResolverTypeWrapper<Omit<SourceWatermark, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>;
  SourceWatermarkConnection: ResolverTypeWrapper<Omit<SourceWatermarkConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SourceWatermarkEdge']>, nodes: Array<ResolversTypes['SourceWatermark']> }>;
  SourceWatermarkEdge: ResolverTypeWrapper<Omit<SourceWatermarkEdge, 'node'> & { node: ResolversTypes['SourceWatermark'] }>;
  SourceWatermarkFilter: SourceWatermarkFilter;
  SourcesUpsertInput: SourcesUpsertInput;
  SourcesUpsertPayload: ResolverTypeWrapper<Omit<SourcesUpsertPayload, 'results'> & { results: Array<ResolversTypes['SourceUpsertResult']> }>;
  StateChange: ResolverTypeWrapper<StateChange>;
  StepError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StepError']>;
  StepNotAllowed: ResolverTypeWrapper<StepNotAllowed>;
  StepNotPermitted: ResolverTypeWrapper<StepNotPermitted>;
  StepStockShort: ResolverTypeWrapper<StepStockShort>;
  StepSubjectNotFound: ResolverTypeWrapper<StepSubjectNotFound>;
  StepVersionConflict: ResolverTypeWrapper<StepVersionConflict>;
  StockChange: ResolverTypeWrapper<Omit<StockChange, 'position'> & { position: ResolversTypes['StockPosition'] }>;
  StockConvertInput: StockConvertInput;
  StockConvertPayload: ResolverTypeWrapper<Omit<StockConvertPayload, 'conversion' | 'userErrors'> & { conversion?: Maybe<ResolversTypes['Conversion']>, userErrors: Array<ResolversTypes['StepError']> }>;
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
  StockRecall: ResolverTypeWrapper<Omit<StockRecall, 'item' | 'lines'> & { item?: Maybe<ResolversTypes['Item']>, lines: Array<ResolversTypes['StockRecallLine']> }>;
  StockRecallInput: StockRecallInput;
  StockRecallLine: ResolverTypeWrapper<Omit<StockRecallLine, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>;
  StockRecallPayload: ResolverTypeWrapper<Omit<StockRecallPayload, 'recall' | 'userErrors'> & { recall?: Maybe<ResolversTypes['StockRecall']>, userErrors: Array<ResolversTypes['StepError']> }>;
  StockRecallReleaseInput: StockRecallReleaseInput;
  StockRecallReleasePayload: ResolverTypeWrapper<Omit<StockRecallReleasePayload, 'recall' | 'userErrors'> & { recall?: Maybe<ResolversTypes['StockRecall']>, userErrors: Array<ResolversTypes['StepError']> }>;
  StockRecallStatus: StockRecallStatus;
  StockState: StockState;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Substitution: ResolverTypeWrapper<Omit<Substitution, 'location' | 'original' | 'substitute'> & { location?: Maybe<ResolversTypes['Location']>, original: ResolversTypes['RecipeLine'], substitute: ResolversTypes['RecipeLine'] }>;
  SubstitutionAcceptInput: SubstitutionAcceptInput;
  SubstitutionAcceptPayload: ResolverTypeWrapper<Omit<SubstitutionAcceptPayload, 'substitution' | 'userErrors'> & { substitution?: Maybe<ResolversTypes['Substitution']>, userErrors: Array<ResolversTypes['StepError']> }>;
  SupplierAvailable: ResolverTypeWrapper<Omit<SupplierAvailable, 'item'> & { item?: Maybe<ResolversTypes['Item']> }>;
  SupplierAvailableChangeInput: SupplierAvailableChangeInput;
  SupplierAvailableChangePayload: ResolverTypeWrapper<Omit<SupplierAvailableChangePayload, 'results' | 'userErrors'> & { results: Array<ResolversTypes['SupplyRowResult']>, userErrors: Array<ResolversTypes['StepError']> }>;
  SupplierAvailableConnection: ResolverTypeWrapper<Omit<SupplierAvailableConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SupplierAvailableEdge']>, nodes: Array<ResolversTypes['SupplierAvailable']> }>;
  SupplierAvailableEdge: ResolverTypeWrapper<Omit<SupplierAvailableEdge, 'node'> & { node: ResolversTypes['SupplierAvailable'] }>;
  SupplierAvailableFilter: SupplierAvailableFilter;
  SupplierAvailableInput: SupplierAvailableInput;
  SupplyRowResult: ResolverTypeWrapper<Omit<SupplyRowResult, 'userErrors'> & { userErrors: Array<ResolversTypes['StepError']> }>;
  Tolerance: ResolverTypeWrapper<Omit<Tolerance, 'location'> & { location?: Maybe<ResolversTypes['Location']> }>;
  ToleranceChangeInput: ToleranceChangeInput;
  ToleranceChangePayload: ResolverTypeWrapper<Omit<ToleranceChangePayload, 'tolerance' | 'userErrors'> & { tolerance?: Maybe<ResolversTypes['Tolerance']>, userErrors: Array<ResolversTypes['StepError']> }>;
  ToleranceSubject: ToleranceSubject;
  Trace: ResolverTypeWrapper<Omit<Trace, 'postings'> & { postings: Array<ResolversTypes['ErpPosting']> }>;
  TraceChannelOrder: TraceChannelOrder;
  TraceKey: TraceKey;
  TraceStage: ResolverTypeWrapper<TraceStage>;
  TraceStageKind: TraceStageKind;
  TracedOrder: ResolverTypeWrapper<TracedOrder>;
  Transfer: ResolverTypeWrapper<EncodedTransfer>;
  TransferApproveInput: TransferApproveInput;
  TransferApprovePayload: ResolverTypeWrapper<Omit<TransferApprovePayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversTypes['Transfer']>, userErrors: Array<ResolversTypes['StepError']> }>;
  TransferCancelInput: TransferCancelInput;
  TransferCancelPayload: ResolverTypeWrapper<Omit<TransferCancelPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversTypes['Transfer']>, userErrors: Array<ResolversTypes['StepError']> }>;
  TransferConnection: ResolverTypeWrapper<Omit<TransferConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['TransferEdge']>, nodes: Array<ResolversTypes['Transfer']> }>;
  TransferDisposition: TransferDisposition;
  TransferEdge: ResolverTypeWrapper<Omit<TransferEdge, 'node'> & { node: ResolversTypes['Transfer'] }>;
  TransferFilter: TransferFilter;
  TransferLine: ResolverTypeWrapper<Omit<TransferLine, 'fromLocation' | 'item' | 'toLocation'> & { fromLocation?: Maybe<ResolversTypes['Location']>, item?: Maybe<ResolversTypes['Item']>, toLocation?: Maybe<ResolversTypes['Location']> }>;
  TransferLossRecordInput: TransferLossRecordInput;
  TransferLossRecordPayload: ResolverTypeWrapper<Omit<TransferLossRecordPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversTypes['Transfer']>, userErrors: Array<ResolversTypes['StepError']> }>;
  TransferReceiptInput: TransferReceiptInput;
  TransferReceiveInput: TransferReceiveInput;
  TransferReceivePayload: ResolverTypeWrapper<Omit<TransferReceivePayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversTypes['Transfer']>, userErrors: Array<ResolversTypes['StepError']> }>;
  TransferRequestInput: TransferRequestInput;
  TransferRequestPayload: ResolverTypeWrapper<Omit<TransferRequestPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversTypes['Transfer']>, userErrors: Array<ResolversTypes['StepError']> }>;
  TransferShipInput: TransferShipInput;
  TransferShipPayload: ResolverTypeWrapper<Omit<TransferShipPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversTypes['Transfer']>, userErrors: Array<ResolversTypes['StepError']> }>;
  TransferShortCloseInput: TransferShortCloseInput;
  TransferShortClosePayload: ResolverTypeWrapper<Omit<TransferShortClosePayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversTypes['Transfer']>, userErrors: Array<ResolversTypes['StepError']> }>;
  TransferStatus: TransferStatus;
  TransferSurplusAcceptInput: TransferSurplusAcceptInput;
  TransferSurplusAcceptPayload: ResolverTypeWrapper<Omit<TransferSurplusAcceptPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversTypes['Transfer']>, userErrors: Array<ResolversTypes['StepError']> }>;
  TransferUnitsInput: TransferUnitsInput;
  UndeclaredSources: UndeclaredSources;
  UnknownAliasTarget: ResolverTypeWrapper<UnknownAliasTarget>;
  UnknownErpPosting: ResolverTypeWrapper<UnknownErpPosting>;
  UnknownException: ResolverTypeWrapper<UnknownException>;
  UnknownParkedEvent: ResolverTypeWrapper<UnknownParkedEvent>;
  UnknownSource: ResolverTypeWrapper<UnknownSource>;
  UnmappedCode: ResolverTypeWrapper<UnmappedCode>;
  UnmappedCodeConnection: ResolverTypeWrapper<UnmappedCodeConnection>;
  UnmappedCodeEdge: ResolverTypeWrapper<UnmappedCodeEdge>;
  UnmappedCodeFilter: UnmappedCodeFilter;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  WorkDecision: ResolverTypeWrapper<WorkDecision>;
  WorkFilter: WorkFilter;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccountBalance: Omit<AccountBalance, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> };
  String: Scalars['String']['output'];
  Adjustment: Omit<Adjustment, 'item' | 'location'> & { item?: Maybe<ResolversParentTypes['Item']>, location?: Maybe<ResolversParentTypes['Location']> } | FederationReferenceTypes['Adjustment'];
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  AdjustmentApproveInput: AdjustmentApproveInput;
  AdjustmentApprovePayload: Omit<AdjustmentApprovePayload, 'adjustment' | 'userErrors'> & { adjustment?: Maybe<ResolversParentTypes['Adjustment']>, userErrors: Array<ResolversParentTypes['StepError']> };
  AdjustmentConnection: Omit<AdjustmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AdjustmentEdge']>, nodes: Array<ResolversParentTypes['Adjustment']> };
  AdjustmentEdge: Omit<AdjustmentEdge, 'node'> & { node: ResolversParentTypes['Adjustment'] };
  AdjustmentRejectInput: AdjustmentRejectInput;
  AdjustmentRejectPayload: Omit<AdjustmentRejectPayload, 'adjustment' | 'userErrors'> & { adjustment?: Maybe<ResolversParentTypes['Adjustment']>, userErrors: Array<ResolversParentTypes['StepError']> };
  AdjustmentRequestInput: AdjustmentRequestInput;
  AdjustmentRequestPayload: Omit<AdjustmentRequestPayload, 'adjustment' | 'userErrors'> & { adjustment?: Maybe<ResolversParentTypes['Adjustment']>, userErrors: Array<ResolversParentTypes['StepError']> };
  Alias: Alias;
  AliasInput: AliasInput;
  AliasUpsertError: ResolversUnionTypes<ResolversParentTypes>['AliasUpsertError'];
  AliasUpsertResult: Omit<AliasUpsertResult, 'userErrors'> & { userErrors: Array<ResolversParentTypes['AliasUpsertError']> };
  AliasesUpsertInput: AliasesUpsertInput;
  AliasesUpsertPayload: Omit<AliasesUpsertPayload, 'results'> & { results: Array<ResolversParentTypes['AliasUpsertResult']> };
  AsOfInput: AsOfInput;
  Authority: Authority;
  AuthorityChangeInput: AuthorityChangeInput;
  AuthorityChangePayload: Omit<AuthorityChangePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['StepError']> };
  Availability: EncodedAvailability;
  AvailabilityChange: Omit<AvailabilityChange, 'availability'> & { availability: ResolversParentTypes['Availability'] };
  AvailabilityEntry: AvailabilityEntry;
  AvailabilityEntryConnection: AvailabilityEntryConnection;
  AvailabilityEntryEdge: AvailabilityEntryEdge;
  AvailabilityExplanation: Omit<AvailabilityExplanation, 'terms'> & { terms: Array<ResolversParentTypes['AvailabilityTerm']> };
  AvailabilityGrid: Omit<AvailabilityGrid, 'rows'> & { rows: Array<ResolversParentTypes['AvailabilityGridRow']> };
  AvailabilityGridRow: Omit<AvailabilityGridRow, 'item'> & { item?: Maybe<ResolversParentTypes['Item']> };
  AvailabilityShare: Omit<AvailabilityShare, 'toLocation'> & { toLocation?: Maybe<ResolversParentTypes['Location']> };
  AvailabilityTerm: EncodedTerm;
  ConservationProof: Omit<ConservationProof, 'accounts' | 'differences' | 'item'> & { accounts: Array<ResolversParentTypes['AccountBalance']>, differences: Array<ResolversParentTypes['PositionDifference']>, item?: Maybe<ResolversParentTypes['Item']> };
  Conversion: Omit<Conversion, 'inputs' | 'location' | 'outputs'> & { inputs: Array<ResolversParentTypes['RecipeLine']>, location?: Maybe<ResolversParentTypes['Location']>, outputs: Array<ResolversParentTypes['RecipeLine']> };
  CountApproveInput: CountApproveInput;
  CountApprovePayload: Omit<CountApprovePayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversParentTypes['CountTask']>, userErrors: Array<ResolversParentTypes['StepError']> };
  CountRejectInput: CountRejectInput;
  CountRejectPayload: Omit<CountRejectPayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversParentTypes['CountTask']>, userErrors: Array<ResolversParentTypes['StepError']> };
  CountRequestInput: CountRequestInput;
  CountRequestPayload: Omit<CountRequestPayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversParentTypes['CountTask']>, userErrors: Array<ResolversParentTypes['StepError']> };
  CountSubmitInput: CountSubmitInput;
  CountSubmitPayload: Omit<CountSubmitPayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversParentTypes['CountTask']>, userErrors: Array<ResolversParentTypes['StepError']> };
  CountTask: EncodedCount;
  CountTaskConnection: Omit<CountTaskConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['CountTaskEdge']>, nodes: Array<ResolversParentTypes['CountTask']> };
  CountTaskEdge: Omit<CountTaskEdge, 'node'> & { node: ResolversParentTypes['CountTask'] };
  Cursor: Scalars['Cursor']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DropshipCancelInput: DropshipCancelInput;
  DropshipCancelPayload: Omit<DropshipCancelPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['DropshipOrder']>, userErrors: Array<ResolversParentTypes['StepError']> };
  DropshipFilter: DropshipFilter;
  DropshipLine: Omit<DropshipLine, 'item'> & { item?: Maybe<ResolversParentTypes['Item']> };
  DropshipLineInput: DropshipLineInput;
  DropshipOrder: Omit<DropshipOrder, 'lines'> & { lines: Array<ResolversParentTypes['DropshipLine']> } | FederationReferenceTypes['DropshipOrder'];
  DropshipOrderConnection: Omit<DropshipOrderConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DropshipOrderEdge']>, nodes: Array<ResolversParentTypes['DropshipOrder']> };
  DropshipOrderEdge: Omit<DropshipOrderEdge, 'node'> & { node: ResolversParentTypes['DropshipOrder'] };
  DropshipPlaceInput: DropshipPlaceInput;
  DropshipPlacePayload: Omit<DropshipPlacePayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['DropshipOrder']>, userErrors: Array<ResolversParentTypes['StepError']> };
  DropshipShipInput: DropshipShipInput;
  DropshipShipPayload: Omit<DropshipShipPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['DropshipOrder']>, userErrors: Array<ResolversParentTypes['StepError']> };
  DropshipUnitsInput: DropshipUnitsInput;
  ErpBacklog: ErpBacklog;
  ErpBudget: ErpBudget;
  ErpCircuit: ErpCircuit;
  ErpCollecting: ErpCollecting;
  ErpDeadLetterFilter: ErpDeadLetterFilter;
  ErpDeadLetterGroup: ErpDeadLetterGroup;
  ErpDeadLetterPreview: ErpDeadLetterPreview;
  ErpDeadLettersReplayError: ResolversUnionTypes<ResolversParentTypes>['ErpDeadLettersReplayError'];
  ErpDeadLettersReplayInput: ErpDeadLettersReplayInput;
  ErpDeadLettersReplayPayload: Omit<ErpDeadLettersReplayPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['ErpDeadLettersReplayError']> };
  ErpDocument: ErpDocument;
  ErpInstance: ErpInstance;
  ErpPosting: EncodedErpPosting;
  ErpPostingConnection: Omit<ErpPostingConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ErpPostingEdge']>, nodes: Array<ResolversParentTypes['ErpPosting']> };
  ErpPostingEdge: Omit<ErpPostingEdge, 'node'> & { node: ResolversParentTypes['ErpPosting'] };
  ErpPostingFailure: ErpPostingFailure;
  ErpPostingFilter: ErpPostingFilter;
  ErpPostingNotReplayable: ErpPostingNotReplayable;
  ErpPostingNotWaivable: ErpPostingNotWaivable;
  ErpPostingReplayError: ResolversUnionTypes<ResolversParentTypes>['ErpPostingReplayError'];
  ErpPostingReplayResult: Omit<ErpPostingReplayResult, 'posting' | 'userErrors'> & { posting?: Maybe<ResolversParentTypes['ErpPosting']>, userErrors: Array<ResolversParentTypes['ErpPostingReplayError']> };
  ErpPostingWaiveError: ResolversUnionTypes<ResolversParentTypes>['ErpPostingWaiveError'];
  ErpPostingWaiveResult: Omit<ErpPostingWaiveResult, 'posting' | 'userErrors'> & { posting?: Maybe<ResolversParentTypes['ErpPosting']>, userErrors: Array<ResolversParentTypes['ErpPostingWaiveError']> };
  ErpPostingWaiver: ErpPostingWaiver;
  ErpPostingsReplayInput: ErpPostingsReplayInput;
  ErpPostingsReplayPayload: Omit<ErpPostingsReplayPayload, 'results'> & { results: Array<ResolversParentTypes['ErpPostingReplayResult']> };
  ErpPostingsWaiveInput: ErpPostingsWaiveInput;
  ErpPostingsWaivePayload: Omit<ErpPostingsWaivePayload, 'results'> & { results: Array<ResolversParentTypes['ErpPostingWaiveResult']> };
  ErpPriorityBacklog: ErpPriorityBacklog;
  ErpWindow: ErpWindow;
  ExceptionBlastRadius: ExceptionBlastRadius;
  ExceptionCase: EncodedCase;
  ExceptionCaseConnection: Omit<ExceptionCaseConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ExceptionCaseEdge']>, nodes: Array<ResolversParentTypes['ExceptionCase']> };
  ExceptionCaseEdge: Omit<ExceptionCaseEdge, 'node'> & { node: ResolversParentTypes['ExceptionCase'] };
  ExceptionCaseFilter: ExceptionCaseFilter;
  ExceptionChange: Omit<ExceptionChange, 'case'> & { case: ResolversParentTypes['ExceptionCase'] };
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
  ExpectedDemandChangeInput: ExpectedDemandChangeInput;
  ExpectedDemandChangePayload: Omit<ExpectedDemandChangePayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['SupplyRowResult']>, userErrors: Array<ResolversParentTypes['StepError']> };
  ExpectedFilter: ExpectedFilter;
  ExpectedLine: Omit<ExpectedLine, 'item' | 'location'> & { item?: Maybe<ResolversParentTypes['Item']>, location?: Maybe<ResolversParentTypes['Location']> };
  ExpectedLineConnection: Omit<ExpectedLineConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ExpectedLineEdge']>, nodes: Array<ResolversParentTypes['ExpectedLine']> };
  ExpectedLineEdge: Omit<ExpectedLineEdge, 'node'> & { node: ResolversParentTypes['ExpectedLine'] };
  ExpectedLineInput: ExpectedLineInput;
  ExpectedSupplyChangeInput: ExpectedSupplyChangeInput;
  ExpectedSupplyChangePayload: Omit<ExpectedSupplyChangePayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['SupplyRowResult']>, userErrors: Array<ResolversParentTypes['StepError']> };
  FeedSeal: FeedSeal;
  Freshness: Freshness;
  GtinAvailability: Omit<GtinAvailability, 'availability'> & { availability?: Maybe<ResolversParentTypes['Availability']> };
  GtinProblem: GtinProblem;
  IdempotencyConflict: IdempotencyConflict;
  InTransit: Omit<InTransit, 'fromLocation' | 'item' | 'toLocation'> & { fromLocation?: Maybe<ResolversParentTypes['Location']>, item?: Maybe<ResolversParentTypes['Item']>, toLocation?: Maybe<ResolversParentTypes['Location']> };
  InTransitFilter: InTransitFilter;
  InvalidAlias: InvalidAlias;
  InvalidErpReplay: InvalidErpReplay;
  InvalidException: InvalidException;
  InvalidSource: InvalidSource;
  InvalidStep: InvalidStep;
  Item: ItemReference;
  LiveChange: LiveChange;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: LiveFeed;
  LiveFeedChange: LiveFeedChange;
  LiveHistory: LiveHistory;
  Location: LocationReference;
  LocationAvailability: EncodedAtLocation;
  LocationAvailabilityConnection: Omit<LocationAvailabilityConnection, 'availability' | 'edges' | 'nodes'> & { availability: ResolversParentTypes['Availability'], edges: Array<ResolversParentTypes['LocationAvailabilityEdge']>, nodes: Array<ResolversParentTypes['LocationAvailability']> };
  LocationAvailabilityEdge: Omit<LocationAvailabilityEdge, 'node'> & { node: ResolversParentTypes['LocationAvailability'] };
  LocationWatermark: LocationWatermark;
  LowStockConnection: Omit<LowStockConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['LowStockEdge']>, nodes: Array<ResolversParentTypes['LowStockPosition']> };
  LowStockEdge: Omit<LowStockEdge, 'node'> & { node: ResolversParentTypes['LowStockPosition'] };
  LowStockFilter: LowStockFilter;
  LowStockPosition: EncodedLow;
  MinorUnits: Scalars['MinorUnits']['output'];
  Movement: EncodedMovement;
  MovementConnection: Omit<MovementConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['MovementEdge']>, nodes: Array<ResolversParentTypes['Movement']> };
  MovementEdge: Omit<MovementEdge, 'node'> & { node: ResolversParentTypes['Movement'] };
  MovementFilter: MovementFilter;
  MovementReverseInput: MovementReverseInput;
  MovementReversePayload: Omit<MovementReversePayload, 'movements' | 'userErrors'> & { movements: Array<ResolversParentTypes['Movement']>, userErrors: Array<ResolversParentTypes['StepError']> };
  Mutation: Record<PropertyKey, never>;
  NotReversible: NotReversible;
  PageCursor: Scalars['PageCursor']['output'];
  PageInfo: PageInfo;
  ParkedEvent: ParkedEvent;
  ParkedEventConnection: ParkedEventConnection;
  ParkedEventEdge: ParkedEventEdge;
  ParkedEventFilter: ParkedEventFilter;
  ParkedEventsDiscardError: ResolversUnionTypes<ResolversParentTypes>['ParkedEventsDiscardError'];
  ParkedEventsDiscardInput: ParkedEventsDiscardInput;
  ParkedEventsDiscardPayload: Omit<ParkedEventsDiscardPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['ParkedEventsDiscardError']> };
  ParkedEventsReplayError: ResolversUnionTypes<ResolversParentTypes>['ParkedEventsReplayError'];
  ParkedEventsReplayInput: ParkedEventsReplayInput;
  ParkedEventsReplayPayload: Omit<ParkedEventsReplayPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['ParkedEventsReplayError']> };
  PickupLineInput: PickupLineInput;
  PickupNearInput: PickupNearInput;
  PickupPoint: Omit<PickupPoint, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> };
  PickupPointConnection: Omit<PickupPointConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['PickupPointEdge']>, nodes: Array<ResolversParentTypes['PickupPoint']> };
  PickupPointEdge: Omit<PickupPointEdge, 'node'> & { node: ResolversParentTypes['PickupPoint'] };
  PickupPointLine: PickupPointLine;
  PositionDifference: Omit<PositionDifference, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> };
  ProjectedAvailability: ProjectedAvailability;
  Quantity: Scalars['Quantity']['output'];
  QuantityList: Scalars['QuantityList']['output'];
  Query: Record<PropertyKey, never>;
  ReasonCode: ReasonCode;
  ReasonCodeChangeInput: ReasonCodeChangeInput;
  ReasonCodeChangePayload: Omit<ReasonCodeChangePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['StepError']> };
  Recipe: Omit<Recipe, 'inputs' | 'outputs'> & { inputs: Array<ResolversParentTypes['RecipeLine']>, outputs: Array<ResolversParentTypes['RecipeLine']> };
  RecipeChangeInput: RecipeChangeInput;
  RecipeChangePayload: Omit<RecipeChangePayload, 'recipe' | 'userErrors'> & { recipe?: Maybe<ResolversParentTypes['Recipe']>, userErrors: Array<ResolversParentTypes['StepError']> };
  RecipeLine: Omit<RecipeLine, 'item'> & { item?: Maybe<ResolversParentTypes['Item']> };
  RecipeLineInput: RecipeLineInput;
  RecountRequestInput: RecountRequestInput;
  RecountRequestPayload: Omit<RecountRequestPayload, 'countTask' | 'userErrors'> & { countTask?: Maybe<ResolversParentTypes['CountTask']>, userErrors: Array<ResolversParentTypes['StepError']> };
  ReferenceDocument: ReferenceDocument;
  ReferenceDocumentInput: ReferenceDocumentInput;
  RestockFilter: RestockFilter;
  RestockProposal: Omit<RestockProposal, 'fromLocation'> & { fromLocation?: Maybe<ResolversParentTypes['Location']> };
  RestockProposalAcceptInput: RestockProposalAcceptInput;
  RestockProposalAcceptPayload: Omit<RestockProposalAcceptPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversParentTypes['Transfer']>, userErrors: Array<ResolversParentTypes['StepError']> };
  RestockRuleInput: RestockRuleInput;
  RestockRulesUpsertInput: RestockRulesUpsertInput;
  RestockRulesUpsertPayload: Omit<RestockRulesUpsertPayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['SupplyRowResult']>, userErrors: Array<ResolversParentTypes['StepError']> };
  RestockSignal: EncodedSignal;
  RestockSignalConnection: Omit<RestockSignalConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RestockSignalEdge']>, nodes: Array<ResolversParentTypes['RestockSignal']> };
  RestockSignalEdge: Omit<RestockSignalEdge, 'node'> & { node: ResolversParentTypes['RestockSignal'] };
  ReturnCase: Omit<ReturnCase, 'lines'> & { lines: Array<ResolversParentTypes['ReturnLine']> } | FederationReferenceTypes['ReturnCase'];
  ReturnDispositionInput: ReturnDispositionInput;
  ReturnDispositionPayload: Omit<ReturnDispositionPayload, 'position' | 'returnCase' | 'userErrors'> & { position?: Maybe<ResolversParentTypes['StockPosition']>, returnCase?: Maybe<ResolversParentTypes['ReturnCase']>, userErrors: Array<ResolversParentTypes['StepError']> };
  ReturnLine: Omit<ReturnLine, 'item' | 'location'> & { item?: Maybe<ResolversParentTypes['Item']>, location?: Maybe<ResolversParentTypes['Location']> };
  Sku: Scalars['Sku']['output'];
  Source: Source;
  SourceConnection: SourceConnection;
  SourceEdge: SourceEdge;
  SourceFilter: SourceFilter;
  SourceGap: SourceGap;
  SourceGapConnection: SourceGapConnection;
  SourceGapEdge: SourceGapEdge;
  SourceGapsWaiveInput: SourceGapsWaiveInput;
  SourceGapsWaivePayload: Omit<SourceGapsWaivePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['SourceUpsertError']> };
  SourceInput: SourceInput;
  SourceModelChange: SourceModelChange;
  SourceModelChangeConnection: SourceModelChangeConnection;
  SourceModelChangeEdge: SourceModelChangeEdge;
  SourcePolicy: SourcePolicy;
  SourcePolicySetInput: SourcePolicySetInput;
  SourcePolicySetPayload: Omit<SourcePolicySetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['SourceUpsertError']> };
  SourceRule: SourceRule;
  SourceRulesSetError: ResolversUnionTypes<ResolversParentTypes>['SourceRulesSetError'];
  SourceRulesSetInput: SourceRulesSetInput;
  SourceRulesSetPayload: Omit<SourceRulesSetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['SourceRulesSetError']> };
  SourceUpsertError: ResolversUnionTypes<ResolversParentTypes>['SourceUpsertError'];
  SourceUpsertResult: Omit<SourceUpsertResult, 'userErrors'> & { userErrors: Array<ResolversParentTypes['SourceUpsertError']> };
  SourceWatermark: Omit<SourceWatermark, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> };
  SourceWatermarkConnection: Omit<SourceWatermarkConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SourceWatermarkEdge']>, nodes: Array<ResolversParentTypes['SourceWatermark']> };
  SourceWatermarkEdge: Omit<SourceWatermarkEdge, 'node'> & { node: ResolversParentTypes['SourceWatermark'] };
  SourceWatermarkFilter: SourceWatermarkFilter;
  SourcesUpsertInput: SourcesUpsertInput;
  SourcesUpsertPayload: Omit<SourcesUpsertPayload, 'results'> & { results: Array<ResolversParentTypes['SourceUpsertResult']> };
  StateChange: StateChange;
  StepError: ResolversUnionTypes<ResolversParentTypes>['StepError'];
  StepNotAllowed: StepNotAllowed;
  StepNotPermitted: StepNotPermitted;
  StepStockShort: StepStockShort;
  StepSubjectNotFound: StepSubjectNotFound;
  StepVersionConflict: StepVersionConflict;
  StockChange: Omit<StockChange, 'position'> & { position: ResolversParentTypes['StockPosition'] };
  StockConvertInput: StockConvertInput;
  StockConvertPayload: Omit<StockConvertPayload, 'conversion' | 'userErrors'> & { conversion?: Maybe<ResolversParentTypes['Conversion']>, userErrors: Array<ResolversParentTypes['StepError']> };
  StockEventError: StockEventError;
  StockEventInput: StockEventInput;
  StockEventResult: Omit<StockEventResult, 'error'> & { error?: Maybe<ResolversParentTypes['UserError']> };
  StockEventsRecordInput: StockEventsRecordInput;
  StockEventsRecordPayload: Omit<StockEventsRecordPayload, 'results'> & { results: Array<ResolversParentTypes['StockEventResult']> };
  StockPosition: EncodedPosition;
  StockPositionConnection: Omit<StockPositionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['StockPositionEdge']>, nodes: Array<ResolversParentTypes['StockPosition']> };
  StockPositionEdge: Omit<StockPositionEdge, 'node'> & { node: ResolversParentTypes['StockPosition'] };
  StockPositionFilter: StockPositionFilter;
  StockRecall: Omit<StockRecall, 'item' | 'lines'> & { item?: Maybe<ResolversParentTypes['Item']>, lines: Array<ResolversParentTypes['StockRecallLine']> } | FederationReferenceTypes['StockRecall'];
  StockRecallInput: StockRecallInput;
  StockRecallLine: Omit<StockRecallLine, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> };
  StockRecallPayload: Omit<StockRecallPayload, 'recall' | 'userErrors'> & { recall?: Maybe<ResolversParentTypes['StockRecall']>, userErrors: Array<ResolversParentTypes['StepError']> };
  StockRecallReleaseInput: StockRecallReleaseInput;
  StockRecallReleasePayload: Omit<StockRecallReleasePayload, 'recall' | 'userErrors'> & { recall?: Maybe<ResolversParentTypes['StockRecall']>, userErrors: Array<ResolversParentTypes['StepError']> };
  Subscription: Record<PropertyKey, never>;
  Substitution: Omit<Substitution, 'location' | 'original' | 'substitute'> & { location?: Maybe<ResolversParentTypes['Location']>, original: ResolversParentTypes['RecipeLine'], substitute: ResolversParentTypes['RecipeLine'] };
  SubstitutionAcceptInput: SubstitutionAcceptInput;
  SubstitutionAcceptPayload: Omit<SubstitutionAcceptPayload, 'substitution' | 'userErrors'> & { substitution?: Maybe<ResolversParentTypes['Substitution']>, userErrors: Array<ResolversParentTypes['StepError']> };
  SupplierAvailable: Omit<SupplierAvailable, 'item'> & { item?: Maybe<ResolversParentTypes['Item']> };
  SupplierAvailableChangeInput: SupplierAvailableChangeInput;
  SupplierAvailableChangePayload: Omit<SupplierAvailableChangePayload, 'results' | 'userErrors'> & { results: Array<ResolversParentTypes['SupplyRowResult']>, userErrors: Array<ResolversParentTypes['StepError']> };
  SupplierAvailableConnection: Omit<SupplierAvailableConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SupplierAvailableEdge']>, nodes: Array<ResolversParentTypes['SupplierAvailable']> };
  SupplierAvailableEdge: Omit<SupplierAvailableEdge, 'node'> & { node: ResolversParentTypes['SupplierAvailable'] };
  SupplierAvailableFilter: SupplierAvailableFilter;
  SupplierAvailableInput: SupplierAvailableInput;
  SupplyRowResult: Omit<SupplyRowResult, 'userErrors'> & { userErrors: Array<ResolversParentTypes['StepError']> };
  Tolerance: Omit<Tolerance, 'location'> & { location?: Maybe<ResolversParentTypes['Location']> };
  ToleranceChangeInput: ToleranceChangeInput;
  ToleranceChangePayload: Omit<ToleranceChangePayload, 'tolerance' | 'userErrors'> & { tolerance?: Maybe<ResolversParentTypes['Tolerance']>, userErrors: Array<ResolversParentTypes['StepError']> };
  Trace: Omit<Trace, 'postings'> & { postings: Array<ResolversParentTypes['ErpPosting']> };
  TraceChannelOrder: TraceChannelOrder;
  TraceKey: TraceKey;
  TraceStage: TraceStage;
  TracedOrder: TracedOrder;
  Transfer: EncodedTransfer;
  TransferApproveInput: TransferApproveInput;
  TransferApprovePayload: Omit<TransferApprovePayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversParentTypes['Transfer']>, userErrors: Array<ResolversParentTypes['StepError']> };
  TransferCancelInput: TransferCancelInput;
  TransferCancelPayload: Omit<TransferCancelPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversParentTypes['Transfer']>, userErrors: Array<ResolversParentTypes['StepError']> };
  TransferConnection: Omit<TransferConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['TransferEdge']>, nodes: Array<ResolversParentTypes['Transfer']> };
  TransferEdge: Omit<TransferEdge, 'node'> & { node: ResolversParentTypes['Transfer'] };
  TransferFilter: TransferFilter;
  TransferLine: Omit<TransferLine, 'fromLocation' | 'item' | 'toLocation'> & { fromLocation?: Maybe<ResolversParentTypes['Location']>, item?: Maybe<ResolversParentTypes['Item']>, toLocation?: Maybe<ResolversParentTypes['Location']> };
  TransferLossRecordInput: TransferLossRecordInput;
  TransferLossRecordPayload: Omit<TransferLossRecordPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversParentTypes['Transfer']>, userErrors: Array<ResolversParentTypes['StepError']> };
  TransferReceiptInput: TransferReceiptInput;
  TransferReceiveInput: TransferReceiveInput;
  TransferReceivePayload: Omit<TransferReceivePayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversParentTypes['Transfer']>, userErrors: Array<ResolversParentTypes['StepError']> };
  TransferRequestInput: TransferRequestInput;
  TransferRequestPayload: Omit<TransferRequestPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversParentTypes['Transfer']>, userErrors: Array<ResolversParentTypes['StepError']> };
  TransferShipInput: TransferShipInput;
  TransferShipPayload: Omit<TransferShipPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversParentTypes['Transfer']>, userErrors: Array<ResolversParentTypes['StepError']> };
  TransferShortCloseInput: TransferShortCloseInput;
  TransferShortClosePayload: Omit<TransferShortClosePayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversParentTypes['Transfer']>, userErrors: Array<ResolversParentTypes['StepError']> };
  TransferSurplusAcceptInput: TransferSurplusAcceptInput;
  TransferSurplusAcceptPayload: Omit<TransferSurplusAcceptPayload, 'transfer' | 'userErrors'> & { transfer?: Maybe<ResolversParentTypes['Transfer']>, userErrors: Array<ResolversParentTypes['StepError']> };
  TransferUnitsInput: TransferUnitsInput;
  UnknownAliasTarget: UnknownAliasTarget;
  UnknownErpPosting: UnknownErpPosting;
  UnknownException: UnknownException;
  UnknownParkedEvent: UnknownParkedEvent;
  UnknownSource: UnknownSource;
  UnmappedCode: UnmappedCode;
  UnmappedCodeConnection: UnmappedCodeConnection;
  UnmappedCodeEdge: UnmappedCodeEdge;
  UnmappedCodeFilter: UnmappedCodeFilter;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  WorkDecision: WorkDecision;
  WorkFilter: WorkFilter;
};

export type AccountBalanceResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AccountBalance'] = ResolversParentTypes['AccountBalance']> = {
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type AdjustmentResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Adjustment'] = ResolversParentTypes['Adjustment'], FederationReferenceType extends FederationReferenceTypes['Adjustment'] = FederationReferenceTypes['Adjustment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Adjustment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['WorkDecision']>, ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isWithinTolerance?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reasonCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AdjustedState'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AdjustmentStatus'], ParentType, ContextType>;
  unitValueMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AdjustmentApprovePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AdjustmentApprovePayload'] = ResolversParentTypes['AdjustmentApprovePayload']> = {
  adjustment?: Resolver<Maybe<ResolversTypes['Adjustment']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type AdjustmentConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AdjustmentConnection'] = ResolversParentTypes['AdjustmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AdjustmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Adjustment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AdjustmentEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AdjustmentEdge'] = ResolversParentTypes['AdjustmentEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Adjustment'], ParentType, ContextType>;
};

export type AdjustmentRejectPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AdjustmentRejectPayload'] = ResolversParentTypes['AdjustmentRejectPayload']> = {
  adjustment?: Resolver<Maybe<ResolversTypes['Adjustment']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type AdjustmentRequestPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AdjustmentRequestPayload'] = ResolversParentTypes['AdjustmentRequestPayload']> = {
  adjustment?: Resolver<Maybe<ResolversTypes['Adjustment']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
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

export type AuthorityResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Authority'] = ResolversParentTypes['Authority']> = {
  callerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxUnits?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  maxValueMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuthorityChangePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AuthorityChangePayload'] = ResolversParentTypes['AuthorityChangePayload']> = {
  authority?: Resolver<Maybe<ResolversTypes['Authority']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type AvailabilityResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  availableToPromise?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType, RequireFields<AvailabilityAvailableToPromiseArgs, 'date' | 'horizonDays'>>;
  availableToSell?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  byLocation?: Resolver<Array<ResolversTypes['LocationAvailability']>, ParentType, ContextType>;
  explain?: Resolver<ResolversTypes['AvailabilityExplanation'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nextAvailable?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType, RequireFields<AvailabilityNextAvailableArgs, 'horizonDays' | 'quantity'>>;
  projection?: Resolver<Array<ResolversTypes['ProjectedAvailability']>, ParentType, ContextType, RequireFields<AvailabilityProjectionArgs, 'horizonDays'>>;
  shares?: Resolver<Array<ResolversTypes['AvailabilityShare']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type AvailabilityChangeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityChange'] = ResolversParentTypes['AvailabilityChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type AvailabilityEntryResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityEntry'] = ResolversParentTypes['AvailabilityEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AvailabilityEntryConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityEntryConnection'] = ResolversParentTypes['AvailabilityEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AvailabilityEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AvailabilityEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unnamed?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type AvailabilityEntryEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityEntryEdge'] = ResolversParentTypes['AvailabilityEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AvailabilityEntry'], ParentType, ContextType>;
};

export type AvailabilityExplanationResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityExplanation'] = ResolversParentTypes['AvailabilityExplanation']> = {
  terms?: Resolver<Array<ResolversTypes['AvailabilityTerm']>, ParentType, ContextType, Partial<AvailabilityExplanationTermsArgs>>;
};

export type AvailabilityGridResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityGrid'] = ResolversParentTypes['AvailabilityGrid']> = {
  locationIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['AvailabilityGridRow']>, ParentType, ContextType>;
};

export type AvailabilityGridRowResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityGridRow'] = ResolversParentTypes['AvailabilityGridRow']> = {
  availableToSell?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quantities?: Resolver<ResolversTypes['QuantityList'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type AvailabilityShareResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityShare'] = ResolversParentTypes['AvailabilityShare']> = {
  expectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AvailabilityShareKind'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  supplierId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
};

export type AvailabilityTermResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['AvailabilityTerm'] = ResolversParentTypes['AvailabilityTerm']> = {
  entries?: Resolver<ResolversTypes['AvailabilityEntryConnection'], ParentType, ContextType, RequireFields<AvailabilityTermEntriesArgs, 'first'>>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AvailabilityTermSource'], ParentType, ContextType>;
};

export type ConservationProofResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ConservationProof'] = ResolversParentTypes['ConservationProof']> = {
  accounts?: Resolver<Array<ResolversTypes['AccountBalance']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['PositionDifference']>, ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inTransit?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  inTransitByTransfers?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  movements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seal?: Resolver<Maybe<ResolversTypes['FeedSeal']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  unsealed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Conversion'] = ResolversParentTypes['Conversion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inputs?: Resolver<Array<ResolversTypes['RecipeLine']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  outputs?: Resolver<Array<ResolversTypes['RecipeLine']>, ParentType, ContextType>;
};

export type CountApprovePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['CountApprovePayload'] = ResolversParentTypes['CountApprovePayload']> = {
  countTask?: Resolver<Maybe<ResolversTypes['CountTask']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type CountRejectPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['CountRejectPayload'] = ResolversParentTypes['CountRejectPayload']> = {
  countTask?: Resolver<Maybe<ResolversTypes['CountTask']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type CountRequestPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['CountRequestPayload'] = ResolversParentTypes['CountRequestPayload']> = {
  countTask?: Resolver<Maybe<ResolversTypes['CountTask']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type CountSubmitPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['CountSubmitPayload'] = ResolversParentTypes['CountSubmitPayload']> = {
  countTask?: Resolver<Maybe<ResolversTypes['CountTask']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type CountTaskResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['CountTask'] = ResolversParentTypes['CountTask'], FederationReferenceType extends FederationReferenceTypes['CountTask'] = FederationReferenceTypes['CountTask']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CountTask']> | FederationReferenceType, FederationReferenceType, ContextType>;
  book?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  counted?: Resolver<ResolversTypes['CountScope'], ParentType, ContextType>;
  countedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['WorkDecision']>, ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isWithinTolerance?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  operatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['CountOrigin'], ParentType, ContextType>;
  posted?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  raisedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  raisedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recountOf?: Resolver<Maybe<ResolversTypes['CountTask']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CountStatus'], ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  submittedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  unitValueMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  variance?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
};

export type CountTaskConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['CountTaskConnection'] = ResolversParentTypes['CountTaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CountTaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CountTask']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CountTaskEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['CountTaskEdge'] = ResolversParentTypes['CountTaskEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CountTask'], ParentType, ContextType>;
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

export type DropshipCancelPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['DropshipCancelPayload'] = ResolversParentTypes['DropshipCancelPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['DropshipOrder']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type DropshipLineResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['DropshipLine'] = ResolversParentTypes['DropshipLine']> = {
  cancelled?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  lineNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ordered?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type DropshipOrderResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['DropshipOrder'] = ResolversParentTypes['DropshipOrder'], FederationReferenceType extends FederationReferenceTypes['DropshipOrder'] = FederationReferenceTypes['DropshipOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DropshipOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  channelOrderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['DropshipLine']>, ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orderedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DropshipStatus'], ParentType, ContextType>;
  supplierId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DropshipOrderConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['DropshipOrderConnection'] = ResolversParentTypes['DropshipOrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DropshipOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DropshipOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DropshipOrderEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['DropshipOrderEdge'] = ResolversParentTypes['DropshipOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DropshipOrder'], ParentType, ContextType>;
};

export type DropshipPlacePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['DropshipPlacePayload'] = ResolversParentTypes['DropshipPlacePayload']> = {
  order?: Resolver<Maybe<ResolversTypes['DropshipOrder']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type DropshipShipPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['DropshipShipPayload'] = ResolversParentTypes['DropshipShipPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['DropshipOrder']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type ErpBacklogResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpBacklog'] = ResolversParentTypes['ErpBacklog']> = {
  oldestAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  oldestSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  postings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErpPostingState'], ParentType, ContextType>;
};

export type ErpBudgetResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpBudget'] = ResolversParentTypes['ErpBudget']> = {
  burst?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pausedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  perMinute?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tokens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErpCircuitResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpCircuit'] = ResolversParentTypes['ErpCircuit']> = {
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ErpCollectingResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpCollecting'] = ResolversParentTypes['ErpCollecting']> = {
  movements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextCloseAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sums?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErpDeadLetterGroupResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpDeadLetterGroup'] = ResolversParentTypes['ErpDeadLetterGroup']> = {
  company?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failureCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ExceptionOwner']>, ParentType, ContextType>;
  postings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suggestedAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErpDeadLetterPreviewResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpDeadLetterPreview'] = ResolversParentTypes['ErpDeadLetterPreview']> = {
  groups?: Resolver<Array<ResolversTypes['ErpDeadLetterGroup']>, ParentType, ContextType>;
  heldBack?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  movements?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  postings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upToId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ErpDeadLettersReplayErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpDeadLettersReplayError'] = ResolversParentTypes['ErpDeadLettersReplayError']> = {
  __resolveType: TypeResolveFn<'InvalidErpReplay', ParentType, ContextType>;
};

export type ErpDeadLettersReplayPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpDeadLettersReplayPayload'] = ResolversParentTypes['ErpDeadLettersReplayPayload']> = {
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ErpDeadLettersReplayError']>, ParentType, ContextType>;
};

export type ErpDocumentResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpDocument'] = ResolversParentTypes['ErpDocument']> = {
  financialRef?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fiscalYear?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErpInstanceResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpInstance'] = ResolversParentTypes['ErpInstance']> = {
  backlog?: Resolver<Array<ResolversTypes['ErpBacklog']>, ParentType, ContextType>;
  batchSize?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['ErpBudget']>, ParentType, ContextType>;
  circuit?: Resolver<Maybe<ResolversTypes['ErpCircuit']>, ParentType, ContextType>;
  collecting?: Resolver<Maybe<ResolversTypes['ErpCollecting']>, ParentType, ContextType>;
  company?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  financialWindow?: Resolver<Maybe<ResolversTypes['ErpWindow']>, ParentType, ContextType>;
  maintenance?: Resolver<Maybe<ResolversTypes['ErpWindow']>, ParentType, ContextType>;
  maxBatch?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  processes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnsWaiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  waiting?: Resolver<Array<ResolversTypes['ErpPriorityBacklog']>, ParentType, ContextType>;
};

export type ErpPostingResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPosting'] = ResolversParentTypes['ErpPosting']> = {
  company?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['ErpDocument']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ErpPostingFailure']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ErpPostingKind'], ParentType, ContextType>;
  lineageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  movements?: Resolver<Array<ResolversTypes['Movement']>, ParentType, ContextType>;
  nextTryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  postedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  replayedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  replays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErpPostingState'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  waiver?: Resolver<Maybe<ResolversTypes['ErpPostingWaiver']>, ParentType, ContextType>;
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
  owner?: Resolver<Maybe<ResolversTypes['ExceptionOwner']>, ParentType, ContextType>;
  suggestedAction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErpPostingNotReplayableResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingNotReplayable'] = ResolversParentTypes['ErpPostingNotReplayable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ErpPostingState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErpPostingNotWaivableResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingNotWaivable'] = ResolversParentTypes['ErpPostingNotWaivable']> = {
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

export type ErpPostingWaiveErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingWaiveError'] = ResolversParentTypes['ErpPostingWaiveError']> = {
  __resolveType: TypeResolveFn<'ErpPostingNotWaivable' | 'UnknownErpPosting', ParentType, ContextType>;
};

export type ErpPostingWaiveResultResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingWaiveResult'] = ResolversParentTypes['ErpPostingWaiveResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  posting?: Resolver<Maybe<ResolversTypes['ErpPosting']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ErpPostingWaiveError']>, ParentType, ContextType>;
  waived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ErpPostingWaiverResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingWaiver'] = ResolversParentTypes['ErpPostingWaiver']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ErpPostingsReplayPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingsReplayPayload'] = ResolversParentTypes['ErpPostingsReplayPayload']> = {
  results?: Resolver<Array<ResolversTypes['ErpPostingReplayResult']>, ParentType, ContextType>;
};

export type ErpPostingsWaivePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPostingsWaivePayload'] = ResolversParentTypes['ErpPostingsWaivePayload']> = {
  results?: Resolver<Array<ResolversTypes['ErpPostingWaiveResult']>, ParentType, ContextType>;
};

export type ErpPriorityBacklogResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpPriorityBacklog'] = ResolversParentTypes['ErpPriorityBacklog']> = {
  oldestAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ErpWindowResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ErpWindow'] = ResolversParentTypes['ErpWindow']> = {
  changesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isOpen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  channel?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  effects?: Resolver<Array<ResolversTypes['ExceptionEffect']>, ParentType, ContextType>;
  endsByItself?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  erpPosting?: Resolver<Maybe<ResolversTypes['ErpPosting']>, ParentType, ContextType>;
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

export type ExceptionChangeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExceptionChange'] = ResolversParentTypes['ExceptionChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  case?: Resolver<ResolversTypes['ExceptionCase'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
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

export type ExpectedDemandChangePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExpectedDemandChangePayload'] = ResolversParentTypes['ExpectedDemandChangePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['SupplyRowResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type ExpectedLineResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExpectedLine'] = ResolversParentTypes['ExpectedLine']> = {
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  documentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  partyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  tolerancePercent?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExpectedLineConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExpectedLineConnection'] = ResolversParentTypes['ExpectedLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExpectedLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ExpectedLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ExpectedLineEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExpectedLineEdge'] = ResolversParentTypes['ExpectedLineEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExpectedLine'], ParentType, ContextType>;
};

export type ExpectedSupplyChangePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ExpectedSupplyChangePayload'] = ResolversParentTypes['ExpectedSupplyChangePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['SupplyRowResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type FeedSealResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['FeedSeal'] = ResolversParentTypes['FeedSeal']> = {
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sealedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upTo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  ageMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  degraded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readFrom?: Resolver<ResolversTypes['ReadFrom'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FreshnessSource'], ParentType, ContextType>;
};

export type GtinAvailabilityResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['GtinAvailability'] = ResolversParentTypes['GtinAvailability']> = {
  asked?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  gtin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['GtinProblem']>, ParentType, ContextType>;
};

export type GtinProblemResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['GtinProblem'] = ResolversParentTypes['GtinProblem']> = {
  code?: Resolver<ResolversTypes['GtinProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  skus?: Resolver<Array<ResolversTypes['Sku']>, ParentType, ContextType>;
};

export type IdempotencyConflictResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['IdempotencyConflict'] = ResolversParentTypes['IdempotencyConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenHash?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  storedHash?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InTransitResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['InTransit'] = ResolversParentTypes['InTransit']> = {
  confidencePercent?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  expectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fromLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  fromLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  toLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  toLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  transfers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvalidAliasResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['InvalidAlias'] = ResolversParentTypes['InvalidAlias']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidErpReplayResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['InvalidErpReplay'] = ResolversParentTypes['InvalidErpReplay']> = {
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

export type InvalidSourceResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['InvalidSource'] = ResolversParentTypes['InvalidSource']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidStepResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['InvalidStep'] = ResolversParentTypes['InvalidStep']> = {
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
  heardAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  silent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  watermarks?: Resolver<Array<ResolversTypes['LocationWatermark']>, ParentType, ContextType>;
};

export type LocationAvailabilityConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LocationAvailabilityConnection'] = ResolversParentTypes['LocationAvailabilityConnection']> = {
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['LocationAvailabilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LocationAvailability']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LocationAvailabilityEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LocationAvailabilityEdge'] = ResolversParentTypes['LocationAvailabilityEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocationAvailability'], ParentType, ContextType>;
};

export type LocationWatermarkResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LocationWatermark'] = ResolversParentTypes['LocationWatermark']> = {
  heardAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LowStockConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LowStockConnection'] = ResolversParentTypes['LowStockConnection']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['LowStockEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LowStockPosition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LowStockEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LowStockEdge'] = ResolversParentTypes['LowStockEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LowStockPosition'], ParentType, ContextType>;
};

export type LowStockPositionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['LowStockPosition'] = ResolversParentTypes['LowStockPosition']> = {
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  availableToSell?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

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
  reversalReason?: Resolver<Maybe<ResolversTypes['ReversalReason']>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Movement']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['Movement']>, ParentType, ContextType>;
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

export type MovementReversePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['MovementReversePayload'] = ResolversParentTypes['MovementReversePayload']> = {
  movements?: Resolver<Array<ResolversTypes['Movement']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  adjustmentApprove?: Resolver<ResolversTypes['AdjustmentApprovePayload'], ParentType, ContextType, RequireFields<MutationAdjustmentApproveArgs, 'input'>>;
  adjustmentReject?: Resolver<ResolversTypes['AdjustmentRejectPayload'], ParentType, ContextType, RequireFields<MutationAdjustmentRejectArgs, 'input'>>;
  adjustmentRequest?: Resolver<ResolversTypes['AdjustmentRequestPayload'], ParentType, ContextType, RequireFields<MutationAdjustmentRequestArgs, 'input'>>;
  aliasesUpsert?: Resolver<ResolversTypes['AliasesUpsertPayload'], ParentType, ContextType, RequireFields<MutationAliasesUpsertArgs, 'input'>>;
  authorityChange?: Resolver<ResolversTypes['AuthorityChangePayload'], ParentType, ContextType, RequireFields<MutationAuthorityChangeArgs, 'input'>>;
  countApprove?: Resolver<ResolversTypes['CountApprovePayload'], ParentType, ContextType, RequireFields<MutationCountApproveArgs, 'input'>>;
  countReject?: Resolver<ResolversTypes['CountRejectPayload'], ParentType, ContextType, RequireFields<MutationCountRejectArgs, 'input'>>;
  countRequest?: Resolver<ResolversTypes['CountRequestPayload'], ParentType, ContextType, RequireFields<MutationCountRequestArgs, 'input'>>;
  countSubmit?: Resolver<ResolversTypes['CountSubmitPayload'], ParentType, ContextType, RequireFields<MutationCountSubmitArgs, 'input'>>;
  dropshipCancel?: Resolver<ResolversTypes['DropshipCancelPayload'], ParentType, ContextType, RequireFields<MutationDropshipCancelArgs, 'input'>>;
  dropshipPlace?: Resolver<ResolversTypes['DropshipPlacePayload'], ParentType, ContextType, RequireFields<MutationDropshipPlaceArgs, 'input'>>;
  dropshipShip?: Resolver<ResolversTypes['DropshipShipPayload'], ParentType, ContextType, RequireFields<MutationDropshipShipArgs, 'input'>>;
  erpDeadLettersReplay?: Resolver<ResolversTypes['ErpDeadLettersReplayPayload'], ParentType, ContextType, RequireFields<MutationErpDeadLettersReplayArgs, 'input'>>;
  erpPostingsReplay?: Resolver<ResolversTypes['ErpPostingsReplayPayload'], ParentType, ContextType, RequireFields<MutationErpPostingsReplayArgs, 'input'>>;
  erpPostingsWaive?: Resolver<ResolversTypes['ErpPostingsWaivePayload'], ParentType, ContextType, RequireFields<MutationErpPostingsWaiveArgs, 'input'>>;
  exceptionReplay?: Resolver<ResolversTypes['ExceptionReplayPayload'], ParentType, ContextType, RequireFields<MutationExceptionReplayArgs, 'input'>>;
  exceptionResolve?: Resolver<ResolversTypes['ExceptionResolvePayload'], ParentType, ContextType, RequireFields<MutationExceptionResolveArgs, 'input'>>;
  expectedDemandChange?: Resolver<ResolversTypes['ExpectedDemandChangePayload'], ParentType, ContextType, RequireFields<MutationExpectedDemandChangeArgs, 'input'>>;
  expectedSupplyChange?: Resolver<ResolversTypes['ExpectedSupplyChangePayload'], ParentType, ContextType, RequireFields<MutationExpectedSupplyChangeArgs, 'input'>>;
  movementReverse?: Resolver<ResolversTypes['MovementReversePayload'], ParentType, ContextType, RequireFields<MutationMovementReverseArgs, 'input'>>;
  parkedEventsDiscard?: Resolver<ResolversTypes['ParkedEventsDiscardPayload'], ParentType, ContextType, RequireFields<MutationParkedEventsDiscardArgs, 'input'>>;
  parkedEventsReplay?: Resolver<ResolversTypes['ParkedEventsReplayPayload'], ParentType, ContextType, RequireFields<MutationParkedEventsReplayArgs, 'input'>>;
  reasonCodeChange?: Resolver<ResolversTypes['ReasonCodeChangePayload'], ParentType, ContextType, RequireFields<MutationReasonCodeChangeArgs, 'input'>>;
  recipeChange?: Resolver<ResolversTypes['RecipeChangePayload'], ParentType, ContextType, RequireFields<MutationRecipeChangeArgs, 'input'>>;
  recountRequest?: Resolver<ResolversTypes['RecountRequestPayload'], ParentType, ContextType, RequireFields<MutationRecountRequestArgs, 'input'>>;
  restockProposalAccept?: Resolver<ResolversTypes['RestockProposalAcceptPayload'], ParentType, ContextType, RequireFields<MutationRestockProposalAcceptArgs, 'input'>>;
  restockRulesUpsert?: Resolver<ResolversTypes['RestockRulesUpsertPayload'], ParentType, ContextType, RequireFields<MutationRestockRulesUpsertArgs, 'input'>>;
  returnDisposition?: Resolver<ResolversTypes['ReturnDispositionPayload'], ParentType, ContextType, RequireFields<MutationReturnDispositionArgs, 'input'>>;
  sourceGapsWaive?: Resolver<ResolversTypes['SourceGapsWaivePayload'], ParentType, ContextType, RequireFields<MutationSourceGapsWaiveArgs, 'input'>>;
  sourcePolicySet?: Resolver<ResolversTypes['SourcePolicySetPayload'], ParentType, ContextType, RequireFields<MutationSourcePolicySetArgs, 'input'>>;
  sourceRulesSet?: Resolver<ResolversTypes['SourceRulesSetPayload'], ParentType, ContextType, RequireFields<MutationSourceRulesSetArgs, 'input'>>;
  sourcesUpsert?: Resolver<ResolversTypes['SourcesUpsertPayload'], ParentType, ContextType, RequireFields<MutationSourcesUpsertArgs, 'input'>>;
  stockConvert?: Resolver<ResolversTypes['StockConvertPayload'], ParentType, ContextType, RequireFields<MutationStockConvertArgs, 'input'>>;
  stockEventsRecord?: Resolver<ResolversTypes['StockEventsRecordPayload'], ParentType, ContextType, RequireFields<MutationStockEventsRecordArgs, 'input'>>;
  stockRecall?: Resolver<ResolversTypes['StockRecallPayload'], ParentType, ContextType, RequireFields<MutationStockRecallArgs, 'input'>>;
  stockRecallRelease?: Resolver<ResolversTypes['StockRecallReleasePayload'], ParentType, ContextType, RequireFields<MutationStockRecallReleaseArgs, 'input'>>;
  substitutionAccept?: Resolver<ResolversTypes['SubstitutionAcceptPayload'], ParentType, ContextType, RequireFields<MutationSubstitutionAcceptArgs, 'input'>>;
  supplierAvailableChange?: Resolver<ResolversTypes['SupplierAvailableChangePayload'], ParentType, ContextType, RequireFields<MutationSupplierAvailableChangeArgs, 'input'>>;
  toleranceChange?: Resolver<ResolversTypes['ToleranceChangePayload'], ParentType, ContextType, RequireFields<MutationToleranceChangeArgs, 'input'>>;
  transferApprove?: Resolver<ResolversTypes['TransferApprovePayload'], ParentType, ContextType, RequireFields<MutationTransferApproveArgs, 'input'>>;
  transferCancel?: Resolver<ResolversTypes['TransferCancelPayload'], ParentType, ContextType, RequireFields<MutationTransferCancelArgs, 'input'>>;
  transferLossRecord?: Resolver<ResolversTypes['TransferLossRecordPayload'], ParentType, ContextType, RequireFields<MutationTransferLossRecordArgs, 'input'>>;
  transferReceive?: Resolver<ResolversTypes['TransferReceivePayload'], ParentType, ContextType, RequireFields<MutationTransferReceiveArgs, 'input'>>;
  transferRequest?: Resolver<ResolversTypes['TransferRequestPayload'], ParentType, ContextType, RequireFields<MutationTransferRequestArgs, 'input'>>;
  transferShip?: Resolver<ResolversTypes['TransferShipPayload'], ParentType, ContextType, RequireFields<MutationTransferShipArgs, 'input'>>;
  transferShortClose?: Resolver<ResolversTypes['TransferShortClosePayload'], ParentType, ContextType, RequireFields<MutationTransferShortCloseArgs, 'input'>>;
  transferSurplusAccept?: Resolver<ResolversTypes['TransferSurplusAcceptPayload'], ParentType, ContextType, RequireFields<MutationTransferSurplusAcceptArgs, 'input'>>;
};

export type NotReversibleResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['NotReversible'] = ResolversParentTypes['NotReversible']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mutation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type ParkedEventResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ParkedEvent'] = ResolversParentTypes['ParkedEvent']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  parkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  triedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ParkedEventConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ParkedEventConnection'] = ResolversParentTypes['ParkedEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ParkedEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ParkedEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ParkedEventEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ParkedEventEdge'] = ResolversParentTypes['ParkedEventEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ParkedEvent'], ParentType, ContextType>;
};

export type ParkedEventsDiscardErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ParkedEventsDiscardError'] = ResolversParentTypes['ParkedEventsDiscardError']> = {
  __resolveType: TypeResolveFn<'UnknownParkedEvent', ParentType, ContextType>;
};

export type ParkedEventsDiscardPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ParkedEventsDiscardPayload'] = ResolversParentTypes['ParkedEventsDiscardPayload']> = {
  discarded?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ParkedEventsDiscardError']>, ParentType, ContextType>;
};

export type ParkedEventsReplayErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ParkedEventsReplayError'] = ResolversParentTypes['ParkedEventsReplayError']> = {
  __resolveType: TypeResolveFn<'UnknownParkedEvent', ParentType, ContextType>;
};

export type ParkedEventsReplayPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ParkedEventsReplayPayload'] = ResolversParentTypes['ParkedEventsReplayPayload']> = {
  parked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ParkedEventsReplayError']>, ParentType, ContextType>;
};

export type PickupPointResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['PickupPoint'] = ResolversParentTypes['PickupPoint']> = {
  distanceMetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isAvailable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['PickupPointLine']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
};

export type PickupPointConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['PickupPointConnection'] = ResolversParentTypes['PickupPointConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PickupPointEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PickupPoint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PickupPointEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['PickupPointEdge'] = ResolversParentTypes['PickupPointEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PickupPoint'], ParentType, ContextType>;
};

export type PickupPointLineResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['PickupPointLine'] = ResolversParentTypes['PickupPointLine']> = {
  availableToSell?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  unavailable?: Resolver<Maybe<ResolversTypes['PickupUnavailable']>, ParentType, ContextType>;
};

export type PositionDifferenceResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['PositionDifference'] = ResolversParentTypes['PositionDifference']> = {
  check?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  stored?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type ProjectedAvailabilityResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ProjectedAvailability'] = ResolversParentTypes['ProjectedAvailability']> = {
  availableToPromise?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  demand?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  projected?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  supply?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export interface QuantityScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Quantity'], any> {
  name: 'Quantity';
}

export interface QuantityListScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['QuantityList'], any> {
  name: 'QuantityList';
}

export type QueryResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _availabilityChanges?: Resolver<Array<Maybe<ResolversTypes['AvailabilityChange']>>, ParentType, ContextType, RequireFields<Query_AvailabilityChangesArgs, 'changes' | 'channel' | 'skus'>>;
  _availabilitySnapshot?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, RequireFields<Query_AvailabilitySnapshotArgs, 'skus'>>;
  _exceptionChanges?: Resolver<Array<Maybe<ResolversTypes['ExceptionChange']>>, ParentType, ContextType, RequireFields<Query_ExceptionChangesArgs, 'changes'>>;
  _exceptionFeed?: Resolver<ResolversTypes['LiveFeed'], ParentType, ContextType, RequireFields<Query_ExceptionFeedArgs, 'first'>>;
  _exceptionHistory?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, RequireFields<Query_ExceptionHistoryArgs, 'after' | 'first' | 'upTo'>>;
  _exceptionSnapshot?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, Partial<Query_ExceptionSnapshotArgs>>;
  _stockChanges?: Resolver<Array<Maybe<ResolversTypes['StockChange']>>, ParentType, ContextType, RequireFields<Query_StockChangesArgs, 'changes'>>;
  _stockFeed?: Resolver<ResolversTypes['LiveFeed'], ParentType, ContextType, RequireFields<Query_StockFeedArgs, 'first'>>;
  _stockHistory?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, RequireFields<Query_StockHistoryArgs, 'after' | 'first' | 'upTo'>>;
  _stockSnapshot?: Resolver<ResolversTypes['LiveHistory'], ParentType, ContextType, Partial<Query_StockSnapshotArgs>>;
  adjustment?: Resolver<Maybe<ResolversTypes['Adjustment']>, ParentType, ContextType, RequireFields<QueryAdjustmentArgs, 'id'>>;
  adjustments?: Resolver<ResolversTypes['AdjustmentConnection'], ParentType, ContextType, RequireFields<QueryAdjustmentsArgs, 'first'>>;
  authorities?: Resolver<Array<ResolversTypes['Authority']>, ParentType, ContextType>;
  availability?: Resolver<Array<ResolversTypes['Availability']>, ParentType, ContextType, RequireFields<QueryAvailabilityArgs, 'channel' | 'consistency' | 'skus'>>;
  availabilityByGtin?: Resolver<Array<ResolversTypes['GtinAvailability']>, ParentType, ContextType, RequireFields<QueryAvailabilityByGtinArgs, 'channel' | 'consistency' | 'gtins'>>;
  availabilityByLocation?: Resolver<ResolversTypes['LocationAvailabilityConnection'], ParentType, ContextType, RequireFields<QueryAvailabilityByLocationArgs, 'channel' | 'consistency' | 'first' | 'inStock' | 'orderBy' | 'sku'>>;
  availabilityGrid?: Resolver<ResolversTypes['AvailabilityGrid'], ParentType, ContextType, RequireFields<QueryAvailabilityGridArgs, 'channel' | 'consistency' | 'skus'>>;
  conservationProof?: Resolver<Maybe<ResolversTypes['ConservationProof']>, ParentType, ContextType, RequireFields<QueryConservationProofArgs, 'sku'>>;
  countTask?: Resolver<Maybe<ResolversTypes['CountTask']>, ParentType, ContextType, RequireFields<QueryCountTaskArgs, 'id'>>;
  countTasks?: Resolver<ResolversTypes['CountTaskConnection'], ParentType, ContextType, RequireFields<QueryCountTasksArgs, 'first'>>;
  dropshipOrders?: Resolver<ResolversTypes['DropshipOrderConnection'], ParentType, ContextType, RequireFields<QueryDropshipOrdersArgs, 'first'>>;
  erpDeadLetters?: Resolver<ResolversTypes['ErpDeadLetterPreview'], ParentType, ContextType, Partial<QueryErpDeadLettersArgs>>;
  erpInstances?: Resolver<Array<ResolversTypes['ErpInstance']>, ParentType, ContextType, Partial<QueryErpInstancesArgs>>;
  erpPosting?: Resolver<Maybe<ResolversTypes['ErpPosting']>, ParentType, ContextType, RequireFields<QueryErpPostingArgs, 'id'>>;
  erpPostings?: Resolver<ResolversTypes['ErpPostingConnection'], ParentType, ContextType, RequireFields<QueryErpPostingsArgs, 'first'>>;
  exceptionCase?: Resolver<Maybe<ResolversTypes['ExceptionCase']>, ParentType, ContextType, RequireFields<QueryExceptionCaseArgs, 'id'>>;
  exceptionCases?: Resolver<ResolversTypes['ExceptionCaseConnection'], ParentType, ContextType, RequireFields<QueryExceptionCasesArgs, 'first'>>;
  expectedDemand?: Resolver<ResolversTypes['ExpectedLineConnection'], ParentType, ContextType, RequireFields<QueryExpectedDemandArgs, 'first'>>;
  expectedSupply?: Resolver<ResolversTypes['ExpectedLineConnection'], ParentType, ContextType, RequireFields<QueryExpectedSupplyArgs, 'first'>>;
  inTransit?: Resolver<Array<ResolversTypes['InTransit']>, ParentType, ContextType, RequireFields<QueryInTransitArgs, 'filter'>>;
  lowStock?: Resolver<ResolversTypes['LowStockConnection'], ParentType, ContextType, RequireFields<QueryLowStockArgs, 'filter' | 'first'>>;
  movements?: Resolver<ResolversTypes['MovementConnection'], ParentType, ContextType, RequireFields<QueryMovementsArgs, 'filter' | 'first'>>;
  parkedEvents?: Resolver<ResolversTypes['ParkedEventConnection'], ParentType, ContextType, RequireFields<QueryParkedEventsArgs, 'first'>>;
  pickupPoints?: Resolver<ResolversTypes['PickupPointConnection'], ParentType, ContextType, RequireFields<QueryPickupPointsArgs, 'channel' | 'consistency' | 'first' | 'includeUnavailable' | 'lines' | 'near'>>;
  reasonCodes?: Resolver<Array<ResolversTypes['ReasonCode']>, ParentType, ContextType>;
  recall?: Resolver<Maybe<ResolversTypes['StockRecall']>, ParentType, ContextType, RequireFields<QueryRecallArgs, 'id'>>;
  recipes?: Resolver<Array<ResolversTypes['Recipe']>, ParentType, ContextType>;
  restockingSignals?: Resolver<ResolversTypes['RestockSignalConnection'], ParentType, ContextType, RequireFields<QueryRestockingSignalsArgs, 'first'>>;
  returnCase?: Resolver<Maybe<ResolversTypes['ReturnCase']>, ParentType, ContextType, RequireFields<QueryReturnCaseArgs, 'id'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'id'>>;
  sourceGaps?: Resolver<ResolversTypes['SourceGapConnection'], ParentType, ContextType, RequireFields<QuerySourceGapsArgs, 'first'>>;
  sourceModelChanges?: Resolver<ResolversTypes['SourceModelChangeConnection'], ParentType, ContextType, RequireFields<QuerySourceModelChangesArgs, 'first'>>;
  sourcePolicy?: Resolver<ResolversTypes['SourcePolicy'], ParentType, ContextType>;
  sourceRules?: Resolver<Array<ResolversTypes['SourceRule']>, ParentType, ContextType, Partial<QuerySourceRulesArgs>>;
  sourceWatermarks?: Resolver<ResolversTypes['SourceWatermarkConnection'], ParentType, ContextType, RequireFields<QuerySourceWatermarksArgs, 'first'>>;
  sources?: Resolver<ResolversTypes['SourceConnection'], ParentType, ContextType, RequireFields<QuerySourcesArgs, 'first'>>;
  stockPosition?: Resolver<Maybe<ResolversTypes['StockPosition']>, ParentType, ContextType, RequireFields<QueryStockPositionArgs, 'locationId' | 'sku'>>;
  stockPositions?: Resolver<ResolversTypes['StockPositionConnection'], ParentType, ContextType, RequireFields<QueryStockPositionsArgs, 'first'>>;
  supplierAvailable?: Resolver<ResolversTypes['SupplierAvailableConnection'], ParentType, ContextType, RequireFields<QuerySupplierAvailableArgs, 'first'>>;
  tolerances?: Resolver<Array<ResolversTypes['Tolerance']>, ParentType, ContextType>;
  trace?: Resolver<Maybe<ResolversTypes['Trace']>, ParentType, ContextType, RequireFields<QueryTraceArgs, 'by'>>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType, RequireFields<QueryTransferArgs, 'id'>>;
  transfers?: Resolver<ResolversTypes['TransferConnection'], ParentType, ContextType, RequireFields<QueryTransfersArgs, 'first'>>;
  unmappedCodes?: Resolver<ResolversTypes['UnmappedCodeConnection'], ParentType, ContextType, RequireFields<QueryUnmappedCodesArgs, 'first'>>;
};

export type ReasonCodeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ReasonCode'] = ResolversParentTypes['ReasonCode']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReasonCodeChangePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ReasonCodeChangePayload'] = ResolversParentTypes['ReasonCodeChangePayload']> = {
  reasonCode?: Resolver<Maybe<ResolversTypes['ReasonCode']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type RecipeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Recipe'] = ResolversParentTypes['Recipe']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inputs?: Resolver<Array<ResolversTypes['RecipeLine']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outputs?: Resolver<Array<ResolversTypes['RecipeLine']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecipeChangePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['RecipeChangePayload'] = ResolversParentTypes['RecipeChangePayload']> = {
  recipe?: Resolver<Maybe<ResolversTypes['Recipe']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type RecipeLineResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['RecipeLine'] = ResolversParentTypes['RecipeLine']> = {
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
};

export type RecountRequestPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['RecountRequestPayload'] = ResolversParentTypes['RecountRequestPayload']> = {
  countTask?: Resolver<Maybe<ResolversTypes['CountTask']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type ReferenceDocumentResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ReferenceDocument'] = ResolversParentTypes['ReferenceDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestockProposalResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['RestockProposal'] = ResolversParentTypes['RestockProposal']> = {
  fromLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type RestockProposalAcceptPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['RestockProposalAcceptPayload'] = ResolversParentTypes['RestockProposalAcceptPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type RestockRulesUpsertPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['RestockRulesUpsertPayload'] = ResolversParentTypes['RestockRulesUpsertPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['SupplyRowResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type RestockSignalResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['RestockSignal'] = ResolversParentTypes['RestockSignal']> = {
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  availableThen?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  clearedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  coming?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['RestockProposal']>, ParentType, ContextType>;
  reorderPoint?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reorderUpTo?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
};

export type RestockSignalConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['RestockSignalConnection'] = ResolversParentTypes['RestockSignalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RestockSignalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RestockSignal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RestockSignalEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['RestockSignalEdge'] = ResolversParentTypes['RestockSignalEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RestockSignal'], ParentType, ContextType>;
};

export type ReturnCaseResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ReturnCase'] = ResolversParentTypes['ReturnCase'], FederationReferenceType extends FederationReferenceTypes['ReturnCase'] = FederationReferenceTypes['ReturnCase']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReturnCase']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isRefundable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReturnLine']>, ParentType, ContextType>;
};

export type ReturnDispositionPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ReturnDispositionPayload'] = ResolversParentTypes['ReturnDispositionPayload']> = {
  position?: Resolver<Maybe<ResolversTypes['StockPosition']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  returnCase?: Resolver<Maybe<ResolversTypes['ReturnCase']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type ReturnLineResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ReturnLine'] = ResolversParentTypes['ReturnLine']> = {
  accepted?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  beganAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  damaged?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  inTransit?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  initiated?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  quarantined?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  resalable?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  scrapped?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  toSupplier?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export interface SkuScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Sku'], any> {
  name: 'Sku';
}

export type SourceResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  freshnessSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gapless?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  lineageTimeoutSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permitsEveryType?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permittedTypes?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['SourceRule']>, ParentType, ContextType>;
  snapshotSemantics?: Resolver<ResolversTypes['SnapshotSemantics'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SourceGapResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceGap'] = ResolversParentTypes['SourceGap']> = {
  ageSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  noticedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceGapConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceGapConnection'] = ResolversParentTypes['SourceGapConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceGapEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SourceGap']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SourceGapEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceGapEdge'] = ResolversParentTypes['SourceGapEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SourceGap'], ParentType, ContextType>;
};

export type SourceGapsWaivePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceGapsWaivePayload'] = ResolversParentTypes['SourceGapsWaivePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['SourceUpsertError']>, ParentType, ContextType>;
  waived?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceModelChangeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceModelChange'] = ResolversParentTypes['SourceModelChange']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceModelChangeConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceModelChangeConnection'] = ResolversParentTypes['SourceModelChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceModelChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SourceModelChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SourceModelChangeEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceModelChangeEdge'] = ResolversParentTypes['SourceModelChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SourceModelChange'], ParentType, ContextType>;
};

export type SourcePolicyResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourcePolicy'] = ResolversParentTypes['SourcePolicy']> = {
  forgottenBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  keyDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  undeclaredSources?: Resolver<ResolversTypes['UndeclaredSources'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourcePolicySetPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourcePolicySetPayload'] = ResolversParentTypes['SourcePolicySetPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['SourcePolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SourceUpsertError']>, ParentType, ContextType>;
};

export type SourceRuleResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceRule'] = ResolversParentTypes['SourceRule']> = {
  effectiveFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  modelVersion?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  permitsEveryType?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  permittedTypes?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceRulesSetErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceRulesSetError'] = ResolversParentTypes['SourceRulesSetError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidSource' | 'UnknownSource', ParentType, ContextType>;
};

export type SourceRulesSetPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceRulesSetPayload'] = ResolversParentTypes['SourceRulesSetPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  replayedEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SourceRulesSetError']>, ParentType, ContextType>;
};

export type SourceUpsertErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceUpsertError'] = ResolversParentTypes['SourceUpsertError']> = {
  __resolveType: TypeResolveFn<'InvalidSource' | 'UnknownSource', ParentType, ContextType>;
};

export type SourceUpsertResultResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceUpsertResult'] = ResolversParentTypes['SourceUpsertResult']> = {
  created?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['SourceUpsertError']>, ParentType, ContextType>;
};

export type SourceWatermarkResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceWatermark'] = ResolversParentTypes['SourceWatermark']> = {
  heardAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSequence?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SourceWatermarkConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceWatermarkConnection'] = ResolversParentTypes['SourceWatermarkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SourceWatermarkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SourceWatermark']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SourceWatermarkEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourceWatermarkEdge'] = ResolversParentTypes['SourceWatermarkEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SourceWatermark'], ParentType, ContextType>;
};

export type SourcesUpsertPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SourcesUpsertPayload'] = ResolversParentTypes['SourcesUpsertPayload']> = {
  replayedEvents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['SourceUpsertResult']>, ParentType, ContextType>;
};

export type StateChangeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StateChange'] = ResolversParentTypes['StateChange']> = {
  delta?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StockState'], ParentType, ContextType>;
};

export type StepErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StepError'] = ResolversParentTypes['StepError']> = {
  __resolveType: TypeResolveFn<'IdempotencyConflict' | 'InvalidStep' | 'NotReversible' | 'StepNotAllowed' | 'StepNotPermitted' | 'StepStockShort' | 'StepSubjectNotFound' | 'StepVersionConflict', ParentType, ContextType>;
};

export type StepNotAllowedResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StepNotAllowed'] = ResolversParentTypes['StepNotAllowed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StepNotPermittedResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StepNotPermitted'] = ResolversParentTypes['StepNotPermitted']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StepStockShortResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StepStockShort'] = ResolversParentTypes['StepStockShort']> = {
  available?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StepSubjectNotFoundResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StepSubjectNotFound'] = ResolversParentTypes['StepSubjectNotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StepVersionConflictResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StepVersionConflict'] = ResolversParentTypes['StepVersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type StockConvertPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockConvertPayload'] = ResolversParentTypes['StockConvertPayload']> = {
  conversion?: Resolver<Maybe<ResolversTypes['Conversion']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type StockEventErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockEventError'] = ResolversParentTypes['StockEventError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  givenHash?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  storedHash?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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

export type StockRecallResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockRecall'] = ResolversParentTypes['StockRecall'], FederationReferenceType extends FederationReferenceTypes['StockRecall'] = FederationReferenceTypes['StockRecall']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StockRecall']> | FederationReferenceType, FederationReferenceType, ContextType>;
  hasBlockedItem?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['StockRecallLine']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['StockRecallStatus'], ParentType, ContextType>;
};

export type StockRecallLineResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockRecallLine'] = ResolversParentTypes['StockRecallLine']> = {
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  promised?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type StockRecallPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockRecallPayload'] = ResolversParentTypes['StockRecallPayload']> = {
  recall?: Resolver<Maybe<ResolversTypes['StockRecall']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type StockRecallReleasePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['StockRecallReleasePayload'] = ResolversParentTypes['StockRecallReleasePayload']> = {
  recall?: Resolver<Maybe<ResolversTypes['StockRecall']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  availabilityChanged?: SubscriptionResolver<ResolversTypes['AvailabilityChange'], "availabilityChanged", ParentType, ContextType, RequireFields<SubscriptionAvailabilityChangedArgs, 'channel' | 'resync' | 'skus' | 'snapshot' | 'throttleMs'>>;
  exceptionRaised?: SubscriptionResolver<ResolversTypes['ExceptionChange'], "exceptionRaised", ParentType, ContextType, RequireFields<SubscriptionExceptionRaisedArgs, 'resync' | 'snapshot'>>;
  stockChanged?: SubscriptionResolver<ResolversTypes['StockChange'], "stockChanged", ParentType, ContextType, RequireFields<SubscriptionStockChangedArgs, 'resync' | 'snapshot' | 'throttleMs'>>;
};

export type SubstitutionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Substitution'] = ResolversParentTypes['Substitution']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  original?: Resolver<ResolversTypes['RecipeLine'], ParentType, ContextType>;
  reservationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  substitute?: Resolver<ResolversTypes['RecipeLine'], ParentType, ContextType>;
};

export type SubstitutionAcceptPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SubstitutionAcceptPayload'] = ResolversParentTypes['SubstitutionAcceptPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  substitution?: Resolver<Maybe<ResolversTypes['Substitution']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type SupplierAvailableResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SupplierAvailable'] = ResolversParentTypes['SupplierAvailable']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  promisable?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  supplierId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  trustPercent?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierAvailableChangePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SupplierAvailableChangePayload'] = ResolversParentTypes['SupplierAvailableChangePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['SupplyRowResult']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type SupplierAvailableConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SupplierAvailableConnection'] = ResolversParentTypes['SupplierAvailableConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SupplierAvailableEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SupplierAvailable']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SupplierAvailableEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SupplierAvailableEdge'] = ResolversParentTypes['SupplierAvailableEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupplierAvailable'], ParentType, ContextType>;
};

export type SupplyRowResultResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['SupplyRowResult'] = ResolversParentTypes['SupplyRowResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ToleranceResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Tolerance'] = ResolversParentTypes['Tolerance']> = {
  itemClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  maxBasisPoints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxUnits?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  maxValueMinor?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ToleranceSubject'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ToleranceChangePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['ToleranceChangePayload'] = ResolversParentTypes['ToleranceChangePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tolerance?: Resolver<Maybe<ResolversTypes['Tolerance']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type TraceResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Trace'] = ResolversParentTypes['Trace']> = {
  correlationIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['TracedOrder']>, ParentType, ContextType>;
  postings?: Resolver<Array<ResolversTypes['ErpPosting']>, ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['TraceStage']>, ParentType, ContextType>;
  whole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TraceStageResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TraceStage'] = ResolversParentTypes['TraceStage']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ErpPostingFailure']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TraceStageKind'], ParentType, ContextType>;
  movementId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  postingId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tookMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TracedOrderResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TracedOrder'] = ResolversParentTypes['TracedOrder']> = {
  channel?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channelOrderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer'], FederationReferenceType extends FederationReferenceTypes['Transfer'] = FederationReferenceTypes['Transfer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transfer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  cancelledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cases?: Resolver<Array<ResolversTypes['ExceptionCase']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['TransferLine']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  referenceDocument?: Resolver<Maybe<ResolversTypes['ReferenceDocument']>, ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reservationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  restockSignalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
};

export type TransferApprovePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferApprovePayload'] = ResolversParentTypes['TransferApprovePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type TransferCancelPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferCancelPayload'] = ResolversParentTypes['TransferCancelPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type TransferConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferConnection'] = ResolversParentTypes['TransferConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TransferEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Transfer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TransferEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferEdge'] = ResolversParentTypes['TransferEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
};

export type TransferLineResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferLine'] = ResolversParentTypes['TransferLine']> = {
  fromLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  fromLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['Item']>, ParentType, ContextType>;
  lost?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  returned?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['Sku'], ParentType, ContextType>;
  surplus?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  toLocation?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  toLocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type TransferLossRecordPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferLossRecordPayload'] = ResolversParentTypes['TransferLossRecordPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type TransferReceivePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferReceivePayload'] = ResolversParentTypes['TransferReceivePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type TransferRequestPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferRequestPayload'] = ResolversParentTypes['TransferRequestPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type TransferShipPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferShipPayload'] = ResolversParentTypes['TransferShipPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type TransferShortClosePayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferShortClosePayload'] = ResolversParentTypes['TransferShortClosePayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
};

export type TransferSurplusAcceptPayloadResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['TransferSurplusAcceptPayload'] = ResolversParentTypes['TransferSurplusAcceptPayload']> = {
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  transfer?: Resolver<Maybe<ResolversTypes['Transfer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['StepError']>, ParentType, ContextType>;
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

export type UnknownParkedEventResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UnknownParkedEvent'] = ResolversParentTypes['UnknownParkedEvent']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownSourceResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UnknownSource'] = ResolversParentTypes['UnknownSource']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnmappedCodeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UnmappedCode'] = ResolversParentTypes['UnmappedCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['MappedField'], ParentType, ContextType>;
  firstOccurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  waitingSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UnmappedCodeConnectionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UnmappedCodeConnection'] = ResolversParentTypes['UnmappedCodeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnmappedCodeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UnmappedCode']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UnmappedCodeEdgeResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UnmappedCodeEdge'] = ResolversParentTypes['UnmappedCodeEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnmappedCode'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ErpPostingNotReplayable' | 'ErpPostingNotWaivable' | 'ExceptionEnded' | 'ExceptionNotReplayable' | 'IdempotencyConflict' | 'InvalidAlias' | 'InvalidErpReplay' | 'InvalidException' | 'InvalidSource' | 'InvalidStep' | 'NotReversible' | 'StepNotAllowed' | 'StepNotPermitted' | 'StepStockShort' | 'StepSubjectNotFound' | 'StepVersionConflict' | 'StockEventError' | 'UnknownAliasTarget' | 'UnknownErpPosting' | 'UnknownException' | 'UnknownParkedEvent' | 'UnknownSource', ParentType, ContextType>;
};

export type WorkDecisionResolvers<ContextType = StockContext, ParentType extends ResolversParentTypes['WorkDecision'] = ResolversParentTypes['WorkDecision']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  operatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = StockContext> = {
  AccountBalance?: AccountBalanceResolvers<ContextType>;
  Adjustment?: AdjustmentResolvers<ContextType>;
  AdjustmentApprovePayload?: AdjustmentApprovePayloadResolvers<ContextType>;
  AdjustmentConnection?: AdjustmentConnectionResolvers<ContextType>;
  AdjustmentEdge?: AdjustmentEdgeResolvers<ContextType>;
  AdjustmentRejectPayload?: AdjustmentRejectPayloadResolvers<ContextType>;
  AdjustmentRequestPayload?: AdjustmentRequestPayloadResolvers<ContextType>;
  Alias?: AliasResolvers<ContextType>;
  AliasUpsertError?: AliasUpsertErrorResolvers<ContextType>;
  AliasUpsertResult?: AliasUpsertResultResolvers<ContextType>;
  AliasesUpsertPayload?: AliasesUpsertPayloadResolvers<ContextType>;
  Authority?: AuthorityResolvers<ContextType>;
  AuthorityChangePayload?: AuthorityChangePayloadResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  AvailabilityChange?: AvailabilityChangeResolvers<ContextType>;
  AvailabilityEntry?: AvailabilityEntryResolvers<ContextType>;
  AvailabilityEntryConnection?: AvailabilityEntryConnectionResolvers<ContextType>;
  AvailabilityEntryEdge?: AvailabilityEntryEdgeResolvers<ContextType>;
  AvailabilityExplanation?: AvailabilityExplanationResolvers<ContextType>;
  AvailabilityGrid?: AvailabilityGridResolvers<ContextType>;
  AvailabilityGridRow?: AvailabilityGridRowResolvers<ContextType>;
  AvailabilityShare?: AvailabilityShareResolvers<ContextType>;
  AvailabilityTerm?: AvailabilityTermResolvers<ContextType>;
  ConservationProof?: ConservationProofResolvers<ContextType>;
  Conversion?: ConversionResolvers<ContextType>;
  CountApprovePayload?: CountApprovePayloadResolvers<ContextType>;
  CountRejectPayload?: CountRejectPayloadResolvers<ContextType>;
  CountRequestPayload?: CountRequestPayloadResolvers<ContextType>;
  CountSubmitPayload?: CountSubmitPayloadResolvers<ContextType>;
  CountTask?: CountTaskResolvers<ContextType>;
  CountTaskConnection?: CountTaskConnectionResolvers<ContextType>;
  CountTaskEdge?: CountTaskEdgeResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DropshipCancelPayload?: DropshipCancelPayloadResolvers<ContextType>;
  DropshipLine?: DropshipLineResolvers<ContextType>;
  DropshipOrder?: DropshipOrderResolvers<ContextType>;
  DropshipOrderConnection?: DropshipOrderConnectionResolvers<ContextType>;
  DropshipOrderEdge?: DropshipOrderEdgeResolvers<ContextType>;
  DropshipPlacePayload?: DropshipPlacePayloadResolvers<ContextType>;
  DropshipShipPayload?: DropshipShipPayloadResolvers<ContextType>;
  ErpBacklog?: ErpBacklogResolvers<ContextType>;
  ErpBudget?: ErpBudgetResolvers<ContextType>;
  ErpCircuit?: ErpCircuitResolvers<ContextType>;
  ErpCollecting?: ErpCollectingResolvers<ContextType>;
  ErpDeadLetterGroup?: ErpDeadLetterGroupResolvers<ContextType>;
  ErpDeadLetterPreview?: ErpDeadLetterPreviewResolvers<ContextType>;
  ErpDeadLettersReplayError?: ErpDeadLettersReplayErrorResolvers<ContextType>;
  ErpDeadLettersReplayPayload?: ErpDeadLettersReplayPayloadResolvers<ContextType>;
  ErpDocument?: ErpDocumentResolvers<ContextType>;
  ErpInstance?: ErpInstanceResolvers<ContextType>;
  ErpPosting?: ErpPostingResolvers<ContextType>;
  ErpPostingConnection?: ErpPostingConnectionResolvers<ContextType>;
  ErpPostingEdge?: ErpPostingEdgeResolvers<ContextType>;
  ErpPostingFailure?: ErpPostingFailureResolvers<ContextType>;
  ErpPostingNotReplayable?: ErpPostingNotReplayableResolvers<ContextType>;
  ErpPostingNotWaivable?: ErpPostingNotWaivableResolvers<ContextType>;
  ErpPostingReplayError?: ErpPostingReplayErrorResolvers<ContextType>;
  ErpPostingReplayResult?: ErpPostingReplayResultResolvers<ContextType>;
  ErpPostingWaiveError?: ErpPostingWaiveErrorResolvers<ContextType>;
  ErpPostingWaiveResult?: ErpPostingWaiveResultResolvers<ContextType>;
  ErpPostingWaiver?: ErpPostingWaiverResolvers<ContextType>;
  ErpPostingsReplayPayload?: ErpPostingsReplayPayloadResolvers<ContextType>;
  ErpPostingsWaivePayload?: ErpPostingsWaivePayloadResolvers<ContextType>;
  ErpPriorityBacklog?: ErpPriorityBacklogResolvers<ContextType>;
  ErpWindow?: ErpWindowResolvers<ContextType>;
  ExceptionBlastRadius?: ExceptionBlastRadiusResolvers<ContextType>;
  ExceptionCase?: ExceptionCaseResolvers<ContextType>;
  ExceptionCaseConnection?: ExceptionCaseConnectionResolvers<ContextType>;
  ExceptionCaseEdge?: ExceptionCaseEdgeResolvers<ContextType>;
  ExceptionChange?: ExceptionChangeResolvers<ContextType>;
  ExceptionEnded?: ExceptionEndedResolvers<ContextType>;
  ExceptionFact?: ExceptionFactResolvers<ContextType>;
  ExceptionNotReplayable?: ExceptionNotReplayableResolvers<ContextType>;
  ExceptionReplayError?: ExceptionReplayErrorResolvers<ContextType>;
  ExceptionReplayPayload?: ExceptionReplayPayloadResolvers<ContextType>;
  ExceptionResolution?: ExceptionResolutionResolvers<ContextType>;
  ExceptionResolveError?: ExceptionResolveErrorResolvers<ContextType>;
  ExceptionResolvePayload?: ExceptionResolvePayloadResolvers<ContextType>;
  ExpectedDemandChangePayload?: ExpectedDemandChangePayloadResolvers<ContextType>;
  ExpectedLine?: ExpectedLineResolvers<ContextType>;
  ExpectedLineConnection?: ExpectedLineConnectionResolvers<ContextType>;
  ExpectedLineEdge?: ExpectedLineEdgeResolvers<ContextType>;
  ExpectedSupplyChangePayload?: ExpectedSupplyChangePayloadResolvers<ContextType>;
  FeedSeal?: FeedSealResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  GtinAvailability?: GtinAvailabilityResolvers<ContextType>;
  GtinProblem?: GtinProblemResolvers<ContextType>;
  IdempotencyConflict?: IdempotencyConflictResolvers<ContextType>;
  InTransit?: InTransitResolvers<ContextType>;
  InvalidAlias?: InvalidAliasResolvers<ContextType>;
  InvalidErpReplay?: InvalidErpReplayResolvers<ContextType>;
  InvalidException?: InvalidExceptionResolvers<ContextType>;
  InvalidSource?: InvalidSourceResolvers<ContextType>;
  InvalidStep?: InvalidStepResolvers<ContextType>;
  Item?: ItemResolvers<ContextType>;
  LiveChange?: LiveChangeResolvers<ContextType>;
  LiveFeed?: LiveFeedResolvers<ContextType>;
  LiveFeedChange?: LiveFeedChangeResolvers<ContextType>;
  LiveHistory?: LiveHistoryResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LocationAvailability?: LocationAvailabilityResolvers<ContextType>;
  LocationAvailabilityConnection?: LocationAvailabilityConnectionResolvers<ContextType>;
  LocationAvailabilityEdge?: LocationAvailabilityEdgeResolvers<ContextType>;
  LocationWatermark?: LocationWatermarkResolvers<ContextType>;
  LowStockConnection?: LowStockConnectionResolvers<ContextType>;
  LowStockEdge?: LowStockEdgeResolvers<ContextType>;
  LowStockPosition?: LowStockPositionResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Movement?: MovementResolvers<ContextType>;
  MovementConnection?: MovementConnectionResolvers<ContextType>;
  MovementEdge?: MovementEdgeResolvers<ContextType>;
  MovementReversePayload?: MovementReversePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotReversible?: NotReversibleResolvers<ContextType>;
  PageCursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  ParkedEvent?: ParkedEventResolvers<ContextType>;
  ParkedEventConnection?: ParkedEventConnectionResolvers<ContextType>;
  ParkedEventEdge?: ParkedEventEdgeResolvers<ContextType>;
  ParkedEventsDiscardError?: ParkedEventsDiscardErrorResolvers<ContextType>;
  ParkedEventsDiscardPayload?: ParkedEventsDiscardPayloadResolvers<ContextType>;
  ParkedEventsReplayError?: ParkedEventsReplayErrorResolvers<ContextType>;
  ParkedEventsReplayPayload?: ParkedEventsReplayPayloadResolvers<ContextType>;
  PickupPoint?: PickupPointResolvers<ContextType>;
  PickupPointConnection?: PickupPointConnectionResolvers<ContextType>;
  PickupPointEdge?: PickupPointEdgeResolvers<ContextType>;
  PickupPointLine?: PickupPointLineResolvers<ContextType>;
  PositionDifference?: PositionDifferenceResolvers<ContextType>;
  ProjectedAvailability?: ProjectedAvailabilityResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  QuantityList?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  ReasonCode?: ReasonCodeResolvers<ContextType>;
  ReasonCodeChangePayload?: ReasonCodeChangePayloadResolvers<ContextType>;
  Recipe?: RecipeResolvers<ContextType>;
  RecipeChangePayload?: RecipeChangePayloadResolvers<ContextType>;
  RecipeLine?: RecipeLineResolvers<ContextType>;
  RecountRequestPayload?: RecountRequestPayloadResolvers<ContextType>;
  ReferenceDocument?: ReferenceDocumentResolvers<ContextType>;
  RestockProposal?: RestockProposalResolvers<ContextType>;
  RestockProposalAcceptPayload?: RestockProposalAcceptPayloadResolvers<ContextType>;
  RestockRulesUpsertPayload?: RestockRulesUpsertPayloadResolvers<ContextType>;
  RestockSignal?: RestockSignalResolvers<ContextType>;
  RestockSignalConnection?: RestockSignalConnectionResolvers<ContextType>;
  RestockSignalEdge?: RestockSignalEdgeResolvers<ContextType>;
  ReturnCase?: ReturnCaseResolvers<ContextType>;
  ReturnDispositionPayload?: ReturnDispositionPayloadResolvers<ContextType>;
  ReturnLine?: ReturnLineResolvers<ContextType>;
  Sku?: GraphQLScalarType;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  SourceGap?: SourceGapResolvers<ContextType>;
  SourceGapConnection?: SourceGapConnectionResolvers<ContextType>;
  SourceGapEdge?: SourceGapEdgeResolvers<ContextType>;
  SourceGapsWaivePayload?: SourceGapsWaivePayloadResolvers<ContextType>;
  SourceModelChange?: SourceModelChangeResolvers<ContextType>;
  SourceModelChangeConnection?: SourceModelChangeConnectionResolvers<ContextType>;
  SourceModelChangeEdge?: SourceModelChangeEdgeResolvers<ContextType>;
  SourcePolicy?: SourcePolicyResolvers<ContextType>;
  SourcePolicySetPayload?: SourcePolicySetPayloadResolvers<ContextType>;
  SourceRule?: SourceRuleResolvers<ContextType>;
  SourceRulesSetError?: SourceRulesSetErrorResolvers<ContextType>;
  SourceRulesSetPayload?: SourceRulesSetPayloadResolvers<ContextType>;
  SourceUpsertError?: SourceUpsertErrorResolvers<ContextType>;
  SourceUpsertResult?: SourceUpsertResultResolvers<ContextType>;
  SourceWatermark?: SourceWatermarkResolvers<ContextType>;
  SourceWatermarkConnection?: SourceWatermarkConnectionResolvers<ContextType>;
  SourceWatermarkEdge?: SourceWatermarkEdgeResolvers<ContextType>;
  SourcesUpsertPayload?: SourcesUpsertPayloadResolvers<ContextType>;
  StateChange?: StateChangeResolvers<ContextType>;
  StepError?: StepErrorResolvers<ContextType>;
  StepNotAllowed?: StepNotAllowedResolvers<ContextType>;
  StepNotPermitted?: StepNotPermittedResolvers<ContextType>;
  StepStockShort?: StepStockShortResolvers<ContextType>;
  StepSubjectNotFound?: StepSubjectNotFoundResolvers<ContextType>;
  StepVersionConflict?: StepVersionConflictResolvers<ContextType>;
  StockChange?: StockChangeResolvers<ContextType>;
  StockConvertPayload?: StockConvertPayloadResolvers<ContextType>;
  StockEventError?: StockEventErrorResolvers<ContextType>;
  StockEventResult?: StockEventResultResolvers<ContextType>;
  StockEventsRecordPayload?: StockEventsRecordPayloadResolvers<ContextType>;
  StockPosition?: StockPositionResolvers<ContextType>;
  StockPositionConnection?: StockPositionConnectionResolvers<ContextType>;
  StockPositionEdge?: StockPositionEdgeResolvers<ContextType>;
  StockRecall?: StockRecallResolvers<ContextType>;
  StockRecallLine?: StockRecallLineResolvers<ContextType>;
  StockRecallPayload?: StockRecallPayloadResolvers<ContextType>;
  StockRecallReleasePayload?: StockRecallReleasePayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Substitution?: SubstitutionResolvers<ContextType>;
  SubstitutionAcceptPayload?: SubstitutionAcceptPayloadResolvers<ContextType>;
  SupplierAvailable?: SupplierAvailableResolvers<ContextType>;
  SupplierAvailableChangePayload?: SupplierAvailableChangePayloadResolvers<ContextType>;
  SupplierAvailableConnection?: SupplierAvailableConnectionResolvers<ContextType>;
  SupplierAvailableEdge?: SupplierAvailableEdgeResolvers<ContextType>;
  SupplyRowResult?: SupplyRowResultResolvers<ContextType>;
  Tolerance?: ToleranceResolvers<ContextType>;
  ToleranceChangePayload?: ToleranceChangePayloadResolvers<ContextType>;
  Trace?: TraceResolvers<ContextType>;
  TraceStage?: TraceStageResolvers<ContextType>;
  TracedOrder?: TracedOrderResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  TransferApprovePayload?: TransferApprovePayloadResolvers<ContextType>;
  TransferCancelPayload?: TransferCancelPayloadResolvers<ContextType>;
  TransferConnection?: TransferConnectionResolvers<ContextType>;
  TransferEdge?: TransferEdgeResolvers<ContextType>;
  TransferLine?: TransferLineResolvers<ContextType>;
  TransferLossRecordPayload?: TransferLossRecordPayloadResolvers<ContextType>;
  TransferReceivePayload?: TransferReceivePayloadResolvers<ContextType>;
  TransferRequestPayload?: TransferRequestPayloadResolvers<ContextType>;
  TransferShipPayload?: TransferShipPayloadResolvers<ContextType>;
  TransferShortClosePayload?: TransferShortClosePayloadResolvers<ContextType>;
  TransferSurplusAcceptPayload?: TransferSurplusAcceptPayloadResolvers<ContextType>;
  UnknownAliasTarget?: UnknownAliasTargetResolvers<ContextType>;
  UnknownErpPosting?: UnknownErpPostingResolvers<ContextType>;
  UnknownException?: UnknownExceptionResolvers<ContextType>;
  UnknownParkedEvent?: UnknownParkedEventResolvers<ContextType>;
  UnknownSource?: UnknownSourceResolvers<ContextType>;
  UnmappedCode?: UnmappedCodeResolvers<ContextType>;
  UnmappedCodeConnection?: UnmappedCodeConnectionResolvers<ContextType>;
  UnmappedCodeEdge?: UnmappedCodeEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WorkDecision?: WorkDecisionResolvers<ContextType>;
};

