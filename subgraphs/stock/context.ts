/**
 * What the stock resolvers get with a request: who asks, the ledger, lookups, and batch loaders.
 *
 * Loaders live as long as the request, so that nobody is answered from another request's past.
 */
import DataLoader from 'dataloader';
import { type Alias, type Ledger, type Position, positionId } from '#ledger';
import type { Live } from '#live';
import { canonicalSku, type SubgraphRequest } from '#schema';
import type { ErpPostings } from './erp-store.ts';
import type { Numbers } from './numbers.ts';

/** A position by the ids clients use. */
export type PlaceKey = { readonly sku: string; readonly locationId: string };

/** The context of one request. */
export type StockContext = SubgraphRequest & {
  readonly ledger: Ledger;
  readonly live?: Pick<Live, 'availability'> | undefined;
  readonly numbers: Numbers;
  readonly feedId: string;
  readonly erp: ErpPostings;
  /** One position, all zero where nothing ever was; null when item or location is unknown. */
  readonly positionAt: DataLoader<PlaceKey, Position | null, string>;
  /** The positions of an item by SKU, at most 1,000. */
  readonly positionsOf: DataLoader<string, Position[]>;
  readonly aliasesOfItem: DataLoader<string, readonly Alias[]>;
  readonly aliasesOfLocation: DataLoader<string, readonly Alias[]>;
};

const mostPositionsOfAnItem = 1_000;

/** What the contexts are made over. */
export type StockParts = {
  readonly ledger: Ledger;
  /** Answers CACHED availability; the ledger does without it. */
  readonly live?: Pick<Live, 'availability'> | undefined;
  readonly numbers: Numbers;
  /** Under which changes are broadcast: the database's identity. */
  readonly feedId: string;
  /** Makes the request's view of the postings to the ERP. */
  readonly openErp: () => ErpPostings;
};

/** Makes the context of one request. */
export function stockContext(parts: StockParts, request: SubgraphRequest): StockContext {
  const { ledger } = parts;
  const cacheKeyFn = ({ sku, locationId }: PlaceKey) => JSON.stringify([canonicalSku(sku), locationId]);
  return {
    ...request,
    ...parts,
    erp: parts.openErp(),
    positionAt: new DataLoader((keys) => positionsAt(parts, keys), { cacheKeyFn }),
    positionsOf: new DataLoader((skus) => positionsOf(parts, skus), { cacheKeyFn: canonicalSku }),
    aliasesOfItem: new DataLoader(async (skus) => {
      const found = await ledger.aliasesOfItems(skus);
      return skus.map((sku) => found.get(canonicalSku(sku)) ?? []);
    }),
    aliasesOfLocation: new DataLoader(async (ids) => {
      const found = await ledger.aliasesOfLocations(ids);
      return ids.map((id) => found.get(id) ?? []);
    }),
  };
}

async function positionsAt(
  { ledger, numbers }: StockParts,
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

async function positionsOf({ ledger, numbers }: StockParts, skus: readonly string[]): Promise<Position[][]> {
  const itemNos = [...(await numbers.itemNos(skus)).values()];
  const first = mostPositionsOfAnItem * itemNos.length;
  const found = itemNos.length === 0 ? [] : await ledger.positionsPage({ first, filter: { itemNos } });
  const bySku = Map.groupBy(found, ({ sku }) => sku);
  return skus.map((sku) => (bySku.get(canonicalSku(sku)) ?? []).slice(0, mostPositionsOfAnItem));
}
