/**
 * What the items resolvers get with a request: who asks, items by SKU and prices, each read in one batch.
 *
 * The loader lives as long as the request, so that nobody is answered from another request's past.
 */
import DataLoader from 'dataloader';
import { canonicalSku, type SubgraphRequest } from '#schema';
import type { PriceAsked, PriceFound, PriceStore } from './prices/store.ts';
import type { ItemRow, ItemStore } from './store.ts';

/** The context of one request. */
export type ItemsContext = SubgraphRequest & {
  readonly store: ItemStore;
  /** One item by SKU (any letter case), or null. */
  readonly itemBySku: DataLoader<string, ItemRow | null>;
  readonly prices: PriceStore;
  readonly priceOf: DataLoader<PriceAsked, PriceFound, string>;
};

/** Makes the context of one request. */
export function itemsContext(
  { items, prices }: { readonly items: ItemStore; readonly prices: PriceStore },
  request: SubgraphRequest,
): ItemsContext {
  const load = async (skus: readonly string[]) => {
    const found = await items.bySkus(skus);
    return skus.map((sku) => found.get(canonicalSku(sku)) ?? null);
  };
  const cacheKeyFn = ({ sku, channel, currency, at }: PriceAsked) =>
    JSON.stringify([canonicalSku(sku), channel, currency, at]);
  return {
    ...request,
    ...{ store: items, prices },
    itemBySku: new DataLoader(load, { cacheKeyFn: canonicalSku }),
    priceOf: new DataLoader((asked) => prices.check(asked), { cacheKeyFn }),
  };
}
