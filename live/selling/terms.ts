/**
 * What buffers that follow measured sales come to, position by position: asked of the ledger, and kept until it is another.
 *
 * What is measured is in tables that only the ledger reads; whenever it changes by as much as counts, so does the revision of
 * policies, and the selling facts, at most half a second old, name the items. What is no longer true is kept for when the ledger does
 * not answer in time, and said to be old. Who asks for what is being read shares the read. All else of the terms is put together here.
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

/** The terms of every asked item, and whether some are of an older time because the ledger did not answer in time. */
export type TermsRead = { readonly items: ReadonlyMap<number, KeptTerms>; readonly isDegraded: boolean };

/** Terms that are kept. */
export type Terms = {
  /** Gives the terms of every asked item. Throws what the ledger threw when there is nothing older. */
  of(asked: TermsAsked, facts: SellingFacts): Promise<TermsRead>;
  /** Notes what changed; to be told every facts that are read, in their order. */
  heed(facts: SellingFacts): void;
};

type Entry = KeptTerms & { readonly untilMs: number };
type ReadTerms = (itemNos: readonly number[], channel: string) => Promise<ItemTerms>;

/** Over all items. */
const mostPositions = 2_000_000;
/** An item may be at hundreds of locations: no statement may take long. */
const itemsPerRead = 20;

/** Makes an empty memory over the ledger's function. */
export function createTerms(read: ReadTerms, breaker: Pick<Breaker, 'run'>): Terms {
  const reading = shared(read);
  const entries = new LRUCache<string, Entry>({
    maxSize: mostPositions,
    sizeCalculation: ({ byLocation }) => byLocation.size + 1,
  });
  let seen: SellingFacts | undefined;
  /** What was asked before the facts that were seen last may be older than they are. */
  const heed = (facts: SellingFacts): void => {
    const { changedItems, broad } = facts.policies;
    const isAll = broad !== seen?.policies.broad || facts.locations !== seen.locations;
    seen = facts;
    if (!isAll && changedItems.size === 0) return;
    // All of them first: what is set again comes to the front, where the walk would meet it again, for ever.
    for (const [key, entry] of [...entries.entries()])
      if (isAll || changedItems.has(itemOf(key)))
        entries.set(key, { ...entry, untilMs: Number.NEGATIVE_INFINITY });
  };
  const kept = (itemNo: number, channel: string) => entries.peek(keyOf(itemNo, channel));
  /** Asks for some; gives whether the ledger answered. */
  const ask = async (itemNos: readonly number[], asked: TermsAsked, into: Map<number, KeptTerms>) => {
    const { channel } = asked;
    const hasOlder = itemNos.every((itemNo) => covers(kept(itemNo, channel), asked.items.get(itemNo) ?? []));
    const load = () => reading(itemNos, { channel, revision: seen?.policies.revision ?? 0 });
    const answers = await (hasOlder ? breaker.run(load).catch(() => undefined) : load());
    for (const itemNo of answers === undefined ? itemNos : []) {
      const older = kept(itemNo, channel);
      if (older !== undefined) into.set(itemNo, older);
    }
    for (const answer of answers ?? [])
      for (const [itemNo, positions] of answer.items) {
        const entry = entryOf(positions, answer);
        into.set(itemNo, entry);
        if (answer.revision >= (seen?.policies.revision ?? 0)) entries.set(keyOf(itemNo, channel), entry);
      }
    return answers !== undefined;
  };
  return {
    heed,
    of: async (asked, facts) => {
      const found = new Map<number, KeptTerms>();
      for (const [itemNo, slots] of asked.items) {
        const entry = entries.get(keyOf(itemNo, asked.channel));
        if (entry !== undefined && entry.untilMs > facts.asOfMs && covers(entry, slots))
          found.set(itemNo, entry);
      }
      const missing = [...asked.items.keys()].filter((itemNo) => !found.has(itemNo));
      let isDegraded = false;
      for (let at = 0; at < missing.length; at += itemsPerRead)
        isDegraded = !(await ask(missing.slice(at, at + itemsPerRead), asked, found)) || isDegraded;
      return { items: found, isDegraded };
    },
  };
}

/** Reads items once for all who ask for them meanwhile; the later answers are the newer ones. */
function shared(read: ReadTerms) {
  const flights = new Map<string, Promise<ItemTerms>>();
  const start = (itemNos: readonly number[], channel: string): Promise<ItemTerms> => {
    const keys = itemNos.map((itemNo) => keyOf(itemNo, channel));
    const flight = read(itemNos, channel).finally(() => {
      for (const key of keys) if (flights.get(key) === flight) flights.delete(key);
    });
    for (const key of keys) flights.set(key, flight);
    return flight;
  };
  return async (
    itemNos: readonly number[],
    { channel, revision }: { readonly channel: string; readonly revision: number },
  ): Promise<readonly ItemTerms[]> => {
    const own = itemNos.filter((itemNo) => !flights.has(keyOf(itemNo, channel)));
    const joined = new Set(itemNos.flatMap((itemNo) => flights.get(keyOf(itemNo, channel)) ?? []));
    const answers = await Promise.all([...joined, ...(own.length === 0 ? [] : [start(own, channel)])]);
    // One that was under way may have begun before the change that the asker knows of.
    const short = itemNos.filter(
      (itemNo) => !answers.some((answer) => answer.items.has(itemNo) && answer.revision >= revision),
    );
    return short.length === 0 ? answers : [...answers, await start(short, channel)];
  };
}

function keyOf(itemNo: number, channel: string): string {
  return `${itemNo} ${channel}`;
}

function itemOf(key: string): number {
  return Number(key.slice(0, key.indexOf(' ')));
}

/** A position that was made meanwhile may have terms nobody asked for yet. */
function covers(entry: Entry | undefined, slots: readonly { readonly locationNo: number }[]): boolean {
  return entry !== undefined && slots.every(({ locationNo }) => entry.byLocation.has(locationNo));
}

function entryOf(positions: readonly PositionTerms[], { nextMs }: ItemTerms): Entry {
  return {
    byLocation: new Map(positions.map(({ locationNo, said }) => [locationNo, said?.velocityBuffer ?? 0])),
    // Another policy may count then.
    untilMs: nextMs ?? Number.POSITIVE_INFINITY,
  };
}
