/**
 * The orders subgraph's parts, put together: resolvers, the entity Order, the request's context over store and ledger.
 * Building and serving it is serve/'s.
 */
import type { Database } from '#database';
import type { Ledger } from '#ledger';
import type { SubgraphParts } from '../parts.ts';
import { createAllocation } from './allocation.ts';
import { type OrdersContext, ordersContext } from './context.ts';
import { createOrderFeed } from './feed.ts';
import { orderEntities, resolvers } from './resolvers.ts';
import { createOrderStore } from './store.ts';

/** What the orders subgraph is made over besides its database. */
export type OrdersOver = {
  readonly ledger: Ledger;
  /** Which feed of orders this is, for those who follow it from another process. */
  readonly feedId: string;
  /** Called after every write that may have changed an order, so that who follows the feed looks at once. */
  readonly onChanged?: (() => void) | undefined;
};

/** The orders subgraph over a database and the ledger. */
export function ordersParts(
  database: Database,
  { ledger, feedId, onChanged }: OrdersOver,
): SubgraphParts<OrdersContext> {
  const parts = {
    store: createOrderStore(database, { onChanged }),
    allocation: createAllocation(ledger),
    promising: ledger.promising,
    stockFeed: ledger,
    feed: createOrderFeed(database),
    feedId,
  };
  return {
    name: 'orders',
    resolvers,
    entities: { Order: orderEntities },
    context: (request) => ordersContext(parts, request),
  };
}
