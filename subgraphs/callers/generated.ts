import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EncodedWebhook } from './webhooks/encode.ts';
import type { CallersContext } from './context.ts';
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

/** An API key as everybody but its holder sees it. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** Id of the caller it belongs to. */
  callerId: Scalars['ID']['output'];
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ceases to hold; null means never. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The key's visible part, which every request and log line may show. */
  id: Scalars['ID']['output'];
  /** When it was last seen in use, to about a minute; null means never yet. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is for, in words. */
  name: Scalars['String']['output'];
  /** When it was revoked, if it was. */
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** The key that replaces it, if it was rotated. */
  rotatedTo: Maybe<Scalars['ID']['output']>;
  /** Whether it holds now, and why not. */
  status: ApiKeyStatus;
};

/** A page of API keys. */
export type ApiKeyConnection = {
  __typename?: 'ApiKeyConnection';
  /** Keys with their places. */
  edges: Array<ApiKeyEdge>;
  /** The keys alone. */
  nodes: Array<ApiKey>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** Why an API key was not made. */
export type ApiKeyCreateError = CallerConflict | InvalidCaller;

/** An API key to be made. */
export type ApiKeyCreateInput = {
  /** Id of the caller, 1 to 100 characters. A caller that is not known yet is made, and then `kind` is needed. */
  callerId: Scalars['ID']['input'];
  /** Name of a new caller; its id when omitted. */
  callerName?: InputMaybe<Scalars['String']['input']>;
  /** Channels a new caller may act for; all when null, none when empty or omitted. */
  channels?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When the key ceases to hold, in the future; never when omitted. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Kind of a new caller. */
  kind?: InputMaybe<CallerKind>;
  /** Locations a new caller may act for; all when null, none when empty or omitted. */
  locations?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What the key is for, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Scopes of a new caller, each one of the contract's; what is usual for its kind when omitted. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What became of an apiKeyCreate. */
export type ApiKeyCreatePayload = {
  __typename?: 'ApiKeyCreatePayload';
  /** The key, null when it was refused. */
  apiKey: Maybe<ApiKey>;
  /** Its caller, null when it was refused. */
  caller: Maybe<Caller>;
  /** The key itself, to be handed to its holder: shown this once. */
  secret: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was made. */
  userErrors: Array<ApiKeyCreateError>;
};

/** An API key and its place. */
export type ApiKeyEdge = {
  __typename?: 'ApiKeyEdge';
  /** Its place, to be given as `after`. */
  cursor: Scalars['PageCursor']['output'];
  /** The key. */
  node: ApiKey;
};

/** The API key was revoked, expired or rotated before: it has no successor to be made. */
export type ApiKeyEnded = UserError & {
  __typename?: 'ApiKeyEnded';
  /** Always `ApiKeyEnded`. */
  code: Scalars['String']['output'];
  /** How it ended. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Conditions on API keys; those that are omitted don't count. */
export type ApiKeyFilter = {
  /** Keys of this caller. */
  callerId?: InputMaybe<Scalars['ID']['input']>;
};

/** The holder of an API key as a gateway needs to know it. */
export type ApiKeyHolder = {
  __typename?: 'ApiKeyHolder';
  /** The channels it may act for. */
  channels: CallerReach;
  /** When the key ceases to hold; null means never. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The caller's id. */
  id: Scalars['ID']['output'];
  /** The caller's kind. */
  kind: CallerKind;
  /** The locations it may act for. */
  locations: CallerReach;
  /** What it may do. */
  scopes: Array<Scalars['String']['output']>;
};

/** Why an API key was not revoked. */
export type ApiKeyRevokeError = UnknownApiKey;

/** An API key to be revoked. */
export type ApiKeyRevokeInput = {
  /** The key's visible part. */
  id: Scalars['ID']['input'];
  /** Why, for the audit log, at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of an apiKeyRevoke. */
export type ApiKeyRevokePayload = {
  __typename?: 'ApiKeyRevokePayload';
  /** The key, null when it is not known. */
  apiKey: Maybe<ApiKey>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<ApiKeyRevokeError>;
};

/** Why an API key was not rotated. */
export type ApiKeyRotateError = ApiKeyEnded | InvalidCaller | UnknownApiKey;

/** An API key to be replaced. */
export type ApiKeyRotateInput = {
  /** When the successor ceases to hold, in the future; never when omitted. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The key's visible part. */
  id: Scalars['ID']['input'];
  /** How long the old key still holds, in seconds, 0 to 2,592,000 (30 days). */
  overlapSeconds: Scalars['Int']['input'];
};

/** What became of an apiKeyRotate. */
export type ApiKeyRotatePayload = {
  __typename?: 'ApiKeyRotatePayload';
  /** The successor, null when it was refused. */
  apiKey: Maybe<ApiKey>;
  /** The replaced key, null when it was refused. */
  replaced: Maybe<ApiKey>;
  /** The successor itself, to be handed to its holder: shown this once. */
  secret: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<ApiKeyRotateError>;
};

/** Whether an API key holds. */
export type ApiKeyStatus =
  /** It holds, as long as its caller is active. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** It was revoked. */
  | 'REVOKED'
  /** It was replaced and holds until the overlap is over. */
  | 'ROTATING';

/** One governed act: who did what to what, from what to what, why, from where. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What was done: the mutation's name, or noun.verb where no mutation did it. */
  action: Scalars['String']['output'];
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** The authenticated caller. */
  callerId: Scalars['ID']['output'];
  /** What kind of party that caller was then. */
  callerKind: Scalars['String']['output'];
  /** Correlation id of the request. */
  correlationId: Scalars['ID']['output'];
  /** The device the caller says it was done at; told, not proven. */
  deviceId: Maybe<Scalars['ID']['output']>;
  /** What it was before and after, fact by fact, in the order of their names. */
  facts: Array<AuditFact>;
  /** Identifies the entry. Later entries have greater numbers, but for acts that overlapped. */
  id: Scalars['ID']['output'];
  /** The person the caller says acted; told, not proven. */
  operatorId: Maybe<Scalars['ID']['output']>;
  /** From where: `worker`, `command line`, …; null for requests through the gateway. */
  origin: Maybe<Scalars['String']['output']>;
  /** Why, in the words of whoever did it. */
  reason: Maybe<Scalars['String']['output']>;
  /** Id of what it was done to. */
  subjectId: Scalars['ID']['output'];
  /** Type of what it was done to. */
  subjectType: Scalars['String']['output'];
};

/** A page of audit entries. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** Entries with their places. */
  edges: Array<AuditEntryEdge>;
  /** The entries alone. */
  nodes: Array<AuditEntry>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** An audit entry and its place. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** Its place, to be given as `after`. */
  cursor: Scalars['PageCursor']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** Conditions on audit entries; those that are omitted don't count. */
export type AuditEntryFilter = {
  /** Entries of this action. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** Entries of this caller. */
  callerId?: InputMaybe<Scalars['ID']['input']>;
  /** Entries of the request with this correlation id. */
  correlationId?: InputMaybe<Scalars['ID']['input']>;
  /** Entries written at this moment or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Entries about the subject with this id. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Entries about this type of subject, such as `Transfer` or `ApiKey`. */
  subjectType?: InputMaybe<Scalars['String']['input']>;
  /** Entries written before this moment. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One fact of an audited subject. */
export type AuditFact = {
  __typename?: 'AuditFact';
  /** Its value after as JSON text, null when there is none. */
  after: Maybe<Scalars['String']['output']>;
  /** Its value before as JSON text, null when there was none. */
  before: Maybe<Scalars['String']['output']>;
  /** The fact's name. */
  name: Scalars['String']['output'];
};

/** A party that calls with API keys, and what it may do. */
export type Caller = {
  __typename?: 'Caller';
  /** The channels it may act for. */
  channels: CallerReach;
  /** Stable over the rotation of its keys; part of every idempotency key it uses. */
  id: Scalars['ID']['output'];
  /** What kind of party it is. */
  kind: CallerKind;
  /** The locations it may act for. */
  locations: CallerReach;
  /** Name shown to people. */
  name: Scalars['String']['output'];
  /** What it may do. */
  scopes: Array<Scalars['String']['output']>;
  /** Whether its keys hold. */
  status: CallerStatus;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Changes by one with every change of this caller. */
  version: Scalars['ID']['output'];
};

/** Why a caller was not changed. */
export type CallerChangeError = InvalidCaller | UnknownCaller;

/** A caller to be changed; what is omitted stays. */
export type CallerChangeInput = {
  /** The channels it may act for, all when null; replaces the list. */
  channels?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The caller's id. */
  id: Scalars['ID']['input'];
  /** What kind of party it is from now on. */
  kind?: InputMaybe<CallerKind>;
  /** The locations it may act for, all when null; replaces the list. */
  locations?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its name, 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the audit log, at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its scopes, each one of the contract's; replaces the list. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether its keys hold. */
  status?: InputMaybe<CallerStatus>;
};

/** What became of a callerChange. */
export type CallerChangePayload = {
  __typename?: 'CallerChangePayload';
  /** The caller, null when it was refused. */
  caller: Maybe<Caller>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<CallerChangeError>;
};

/** The caller exists already and may do something else than was given for a new one. */
export type CallerConflict = UserError & {
  __typename?: 'CallerConflict';
  /** Always `CallerConflict`. */
  code: Scalars['String']['output'];
  /** What differs. Leave it out, or change the caller with callerChange. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** A page of callers. */
export type CallerConnection = {
  __typename?: 'CallerConnection';
  /** Callers with their places. */
  edges: Array<CallerEdge>;
  /** The callers alone. */
  nodes: Array<Caller>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** A caller and its place. */
export type CallerEdge = {
  __typename?: 'CallerEdge';
  /** Its place, to be given as `after`. */
  cursor: Scalars['PageCursor']['output'];
  /** The caller. */
  node: Caller;
};

/** Who is asking, by whatever credential. */
export type CallerIdentity = {
  __typename?: 'CallerIdentity';
  /** The channels it may act for. */
  channels: CallerReach;
  /** Stable over the rotation of credentials. */
  id: Scalars['ID']['output'];
  /** What kind of party it is. */
  kind: CallerKind;
  /** The locations it may act for. */
  locations: CallerReach;
  /** What it may do. `*` is the development caller's: everything. */
  scopes: Array<Scalars['String']['output']>;
};

/** What kind of party a caller is. It gives no authority by itself; scopes, channels and locations do. */
export type CallerKind =
  /** Reports and dashboards. */
  | 'ANALYTICS'
  /** The caller of a development key: may do everything, never exists in production. */
  | 'DEVELOPMENT'
  /** A shop or marketplace. */
  | 'MARKETPLACE'
  /** People who run inventory. */
  | 'OPERATOR'
  /** Another system of the same company: ERP, WMS, commerce back end. */
  | 'SERVICE'
  /** The app of a store. */
  | 'STORE';

/** The channels or locations a caller may act for. */
export type CallerReach = {
  __typename?: 'CallerReach';
  /** Whether it is all of them, also those there will be. */
  all: Scalars['Boolean']['output'];
  /** Their ids, in order; empty when it is all of them, or none. */
  ids: Array<Scalars['ID']['output']>;
};

/** Whether a caller may call. */
export type CallerStatus =
  /** Its keys hold. */
  | 'ACTIVE'
  /** None of its keys hold, until it is active again. */
  | 'BLOCKED';

/** A field of a caller or key has a value that cannot be. */
export type InvalidCaller = UserError & {
  __typename?: 'InvalidCaller';
  /** Always `InvalidCaller`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** Something about a webhook is not as it must be; the message names field and value. */
export type InvalidWebhook = UserError & {
  __typename?: 'InvalidWebhook';
  /** Always `InvalidWebhook`. */
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

export type Mutation = {
  __typename?: 'Mutation';
  /** Make an API key, and its caller when it is new. The key is in this answer and nowhere else: it can't be shown again. */
  apiKeyCreate: ApiKeyCreatePayload;
  /** Revoke an API key for good. Requests with it are refused, and its open subscriptions ended, within 5 seconds. Revoking it again changes nothing. */
  apiKeyRevoke: ApiKeyRevokePayload;
  /** Make the successor of an API key. Both hold during the overlap, then only the successor. */
  apiKeyRotate: ApiKeyRotatePayload;
  /** Change what a caller may do, or block it. In force within 5 seconds, for all its keys; its open subscriptions end. */
  callerChange: CallerChangePayload;
  /** Change where a webhook's messages go and how large they are; pause it, or have a paused or suspended one go on where it stood. */
  webhookChange: WebhookChangePayload;
  /** Have changes sent to an address of one's own. The secret messages are signed with is in this answer and nowhere else. */
  webhookCreate: WebhookCreatePayload;
  /** Have one dead letter sent again, as the same message, out of turn and once: `replayedAt` tells when it was delivered. */
  webhookDeadLetterReplay: WebhookDeadLetterReplayPayload;
  /** Delete a webhook with its dead letters. Nothing more is sent, but for a message under way. */
  webhookDelete: WebhookDeletePayload;
  /** Send again everything after a cursor, as new messages; a suspended webhook goes on. */
  webhookReplay: WebhookReplayPayload;
  /** Give a webhook a new secret. Messages are signed with both during the overlap. */
  webhookSecretRotate: WebhookSecretRotatePayload;
};


export type MutationApiKeyCreateArgs = {
  input: ApiKeyCreateInput;
};


export type MutationApiKeyRevokeArgs = {
  input: ApiKeyRevokeInput;
};


export type MutationApiKeyRotateArgs = {
  input: ApiKeyRotateInput;
};


export type MutationCallerChangeArgs = {
  input: CallerChangeInput;
};


export type MutationWebhookChangeArgs = {
  input: WebhookChangeInput;
};


export type MutationWebhookCreateArgs = {
  input: WebhookCreateInput;
};


export type MutationWebhookDeadLetterReplayArgs = {
  input: WebhookDeadLetterReplayInput;
};


export type MutationWebhookDeleteArgs = {
  input: WebhookDeleteInput;
};


export type MutationWebhookReplayArgs = {
  input: WebhookReplayInput;
};


export type MutationWebhookSecretRotateArgs = {
  input: WebhookSecretRotateInput;
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
  /** Whose API key this is, for gateways in processes of their own: they know the key, this side only its digest. Null when no key that holds now. */
  _apiKeyHolder: Maybe<ApiKeyHolder>;
  /** Whether any API key holds now, for a gateway that is about to start. */
  _holdsApiKeys: Scalars['Boolean']['output'];
  /** API keys, without their secrets, oldest first, a page at a time. */
  apiKeys: ApiKeyConnection;
  /** What was done, by whom and why, newest first, a page at a time. Written with the act itself, never changed. */
  auditEntries: AuditEntryConnection;
  /** One caller that has API keys, or null when unknown. Read from the database, current at the time of answering. */
  caller: Maybe<Caller>;
  /** The callers that have API keys, in the order of their ids, a page at a time. */
  callers: CallerConnection;
  /** Who is asking: the caller of this request, as its credential says. Current within seconds. */
  me: CallerIdentity;
  /** One webhook of the caller's own (any caller's for `admin`), or null when unknown. Read from the database, current at the time of answering. */
  webhook: Maybe<Webhook>;
  /** The caller's own webhooks (all for `admin`), oldest first, a page at a time. */
  webhooks: WebhookConnection;
};


export type Query_ApiKeyHolderArgs = {
  digest: Scalars['String']['input'];
  keyId: Scalars['ID']['input'];
};


export type QueryApiKeysArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<ApiKeyFilter>;
  first: Scalars['Int']['input'];
};


export type QueryAuditEntriesArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  filter: InputMaybe<AuditEntryFilter>;
  first: Scalars['Int']['input'];
};


export type QueryCallerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCallersArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryWebhookArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhooksArgs = {
  after: InputMaybe<Scalars['PageCursor']['input']>;
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

/** The caller has as many webhooks as it may: delete one first. */
export type TooManyWebhooks = UserError & {
  __typename?: 'TooManyWebhooks';
  /** Always `TooManyWebhooks`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** How many a caller may have. */
  most: Scalars['Int']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** There is no such API key. */
export type UnknownApiKey = UserError & {
  __typename?: 'UnknownApiKey';
  /** Always `UnknownApiKey`. */
  code: Scalars['String']['output'];
  /** Which key is unknown. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** There is no such caller with API keys. */
export type UnknownCaller = UserError & {
  __typename?: 'UnknownCaller';
  /** Always `UnknownCaller`. */
  code: Scalars['String']['output'];
  /** Which id is unknown. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** No dead letter of this caller's webhooks has this id. */
export type UnknownDeadLetter = UserError & {
  __typename?: 'UnknownDeadLetter';
  /** Always `UnknownDeadLetter`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
  message: Scalars['String']['output'];
  /** The field at fault. */
  path: Array<Scalars['String']['output']>;
};

/** No webhook of this caller has this id. */
export type UnknownWebhook = UserError & {
  __typename?: 'UnknownWebhook';
  /** Always `UnknownWebhook`. */
  code: Scalars['String']['output'];
  /** What is wrong, naming field and value. */
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

/** An address that is sent changes. Current at the time of answering. */
export type Webhook = {
  __typename?: 'Webhook';
  /** The most changes of one message. */
  batchSize: Scalars['Int']['output'];
  /** The caller it belongs to: it is sent what this caller may see, as it is at the time of sending. */
  callerId: Scalars['ID']['output'];
  /** The sales channel, where the topic has one. */
  channel: Maybe<Scalars['ID']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** The feed's place up to which everything was delivered (or is a dead letter). */
  cursor: Scalars['Cursor']['output'];
  /** Messages given up, newest first, at most so many (1 to 100). */
  deadLetters: Array<WebhookDeadLetter>;
  /** Identifier. */
  id: Scalars['ID']['output'];
  /** When a message was last delivered. */
  lastDeliveredAt: Maybe<Scalars['DateTime']['output']>;
  /** What the last try that failed met; absent when none ever did. */
  lastFailure: Maybe<WebhookFailure>;
  /** Only these locations; all when empty. */
  locationIds: Array<Scalars['ID']['output']>;
  /** When it is tried next; absent when nothing failed. */
  nextTryAt: Maybe<Scalars['DateTime']['output']>;
  /** Only these SKUs; all when empty. */
  skus: Array<Scalars['Sku']['output']>;
  /** Whether its messages are sent. */
  status: WebhookStatus;
  /** Why it is suspended, in words; absent otherwise. */
  statusReason: Maybe<Scalars['String']['output']>;
  /** What it tells. */
  topic: WebhookTopic;
  /** How often the message now under way was tried without success. */
  tries: Scalars['Int']['output'];
  /** Where messages are sent by POST. */
  url: Scalars['String']['output'];
  /** Changes by one with every change its owner makes. */
  version: Scalars['ID']['output'];
};


/** An address that is sent changes. Current at the time of answering. */
export type WebhookDeadLettersArgs = {
  first?: Scalars['Int']['input'];
};

/** Why a webhook was not changed. */
export type WebhookChangeError = InvalidWebhook | UnknownWebhook;

/** A change of a webhook; what is omitted stays. */
export type WebhookChangeInput = {
  /** The most changes of one message, 1 to 500. */
  batchSize?: InputMaybe<Scalars['Int']['input']>;
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** ACTIVE has it go on where it stood, PAUSED stops it. */
  status?: InputMaybe<WebhookStatus>;
  /** Where messages are sent from now on. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a webhookChange. */
export type WebhookChangePayload = {
  __typename?: 'WebhookChangePayload';
  /** Why it was refused; empty when it was changed. */
  userErrors: Array<WebhookChangeError>;
  /** The webhook as it is now, null when it was refused. */
  webhook: Maybe<Webhook>;
};

/** A page of webhooks. */
export type WebhookConnection = {
  __typename?: 'WebhookConnection';
  /** Webhooks with their places. */
  edges: Array<WebhookEdge>;
  /** The webhooks alone. */
  nodes: Array<Webhook>;
  /** Where the page lies. */
  pageInfo: PageInfo;
};

/** Why a webhook was not made. */
export type WebhookCreateError = InvalidWebhook | TooManyWebhooks;

/** A webhook to be made. */
export type WebhookCreateInput = {
  /** Begin after this place of the topic's feed; from now on when omitted. */
  after?: InputMaybe<Scalars['Cursor']['input']>;
  /** The most changes of one message, 1 to 500. */
  batchSize?: Scalars['Int']['input'];
  /** For availability (needed), orders and reservations: only this channel. */
  channel?: InputMaybe<Scalars['ID']['input']>;
  /** For stock: only these locations, 1 to 500. */
  locationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** For stock and availability: only these SKUs, 1 to 500; needed for AVAILABILITY_CHANGED. */
  skus?: InputMaybe<Array<Scalars['Sku']['input']>>;
  /** What it tells. */
  topic: WebhookTopic;
  /** Where messages are sent by POST: https, up to 2,000 characters, without user name and password. */
  url: Scalars['String']['input'];
};

/** What became of a webhookCreate. */
export type WebhookCreatePayload = {
  __typename?: 'WebhookCreatePayload';
  /** What its messages are signed with (`whsec_…`), shown this once. */
  secret: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was made. */
  userErrors: Array<WebhookCreateError>;
  /** The webhook, null when it was refused. */
  webhook: Maybe<Webhook>;
};

/** A message given up after the last try. */
export type WebhookDeadLetter = {
  __typename?: 'WebhookDeadLetter';
  /** The feed's place before its first change. */
  after: Scalars['Cursor']['output'];
  /** When it was given up. */
  createdAt: Scalars['DateTime']['output'];
  /** What the last try met. */
  failure: WebhookFailure;
  /** Identifier. */
  id: Scalars['ID']['output'];
  /** The message's id, as in its `webhook-id` header. */
  messageId: Scalars['ID']['output'];
  /** When it was delivered after all; absent when it was not. */
  replayedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was last asked to be sent again; absent when it never was. */
  requestedAt: Maybe<Scalars['DateTime']['output']>;
  /** How often it was tried. */
  tries: Scalars['Int']['output'];
  /** The feed's place after its last change. */
  upTo: Scalars['Cursor']['output'];
};

/** Why a dead letter was not sent again. */
export type WebhookDeadLetterReplayError = UnknownDeadLetter;

/** A dead letter to be sent again. */
export type WebhookDeadLetterReplayInput = {
  /** The dead letter. */
  id: Scalars['ID']['input'];
};

/** What became of a webhookDeadLetterReplay. */
export type WebhookDeadLetterReplayPayload = {
  __typename?: 'WebhookDeadLetterReplayPayload';
  /** The dead letter as it is now, null when it was refused. */
  deadLetter: Maybe<WebhookDeadLetter>;
  /** Why it was refused; empty when it will be sent. */
  userErrors: Array<WebhookDeadLetterReplayError>;
};

/** Why a webhook was not deleted. */
export type WebhookDeleteError = UnknownWebhook;

/** A webhook to be deleted. */
export type WebhookDeleteInput = {
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** Why, in words, for the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a webhookDelete. */
export type WebhookDeletePayload = {
  __typename?: 'WebhookDeletePayload';
  /** The id of what was deleted, null when it was refused. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty when it was deleted. */
  userErrors: Array<WebhookDeleteError>;
};

/** A webhook and its place. */
export type WebhookEdge = {
  __typename?: 'WebhookEdge';
  /** Its place, to be given as `after`. */
  cursor: Scalars['PageCursor']['output'];
  /** The webhook. */
  node: Webhook;
};

/** What a try met. */
export type WebhookFailure = {
  __typename?: 'WebhookFailure';
  /** `HTTP_<status>`, TIMEOUT, UNREACHABLE or ADDRESS_REFUSED. */
  code: Scalars['String']['output'];
  /** In words, for people. */
  message: Scalars['String']['output'];
};

/** A stretch of the feed to be sent again. */
export type WebhookReplayInput = {
  /** Everything after this place of the topic's feed is sent, as far back as the feed goes. */
  after: Scalars['Cursor']['input'];
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** Why, in words, for the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a webhookReplay. */
export type WebhookReplayPayload = {
  __typename?: 'WebhookReplayPayload';
  /** Why it was refused; empty when it is sent again. */
  userErrors: Array<WebhookChangeError>;
  /** The webhook as it is now, null when it was refused. */
  webhook: Maybe<Webhook>;
};

/** A secret to be replaced. */
export type WebhookSecretRotateInput = {
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** How long messages are signed with the old secret too, in seconds, 0 to 604,800 (7 days). */
  overlapSeconds?: Scalars['Int']['input'];
};

/** What became of a webhookSecretRotate. */
export type WebhookSecretRotatePayload = {
  __typename?: 'WebhookSecretRotatePayload';
  /** The new secret, shown this once. */
  secret: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was replaced. */
  userErrors: Array<WebhookChangeError>;
  /** The webhook, null when it was refused. */
  webhook: Maybe<Webhook>;
};

/** Whether a webhook's messages are sent. */
export type WebhookStatus =
  /** They are sent as changes happen. */
  | 'ACTIVE'
  /** Its owner paused it; it keeps its place. */
  | 'PAUSED'
  /** It was given up, `statusReason` says why; it keeps its place and goes on by webhookChange or webhookReplay. */
  | 'SUSPENDED';

/** What a webhook tells: the subscription of that name, with the arguments given. */
export type WebhookTopic =
  /** As `availabilityChanged`; needs `availability:read`. */
  | 'AVAILABILITY_CHANGED'
  /** As `exceptionRaised`; needs `exception:read`. */
  | 'EXCEPTION_RAISED'
  /** As `orderChanged`; needs `order:read`. */
  | 'ORDER_CHANGED'
  /** As `reservationChanged`; needs `reservation:read`. */
  | 'RESERVATION_CHANGED'
  /** As `stockChanged`; needs `stock:read`. */
  | 'STOCK_CHANGED';



export type ResolverTypeWrapper<T> = Promise<T> | T;


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



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ApiKeyCreateError:
    | ( CallerConflict )
    | ( InvalidCaller )
  ;
  ApiKeyRevokeError: ( UnknownApiKey );
  ApiKeyRotateError:
    | ( ApiKeyEnded )
    | ( InvalidCaller )
    | ( UnknownApiKey )
  ;
  CallerChangeError:
    | ( InvalidCaller )
    | ( UnknownCaller )
  ;
  WebhookChangeError:
    | ( InvalidWebhook )
    | ( UnknownWebhook )
  ;
  WebhookCreateError:
    | ( InvalidWebhook )
    | ( TooManyWebhooks )
  ;
  WebhookDeadLetterReplayError: ( UnknownDeadLetter );
  WebhookDeleteError: ( UnknownWebhook );
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( ApiKeyEnded )
    | ( CallerConflict )
    | ( InvalidCaller )
    | ( InvalidWebhook )
    | ( TooManyWebhooks )
    | ( UnknownApiKey )
    | ( UnknownCaller )
    | ( UnknownDeadLetter )
    | ( UnknownWebhook )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApiKey: ResolverTypeWrapper<ApiKey>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ApiKeyConnection: ResolverTypeWrapper<ApiKeyConnection>;
  ApiKeyCreateError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApiKeyCreateError']>;
  ApiKeyCreateInput: ApiKeyCreateInput;
  ApiKeyCreatePayload: ResolverTypeWrapper<Omit<ApiKeyCreatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['ApiKeyCreateError']> }>;
  ApiKeyEdge: ResolverTypeWrapper<ApiKeyEdge>;
  ApiKeyEnded: ResolverTypeWrapper<ApiKeyEnded>;
  ApiKeyFilter: ApiKeyFilter;
  ApiKeyHolder: ResolverTypeWrapper<ApiKeyHolder>;
  ApiKeyRevokeError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApiKeyRevokeError']>;
  ApiKeyRevokeInput: ApiKeyRevokeInput;
  ApiKeyRevokePayload: ResolverTypeWrapper<Omit<ApiKeyRevokePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['ApiKeyRevokeError']> }>;
  ApiKeyRotateError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApiKeyRotateError']>;
  ApiKeyRotateInput: ApiKeyRotateInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ApiKeyRotatePayload: ResolverTypeWrapper<Omit<ApiKeyRotatePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['ApiKeyRotateError']> }>;
  ApiKeyStatus: ApiKeyStatus;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  AuditEntryConnection: ResolverTypeWrapper<AuditEntryConnection>;
  AuditEntryEdge: ResolverTypeWrapper<AuditEntryEdge>;
  AuditEntryFilter: AuditEntryFilter;
  AuditFact: ResolverTypeWrapper<AuditFact>;
  Caller: ResolverTypeWrapper<Caller>;
  CallerChangeError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CallerChangeError']>;
  CallerChangeInput: CallerChangeInput;
  CallerChangePayload: ResolverTypeWrapper<Omit<CallerChangePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['CallerChangeError']> }>;
  CallerConflict: ResolverTypeWrapper<CallerConflict>;
  CallerConnection: ResolverTypeWrapper<CallerConnection>;
  CallerEdge: ResolverTypeWrapper<CallerEdge>;
  CallerIdentity: ResolverTypeWrapper<CallerIdentity>;
  CallerKind: CallerKind;
  CallerReach: ResolverTypeWrapper<CallerReach>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CallerStatus: CallerStatus;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  InvalidCaller: ResolverTypeWrapper<InvalidCaller>;
  InvalidWebhook: ResolverTypeWrapper<InvalidWebhook>;
  LiveChange: ResolverTypeWrapper<LiveChange>;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: ResolverTypeWrapper<LiveFeed>;
  LiveFeedChange: ResolverTypeWrapper<LiveFeedChange>;
  LiveHistory: ResolverTypeWrapper<LiveHistory>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageCursor: ResolverTypeWrapper<Scalars['PageCursor']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Quantity: ResolverTypeWrapper<Scalars['Quantity']['output']>;
  QuantityList: ResolverTypeWrapper<Scalars['QuantityList']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Sku: ResolverTypeWrapper<Scalars['Sku']['output']>;
  TooManyWebhooks: ResolverTypeWrapper<TooManyWebhooks>;
  UnknownApiKey: ResolverTypeWrapper<UnknownApiKey>;
  UnknownCaller: ResolverTypeWrapper<UnknownCaller>;
  UnknownDeadLetter: ResolverTypeWrapper<UnknownDeadLetter>;
  UnknownWebhook: ResolverTypeWrapper<UnknownWebhook>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  Webhook: ResolverTypeWrapper<EncodedWebhook>;
  WebhookChangeError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WebhookChangeError']>;
  WebhookChangeInput: WebhookChangeInput;
  WebhookChangePayload: ResolverTypeWrapper<Omit<WebhookChangePayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversTypes['WebhookChangeError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  WebhookConnection: ResolverTypeWrapper<Omit<WebhookConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['WebhookEdge']>, nodes: Array<ResolversTypes['Webhook']> }>;
  WebhookCreateError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WebhookCreateError']>;
  WebhookCreateInput: WebhookCreateInput;
  WebhookCreatePayload: ResolverTypeWrapper<Omit<WebhookCreatePayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversTypes['WebhookCreateError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  WebhookDeadLetter: ResolverTypeWrapper<WebhookDeadLetter>;
  WebhookDeadLetterReplayError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WebhookDeadLetterReplayError']>;
  WebhookDeadLetterReplayInput: WebhookDeadLetterReplayInput;
  WebhookDeadLetterReplayPayload: ResolverTypeWrapper<Omit<WebhookDeadLetterReplayPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['WebhookDeadLetterReplayError']> }>;
  WebhookDeleteError: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WebhookDeleteError']>;
  WebhookDeleteInput: WebhookDeleteInput;
  WebhookDeletePayload: ResolverTypeWrapper<Omit<WebhookDeletePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['WebhookDeleteError']> }>;
  WebhookEdge: ResolverTypeWrapper<Omit<WebhookEdge, 'node'> & { node: ResolversTypes['Webhook'] }>;
  WebhookFailure: ResolverTypeWrapper<WebhookFailure>;
  WebhookReplayInput: WebhookReplayInput;
  WebhookReplayPayload: ResolverTypeWrapper<Omit<WebhookReplayPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversTypes['WebhookChangeError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  WebhookSecretRotateInput: WebhookSecretRotateInput;
  WebhookSecretRotatePayload: ResolverTypeWrapper<Omit<WebhookSecretRotatePayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversTypes['WebhookChangeError']>, webhook?: Maybe<ResolversTypes['Webhook']> }>;
  WebhookStatus: WebhookStatus;
  WebhookTopic: WebhookTopic;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiKey: ApiKey;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  ApiKeyConnection: ApiKeyConnection;
  ApiKeyCreateError: ResolversUnionTypes<ResolversParentTypes>['ApiKeyCreateError'];
  ApiKeyCreateInput: ApiKeyCreateInput;
  ApiKeyCreatePayload: Omit<ApiKeyCreatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['ApiKeyCreateError']> };
  ApiKeyEdge: ApiKeyEdge;
  ApiKeyEnded: ApiKeyEnded;
  ApiKeyFilter: ApiKeyFilter;
  ApiKeyHolder: ApiKeyHolder;
  ApiKeyRevokeError: ResolversUnionTypes<ResolversParentTypes>['ApiKeyRevokeError'];
  ApiKeyRevokeInput: ApiKeyRevokeInput;
  ApiKeyRevokePayload: Omit<ApiKeyRevokePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['ApiKeyRevokeError']> };
  ApiKeyRotateError: ResolversUnionTypes<ResolversParentTypes>['ApiKeyRotateError'];
  ApiKeyRotateInput: ApiKeyRotateInput;
  Int: Scalars['Int']['output'];
  ApiKeyRotatePayload: Omit<ApiKeyRotatePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['ApiKeyRotateError']> };
  AuditEntry: AuditEntry;
  AuditEntryConnection: AuditEntryConnection;
  AuditEntryEdge: AuditEntryEdge;
  AuditEntryFilter: AuditEntryFilter;
  AuditFact: AuditFact;
  Caller: Caller;
  CallerChangeError: ResolversUnionTypes<ResolversParentTypes>['CallerChangeError'];
  CallerChangeInput: CallerChangeInput;
  CallerChangePayload: Omit<CallerChangePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['CallerChangeError']> };
  CallerConflict: CallerConflict;
  CallerConnection: CallerConnection;
  CallerEdge: CallerEdge;
  CallerIdentity: CallerIdentity;
  CallerReach: CallerReach;
  Boolean: Scalars['Boolean']['output'];
  Cursor: Scalars['Cursor']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  InvalidCaller: InvalidCaller;
  InvalidWebhook: InvalidWebhook;
  LiveChange: LiveChange;
  LiveChangeInput: LiveChangeInput;
  LiveFeed: LiveFeed;
  LiveFeedChange: LiveFeedChange;
  LiveHistory: LiveHistory;
  MinorUnits: Scalars['MinorUnits']['output'];
  Mutation: Record<PropertyKey, never>;
  PageCursor: Scalars['PageCursor']['output'];
  PageInfo: PageInfo;
  Quantity: Scalars['Quantity']['output'];
  QuantityList: Scalars['QuantityList']['output'];
  Query: Record<PropertyKey, never>;
  ReferenceDocumentInput: ReferenceDocumentInput;
  Sku: Scalars['Sku']['output'];
  TooManyWebhooks: TooManyWebhooks;
  UnknownApiKey: UnknownApiKey;
  UnknownCaller: UnknownCaller;
  UnknownDeadLetter: UnknownDeadLetter;
  UnknownWebhook: UnknownWebhook;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Webhook: EncodedWebhook;
  WebhookChangeError: ResolversUnionTypes<ResolversParentTypes>['WebhookChangeError'];
  WebhookChangeInput: WebhookChangeInput;
  WebhookChangePayload: Omit<WebhookChangePayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversParentTypes['WebhookChangeError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  WebhookConnection: Omit<WebhookConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['WebhookEdge']>, nodes: Array<ResolversParentTypes['Webhook']> };
  WebhookCreateError: ResolversUnionTypes<ResolversParentTypes>['WebhookCreateError'];
  WebhookCreateInput: WebhookCreateInput;
  WebhookCreatePayload: Omit<WebhookCreatePayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversParentTypes['WebhookCreateError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  WebhookDeadLetter: WebhookDeadLetter;
  WebhookDeadLetterReplayError: ResolversUnionTypes<ResolversParentTypes>['WebhookDeadLetterReplayError'];
  WebhookDeadLetterReplayInput: WebhookDeadLetterReplayInput;
  WebhookDeadLetterReplayPayload: Omit<WebhookDeadLetterReplayPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['WebhookDeadLetterReplayError']> };
  WebhookDeleteError: ResolversUnionTypes<ResolversParentTypes>['WebhookDeleteError'];
  WebhookDeleteInput: WebhookDeleteInput;
  WebhookDeletePayload: Omit<WebhookDeletePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['WebhookDeleteError']> };
  WebhookEdge: Omit<WebhookEdge, 'node'> & { node: ResolversParentTypes['Webhook'] };
  WebhookFailure: WebhookFailure;
  WebhookReplayInput: WebhookReplayInput;
  WebhookReplayPayload: Omit<WebhookReplayPayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversParentTypes['WebhookChangeError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
  WebhookSecretRotateInput: WebhookSecretRotateInput;
  WebhookSecretRotatePayload: Omit<WebhookSecretRotatePayload, 'userErrors' | 'webhook'> & { userErrors: Array<ResolversParentTypes['WebhookChangeError']>, webhook?: Maybe<ResolversParentTypes['Webhook']> };
};

export type ApiKeyResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  callerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rotatedTo?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApiKeyStatus'], ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ApiKeyCreateErrorResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyCreateError'] = ResolversParentTypes['ApiKeyCreateError']> = {
  __resolveType: TypeResolveFn<'CallerConflict' | 'InvalidCaller', ParentType, ContextType>;
};

export type ApiKeyCreatePayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyCreatePayload'] = ResolversParentTypes['ApiKeyCreatePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  caller?: Resolver<Maybe<ResolversTypes['Caller']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ApiKeyCreateError']>, ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type ApiKeyEndedResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyEnded'] = ResolversParentTypes['ApiKeyEnded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApiKeyHolderResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyHolder'] = ResolversParentTypes['ApiKeyHolder']> = {
  channels?: Resolver<ResolversTypes['CallerReach'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CallerKind'], ParentType, ContextType>;
  locations?: Resolver<ResolversTypes['CallerReach'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApiKeyRevokeErrorResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyRevokeError'] = ResolversParentTypes['ApiKeyRevokeError']> = {
  __resolveType: TypeResolveFn<'UnknownApiKey', ParentType, ContextType>;
};

export type ApiKeyRevokePayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyRevokePayload'] = ResolversParentTypes['ApiKeyRevokePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ApiKeyRevokeError']>, ParentType, ContextType>;
};

export type ApiKeyRotateErrorResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyRotateError'] = ResolversParentTypes['ApiKeyRotateError']> = {
  __resolveType: TypeResolveFn<'ApiKeyEnded' | 'InvalidCaller' | 'UnknownApiKey', ParentType, ContextType>;
};

export type ApiKeyRotatePayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['ApiKeyRotatePayload'] = ResolversParentTypes['ApiKeyRotatePayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  replaced?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['ApiKeyRotateError']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  callerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  callerKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['AuditFact']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operatorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  origin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditFactResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['AuditFact'] = ResolversParentTypes['AuditFact']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CallerResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['Caller'] = ResolversParentTypes['Caller']> = {
  channels?: Resolver<ResolversTypes['CallerReach'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CallerKind'], ParentType, ContextType>;
  locations?: Resolver<ResolversTypes['CallerReach'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CallerStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CallerChangeErrorResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['CallerChangeError'] = ResolversParentTypes['CallerChangeError']> = {
  __resolveType: TypeResolveFn<'InvalidCaller' | 'UnknownCaller', ParentType, ContextType>;
};

export type CallerChangePayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['CallerChangePayload'] = ResolversParentTypes['CallerChangePayload']> = {
  caller?: Resolver<Maybe<ResolversTypes['Caller']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['CallerChangeError']>, ParentType, ContextType>;
};

export type CallerConflictResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['CallerConflict'] = ResolversParentTypes['CallerConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallerConnectionResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['CallerConnection'] = ResolversParentTypes['CallerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CallerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Caller']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CallerEdgeResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['CallerEdge'] = ResolversParentTypes['CallerEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Caller'], ParentType, ContextType>;
};

export type CallerIdentityResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['CallerIdentity'] = ResolversParentTypes['CallerIdentity']> = {
  channels?: Resolver<ResolversTypes['CallerReach'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CallerKind'], ParentType, ContextType>;
  locations?: Resolver<ResolversTypes['CallerReach'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CallerReachResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['CallerReach'] = ResolversParentTypes['CallerReach']> = {
  all?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ids?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
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

export type InvalidCallerResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['InvalidCaller'] = ResolversParentTypes['InvalidCaller']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidWebhookResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['InvalidWebhook'] = ResolversParentTypes['InvalidWebhook']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LiveChangeResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['LiveChange'] = ResolversParentTypes['LiveChange']> = {
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LiveFeedResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['LiveFeed'] = ResolversParentTypes['LiveFeed']> = {
  changes?: Resolver<Array<ResolversTypes['LiveFeedChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAtEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LiveFeedChangeResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['LiveFeedChange'] = ResolversParentTypes['LiveFeedChange']> = {
  keys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LiveHistoryResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['LiveHistory'] = ResolversParentTypes['LiveHistory']> = {
  changes?: Resolver<Array<ResolversTypes['LiveChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MutationResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  apiKeyCreate?: Resolver<ResolversTypes['ApiKeyCreatePayload'], ParentType, ContextType, RequireFields<MutationApiKeyCreateArgs, 'input'>>;
  apiKeyRevoke?: Resolver<ResolversTypes['ApiKeyRevokePayload'], ParentType, ContextType, RequireFields<MutationApiKeyRevokeArgs, 'input'>>;
  apiKeyRotate?: Resolver<ResolversTypes['ApiKeyRotatePayload'], ParentType, ContextType, RequireFields<MutationApiKeyRotateArgs, 'input'>>;
  callerChange?: Resolver<ResolversTypes['CallerChangePayload'], ParentType, ContextType, RequireFields<MutationCallerChangeArgs, 'input'>>;
  webhookChange?: Resolver<ResolversTypes['WebhookChangePayload'], ParentType, ContextType, RequireFields<MutationWebhookChangeArgs, 'input'>>;
  webhookCreate?: Resolver<ResolversTypes['WebhookCreatePayload'], ParentType, ContextType, RequireFields<MutationWebhookCreateArgs, 'input'>>;
  webhookDeadLetterReplay?: Resolver<ResolversTypes['WebhookDeadLetterReplayPayload'], ParentType, ContextType, RequireFields<MutationWebhookDeadLetterReplayArgs, 'input'>>;
  webhookDelete?: Resolver<ResolversTypes['WebhookDeletePayload'], ParentType, ContextType, RequireFields<MutationWebhookDeleteArgs, 'input'>>;
  webhookReplay?: Resolver<ResolversTypes['WebhookReplayPayload'], ParentType, ContextType, RequireFields<MutationWebhookReplayArgs, 'input'>>;
  webhookSecretRotate?: Resolver<ResolversTypes['WebhookSecretRotatePayload'], ParentType, ContextType, RequireFields<MutationWebhookSecretRotateArgs, 'input'>>;
};

export interface PageCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PageCursor'], any> {
  name: 'PageCursor';
}

export type PageInfoResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
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

export type QueryResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  _apiKeyHolder?: Resolver<Maybe<ResolversTypes['ApiKeyHolder']>, ParentType, ContextType, RequireFields<Query_ApiKeyHolderArgs, 'digest' | 'keyId'>>;
  _holdsApiKeys?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  apiKeys?: Resolver<ResolversTypes['ApiKeyConnection'], ParentType, ContextType, RequireFields<QueryApiKeysArgs, 'first'>>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  caller?: Resolver<Maybe<ResolversTypes['Caller']>, ParentType, ContextType, RequireFields<QueryCallerArgs, 'id'>>;
  callers?: Resolver<ResolversTypes['CallerConnection'], ParentType, ContextType, RequireFields<QueryCallersArgs, 'first'>>;
  me?: Resolver<ResolversTypes['CallerIdentity'], ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<QueryWebhookArgs, 'id'>>;
  webhooks?: Resolver<ResolversTypes['WebhookConnection'], ParentType, ContextType, RequireFields<QueryWebhooksArgs, 'first'>>;
};

export interface SkuScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Sku'], any> {
  name: 'Sku';
}

export type TooManyWebhooksResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['TooManyWebhooks'] = ResolversParentTypes['TooManyWebhooks']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  most?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownApiKeyResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['UnknownApiKey'] = ResolversParentTypes['UnknownApiKey']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownCallerResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['UnknownCaller'] = ResolversParentTypes['UnknownCaller']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownDeadLetterResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['UnknownDeadLetter'] = ResolversParentTypes['UnknownDeadLetter']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownWebhookResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['UnknownWebhook'] = ResolversParentTypes['UnknownWebhook']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ApiKeyEnded' | 'CallerConflict' | 'InvalidCaller' | 'InvalidWebhook' | 'TooManyWebhooks' | 'UnknownApiKey' | 'UnknownCaller' | 'UnknownDeadLetter' | 'UnknownWebhook', ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  batchSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  callerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  deadLetters?: Resolver<Array<ResolversTypes['WebhookDeadLetter']>, ParentType, ContextType, RequireFields<WebhookDeadLettersArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastDeliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['WebhookFailure']>, ParentType, ContextType>;
  locationIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  nextTryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  skus?: Resolver<Array<ResolversTypes['Sku']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WebhookStatus'], ParentType, ContextType>;
  statusReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['WebhookTopic'], ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WebhookChangeErrorResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookChangeError'] = ResolversParentTypes['WebhookChangeError']> = {
  __resolveType: TypeResolveFn<'InvalidWebhook' | 'UnknownWebhook', ParentType, ContextType>;
};

export type WebhookChangePayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookChangePayload'] = ResolversParentTypes['WebhookChangePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['WebhookChangeError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookConnectionResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookConnection'] = ResolversParentTypes['WebhookConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WebhookCreateErrorResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookCreateError'] = ResolversParentTypes['WebhookCreateError']> = {
  __resolveType: TypeResolveFn<'InvalidWebhook' | 'TooManyWebhooks', ParentType, ContextType>;
};

export type WebhookCreatePayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookCreatePayload'] = ResolversParentTypes['WebhookCreatePayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['WebhookCreateError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookDeadLetterResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookDeadLetter'] = ResolversParentTypes['WebhookDeadLetter']> = {
  after?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['WebhookFailure'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  replayedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upTo?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type WebhookDeadLetterReplayErrorResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookDeadLetterReplayError'] = ResolversParentTypes['WebhookDeadLetterReplayError']> = {
  __resolveType: TypeResolveFn<'UnknownDeadLetter', ParentType, ContextType>;
};

export type WebhookDeadLetterReplayPayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookDeadLetterReplayPayload'] = ResolversParentTypes['WebhookDeadLetterReplayPayload']> = {
  deadLetter?: Resolver<Maybe<ResolversTypes['WebhookDeadLetter']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['WebhookDeadLetterReplayError']>, ParentType, ContextType>;
};

export type WebhookDeleteErrorResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookDeleteError'] = ResolversParentTypes['WebhookDeleteError']> = {
  __resolveType: TypeResolveFn<'UnknownWebhook', ParentType, ContextType>;
};

export type WebhookDeletePayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookDeletePayload'] = ResolversParentTypes['WebhookDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['WebhookDeleteError']>, ParentType, ContextType>;
};

export type WebhookEdgeResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookEdge'] = ResolversParentTypes['WebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['PageCursor'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type WebhookFailureResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookFailure'] = ResolversParentTypes['WebhookFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WebhookReplayPayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookReplayPayload'] = ResolversParentTypes['WebhookReplayPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['WebhookChangeError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookSecretRotatePayloadResolvers<ContextType = CallersContext, ParentType extends ResolversParentTypes['WebhookSecretRotatePayload'] = ResolversParentTypes['WebhookSecretRotatePayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['WebhookChangeError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = CallersContext> = {
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyCreateError?: ApiKeyCreateErrorResolvers<ContextType>;
  ApiKeyCreatePayload?: ApiKeyCreatePayloadResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  ApiKeyEnded?: ApiKeyEndedResolvers<ContextType>;
  ApiKeyHolder?: ApiKeyHolderResolvers<ContextType>;
  ApiKeyRevokeError?: ApiKeyRevokeErrorResolvers<ContextType>;
  ApiKeyRevokePayload?: ApiKeyRevokePayloadResolvers<ContextType>;
  ApiKeyRotateError?: ApiKeyRotateErrorResolvers<ContextType>;
  ApiKeyRotatePayload?: ApiKeyRotatePayloadResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditFact?: AuditFactResolvers<ContextType>;
  Caller?: CallerResolvers<ContextType>;
  CallerChangeError?: CallerChangeErrorResolvers<ContextType>;
  CallerChangePayload?: CallerChangePayloadResolvers<ContextType>;
  CallerConflict?: CallerConflictResolvers<ContextType>;
  CallerConnection?: CallerConnectionResolvers<ContextType>;
  CallerEdge?: CallerEdgeResolvers<ContextType>;
  CallerIdentity?: CallerIdentityResolvers<ContextType>;
  CallerReach?: CallerReachResolvers<ContextType>;
  Cursor?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  InvalidCaller?: InvalidCallerResolvers<ContextType>;
  InvalidWebhook?: InvalidWebhookResolvers<ContextType>;
  LiveChange?: LiveChangeResolvers<ContextType>;
  LiveFeed?: LiveFeedResolvers<ContextType>;
  LiveFeedChange?: LiveFeedChangeResolvers<ContextType>;
  LiveHistory?: LiveHistoryResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageCursor?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Quantity?: GraphQLScalarType;
  QuantityList?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
  Sku?: GraphQLScalarType;
  TooManyWebhooks?: TooManyWebhooksResolvers<ContextType>;
  UnknownApiKey?: UnknownApiKeyResolvers<ContextType>;
  UnknownCaller?: UnknownCallerResolvers<ContextType>;
  UnknownDeadLetter?: UnknownDeadLetterResolvers<ContextType>;
  UnknownWebhook?: UnknownWebhookResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookChangeError?: WebhookChangeErrorResolvers<ContextType>;
  WebhookChangePayload?: WebhookChangePayloadResolvers<ContextType>;
  WebhookConnection?: WebhookConnectionResolvers<ContextType>;
  WebhookCreateError?: WebhookCreateErrorResolvers<ContextType>;
  WebhookCreatePayload?: WebhookCreatePayloadResolvers<ContextType>;
  WebhookDeadLetter?: WebhookDeadLetterResolvers<ContextType>;
  WebhookDeadLetterReplayError?: WebhookDeadLetterReplayErrorResolvers<ContextType>;
  WebhookDeadLetterReplayPayload?: WebhookDeadLetterReplayPayloadResolvers<ContextType>;
  WebhookDeleteError?: WebhookDeleteErrorResolvers<ContextType>;
  WebhookDeletePayload?: WebhookDeletePayloadResolvers<ContextType>;
  WebhookEdge?: WebhookEdgeResolvers<ContextType>;
  WebhookFailure?: WebhookFailureResolvers<ContextType>;
  WebhookReplayPayload?: WebhookReplayPayloadResolvers<ContextType>;
  WebhookSecretRotatePayload?: WebhookSecretRotatePayloadResolvers<ContextType>;
};

