/**
 * The contract of an ERP connector: what every ERP system is asked, and what each of its answers means.
 *
 * Only types and the one table of what an error code allows. Each rule follows from an ERP that was driven and killed:
 * an answer a posting, never an exception for a business "no", an honest `unknown` when nobody can know whether a call had
 * its effect. The suite in test/conformance/erp.ts holds every connector to it; workers/erp is what calls it.
 */

/** Why an ERP did not take a posting, in words that decide what happens next. `held`: an earlier one of its order was not taken. */
export type ErpErrorCode =
  | 'validation'
  | 'unmapped'
  | 'period-closed'
  | 'warning'
  | 'forbidden'
  | 'auth'
  | 'conflict'
  | 'throttled'
  | 'unavailable'
  | 'timeout'
  | 'untyped'
  | 'held';

/** What the ERP made of a posting, as the ERP names it. */
export type DocumentRef = {
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly number?: string;
  readonly fiscalYear?: string;
  readonly lines?: readonly string[];
  readonly financialRef?: string;
};

/** The ERP has it; `duplicate` when it had it before this call. */
export type Posted = {
  readonly status: 'posted' | 'duplicate';
  readonly eventId: string;
  readonly documentRef: DocumentRef;
  /** RFC 3339, when the ERP says when. */
  readonly postedAt?: string;
};

/** The ERP took it to post later; `confirm` asks what became of it. */
export type Accepted = { readonly status: 'accepted'; readonly eventId: string; readonly pollRef: string };

/** The ERP will not take it as it is: nothing was applied, and sending the same again is no use. */
export type Rejected = {
  readonly status: 'rejected';
  readonly eventId: string;
  readonly reason: string;
  readonly code: ErpErrorCode;
  readonly retryable: false;
};

/** The call failed: `not-applied` when that is certain, else `unknown`, and then `find` is asked before it is sent again. */
export type Failed = {
  readonly status: 'failed';
  readonly eventId: string;
  readonly reason: string;
  readonly code: ErpErrorCode;
  readonly retryable: true;
  readonly outcome: 'not-applied' | 'unknown';
  /** The least the ERP asked us to wait. */
  readonly retryAfterMs?: number;
};

/** There is nothing to tell the ERP: it keeps no such difference, as between two states it has in one place. Said by `plan` only. */
export type Waived = { readonly status: 'waived'; readonly eventId: string; readonly reason: string };

/** What became of one posting. */
export type Outcome = Posted | Accepted | Rejected | Failed | Waived;

/** One side of a movement: a state at a location, or an account outside every location. */
export type PostingAccount = {
  /** AVAILABLE, DAMAGED, …; or SUPPLIER, CUSTOMER, VARIANCE, IN_TRANSIT, … */
  readonly account: string;
  /** Our id of the location; undefined outside. */
  readonly locationId?: string | undefined;
};

/** A document of another system a movement belongs to. */
export type PostingReference = {
  readonly type: string;
  readonly id: string;
  readonly uri?: string | undefined;
};

/** What a posting asks of the ERP: to move units, or to move them and write off (or up) what they are worth. */
export type PostingKind = 'MOVEMENT' | 'FINANCIAL_ADJUSTMENT';

/** A movement as a connector is told of it: everything an ERP may want, in our words, never changing between tries. */
export type CanonicalMovement = {
  /** The idempotency key: the same movement has the same one for ever, 32 hexadecimal digits. */
  readonly eventId: string;
  /** A movement, or one by which units lose (or get back) their value: the ERP books the loss with it. MOVEMENT when absent. */
  readonly kind?: PostingKind | undefined;
  /** Postings that have one of these in common are applied in the order they are given. */
  readonly orderKeys: readonly string[];
  /** The event type, in upper snake case. */
  readonly type: string;
  readonly sku: string;
  /** The item's base unit. */
  readonly unit: string;
  /** Thousandths of the base unit, greater than 0. */
  readonly quantity: number;
  /** How many movements it sums up, where a company has its sales summed up; it is then the last one's times. One when absent. */
  readonly sums?: number | undefined;
  readonly from: PostingAccount;
  readonly to: PostingAccount;
  /** RFC 3339, UTC. */
  readonly occurredAt: string;
  /** RFC 3339, UTC. */
  readonly recordedAt: string;
  /** YYYY-MM-DD in the location's time zone: the day the ERP must book it on. */
  readonly businessDate: string;
  readonly source: string;
  readonly sourceEventId: string;
  readonly correlationId?: string | undefined;
  readonly lineageId?: string | undefined;
  readonly transferId?: string | undefined;
  readonly reservationId?: string | undefined;
  readonly reason?: string | undefined;
  readonly referenceDocument?: PostingReference | undefined;
};

/** A posting ready to be sent; `document` is what the ERP will be told, for the connector's own eyes and for people. */
export type PlannedPosting<Document = unknown> = {
  readonly eventId: string;
  readonly orderKeys: readonly string[];
  readonly document: Document;
};

/** What a connector and its ERP can do. */
export type ErpCapabilities = {
  /** Most postings of one `post`. */
  readonly maxBatch: number;
  /** Most `post` calls at once of one worker process. */
  readonly maxConcurrency: number;
  /** Whether the ERP applies a batch wholly or not at all. */
  readonly atomicBatch: boolean;
  /** How a repeated event is told from a new one; with `none` an unknown outcome waits for a person. */
  readonly idempotency: 'native' | 'ledger' | 'reference-lookup' | 'none';
  /** How long after a lost answer its effect may still appear; `find` is asked no earlier. */
  readonly settleMs: number;
  /** Whether `post` keeps the order of postings with a common order key, holding those behind one it did not apply. */
  readonly keepsOrderInBatch: boolean;
  readonly referenceMaxLength?: number;
  readonly asOf: 'day' | 'instant' | 'now';
  readonly orderingKey: 'none' | 'sku' | 'location' | 'tenant';
  readonly blocksNegative: boolean;
};

/** Whether an ERP answers; cheap, asked by the circuit breaker. */
export type ErpHealth = { readonly up: boolean; readonly version?: string; readonly latencyMs: number };

/** What an ERP holds of one item at one location; quantity in thousandths of the unit. */
export type OnHandRow = {
  readonly sku: string;
  readonly location: string;
  readonly uom: string;
  readonly quantity: number;
  readonly asOf: string;
};

/** Which part of an on-hand snapshot is wanted; every SKU when none is named. */
export type OnHandFilter = { readonly locations?: readonly string[]; readonly skus?: readonly string[] };

/** A movement as the ERP has it; eventId is undefined when the ERP's own people made it. */
export type ErpMovement = {
  readonly cursor: string;
  readonly eventId?: string;
  readonly sku: string;
  readonly quantity: number;
  readonly from: PostingAccount;
  readonly to: PostingAccount;
  readonly postedAt: string;
  readonly documentRef: DocumentRef;
};

/** A document `find` found; `final` when nothing more will happen to it. */
export type FoundDocument = DocumentRef & { readonly final: boolean };

/** How long a call may take. */
export type CallContext = { readonly signal: AbortSignal };

/** One ERP instance. Methods that call it never throw for a business "no"; `find` and the reads throw when they could not ask. */
export interface ErpConnector<Document = unknown> {
  /** The system's name, such as `http`. */
  readonly system: string;
  readonly capabilities: ErpCapabilities;
  /** Asks whether the ERP answers; never throws. */
  health(): Promise<ErpHealth>;
  /** Maps and validates; pure, no I/O. */
  plan(movement: CanonicalMovement): PlannedPosting<Document> | Rejected | Waived;
  /** One outcome per posting, same order; never throws for what the ERP or the network said. */
  post(batch: readonly PlannedPosting<Document>[], context: CallContext): Promise<Outcome[]>;
  /** The documents of these events, by event id; resolves `unknown` before anything is sent again. Throws when it cannot know. */
  find(eventIds: readonly string[], context: CallContext): Promise<ReadonlyMap<string, FoundDocument>>;
  /** What became of postings the ERP accepted for later, by poll reference. */
  confirm?(pollRefs: readonly string[], context: CallContext): Promise<Outcome[]>;
  /** Posts the opposite of a document as a new one; never cancels. */
  reverse(ref: DocumentRef, movement: CanonicalMovement, context: CallContext): Promise<Outcome>;
  /** What the ERP holds, as of a time (as exactly as `asOf` says). */
  onHandSnapshot(asOf: Date, filter?: OnHandFilter): AsyncIterable<OnHandRow>;
  /** The ERP's movements after a cursor; from the beginning when undefined. */
  movementsSince?(cursor: string | undefined): AsyncIterable<ErpMovement>;
  /** Ends its connections. */
  close(): Promise<void>;
}

/** What a code allows: for how long a failure is tried again, and whether it tells that the ERP is ill. */
export type ErrorPolicy = {
  /** `always`: as long as it takes. A number: that many failures, then it is rejected. `held` does not count as a try. */
  readonly retries: 'always' | number;
  /** Counts towards opening the circuit. */
  readonly isIllness: boolean;
};

/** The one table of retries. */
export const errorPolicies: Readonly<Record<ErpErrorCode, ErrorPolicy>> = {
  validation: { retries: 0, isIllness: false },
  unmapped: { retries: 0, isIllness: false },
  'period-closed': { retries: 0, isIllness: false },
  warning: { retries: 0, isIllness: false },
  forbidden: { retries: 0, isIllness: false },
  auth: { retries: 'always', isIllness: true },
  conflict: { retries: 'always', isIllness: false },
  throttled: { retries: 'always', isIllness: false },
  unavailable: { retries: 'always', isIllness: true },
  timeout: { retries: 'always', isIllness: true },
  untyped: { retries: 5, isIllness: false },
  held: { retries: 'always', isIllness: false },
};
