/**
 * The terms of items whose buffers follow measured sales: asked of the ledger, and kept for no longer than measures may be old.
 *
 * What is measured is in tables that only the ledger reads. The selling facts, at most half a second old, say what else changed;
 * what changes by the clock is kept no longer than it may stay.
 */
import { LRUCache } from 'lru-cache';
import type { ItemTerms, PositionTerms, ReferredTerms, SellingFacts } from '#ledger';
import type { Breaker } from '../breaker.ts';

/** What is said of one item for a channel, by location number. */
export type KeptTerms = { readonly byLocation: ReadonlyMap<number, ReferredTerms | undefined> };

/** Which items, for which channel, at which of their locations there is something to answer. */
export type TermsAsked = {
  readonly channel: string;
  readonly items: ReadonlyMap<number, readonly { readonly locationNo: number }[]>;
};

/** Terms that are kept. */
export type Terms = {
  /** Gives the terms of every asked item. Throws what the ledger threw. */
  of(asked: TermsAsked, facts: SellingFacts): Promise<ReadonlyMap<number, KeptTerms>>;
  /** Forgets what changed; to be told every facts that are read, in their order. */
  heed(facts: SellingFacts): void;
};

type Entry = KeptTerms & { readonly untilMs: number };

const mostEntries = 20_000;
/** An item may be at hundreds of locations: no statement may take long. */
const itemsPerRead = 20;
const minuteMs = 60_000;
/** What changes by the second is asked again after so long. */
const timedMs = 500;

/** Makes an empty memory over the ledger's function. */
export function createTerms(
  read: (itemNos: readonly number[], channel: string) => Promise<ItemTerms>,
  breaker: Pick<Breaker, 'run'>,
): Terms {
  /** Undefined: the ledger did not answer in time, and there is something older. */
  const inTime = async (ask: () => Promise<ItemTerms>, hasOlder: boolean): Promise<ItemTerms | undefined> =>
    hasOlder ? breaker.run(ask).catch(() => undefined) : ask();
  const entries = new LRUCache<string, Entry>({ max: mostEntries });
  let seen: SellingFacts | undefined;
  /** What was asked before the facts that were seen last may be older than they are. */
  const heed = (facts: SellingFacts): void => {
    const { changedItems, broad } = facts.policies;
    if (broad !== seen?.policies.broad || facts.locations !== seen.locations) entries.clear();
    else if (changedItems.size > 0)
      for (const key of [...entries.keys()]) if (changedItems.has(itemOf(key))) entries.delete(key);
    seen = facts;
  };
  return {
    heed,
    of: async ({ channel, items }, facts) => {
      const now = facts.asOfMs;
      const found = new Map<number, KeptTerms>();
      for (const [itemNo, slots] of items) {
        const entry = entries.get(keyOf(itemNo, channel));
        if (entry !== undefined && entry.untilMs > now && covers(entry, slots)) found.set(itemNo, entry);
      }
      const missing = [...items.keys()].filter((itemNo) => !found.has(itemNo));
      if (missing.length === 0) return found;
      for (let at = 0; at < missing.length; at += itemsPerRead) {
        const asked = missing.slice(at, at + itemsPerRead);
        const older = asked.map((itemNo) => [itemNo, entries.get(keyOf(itemNo, channel))] as const);
        const answer = await inTime(
          () => read(asked, channel),
          older.every(([, entry]) => entry !== undefined),
        );
        if (answer === undefined) {
          for (const [itemNo, entry] of older) if (entry !== undefined) found.set(itemNo, entry);
          continue;
        }
        for (const [itemNo, positions] of answer.items) {
          const entry = entryOf(positions, answer);
          found.set(itemNo, entry);
          if (answer.revision >= (seen?.policies.revision ?? 0)) entries.set(keyOf(itemNo, channel), entry);
        }
      }
      return found;
    },
  };
}

function keyOf(itemNo: number, channel: string): string {
  return `${itemNo} ${channel}`;
}

function itemOf(key: string): number {
  return Number(key.slice(0, key.indexOf(' ')));
}

/** A position that was made meanwhile may have terms nobody asked for yet. */
function covers(entry: Entry, slots: readonly { readonly locationNo: number }[]): boolean {
  return slots.every(({ locationNo }) => entry.byLocation.has(locationNo));
}

function entryOf(positions: readonly PositionTerms[], { nowMs, nextMs }: ItemTerms): Entry {
  const clockMs = Math.min(nowMs + timedMs, nextMinute(nowMs));
  return {
    byLocation: new Map(positions.map(({ locationNo, said }) => [locationNo, said])),
    untilMs: Math.min(clockMs, nextMs ?? Number.POSITIVE_INFINITY),
  };
}

function nextMinute(ms: number): number {
  return ms - (ms % minuteMs) + minuteMs;
}
