/**
 * Availability as the contract has it: an entry per asked SKU, its parts, how fresh it is, and why it is what it is.
 *
 * CACHED is answered by the reflection (which asks the ledger itself when it must), STRONG by the ledger. The numbers are the ledger's (THE formula is in ledger/sql); explain.ts takes them apart.
 */
import type { LocationAvailability, Share, SourceWatermark } from '#ledger';
import { asGivenNow, CursorNotReached, type Freshness, type Live } from '#live';
import {
  type CursorVector,
  canonicalSku,
  encodeCursor,
  fault,
  isAtLeast,
  narrowed,
  quantityToUnits,
  reaches,
} from '#schema';
import { checkCount } from '../connection.ts';
import type { StockContext } from './context.ts';
import { cursorFrom, mostLocations, mostSkus } from './decode.ts';
import type { QueryAvailabilityArgs } from './generated.ts';

/** An availability entry as its resolvers get it; `explain` is made when it is asked for. */
export type EncodedAvailability = ReturnType<typeof encodeEntry>;

/** What is asked: SKUs in any letter case, a channel, and locations (all when undefined). */
export type AvailabilityAsked = FreshnessAsked & {
  readonly skus: readonly string[];
  readonly channel: string;
  readonly locationIds: readonly string[] | undefined;
};

/** How fresh an answer must be. */
export type FreshnessAsked = {
  readonly consistency: 'CACHED' | 'STRONG';
  /** Every change up to here is in the answer. */
  readonly minCursor?: CursorVector | undefined;
  /** The oldest answer taken. */
  readonly maxStalenessMs?: number | undefined;
};

const mostStalenessMs = 86_400_000;

/** Reads the arguments of a question; throws BAD_USER_INPUT naming the one that is wrong. */
export function decodeAvailability(args: QueryAvailabilityArgs): AvailabilityAsked {
  const { skus, channel, locationIds } = args;
  checkCount('skus', skus, mostSkus);
  checkCount('locationIds', locationIds, mostLocations);
  return { skus, channel, locationIds: locationIds ?? undefined, ...decodeFreshness(args) };
}

/** Reads how fresh an answer must be; throws BAD_USER_INPUT naming the argument that is wrong. */
export function decodeFreshness(
  args: Pick<QueryAvailabilityArgs, 'minCursor' | 'maxStaleness'> &
    Partial<Pick<QueryAvailabilityArgs, 'consistency'>>,
): FreshnessAsked {
  const { consistency, minCursor, maxStaleness } = args;
  if (maxStaleness != null && (maxStaleness < 0 || maxStaleness > mostStalenessMs)) {
    throw fault('BAD_USER_INPUT', `maxStaleness must be from 0 to ${mostStalenessMs}, not ${maxStaleness}`);
  }
  return {
    consistency: consistency ?? 'CACHED',
    minCursor: minCursor == null ? undefined : cursorFrom('minCursor', minCursor),
    maxStalenessMs: maxStaleness ?? undefined,
  };
}

/**
 * Answers what a channel may sell, an entry per asked SKU in order.
 * Throws UNKNOWN_CHANNEL, also for a channel out of the caller's reach; locations out of it hold nothing, as unknown ones do.
 */
export async function answerAvailability(
  question: AvailabilityAsked,
  { caller, ledger, live, numbers }: StockContext,
): Promise<EncodedAvailability[]> {
  if (!reaches(caller.channels, question.channel)) throw unknownChannel(question.channel);
  const asked = { ...question, locationIds: narrowed(question.locationIds, caller.locations) };
  const isCached = asked.consistency === 'CACHED' && live !== undefined;
  const answer = await (isCached
    ? askLive(asked, { live, numbers })
    : askLedger(asked, { ledger, live, numbers })
  ).catch(cursorFault);
  if (!answer.isChannelKnown) throw unknownChannel(asked.channel);
  const { shares, totalOf, positionsOf } = answer;
  const given = new Map<number, EncodedFreshness>();
  /** The same to who asks for an item twice. */
  const freshnessOf = (itemNo: number): EncodedFreshness => {
    const freshness = given.get(itemNo) ?? encodeFreshness(answer.freshnessOf(itemNo));
    given.set(itemNo, freshness);
    return freshness;
  };
  return asked.skus.map((text) => {
    const sku = canonicalSku(text);
    const itemNo = answer.itemNos.get(sku);
    const asItem = itemNo ?? noItem;
    const total = totalOf(asItem);
    return encodeEntry({
      ...{ sku, itemNo, asked, total, positionsOf: () => positionsOf(asItem) },
      freshnessOf: () => freshnessOf(asItem),
      shares: shares.get(asItem) ?? [],
    });
  });
}

/** Tells who asked for what the feed does not have that it is of another database; throws all else as it is. */
export function cursorFault(error: unknown): never {
  if (!(error instanceof CursorNotReached)) throw error;
  throw fault(
    'BAD_USER_INPUT',
    'minCursor: the feed has no changes up to this cursor; it is of another database',
  );
}

/** The fault of a channel that nobody knows, or that the caller may not know of. */
export function unknownChannel(channel: string) {
  return fault('UNKNOWN_CHANNEL', `channel ${JSON.stringify(channel).slice(0, 100)} is unknown`, { channel });
}

/** No item has this number: what is told of unknown SKUs is read, cached and aged as its emptiness is. */
export const noItem = 0;

type Answer = {
  readonly isChannelKnown: boolean;
  readonly itemNos: ReadonlyMap<string, number>;
  /** What may be sold at locations, thousandths, and the positions it is made of. */
  readonly totalOf: (itemNo: number) => number;
  readonly positionsOf: (itemNo: number) => readonly LocationAvailability[];
  /** Of the whole network: an answer for some locations has none. */
  readonly shares: ReadonlyMap<number, readonly Share[]>;
  readonly freshnessOf: (itemNo: number) => Freshness;
};

async function askLive(
  { skus, channel, locationIds, minCursor, maxStalenessMs }: AvailabilityAsked,
  { live, numbers }: { live: Pick<Live, 'availability'>; numbers: StockContext['numbers'] },
): Promise<Answer> {
  const itemNos = await numbers.rememberedItemNos(skus);
  const asked = [...new Set(itemNos.values()), noItem];
  const demands = { atLeast: minCursor, maxAgeMs: maxStalenessMs };
  const answer = await live.availability({ itemNos: asked, channel, locationIds, ...demands });
  const { isChannelKnown, shares, totalOf, positionsOf } = answer;
  const freshnessOf = (itemNo: number) => told(answer.freshness.get(itemNo));
  return { isChannelKnown, shares, totalOf, positionsOf, itemNos, freshnessOf };
}

/** Every asked item is answered with its freshness. */
export function told(freshness: Freshness | undefined): Freshness {
  if (freshness === undefined) throw new Error('an item was answered without its freshness');
  return freshness;
}

async function askLedger(
  { skus, channel, locationIds, minCursor }: AvailabilityAsked,
  { ledger, live, numbers }: Pick<StockContext, 'ledger' | 'live' | 'numbers'>,
): Promise<Answer> {
  const [itemNos, locationNos] = await Promise.all([
    numbers.itemNos(skus),
    locationIds === undefined ? undefined : numbers.locationNos(locationIds),
  ]);
  const askedAtMs = performance.now();
  const answer = await ledger.availability({
    itemNos: [...itemNos.values()],
    channel,
    locationNos: locationNos === undefined ? undefined : [...locationNos.values()],
  });
  // As old as the question at most. `asOf` is the database's time, and this machine's clock may differ.
  const toldAtMs = performance.now();
  const age = { asOfMs: answer.asOf.getTime(), ageMs: toldAtMs - askedAtMs, toldAtMs };
  const { cursor } = answer;
  if (minCursor !== undefined && !isAtLeast(cursor, minCursor)) throw new CursorNotReached();
  const freshness: Freshness = { ...age, cursor, source: 'LEDGER', readFrom: 'LEDGER' };
  const positions = (await live?.withHeard(answer.positions, channel)) ?? answer.positions;
  const shares =
    locationIds === undefined
      ? await ledger.policies.sharesNow([...itemNos.values()], channel)
      : new Map<number, readonly Share[]>();
  const byItem = Map.groupBy(positions, ({ itemNo }) => itemNo);
  const positionsOf = (itemNo: number) => byItem.get(itemNo) ?? [];
  const totalOf = (itemNo: number) =>
    positionsOf(itemNo).reduce((sum, { availableToSell }) => sum + availableToSell, 0);
  const { isChannelKnown } = answer;
  return { isChannelKnown, totalOf, positionsOf, shares, itemNos, freshnessOf: () => freshness };
}

type Entry = {
  readonly sku: string;
  readonly itemNo: number | undefined;
  readonly asked: AvailabilityAsked;
  /** What may be sold at locations, thousandths. */
  readonly total: number;
  readonly positionsOf: () => readonly LocationAvailability[];
  readonly shares: readonly Share[];
  readonly freshnessOf: () => EncodedFreshness;
};

type EncodedFreshness = ReturnType<typeof encodeFreshness>;

function encodeEntry({ sku, itemNo, asked, total, positionsOf, shares, freshnessOf }: Entry) {
  const known = itemNo !== undefined;
  const beside = shares.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    sku,
    known,
    availableToSell: quantityToUnits(total + beside),
    /** Made when it is asked for, as the positions: most ask how much there is and not where. */
    get byLocation() {
      return positionsOf().map(encodeAtLocation);
    },
    get positions() {
      return positionsOf();
    },
    get freshness() {
      return freshnessOf();
    },
    asked,
    itemNo,
    networkShares: shares,
    shares: shares.map(encodeShare),
    item: known ? { sku } : null,
  };
}

/** What may be sold at one location as its resolvers get it; `watermarks` are read when they are asked for. */
export type EncodedAtLocation = ReturnType<typeof encodeAtLocation>;

/** Encodes what may be sold at one location. */
export function encodeAtLocation(position: LocationAvailability) {
  return {
    location: { id: position.locationId },
    onHand: quantityToUnits(position.onHand),
    reserved: quantityToUnits(position.reserved),
    availableToSell: quantityToUnits(position.availableToSell),
    heardAt: position.heard === undefined ? null : new Date(position.heard.atMs).toISOString(),
    silent: position.heard?.isSilent ?? false,
    locationNo: position.locationNo,
  };
}

/** Encodes how far a source has told. */
export function encodeWatermark({ source, occurredAt, heardAt }: SourceWatermark) {
  return { source, occurredAt: occurredAt.toISOString(), heardAt: heardAt.toISOString() };
}

function encodeShare({ kind, quantity, reference, toLocationId, expectedAt, supplierId }: Share) {
  return {
    kind,
    quantity: quantityToUnits(quantity),
    reference: `policy:${reference}`,
    toLocation: toLocationId === undefined ? null : { id: toLocationId },
    expectedAt: expectedAt?.toISOString() ?? null,
    supplierId: supplierId ?? null,
  };
}

/** Encodes how fresh an answer is. */
export function encodeFreshness(freshness: Freshness) {
  const { asOfMs, cursor, source, ageMs, readFrom, isDegraded } = asGivenNow(freshness);
  return {
    asOf: new Date(asOfMs).toISOString(),
    cursor: encodeCursor(cursor),
    source,
    // Rounded up: no answer is older than it says.
    ageMs: Math.ceil(ageMs),
    readFrom,
    degraded: isDegraded === true,
  };
}
