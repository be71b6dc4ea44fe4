/**
 * The locations subgraph's parts, put together: resolvers, the entities Location and Channel, the request's context.
 * Building and serving it is serve/'s.
 */
import type { Database } from '#database';
import type { SubgraphParts } from '../parts.ts';
import { type LocationsContext, locationsContext } from './context.ts';
import { channelEntities, locationEntities, resolvers } from './resolvers.ts';
import { createLocationStore } from './store.ts';

/** The locations subgraph over a database. */
export function locationsParts(database: Database): SubgraphParts<LocationsContext> {
  const store = createLocationStore(database);
  return {
    name: 'locations',
    resolvers,
    entities: { Location: locationEntities, Channel: channelEntities },
    context: (request) => locationsContext(store, request),
  };
}
