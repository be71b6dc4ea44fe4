/**
 * What a question about availability is answered from, read once: items as the reader gives them, and the facts of the same time.
 *
 * No formula here: positions.ts, totals.ts and grid.ts apply it to what is read.
 */
import type { AvailabilityQuery, SellingFacts } from '#ledger';
import type { Copy } from './copy.ts';
import type { Freshness, ItemRead, ReadDemands } from './freshness.ts';
import type { Reader } from './reader.ts';
import type { CurrentFacts } from './selling/current-facts.ts';
import type { KeptItem } from './selling/kept-items.ts';
import type { KeptShares } from './selling/kept-shares.ts';
import type { Selling } from './selling/selling.ts';

/** What to ask, and how fresh it must be. */
export type LiveAvailabilityQuery = Omit<AvailabilityQuery, 'locationNos'> &
  Pick<ReadDemands, 'atLeast' | 'maxAgeMs'> & {
    /** Only these locations when given; unknown ones hold nothing. */
    readonly locationIds?: readonly string[] | undefined;
  };

/** What availability is answered from. */
export type AvailabilitySources = {
  readonly reader: Reader;
  readonly facts: Copy<SellingFacts>;
  /** For those who must see what was set just now. */
  readonly currentFacts: () => Promise<CurrentFacts>;
  readonly selling: Selling;
  readonly shares: KeptShares;
  /** The time on the server now. */
  readonly now: () => number;
};

/** Items as they were read for a question, and everything but quantities that it is answered from. */
export type ReadItems = {
  readonly facts: SellingFacts;
  /** Each asked item once, ascending. */
  readonly itemNos: readonly number[];
  /** What policies say of them; undefined while there are none. */
  readonly items: ReadonlyMap<number, KeptItem> | undefined;
  readonly reads: ReadonlyMap<number, ItemRead>;
  readonly freshness: ReadonlyMap<number, Freshness>;
  /** Whether the channel may sell at all; undefined when there is no such channel. */
  readonly isActive: boolean | undefined;
  /** When they were read by the server's clock, ms since 1970. */
  readonly nowMs: number;
};

/** Reads what a question is answered from; throws what the ledger threw when nothing else could answer. */
export async function readItems(from: AvailabilitySources, query: LiveAvailabilityQuery): Promise<ReadItems> {
  const { channel, atLeast, maxAgeMs } = query;
  // First the facts: reading them is how a process learns the server's time, which ages are told by.
  const { facts, isCurrent } =
    atLeast === undefined ? { facts: await from.facts.get(), isCurrent: true } : await from.currentFacts();
  const itemNos = [...new Set(query.itemNos)].sort((one, other) => one - other);
  const items = facts.policies.isInUse ? await from.selling.items(itemNos) : undefined;
  const granted = new Set(itemNos.filter((itemNo) => items?.get(itemNo)?.hasGrants === true));
  const reads = await from.reader.read(itemNos, { atLeast, maxAgeMs, granted });
  const freshness = freshnessOf(reads, !isCurrent || from.facts.isOld());
  const isActive = facts.channels.get(channel);
  return { ...{ facts, itemNos, items, reads, freshness, isActive }, nowMs: from.now() };
}

/** Facts that could not be read lately make every answer one of an older time. */
export function freshnessOf(
  reads: ReadonlyMap<number, ItemRead>,
  isDegraded: boolean,
): ReadonlyMap<number, Freshness> {
  return new Map(
    [...reads].map(([itemNo, { freshness }]) => [
      itemNo,
      isDegraded ? { ...freshness, isDegraded } : freshness,
    ]),
  );
}
