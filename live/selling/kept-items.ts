/**
 * What items bring to THE formula beside positions, kept in the process: asked of the ledger once, then until it changed.
 *
 * The selling facts, at most half a second old, say which items changed. What was asked before they were read may be older than
 * they are: it is used once and not kept. While no policy exists nothing is asked.
 */
import { LRUCache } from 'lru-cache';
import type { ItemSelling, ItemsSelling, SellingFacts } from '#ledger';
import { type SubjectRules, subjectRules } from './rule-book.ts';

/** An item as it is kept, its rules ordered for looking up; undefined: it has none of its own. */
export type KeptItem = Omit<ItemSelling, 'rules'> & { readonly rules: SubjectRules | undefined };

/** Items that are kept. */
export type KeptItems = {
  /** Gives every known item of those asked. Throws what the ledger threw. */
  of(itemNos: readonly number[]): Promise<ReadonlyMap<number, KeptItem>>;
  /** Forgets what changed; to be told every facts that are read, in their order. */
  heed(facts: SellingFacts): void;
};

/** How items are kept. */
export type KeptItemsOptions = {
  readonly read: (itemNos: readonly number[]) => Promise<ItemsSelling>;
  /** Told which items changed, with each new facts. */
  readonly onChanged?: (itemNos: ReadonlySet<number>) => void;
  /** Default 500,000. */
  readonly most?: number;
};

const defaultMost = 500_000;

/** Makes an empty memory. */
export function createKeptItems({ read, onChanged, most = defaultMost }: KeptItemsOptions): KeptItems {
  // By size, which takes room as it fills; by number all of it would be taken at once.
  const known = new LRUCache<number, KeptItem>({ maxSize: most, sizeCalculation: () => 1 });
  const flights = new Map<number, Promise<ReadonlyMap<number, KeptItem>>>();
  let seen: SellingFacts | undefined;
  const heed = (facts: SellingFacts): void => {
    seen = facts;
    const { changedItems, isInUse } = facts.policies;
    if (!isInUse) known.clear();
    for (const itemNo of changedItems) known.delete(itemNo);
    // A read under way may have begun before the change.
    for (const itemNo of changedItems) flights.delete(itemNo);
    if (changedItems.size > 0) onChanged?.(changedItems);
  };
  const load = async (itemNos: readonly number[]): Promise<ReadonlyMap<number, KeptItem>> => {
    const { revision, items } = await read(itemNos);
    const kept = new Map([...items].map(([itemNo, item]) => [itemNo, keptItem(item)]));
    // Changed since the facts that were seen last: they will say so, and only then it may be kept.
    for (const [itemNo, item] of kept) {
      if (revision < (seen?.policies.revision ?? 0) || flights.get(itemNo) === undefined) continue;
      known.set(itemNo, item);
    }
    return kept;
  };
  const start = (itemNos: readonly number[]): Promise<ReadonlyMap<number, KeptItem>> => {
    const flight = load(itemNos).finally(() => {
      for (const itemNo of itemNos) if (flights.get(itemNo) === flight) flights.delete(itemNo);
    });
    for (const itemNo of itemNos) flights.set(itemNo, flight);
    return flight;
  };
  return {
    heed,
    of: async (itemNos) => {
      const found = new Map<number, KeptItem>();
      for (const itemNo of itemNos) {
        const item = known.get(itemNo);
        if (item !== undefined) found.set(itemNo, item);
      }
      // Number 0 is asked with every question, for SKUs that nobody has: no read would ever find it.
      const missing =
        found.size === itemNos.length ? [] : itemNos.filter((itemNo) => itemNo > 0 && !found.has(itemNo));
      if (missing.length === 0) return found;
      const joined = new Set(missing.flatMap((itemNo) => flights.get(itemNo) ?? []));
      const own = missing.filter((itemNo) => !flights.has(itemNo));
      const reads = await Promise.all([...joined, ...(own.length === 0 ? [] : [start(own)])]);
      for (const items of reads) for (const [itemNo, item] of items) found.set(itemNo, item);
      return found;
    },
  };
}

function keptItem({ rules, ...item }: ItemSelling): KeptItem {
  return { ...item, rules: rules.length === 0 ? undefined : subjectRules(rules) };
}
