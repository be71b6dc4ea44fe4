/**
 * What buffers that follow measured sales come to, position by position: asked of the ledger, and kept until it is another.
 *
 * What is measured is in tables that only the ledger reads; whenever it changes by as much as counts, so does the revision of
 * policies, and the selling facts, at most half a second old, name the items. All else of the terms is put together here.
 */
import { LRUCache } from 'lru-cache';
import type { ItemTerms, PositionTerms, SellingFacts } from '#ledger';
import type { Breaker } from '../breaker.ts';

/** What the buffers of one item for a channel come to, thousandths by location number. */
export type KeptTerms = { readonly byLocation: ReadonlyMap<number, number> };

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

/** Over all items. */
const mostPositions = 2_000_000;
/** An item may be at hundreds of locations: no statement may take long. */
const itemsPerRead = 20;

/** Makes an empty memory over the ledger's function. */
export function createTerms(
  read: (itemNos: readonly number[], channel: string) => Promise<ItemTerms>,
  breaker: Pick<Breaker, 'run'>,
): Terms {
  /** Undefined: the ledger did not answer in time, and there is something older. */
  const inTime = async (ask: () => Promise<ItemTerms>, hasOlder: boolean): Promise<ItemTerms | undefined> =>
    hasOlder ? breaker.run(ask).catch(() => undefined) : ask();
  const entries = new LRUCache<string, Entry>({
    maxSize: mostPositions,
    sizeCalculation: ({ byLocation }) => byLocation.size + 1,
  });
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

function entryOf(positions: readonly PositionTerms[], { nextMs }: ItemTerms): Entry {
  return {
    byLocation: new Map(positions.map(({ locationNo, said }) => [locationNo, said?.velocityBuffer ?? 0])),
    // Another policy may count then.
    untilMs: nextMs ?? Number.POSITIVE_INFINITY,
  };
}
