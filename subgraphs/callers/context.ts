/**
 * What the callers resolvers get with a request: who asks, the callers and keys, the audit log.
 */
import type { Queryable } from '#database';
import type { SubgraphRequest } from '#schema';
import type { Act, CallerStore } from './store.ts';

/** What the subgraph is made of. */
export type CallersMade = { readonly store: CallerStore; readonly database: Queryable };

/** The context of one request; `act` is what every mutation is noted under. */
export type CallersContext = SubgraphRequest & CallersMade & { readonly act: Act };

/** Makes the context of one request. */
export function callersContext(made: CallersMade, request: SubgraphRequest): CallersContext {
  const { caller, correlationId } = request;
  return { ...request, ...made, act: { caller, correlationId } };
}
