/**
 * The items subgraph's parts, put together: resolvers, the entity Item, the request's context over the stores of items and prices.
 * Building and serving it is serve/'s.
 */
import type { Database } from '#database';
import type { SubgraphParts } from '../parts.ts';
import { type ItemsContext, itemsContext } from './context.ts';
import { createPriceStore } from './prices/store.ts';
import { itemEntities, resolvers } from './resolvers.ts';
import { createItemStore } from './store.ts';

/** The items subgraph over a database. */
export function itemsParts(database: Database): SubgraphParts<ItemsContext> {
  const stores = { items: createItemStore(database), prices: createPriceStore(database) };
  return {
    name: 'items',
    resolvers,
    entities: { Item: itemEntities },
    context: (request) => itemsContext(stores, request),
  };
}
