/**
 * What the stock resolvers get with a request: who asks, the ledger, lookups, and batch loaders.
 *
 * Loaders live as long as the request, so that nobody is answered from another request's past.
 */
import DataLoader from 'dataloader';
import { type Alias, type Ledger, type Position, positionId, type SourceWatermark } from '#ledger';
import type { Live } from '#live';
import { canonicalSku, reaches, type SubgraphRequest } from '#schema';
import { type CaseLoaders, caseLoaders } from './case-loaders.ts';
import type { ErpPostings } from './erp-store.ts';
import { type FlowKey, flowLoader, type ItemFlows } from './flow-loader.ts';
import type { GtinLookup } from './gtin-lookup.ts';
import { type Numbers, type ReachedNumbers, reachedNumbers } from './numbers.ts';
import type { TraceStore } from './trace-store.ts';
import { type WorkLoaders, workLoaders } from './work-loaders.ts';

/** A position by the ids clients use. */
export type PlaceKey = { readonly sku: string; readonly locationId: string };

/** The context of one request. */
export type StockContext = SubgraphRequest & {
  readonly ledger: Ledger;
  readonly live?: Pick<Live, 'availability' | 'grid' | 'newestItemNo' | 'toldAt' | 'withHeard'> | undefined;
  /** Locations out of the caller's reach have no number. */
  readonly numbers: ReachedNumbers;
  readonly skusByGtin: GtinLookup;
  readonly feedId: string;
  /** Which feed of cases that is, for those who follow it from another process. */
  readonly caseFeedId: string;
  readonly erp: ErpPostings;
  readonly traces: TraceStore;
  readonly cases: CaseLoaders;
  readonly work: WorkLoaders;
  /** One position, all zero where nothing ever was; null when item or location is unknown. */
  readonly positionAt: DataLoader<PlaceKey, Position | null, string>;
  /** The positions of an item by SKU, at most 1,000. */
  readonly positionsOf: DataLoader<string, Position[]>;
  /** How far sources have told, by location number. */
  readonly watermarksOf: DataLoader<number, SourceWatermark[]>;
  readonly aliasesOfItem: DataLoader<string, readonly Alias[]>;
  readonly aliasesOfLocation: DataLoader<string, readonly Alias[]>;
  /** What is expected of an item for a channel. */
  readonly flowsOf: DataLoader<FlowKey, ItemFlows, string>;
};

const mostPositionsOfAnItem = 1_000;

/** What the contexts are made over. */
export type StockParts = {
  readonly ledger: Ledger;
  /** Answers CACHED availability; the ledger does without it. */
  readonly live?: Pick<Live, 'availability' | 'grid' | 'newestItemNo' | 'toldAt' | 'withHeard'> | undefined;
  readonly numbers: Numbers;
  readonly skusByGtin: GtinLookup;
  /** Under which changes are broadcast: the database's identity. */
  readonly feedId: string;
  readonly caseFeedId: string;
  /** Makes the request's view of the postings to the ERP. */
  readonly openErp: () => ErpPostings;
  readonly traces: TraceStore;
};

/** Makes the context of one request. */
export function stockContext(parts: StockParts, request: SubgraphRequest): StockContext {
  const { ledger } = parts;
  const { locations } = request.caller;
  const numbers = reachedNumbers(parts.numbers, locations);
  const reached = { ledger, numbers };
  const cacheKeyFn = ({ sku, locationId }: PlaceKey) => JSON.stringify([canonicalSku(sku), locationId]);
  return {
    ...request,
    ...parts,
    numbers,
    erp: parts.openErp(),
    traces: parts.traces,
    work: workLoaders(ledger),
    flowsOf: flowLoader(ledger, numbers),
    cases: caseLoaders(ledger, () => numbers.within(undefined)),
    positionAt: new DataLoader((keys) => positionsAt(reached, keys), { cacheKeyFn }),
    positionsOf: new DataLoader((skus) => positionsOf(reached, skus), { cacheKeyFn: canonicalSku }),
    watermarksOf: new DataLoader((locationNos) => watermarksOf(ledger, locationNos)),
    aliasesOfItem: new DataLoader(async (skus) => {
      const found = await ledger.aliasesOfItems(skus);
      return skus.map((sku) => found.get(canonicalSku(sku)) ?? []);
    }),
    aliasesOfLocation: new DataLoader(async (ids) => {
      const found = await ledger.aliasesOfLocations(ids.filter((id) => reaches(locations, id)));
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}

const mostWatermarks = 10_000;

async function watermarksOf(ledger: Ledger, locationNos: readonly number[]): Promise<SourceWatermark[][]> {
  const all = await ledger.sources.watermarks({ first: mostWatermarks, locationNos });
  const byLocation = Map.groupBy(all, ({ locationNo }) => locationNo);
  return locationNos.map((locationNo) => byLocation.get(locationNo) ?? []);
}

type Reached = { readonly ledger: Ledger; readonly numbers: ReachedNumbers };

async function positionsAt(
  { ledger, numbers }: Reached,
  keys: readonly PlaceKey[],
): Promise<(Position | null)[]> {
  const [itemNos, locationNos] = await Promise.all([
    numbers.itemNos(keys.map(({ sku }) => sku)),
    numbers.locationNos(keys.map(({ locationId }) => locationId)),
  ]);
  const places = keys.map(({ sku, locationId }) => {
    const itemNo = itemNos.get(canonicalSku(sku));
    const locationNo = locationNos.get(locationId);
    return itemNo === undefined || locationNo === undefined ? undefined : { itemNo, locationNo };
  });
  const found = await ledger.positions(places.flatMap((place) => place ?? []));
  return places.map((place) => (place === undefined ? null : (found.get(positionId(place)) ?? null)));
}

async function positionsOf({ ledger, numbers }: Reached, skus: readonly string[]): Promise<Position[][]> {
  const [found, locationNos] = await Promise.all([numbers.itemNos(skus), numbers.within(undefined)]);
  const itemNos = [...found.values()];
  const first = mostPositionsOfAnItem * itemNos.length;
  const filter = { itemNos, locationNos };
  const positions = itemNos.length === 0 ? [] : await ledger.positionsPage({ first, filter });
  const bySku = Map.groupBy(positions, ({ sku }) => sku);
  return skus.map((sku) => (bySku.get(canonicalSku(sku)) ?? []).slice(0, mostPositionsOfAnItem));
}
