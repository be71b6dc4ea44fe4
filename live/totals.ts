/**
 * How much a channel may sell of an item in all, without an object a position: what most questions ask and nothing else.
 *
 * Straight from the packed positions of the copy in this process. What is said at a location is looked up once for all items of
 * which the same is said. Items with rules or grants of their own, or with measured buffers, are told position by position
 * (positions.ts), by the same formula. Decision 0032.
 */
import type { SellingFacts } from '#ledger';
import { availableUnder, type SellingTerms } from '#schema';
import type { ItemRead } from './freshness.ts';
import { eachAvailable } from './memory/packed-item.ts';
import type { AvailabilitySources, LiveAvailabilityQuery, ReadItems } from './read-items.ts';
import type { KeptItem } from './selling/kept-items.ts';
import { positionTerms } from './selling/position-terms.ts';

/** Tells what may be sold of an item that was read, thousandths; undefined: it has to be told position by position. */
export type TotalOf = (itemNo: number) => number | undefined;

/** What may be sold at a location of so much available; undefined: it is not told so. */
type Sells = (locationNo: number, available: number) => number | undefined;

type Asked = {
  readonly query: LiveAvailabilityQuery;
  readonly read: ReadItems;
  readonly wanted: ReadonlySet<string> | undefined;
};

/** Makes what tells totals of the items that were read for a question, of a channel that there is. */
export function createTotals(
  from: Pick<AvailabilitySources, 'selling'>,
  { query, read }: Pick<Asked, 'query' | 'read'>,
): TotalOf {
  const wanted = query.locationIds === undefined ? undefined : new Set(query.locationIds);
  const { facts, items, reads, isActive } = read;
  const asked = { query, read, wanted };
  const plain = plainly(asked);
  const ruled = new Map<string, Sells>();
  return (itemNo) => {
    const itemRead = reads.get(itemNo);
    if (itemRead === undefined || isActive !== true || facts.blockedItems.has(itemNo)) return 0;
    if (items === undefined) return totalOf(itemRead, plain);
    const item = items.get(itemNo);
    if (item?.rules !== undefined || itemRead.grants.length > 0) return undefined;
    const key = `${item?.step ?? 1} ${item?.itemClass ?? ''}`;
    const sells = ruled.get(key) ?? byRules(from, asked, item);
    ruled.set(key, sells);
    return totalOf(itemRead, sells);
  };
}

function totalOf(read: ItemRead, sells: Sells): number | undefined {
  let sum = 0;
  let isTold = true;
  const add = (locationNo: number, available: number): void => {
    const more = sells(locationNo, available);
    if (more === undefined) isTold = false;
    else sum += more;
  };
  if (read.packed !== undefined) eachAvailable(read.packed, add);
  else for (const { locationNo, available } of read.slots) add(locationNo, available);
  return isTold ? sum : undefined;
}

/** While nothing is said the formula is what is available, where locations are active. */
function plainly({ read: { facts }, wanted }: Asked): Sells {
  return (locationNo, available) => {
    const location = facts.locations.get(locationNo);
    if (location?.isActive !== true || wanted?.has(location.id) === false) return 0;
    return Math.max(0, available);
  };
}

type Terms = Omit<SellingTerms, 'available'>;

function byRules(
  from: Pick<AvailabilitySources, 'selling'>,
  asked: Asked,
  item: KeptItem | undefined,
): Sells {
  const { facts } = asked.read;
  const told = new Map<number, Terms | 'nothing' | 'measured'>();
  return (locationNo, available) => {
    const known = told.get(locationNo);
    const terms =
      known ?? termsAt(from, asked, { item, locationNo, location: facts.locations.get(locationNo) });
    if (known === undefined) told.set(locationNo, terms);
    if (terms === 'nothing') return 0;
    return terms === 'measured' ? undefined : availableUnder(terms, available);
  };
}

type Place = {
  readonly item: KeptItem | undefined;
  readonly locationNo: number;
  readonly location: SellingFacts['locations'] extends ReadonlyMap<number, infer One>
    ? One | undefined
    : never;
};

function termsAt(
  { selling }: Pick<AvailabilitySources, 'selling'>,
  { query: { channel }, read, wanted }: Asked,
  { item, locationNo, location }: Place,
): Terms | 'nothing' | 'measured' {
  if (location?.isActive !== true || wanted?.has(location.id) === false) return 'nothing';
  const { facts, nowMs } = read;
  const { typePlace, timeZone, createdAtMs } = location;
  const saying = selling.saying(item, { spot: { locationNo, typePlace, channel }, facts, nowMs });
  if (saying.buffer?.isMeasured === true) return 'measured';
  const heardAtMs = facts.policies.heardAtMs.get(locationNo) ?? createdAtMs;
  const time = { nowMs, localMinute: selling.localMinute, timeZone, heardAtMs };
  const own = { saying, channel, step: item?.step ?? 1, maySell: true, available: 0, grants: [] };
  return positionTerms({ ...own, ...time }).terms;
}
