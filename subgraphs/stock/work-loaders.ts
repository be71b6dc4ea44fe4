/**
 * What governed work is read with in one request: batch loaders of what hangs on other rows.
 *
 * In a file of its own because the request's context makes them and every resolver uses them.
 */
import DataLoader from 'dataloader';
import type { Ledger, ReversalLink } from '#ledger';

/** What work is read with in one request. */
export type WorkLoaders = { readonly linkOf: DataLoader<number, ReversalLink | null> };

/** Makes the loaders of one request. */
export function workLoaders(ledger: Pick<Ledger, 'work'>): WorkLoaders {
  return {
    linkOf: new DataLoader(async (movementIds) => {
      const links = await ledger.work.corrections.links(movementIds);
      return movementIds.map((id) => links.get(id) ?? null);
    }),
  };
}
