/**
 * Availability from items as the reader gives them: the ledger's answer, applied in this process, with its freshness.
 *
 * The formula here is THE formula (schema/available-to-sell.ts) over reflected positions; a test holds it against the ledger's.
 * Channels, locations, blocked items and what policies say are copies in this process, at most a second old. Items with a
 * grant are answered by the ledger, which alone knows what is left of it.
 */
import type {
  AvailabilityAnswer,
  AvailabilityQuery,
  LocationAvailability,
  ReferredTerms,
  SellingFacts,
  SellingLocation,
} from '#ledger';
import { availableToSell } from '#schema';
import type { Copy } from './copy.ts';
import type { Freshness, ItemRead, ReadDemands, Reader } from './reader.ts';
import type { Slot } from './slot.ts';
import type { KeptTerms, Terms } from './terms.ts';

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

/** What availability is answered from. */
export type AvailabilitySources = {
  readonly reader: Reader;
  readonly facts: Copy<SellingFacts>;
  readonly terms: Terms;
  /** The ledger's own answer, and the time on the server now. */
  readonly ledger: (query: AvailabilityQuery) => Promise<AvailabilityAnswer>;
  readonly now: () => number;
};

/** Answers what a channel may sell; throws what the ledger threw when nothing else could answer. */
export async function readAvailability(
  from: AvailabilitySources,
  query: LiveAvailabilityQuery,
): Promise<LiveAvailabilityAnswer> {
  // First the facts: reading them is how a process learns the server's time, which ages are told by.
  const facts = await from.facts.get();
  const reads = await from.reader.read(query.itemNos, query);
  const isActive = facts.channels.get(query.channel);
  const freshness = new Map([...reads].map(([itemNo, read]) => [itemNo, read.freshness]));
  if (isActive === undefined) return { isChannelKnown: false, freshness, positions: [] };
  const { channel } = query;
  const slots = new Map([...reads].map(([itemNo, read]) => [itemNo, read.slots]));
  const terms = await from.terms.of({ channel, items: slots }, facts);
  const granted = new Set([...reads.keys()].filter((itemNo) => terms?.get(itemNo)?.hasGrants === true));
  const wanted = query.locationIds === undefined ? undefined : new Set(query.locationIds);
  const reflected = [...reads]
    .filter(([itemNo]) => !granted.has(itemNo))
    .flatMap((item) => positionsOf(item, { facts, wanted, isActive, terms: terms?.get(item[0]) }));
  const asked = { itemNos: [...granted], channel, locationNos: locationNosOf(wanted, facts) };
  const answered = granted.size === 0 ? undefined : await from.ledger(asked);
  for (const itemNo of answered === undefined ? [] : granted)
    freshness.set(itemNo, freshnessOf(answered, from.now()));
  const positions = [...reflected, ...(answered?.positions ?? [])];
  // Stable: the positions of an item stay in location order.
  return { isChannelKnown: true, freshness, positions: positions.sort((a, b) => a.itemNo - b.itemNo) };
}

function locationNosOf(
  wanted: ReadonlySet<string> | undefined,
  { locations }: SellingFacts,
): number[] | undefined {
  if (wanted === undefined) return undefined;
  return [...locations].flatMap(([locationNo, { id }]) => (wanted.has(id) ? [locationNo] : []));
}

function freshnessOf(answer: AvailabilityAnswer | undefined, nowMs: number): Freshness {
  const asOfMs = answer?.asOf.getTime() ?? nowMs;
  return { asOfMs, cursor: answer?.cursor ?? [], source: 'LEDGER', ageMs: Math.max(0, nowMs - asOfMs) };
}

type Applied = {
  readonly facts: SellingFacts;
  readonly wanted: ReadonlySet<string> | undefined;
  readonly isActive: boolean;
  readonly terms: KeptTerms | undefined;
};

function positionsOf(
  [itemNo, { slots }]: [number, ItemRead],
  { facts, wanted, isActive, terms }: Applied,
): LocationAvailability[] {
  const maySell = isActive && !facts.blockedItems.has(itemNo);
  const placed = slots.flatMap((slot) => {
    const location = facts.locations.get(slot.locationNo);
    if (location === undefined) return [];
    return wanted === undefined || wanted.has(location.id) ? [{ slot, location }] : [];
  });
  placed.sort((a, b) => a.location.place - b.location.place);
  return placed.map(({ slot, location }) => {
    const said = saidOf(slot, { said: terms?.byLocation.get(slot.locationNo), location, maySell });
    return {
      ...slot,
      itemNo,
      locationId: location.id,
      onHand: onHandOf(slot),
      availableToSell: sellable(slot, { said, location, maySell }),
      said,
    };
  });
}

function onHandOf(slot: Slot): number {
  return slot.available + slot.reserved + slot.picked + slot.damaged + slot.quarantined + slot.returnPending;
}

type Judged = {
  readonly said: ReferredTerms | undefined;
  readonly location: SellingLocation;
  readonly maySell: boolean;
};

/** What policies say, of this slot's quantity, and of item, location and channel as they are now. */
function saidOf(slot: Slot, { said, location, maySell }: Judged): ReferredTerms | undefined {
  if (said === undefined) return undefined;
  const isEligible = said.terms.isEligible && maySell && location.isActive;
  return { ...said, terms: { ...said.terms, available: slot.available, isEligible } };
}

/** THE formula; where nothing is said it is eligible × max(0, available). */
function sellable(slot: Slot, { said, location, maySell }: Judged): number {
  if (said !== undefined) return availableToSell(said.terms);
  return maySell && location.isActive ? Math.max(0, slot.available) : 0;
}
