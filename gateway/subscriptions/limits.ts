/**
 * How many subscriptions and how much waiting one gateway takes on, in numbers, each with its unit in its name.
 */
import { fault } from '#schema';

/** The bounds of one gateway's subscriptions. */
export type SubscriptionLimits = {
  /** Subscriptions open at once. */
  readonly maxSubscriptions: number;
  /** Subscriptions open at once for one caller. */
  readonly maxSubscriptionsPerCaller: number;
  /** Subscriptions open at once on one connection: a WebSocket, or an event stream that carries several. */
  readonly maxSubscriptionsPerConnection: number;
  /** Events that may wait for one client to read them, beside what its connection holds. */
  readonly maxWaitingEvents: number;
  /** And their length together. */
  readonly maxWaitingBytes: number;
  /** Changes that may wait for the subgraphs to answer them, for one group. */
  readonly maxWaitingChanges: number;
  /** Reads of state and history under way at once. */
  readonly maxReadsOfThePast: number;
  /** How long one hidden query may take. */
  readonly answerDeadlineMs: number;
  /** How often a quiet subscription says how far it is, outside of its events. */
  readonly beatEveryMs: number;
  /** A connection whose client has taken nothing away for so long, although something waits, is closed. */
  readonly stalledMs: number;
};

/** The bounds that hold unless told otherwise. */
export const defaultSubscriptionLimits: SubscriptionLimits = {
  maxSubscriptions: 12_000,
  maxSubscriptionsPerCaller: 10_000,
  maxSubscriptionsPerConnection: 100,
  maxWaitingEvents: 1_000,
  maxWaitingBytes: 128 * 1024,
  maxWaitingChanges: 20_000,
  maxReadsOfThePast: 32,
  answerDeadlineMs: 10_000,
  beatEveryMs: 12_000,
  stalledMs: 30_000,
};

/** Counts what is open, in all and by caller. */
export type OpenCount = {
  /** Takes a place; throws OVERLOADED when the house is full, TOO_MANY_SUBSCRIPTIONS when the caller has its share. */
  enter(callerId: string): void;
  leave(callerId: string): void;
  count(): number;
};

/** Makes the count of what is open, empty; the limits are read at every asking. */
export function createOpenCount(limits: SubscriptionLimits): OpenCount {
  const byCaller = new Map<string, number>();
  let all = 0;
  return {
    enter(callerId) {
      const { maxSubscriptions, maxSubscriptionsPerCaller } = limits;
      if (all >= maxSubscriptions)
        throw fault('OVERLOADED', `${maxSubscriptions} subscriptions are open.`, { retryAfterMs: 1_000 });
      const now = byCaller.get(callerId) ?? 0;
      if (now >= maxSubscriptionsPerCaller)
        throw tooMany(`Caller ${callerId} has ${now} subscriptions open`, maxSubscriptionsPerCaller);
      byCaller.set(callerId, now + 1);
      all += 1;
    },
    leave(callerId) {
      const left = (byCaller.get(callerId) ?? 1) - 1;
      if (left === 0) byCaller.delete(callerId);
      else byCaller.set(callerId, left);
      all -= 1;
    },
    count: () => all,
  };
}

/** The fault of whoever has its share of subscriptions open. */
export function tooMany(who: string, maximum: number) {
  return fault('TOO_MANY_SUBSCRIPTIONS', `${who}: end one before you begin another.`, { maximum });
}
