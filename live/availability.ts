/**
 * Availability from items as the reader gives them: the ledger's answer, applied in this process, with its freshness.
 *
 * How much in all is told at once (totals.ts); the positions behind it are made when somebody looks at them (positions.ts), of the
 * same read, so that they add up whenever that is. Every item with something of its own is told by its positions from the start.
 */
import type { LocationAvailability, Share } from '#ledger';
import type { Freshness } from './freshness.ts';
import { sellableAt, sellableNow } from './positions.ts';
import {
  type AvailabilitySources,
  freshnessOf,
  type LiveAvailabilityQuery,
  type ReadItems,
  readItems,
} from './read-items.ts';
import type { SharesRead } from './selling/kept-shares.ts';
import { createTotals } from './totals.ts';

/** The answer; of items that were not asked for nothing may be told. */
export type LiveAvailabilityAnswer = {
  readonly isChannelKnown: boolean;
  /** What may be sold of an item at the locations asked for, thousandths. */
  totalOf(itemNo: number): number;
  /** What that is made of, position by position in location order; made when it is first asked for. */
  positionsOf(itemNo: number): readonly LocationAvailability[];
  /** As the ledger's answer: the positions of all items, in item and location order. */
  readonly positions: readonly LocationAvailability[];
  /** What the channel is offered beside positions, by item number; nothing when locations are named. */
  readonly shares: ReadonlyMap<number, readonly Share[]>;
  /** By item number. */
  readonly freshness: ReadonlyMap<number, Freshness>;
};

/** Answers what a channel may sell; throws what the ledger threw when nothing else could answer. */
export async function readAvailability(
  from: AvailabilitySources,
  query: LiveAvailabilityQuery,
): Promise<LiveAvailabilityAnswer> {
  const read = await readItems(from, query);
  const { itemNos, isActive, facts } = read;
  const isBeside = isActive !== undefined && facts.policies.hasShares && query.locationIds === undefined;
  const readShares = query.atLeast === undefined ? from.shares.lately : from.shares.now;
  const beside = isBeside ? await readShares(itemNos, query.channel) : nothingBeside;
  const { shares } = beside;
  const sold = isActive === undefined ? nothingSold : await soldOf(from, { query, read });
  const { totalOf, positionsOf } = sold;
  const isDegraded = beside.isDegraded || sold.isDegraded;
  const freshness = isDegraded ? freshnessOf(read.reads, true) : read.freshness;
  return {
    ...{ isChannelKnown: isActive !== undefined, freshness, shares, totalOf, positionsOf },
    get positions() {
      return itemNos.flatMap(positionsOf);
    },
  };
}

const nothingBeside: SharesRead = { shares: new Map(), isDegraded: false };

type Sold = Pick<LiveAvailabilityAnswer, 'totalOf' | 'positionsOf'> & { readonly isDegraded: boolean };

const nothingSold: Sold = { totalOf: () => 0, positionsOf: () => [], isDegraded: false };

async function soldOf(
  from: AvailabilitySources,
  of: { readonly query: LiveAvailabilityQuery; readonly read: ReadItems },
): Promise<Sold> {
  const { itemNos } = of.read;
  const told = createTotals(from, of);
  const totals = new Map(itemNos.map((itemNo) => [itemNo, told(itemNo)]));
  const apart = itemNos.filter((itemNo) => totals.get(itemNo) === undefined);
  const { positions: those, isDegraded } = await sellableAt(from, { ...of, itemNos: apart });
  const made: Map<number, readonly LocationAvailability[]> = Map.groupBy(those, ({ itemNo }) => itemNo);
  for (const itemNo of apart) {
    const positions = made.get(itemNo) ?? [];
    made.set(itemNo, positions);
    totals.set(
      itemNo,
      positions.reduce((sum, { availableToSell }) => sum + availableToSell, 0),
    );
  }
  const positionsOf = (itemNo: number): readonly LocationAvailability[] => {
    const positions = made.get(itemNo) ?? sellableNow(from, { ...of, itemNos: [itemNo] });
    made.set(itemNo, positions);
    return positions;
  };
  return { totalOf: (itemNo) => totals.get(itemNo) ?? 0, positionsOf, isDegraded };
}
