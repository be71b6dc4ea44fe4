/**
 * The orders subgraph's parts, put together: resolvers, the entity Order, the request's context over store and ledger.
 * Building and serving it is serve/'s.
 */
import type { Database } from '#database';
import type { Ledger } from '#ledger';
import type { SubgraphParts } from '../parts.ts';
import { createAllocation } from './allocation.ts';
import { type OrdersContext, ordersContext } from './context.ts';
import { orderEntities, resolvers } from './resolvers.ts';
import { createOrderStore } from './store.ts';

/** The orders subgraph over a database and the ledger. */
export function ordersParts(database: Database, ledger: Ledger): SubgraphParts<OrdersContext> {
  const parts = { store: createOrderStore(database), allocation: createAllocation(ledger) };
  return {
    name: 'orders',
    resolvers,
    entities: { Order: orderEntities },
    context: (request) => ordersContext(parts, request),
  };
}
