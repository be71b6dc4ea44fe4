/**
 * The callers subgraph's parts, put together: resolvers over the caller store and the audit log. It has no entities.
 * Building and serving it is serve/'s.
 */
import type { Database } from '#database';
import type { SubgraphParts } from '../parts.ts';
import { type CallersContext, callersContext, type Webhooks } from './context.ts';
import { resolvers } from './resolvers.ts';
import type { CallerStore } from './store.ts';

/** The callers subgraph over a database, the store of callers, which the gateway of this process asks too, and webhooks. */
export function callersParts(
  database: Database,
  { store, webhooks }: { readonly store: CallerStore; readonly webhooks: Webhooks },
): SubgraphParts<CallersContext> {
  return {
    name: 'callers',
    resolvers,
    entities: {},
    context: (request) => callersContext({ store, database, webhooks }, request),
  };
}
