/**
 * What the orders resolvers get with a request: who asks, the orders, their stock, and orders by id read in one batch.
 *
 * The loader lives as long as the request, so that nobody is answered from another request's past.
 */
import DataLoader from 'dataloader';
import type { SubgraphRequest } from '#schema';
import type { Allocation } from './allocation.ts';
import type { Actor, OrderRow, OrderStore } from './store.ts';

/** The context of one request; `placing` is what placing and cancelling take. */
export type OrdersContext = SubgraphRequest & {
  readonly placing: { readonly store: OrderStore; readonly allocation: Allocation; readonly actor: Actor };
  /** One order by id, or null. */
  readonly orderById: DataLoader<string, OrderRow | null>;
  /** Whether there is an item of this SKU: a rejected order may name one that never was. */
  readonly isItem: DataLoader<string, boolean>;
};

/** Makes the context of one request. */
export function ordersContext(
  parts: { readonly store: OrderStore; readonly allocation: Allocation },
  request: SubgraphRequest,
): OrdersContext {
  const load = async (ids: readonly string[]) => {
    const found = await parts.store.byIds(ids);
    return ids.map((id) => found.get(id) ?? null);
  };
  const areItems = async (skus: readonly string[]) => {
    const known = await parts.store.knownSkus(skus);
    return skus.map((sku) => known.has(sku));
  };
  return {
    ...request,
    placing: { ...parts, actor: request },
    orderById: new DataLoader(load),
    isItem: new DataLoader(areItems),
  };
}
