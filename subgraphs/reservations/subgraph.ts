/**
 * The reservations subgraph's parts, put together: resolvers, the entity Reservation, the request's context over the
 * ledger. Building and serving it is serve/'s.
 */
import type { Ledger } from '#ledger';
import type { SubgraphParts } from '../parts.ts';
import { type ReservationsContext, reservationsContext } from './context.ts';
import { reservationEntities, resolvers } from './resolvers.ts';

/** The reservations subgraph over the ledger. */
export function reservationsParts(
  ledger: Ledger,
  feedIds: { readonly feedId: string; readonly changesFeedId: string },
): SubgraphParts<ReservationsContext> {
  return {
    name: 'reservations',
    resolvers,
    entities: { Reservation: reservationEntities },
    context: (request) => reservationsContext({ ledger, ...feedIds }, request),
  };
}
