/**
 * The items subgraph's parts, put together: resolvers, the entity Item, the request's context over the item store.
 * Building and serving it is serve/'s.
 */
import type { Database } from '#database';
import type { SubgraphParts } from '../parts.ts';
import { type ItemsContext, itemsContext } from './context.ts';
import { itemEntities, resolvers } from './resolvers.ts';
import { createItemStore } from './store.ts';

/** The items subgraph over a database. */
export function itemsParts(database: Database): SubgraphParts<ItemsContext> {
  const store = createItemStore(database);
  return {
    name: 'items',
    resolvers,
    entities: { Item: itemEntities },
    context: (request) => itemsContext(store, request),
  };
}
