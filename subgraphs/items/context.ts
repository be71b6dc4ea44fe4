/**
 * What the items resolvers get with a request: who asks, and items by SKU read in one batch.
 *
 * The loader lives as long as the request, so that nobody is answered from another request's past.
 */
import DataLoader from 'dataloader';
import { canonicalSku, type SubgraphRequest } from '#schema';
import type { ItemRow, ItemStore } from './store.ts';

/** The context of one request. */
export type ItemsContext = SubgraphRequest & {
  readonly store: ItemStore;
  /** One item by SKU (any letter case), or null. */
  readonly itemBySku: DataLoader<string, ItemRow | null>;
};

/** Makes the context of one request. */
export function itemsContext(store: ItemStore, request: SubgraphRequest): ItemsContext {
  const load = async (skus: readonly string[]) => {
    const found = await store.bySkus(skus);
    return skus.map((sku) => found.get(sku) ?? null);
  };
  return { ...request, store, itemBySku: new DataLoader(load, { cacheKeyFn: canonicalSku }) };
}
