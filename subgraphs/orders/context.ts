/**
 * What the orders resolvers get with a request: who asks, the orders, their stock, and orders by id read in one batch.
 *
 * The loader lives as long as the request, so that nobody is answered from another request's past.
 */
import DataLoader from 'dataloader';
import type { Ledger, Promising } from '#ledger';
import type { SubgraphRequest } from '#schema';
import type { Allocation } from './allocation.ts';
import type { OrderFeed } from './feed.ts';
import { type Actor, type OrderRow, type OrderStore, reachedStore } from './store.ts';

/** What the subgraph is made of. */
export type OrdersMade = {
  readonly store: OrderStore;
  readonly allocation: Allocation;
  readonly feed: OrderFeed;
  /** What can be offered instead of what is short. */
  readonly promising: Promising;
  /** Tells where the feed of stock is. */
  readonly stockFeed: Pick<Ledger, 'cursorNow'>;
  /** Which feed that is, for those who follow it from another process. */
  readonly feedId: string;
};

/** The context of one request; `placing` is what every mutation takes. Orders out of the caller's reach are not there. */
export type OrdersContext = SubgraphRequest & {
  readonly placing: { readonly store: OrderStore; readonly allocation: Allocation; readonly actor: Actor };
  readonly feed: OrderFeed;
  readonly promising: Promising;
  readonly stockFeed: Pick<Ledger, 'cursorNow'>;
  readonly feedId: string;
  /** One order by id, or null. */
  readonly orderById: DataLoader<string, OrderRow | null>;
  /** Whether there is an item of this SKU: a rejected order may name one that never was. */
  readonly isItem: DataLoader<string, boolean>;
};

/** Makes the context of one request. */
export function ordersContext(
  { store: whole, allocation, feed, promising, stockFeed, feedId }: OrdersMade,
  request: SubgraphRequest,
): OrdersContext {
  const store = reachedStore(whole, request.caller);
  const load = async (ids: readonly string[]) => {
    const found = await store.byIds(ids);
    return ids.map((id) => found.get(id) ?? null);
  };
  const areItems = async (skus: readonly string[]) => {
    const known = await store.knownSkus(skus);
    return skus.map((sku) => known.has(sku));
  };
  return {
    ...request,
    placing: { store, allocation, actor: request },
    feed,
    promising,
    stockFeed,
    feedId,
    orderById: new DataLoader(load),
    isItem: new DataLoader(areItems),
  };
}
