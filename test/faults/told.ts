/**
 * What clients asked and what they were told, with times: everything the checks hold against the ledger afterwards.
 *
 * Times are milliseconds since 1970. Nothing is judged here.
 */
import type { CursorVector } from '#schema';
import type { StockEventInput } from './generated.ts';

/** The kinds of good answers whose return after a fault is measured. */
export const kinds = ['record', 'reserve', 'order', 'cached', 'strong', 'change'] as const;

/** One kind of good answer. */
export type Kind = (typeof kinds)[number];

/** One event as clients sent it, maybe several times. */
export type SentEvent = {
  readonly input: StockEventInput;
  /** The statuses it was answered with, in order. */
  readonly answers: { readonly status: string; readonly atMs: number }[];
  /** Refusal told with a status, for the report of a failed run. */
  reason?: string;
};

/** A promise a client asked for, and what it was told of it. */
export type AskedHold = {
  readonly key: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  readonly holdSeconds: number;
  /** Every answer to the creation. */
  readonly creations: {
    readonly id: string | undefined;
    readonly replayed: boolean;
    readonly refusals: readonly string[];
    readonly atMs: number;
  }[];
  /** What was asked of it later, answered or not: the status told, or the refusals. */
  readonly settlements: {
    readonly verb: 'confirm' | 'release';
    status?: string;
    refusals?: readonly string[];
    atMs?: number;
  }[];
  /** The key of the sale that was to consume it. */
  soldBy?: string;
};

/** An order a client placed, and what it was told of it. */
export type AskedOrder = {
  readonly channelOrderId: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  /** The hold it takes over. */
  readonly reservationId?: string | undefined;
  readonly placements: {
    readonly status: string | undefined;
    readonly reservationId: string | undefined;
    readonly refusals: readonly string[];
    readonly atMs: number;
  }[];
  /** What was done to it later, in this order; answered at last, every one. */
  readonly deeds: OrderDeed[];
};

/** Something done to all of an order, and what was told of it last. */
export type OrderDeed = {
  readonly verb: 'pick' | 'ship' | 'cancel';
  answer?: { readonly status: string | undefined; readonly refusals: readonly string[] };
};

/** What an answer said of one location; units. */
export type ToldLocation = {
  readonly locationId: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly availableToSell: number;
};

/** What an answer said of one SKU. */
export type ToldAvailability = {
  readonly sku: string;
  readonly availableToSell: number;
  readonly locations: readonly ToldLocation[];
  readonly cursor: CursorVector;
  readonly asOfMs: number;
  readonly ageMs: number;
  readonly source: 'CACHE' | 'LEDGER';
  readonly readFrom: 'PROCESS' | 'REDIS' | 'LEDGER';
  readonly degraded: boolean;
  /** The sum of the explanation's terms. */
  readonly explained: number;
};

/** An answer about availability. */
export type Answer = {
  readonly askedAtMs: number;
  readonly answeredAtMs: number;
  readonly consistency: 'CACHED' | 'STRONG';
  readonly entries: readonly ToldAvailability[];
};

/** A change as a subscriber got it. */
export type ToldChange = {
  readonly cursor: CursorVector;
  readonly cause: string;
  readonly sku: string;
  readonly locationId: string;
  readonly version: number;
  readonly available: number;
  readonly reserved: number;
  readonly onHand: number;
  readonly delta: number;
  readonly atMs: number;
};

/** What a subscriber watches. */
export type WatchOptions = {
  readonly name: string;
  readonly over: 'ws' | 'sse';
  readonly skus?: readonly string[];
  readonly locationIds?: readonly string[];
  /** Begins with the present state instead of at a cursor. */
  readonly snapshot?: boolean;
  /** Leaves by itself after so many events and comes back when more has happened. */
  readonly leavesAfter?: number;
};

/** The connections of a subscriber, one after the other, for whoever looks into a failed run. */
export type Trail = { resumes: number; last?: { readonly sinceMs: number; events: number; ended?: string } };

/** What a subscriber to stock got over all its connections. */
export type StockWatch = WatchOptions &
  Trail & {
    /** Where it began; with a snapshot, the place the snapshot is true at. */
    start: CursorVector;
    readonly snapshotRows: ToldChange[];
    readonly changes: ToldChange[];
  };

/** What a subscriber to availability got over all its connections. */
export type AvailableWatch = WatchOptions &
  Trail & {
    start: CursorVector;
    readonly changes: {
      readonly cursor: CursorVector;
      readonly atMs: number;
      readonly entry: ToldAvailability;
    }[];
  };

/** What a subscriber to orders got over all its connections; cursors of that feed have one component. */
export type OrderWatch = WatchOptions &
  Trail & {
    start: CursorVector;
    readonly changes: {
      readonly cursor: CursorVector;
      readonly cause: string;
      readonly channelOrderId: string;
      readonly status: string;
      readonly version: string;
    }[];
  };

/** Everything told in a run. */
export type Told = {
  readonly events: Map<string, SentEvent>;
  readonly holds: AskedHold[];
  readonly orders: AskedOrder[];
  readonly answers: Answer[];
  readonly stockWatches: StockWatch[];
  readonly availableWatches: AvailableWatch[];
  readonly orderWatches: OrderWatch[];
  /** Good answers by kind: when the attempt that got one was begun, and when it was answered. */
  readonly good: Record<Kind, { readonly askedAtMs: number; readonly atMs: number }[]>;
  /** How often attempts failed in ways clients are told to try again after, by reason. */
  readonly retried: Map<string, number>;
  /** Answers no client should get: faults that say that trying again is no use, or that are no GraphQL at all. */
  readonly improper: Map<string, number>;
};

/** Makes an empty record of a run. */
export function nothingTold(): Told {
  return {
    events: new Map(),
    holds: [],
    orders: [],
    answers: [],
    stockWatches: [],
    availableWatches: [],
    orderWatches: [],
    good: { record: [], reserve: [], order: [], cached: [], strong: [], change: [] },
    retried: new Map(),
    improper: new Map(),
  };
}

/** The key of an event: what makes it one and the same however often it is sent. */
export function eventKey({ source, eventId }: Pick<StockEventInput, 'source' | 'eventId'>): string {
  return `${source}|${eventId}`;
}

/** Counts one more of a reason. */
export function tally(counts: Map<string, number>, reason: string): void {
  counts.set(reason, (counts.get(reason) ?? 0) + 1);
}
