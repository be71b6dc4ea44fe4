/**
 * What policies say, as this process keeps it: items, the book of rules, the minute it is somewhere, and, for buffers that
 * follow measured sales, what the ledger says they come to.
 *
 * One object for availability.ts. Nothing here reads quantities.
 */
import type { ItemsSelling, ItemTerms, SellingFacts } from '#ledger';
import type { Breaker } from '../breaker.ts';
import { createKeptItems, type KeptItem, type KeptItems } from './kept-items.ts';
import { createLocalMinute, type LocalMinute } from './local-minute.ts';
import { createRuleBook, laidOver, type RuleBook, ruleAt, type Saying, type Spot } from './rule-book.ts';
import { createTerms } from './terms.ts';

/** Where, and as of what. */
export type SayingAsked = { readonly spot: Spot; readonly facts: SellingFacts; readonly nowMs: number };

/** What measured buffers come to, thousandths by item and location. */
export type MeasuredBuffers = {
  readonly buffers: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Some are of an older time: the ledger did not answer in time. */
  readonly isDegraded: boolean;
};

/** What policies say, from what this process keeps and, for measured buffers, from the ledger. */
export type Selling = {
  items: KeptItems['of'];
  /** Forgets what changed; to be told every facts that are read, in their order. */
  heed(facts: SellingFacts): void;
  /** What rules say of an item at a spot; an unknown item is nobody's. */
  saying(item: KeptItem | undefined, asked: SayingAsked): Saying;
  /**
   * What measured buffers come to at some positions (thousandths), by item and location, and whether that is of an older time because
   * the ledger did not answer. Throws what the ledger threw when there is nothing older.
   */
  measured(
    channel: string,
    positions: ReadonlyMap<number, readonly { readonly slot: { readonly locationNo: number } }[]>,
    facts: SellingFacts,
  ): Promise<MeasuredBuffers>;
  readonly localMinute: LocalMinute;
};

/** Makes it over the ledger's functions. */
export function createSelling(over: {
  readonly sellingItems: (itemNos: readonly number[]) => Promise<ItemsSelling>;
  readonly terms: (itemNos: readonly number[], channel: string) => Promise<ItemTerms>;
  /** In front of the ledger, for those who have something older. */
  readonly breaker: Pick<Breaker, 'run'>;
  /** Told which items' selling changed. */
  readonly onChanged: (itemNos: ReadonlySet<number>) => void;
}): Selling {
  const items = createKeptItems({ read: over.sellingItems, onChanged: over.onChanged });
  const terms = createTerms(over.terms, over.breaker);
  let book: { readonly of: SellingFacts['policies']['broad']; readonly rules: RuleBook } | undefined;
  let places: SellingFacts['locations'] | undefined;
  const bookOf = ({ policies, locations }: SellingFacts): RuleBook => {
    // Types of locations are in what the book remembers.
    if (book?.of === policies.broad && places === locations) return book.rules;
    book = { of: policies.broad, rules: createRuleBook(policies.broad) };
    places = locations;
    return book.rules;
  };
  return {
    items: items.of,
    heed: (facts) => {
      items.heed(facts);
      terms.heed(facts);
    },
    saying: (item, { spot, facts, nowMs }) =>
      laidOver(ruleAt(item?.rules, spot, nowMs), bookOf(facts).at(item?.itemClass ?? '', spot, nowMs)),
    measured: async (channel, positions, facts) => {
      if (positions.size === 0) return { buffers: new Map(), isDegraded: false };
      const asked = new Map(
        [...positions].map(([itemNo, placed]) => [itemNo, placed.map(({ slot }) => slot)]),
      );
      const { items: told, isDegraded } = await terms.of({ channel, items: asked }, facts);
      return {
        buffers: new Map([...told].map(([itemNo, { byLocation }]) => [itemNo, byLocation])),
        isDegraded,
      };
    },
    localMinute: createLocalMinute(),
  };
}
