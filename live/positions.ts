/**
 * What a channel may sell of items position by position, from what was read of them: THE formula with everything that is said there.
 *
 * The formula is schema/available-to-sell.ts over what copies hold; a test holds it against the ledger's. Channels, locations, blocked
 * items and the rules of policies are copies in this process, at most a second old; what is left of grants comes with the positions,
 * of the same moment. Only what measured buffers come to is asked of the ledger.
 */
import type {
  LocationAvailability,
  PositionGrant,
  ReferredTerms,
  SellingFacts,
  SellingLocation,
} from '#ledger';
import { availableToSell } from '#schema';
import type { ItemRead } from './freshness.ts';
import type { AvailabilitySources, LiveAvailabilityQuery, ReadItems } from './read-items.ts';
import type { KeptItem } from './selling/kept-items.ts';
import { positionTerms, silentSeconds } from './selling/position-terms.ts';
import type { Saying } from './selling/rule-book.ts';
import type { MeasuredBuffers, Selling } from './selling/selling.ts';
import type { Slot } from './slot.ts';

/** Some of the items that were read for a question. */
export type SomeOfRead = {
  readonly query: LiveAvailabilityQuery;
  readonly read: ReadItems;
  readonly itemNos: readonly number[];
};

/** Positions, and whether something of them is of an older time because the ledger did not answer in time. */
export type SellablePositions = {
  readonly positions: readonly LocationAvailability[];
  readonly isDegraded: boolean;
};

/** What a channel that there is may sell of some of the items read, position by position in item and location order. */
export async function sellableAt(from: AvailabilitySources, some: SomeOfRead): Promise<SellablePositions> {
  const asked = askedOf(some);
  const placed = some.itemNos.flatMap((itemNo) => placedOf(itemNo, some.read.reads, asked));
  if (asked.items === undefined) return { positions: plainPositions(placed, asked), isDegraded: false };
  const judged = judgedOf(from, placed, asked);
  const measured = judged.filter(({ saying }) => saying.buffer?.isMeasured === true).map(({ one }) => one);
  const byItem = Map.groupBy(measured, ({ itemNo }) => itemNo);
  const { buffers, isDegraded } = await from.selling.measured(asked.channel, byItem, asked.facts);
  return { positions: ruledPositions(from, judged, { asked, buffers }), isDegraded };
}

const noBuffers: Buffers = new Map();

/** The same at once, of items that have no measured buffer anywhere (totals.ts tells which). */
export function sellableNow(from: AvailabilitySources, some: SomeOfRead): readonly LocationAvailability[] {
  const asked = askedOf(some);
  const placed = some.itemNos.flatMap((itemNo) => placedOf(itemNo, some.read.reads, asked));
  if (asked.items === undefined) return plainPositions(placed, asked);
  return ruledPositions(from, judgedOf(from, placed, asked), { asked, buffers: noBuffers });
}

function askedOf({ query, read }: SomeOfRead): Asked {
  const { facts, items, nowMs, isActive } = read;
  const wanted = query.locationIds === undefined ? undefined : new Set(query.locationIds);
  return { facts, wanted, isActive: isActive === true, channel: query.channel, items, nowMs };
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

type Judged = { readonly one: Placed; readonly item: KeptItem | undefined; readonly saying: Saying };

function judgedOf({ selling }: AvailabilitySources, placed: readonly Placed[], asked: Asked): Judged[] {
  const { channel, facts, items, nowMs } = asked;
  return placed.map((one) => {
    const item = items?.get(one.itemNo);
    const spot = { locationNo: one.slot.locationNo, typePlace: one.location.typePlace, channel };
    return { one, item, saying: selling.saying(item, { spot, facts, nowMs }) };
  });
}

type Buffers = MeasuredBuffers['buffers'];

function ruledPositions(
  { selling }: AvailabilitySources,
  judged: readonly Judged[],
  { asked, buffers }: { readonly asked: Asked; readonly buffers: Buffers },
): LocationAvailability[] {
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
