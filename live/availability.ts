/**
 * Availability from items as the reader gives them: the ledger's answer, applied in this process, with its freshness.
 *
 * The formula here is THE formula of ledger/sql/available-to-sell.sql over reflected positions; a test holds the two against
 * each other. Channels, locations and blocked items are a copy in this process, at most a second old.
 */
import type { AvailabilityQuery, LocationAvailability, SellingFacts, SellingLocation } from '#ledger';
import type { Copy } from './copy.ts';
import type { Freshness, ItemRead, ReadDemands, Reader } from './reader.ts';
import type { Slot } from './slot.ts';

/** What to ask, and how fresh it must be. */
export type LiveAvailabilityQuery = Omit<AvailabilityQuery, 'locationNos'> &
  ReadDemands & {
    /** Only these locations when given; unknown ones hold nothing. */
    readonly locationIds?: readonly string[] | undefined;
  };

/** The answer: as the ledger's, positions in item and location order, and every asked item's freshness. */
export type LiveAvailabilityAnswer = {
  readonly isChannelKnown: boolean;
  readonly positions: readonly LocationAvailability[];
  /** By item number. */
  readonly freshness: ReadonlyMap<number, Freshness>;
};

/** Answers what a channel may sell; throws what the ledger threw when nothing else could answer. */
export async function readAvailability(
  from: { reader: Reader; facts: Copy<SellingFacts> },
  query: LiveAvailabilityQuery,
): Promise<LiveAvailabilityAnswer> {
  // First the facts: reading them is how a process learns the server's time, which ages are told by.
  const facts = await from.facts.get();
  const reads = await from.reader.read(query.itemNos, query);
  const isActive = facts.channels.get(query.channel);
  const wanted = query.locationIds === undefined ? undefined : new Set(query.locationIds);
  const items = [...reads].sort(([a], [b]) => a - b);
  return {
    isChannelKnown: isActive !== undefined,
    freshness: new Map(items.map(([itemNo, { freshness }]) => [itemNo, freshness])),
    positions:
      isActive === undefined ? [] : items.flatMap((item) => positionsOf(item, { facts, wanted, isActive })),
  };
}

type Terms = { facts: SellingFacts; wanted: ReadonlySet<string> | undefined; isActive: boolean };

function positionsOf(
  [itemNo, { slots }]: [number, ItemRead],
  { facts, wanted, isActive }: Terms,
): LocationAvailability[] {
  const maySell = isActive && !facts.blockedItems.has(itemNo);
  const placed = slots.flatMap((slot) => {
    const location = facts.locations.get(slot.locationNo);
    if (location === undefined) return [];
    return wanted === undefined || wanted.has(location.id) ? [{ slot, location }] : [];
  });
  placed.sort((a, b) => a.location.place - b.location.place);
  return placed.map(({ slot, location }) => ({
    ...slot,
    itemNo,
    locationId: location.id,
    onHand: onHandOf(slot),
    availableToSell: sellable(slot, location, maySell),
  }));
}

function onHandOf(slot: Slot): number {
  return slot.available + slot.reserved + slot.picked + slot.damaged + slot.quarantined + slot.returnPending;
}

/** THE formula: eligible × max(0, available). */
function sellable(slot: Slot, location: SellingLocation, maySell: boolean): number {
  return maySell && location.isActive ? Math.max(0, slot.available) : 0;
}
