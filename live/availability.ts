/**
 * Availability from items as the reader gives them: the ledger's answer, applied in this process, with its freshness.
 *
 * The formula here is THE formula (schema/available-to-sell.ts) over what copies hold; a test holds it against the ledger's.
 * Channels, locations, blocked items and the rules of policies are copies in this process, at most a second old; what is left of
 * grants comes with the positions, of the same moment. Only what measured buffers come to is asked of the ledger.
 */
import type {
  AvailabilityQuery,
  LocationAvailability,
  PositionGrant,
  ReferredTerms,
  SellingFacts,
  SellingLocation,
  Share,
} from '#ledger';
import { availableToSell } from '#schema';
import type { Copy } from './copy.ts';
import type { Freshness, ItemRead, ReadDemands } from './freshness.ts';
import type { Reader } from './reader.ts';
import type { CurrentFacts } from './selling/current-facts.ts';
import type { KeptItem } from './selling/kept-items.ts';
import type { KeptShares, SharesRead } from './selling/kept-shares.ts';
import { positionTerms, silentSeconds } from './selling/position-terms.ts';
import type { Saying } from './selling/rule-book.ts';
import type { Selling } from './selling/selling.ts';
import type { Slot } from './slot.ts';

/** What to ask, and how fresh it must be. */
export type LiveAvailabilityQuery = Omit<AvailabilityQuery, 'locationNos'> &
  Pick<ReadDemands, 'atLeast' | 'maxAgeMs'> & {
    /** Only these locations when given; unknown ones hold nothing. */
    readonly locationIds?: readonly string[] | undefined;
  };

/** The answer: as the ledger's, positions in item and location order, and every asked item's freshness. */
export type LiveAvailabilityAnswer = {
  readonly isChannelKnown: boolean;
  readonly positions: readonly LocationAvailability[];
  /** What the channel is offered beside positions, by item number; nothing when locations are named. */
  readonly shares: ReadonlyMap<number, readonly Share[]>;
  /** By item number. */
  readonly freshness: ReadonlyMap<number, Freshness>;
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
  const freshness = beside.isDegraded ? freshnessOf(read.reads, true) : read.freshness;
  const { shares } = beside;
  if (isActive === undefined) return { isChannelKnown: false, freshness, shares, positions: [] };
  return {
    isChannelKnown: true,
    ...{ freshness, shares },
    positions: await sellableAt(from, { query, read, itemNos }),
  };
}

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

/** What a channel that there is may sell of some of the items read, position by position in item and location order. */
export async function sellableAt(
  from: AvailabilitySources,
  of: {
    readonly query: LiveAvailabilityQuery;
    readonly read: ReadItems;
    readonly itemNos: readonly number[];
  },
): Promise<readonly LocationAvailability[]> {
  const { query, read, itemNos } = of;
  const { facts, items, reads, nowMs } = read;
  const wanted = query.locationIds === undefined ? undefined : new Set(query.locationIds);
  const asked = { facts, wanted, isActive: read.isActive === true, channel: query.channel, items, nowMs };
  const placed = itemNos.flatMap((itemNo) => placedOf(itemNo, reads, asked));
  return items === undefined ? plainPositions(placed, asked) : ruledPositions(from, placed, asked);
}

const nothingBeside: SharesRead = { shares: new Map(), isDegraded: false };

/** Facts that could not be read lately make every answer one of an older time. */
function freshnessOf(
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

type Asked = {
  readonly facts: SellingFacts;
  readonly wanted: ReadonlySet<string> | undefined;
  readonly isActive: boolean;
  readonly channel: string;
  readonly items: ReadonlyMap<number, KeptItem> | undefined;
  readonly nowMs: number;
};

type Placed = {
  readonly itemNo: number;
  readonly slot: Slot;
  readonly location: SellingLocation;
  readonly grants: readonly PositionGrant[];
};

/** The positions of an item that are asked for, in location order. */
function placedOf(itemNo: number, reads: ReadonlyMap<number, ItemRead>, { facts, wanted }: Asked): Placed[] {
  const read = reads.get(itemNo);
  if (read === undefined) return [];
  const placed: Placed[] = [];
  for (const slot of read.slots) {
    const location = facts.locations.get(slot.locationNo);
    if (location === undefined || (wanted !== undefined && !wanted.has(location.id))) continue;
    const { grants } = read;
    const here =
      grants.length === 0 ? grants : grants.filter(({ locationNo }) => locationNo === slot.locationNo);
    placed.push({ itemNo, slot, location, grants: here });
  }
  return placed.sort((a, b) => a.location.place - b.location.place);
}

function maySell({ itemNo, location }: Placed, { isActive, facts }: Asked): boolean {
  return isActive && location.isActive && !facts.blockedItems.has(itemNo);
}

/** While nothing is said the formula is eligible × max(0, available). */
function plainPositions(placed: readonly Placed[], asked: Asked): LocationAvailability[] {
  return placed.map((one) =>
    answered(one, maySell(one, asked) ? Math.max(0, one.slot.available) : 0, undefined),
  );
}

async function ruledPositions(
  { selling }: AvailabilitySources,
  placed: readonly Placed[],
  asked: Asked,
): Promise<LocationAvailability[]> {
  const { channel, facts, items, nowMs } = asked;
  const judged = placed.map((one) => {
    const spot = { locationNo: one.slot.locationNo, typePlace: one.location.typePlace, channel };
    return {
      one,
      item: items?.get(one.itemNo),
      saying: selling.saying(items?.get(one.itemNo), { spot, facts, nowMs }),
    };
  });
  const measured = judged.filter(({ saying }) => saying.buffer?.isMeasured === true).map(({ one }) => one);
  const buffers = await selling.measured(
    channel,
    Map.groupBy(measured, ({ itemNo }) => itemNo),
    facts,
  );
  return judged.map(({ one, item, saying }) => {
    const isMeasured = saying.buffer?.isMeasured === true;
    const velocityBuffer = isMeasured ? (buffers.get(one.itemNo)?.get(one.slot.locationNo) ?? 0) : 0;
    const said = withVelocity(termsOf({ one, item, saying }, { selling, asked }), velocityBuffer);
    return { ...answered(one, availableToSell(said.terms), said), heard: heardOf(one, saying, asked) };
  });
}

/** Since when a location has been silent, where a policy says what that costs. */
function heardOf(
  { slot, location }: Pick<Placed, 'location'> & { readonly slot: Pick<Slot, 'locationNo'> },
  { staleness }: Saying,
  { facts, nowMs }: Pick<Asked, 'facts' | 'nowMs'>,
): LocationAvailability['heard'] {
  if (staleness === undefined) return undefined;
  const atMs = facts.policies.heardAtMs.get(slot.locationNo) ?? location.createdAtMs;
  return { atMs, isSilent: silentSeconds({ heardAtMs: atMs, nowMs }) > staleness.objectiveSeconds };
}

/** Tells of positions that the ledger itself answered since when their locations have been silent. */
export async function withHeard(
  from: Pick<AvailabilitySources, 'facts' | 'selling' | 'now'>,
  positions: readonly LocationAvailability[],
  channel: string,
): Promise<readonly LocationAvailability[]> {
  const facts = await from.facts.get();
  if (!facts.policies.isInUse || facts.policies.heardAtMs.size === 0) return positions;
  const items = await from.selling.items([...new Set(positions.map(({ itemNo }) => itemNo))]);
  const nowMs = from.now();
  return positions.map((position) => {
    const location = facts.locations.get(position.locationNo);
    if (location === undefined) return position;
    const spot = { locationNo: position.locationNo, typePlace: location.typePlace, channel };
    const saying = from.selling.saying(items.get(position.itemNo), { spot, facts, nowMs });
    return { ...position, heard: heardOf({ slot: position, location }, saying, { facts, nowMs }) };
  });
}

function termsOf(
  { one, item, saying }: { one: Placed; item: KeptItem | undefined; saying: Saying },
  { selling, asked }: { selling: Selling; asked: Asked },
): ReferredTerms {
  const { location, slot, grants } = one;
  return positionTerms({
    ...{ saying, grants, channel: asked.channel, nowMs: asked.nowMs, localMinute: selling.localMinute },
    ...{ available: slot.available, step: item?.step ?? 1, maySell: maySell(one, asked) },
    timeZone: location.timeZone,
    heardAtMs: asked.facts.policies.heardAtMs.get(slot.locationNo) ?? location.createdAtMs,
  });
}

function withVelocity(said: ReferredTerms, velocityBuffer: number): ReferredTerms {
  if (velocityBuffer === 0) return said;
  const bufferFixed = said.terms.bufferFixed + velocityBuffer;
  return { ...said, velocityBuffer, terms: { ...said.terms, bufferFixed } };
}

function answered(
  { itemNo, slot, location }: Placed,
  units: number,
  said: ReferredTerms | undefined,
): LocationAvailability {
  const { available, reserved, picked, damaged, quarantined, returnPending, locationNo, version } = slot;
  return {
    ...{ itemNo, locationNo, locationId: location.id, version },
    ...{ available, reserved, picked, damaged, quarantined, returnPending },
    onHand: available + reserved + picked + damaged + quarantined + returnPending,
    availableToSell: units,
    said,
  };
}
