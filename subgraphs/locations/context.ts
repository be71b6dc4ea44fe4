/**
 * What the locations resolvers get with a request: who asks, and locations by id read in one batch.
 *
 * The loader lives as long as the request, so that nobody is answered from another request's past.
 */
import DataLoader from 'dataloader';
import type { SubgraphRequest } from '#schema';
import type { LocationRow, LocationStore } from './store.ts';

/** The context of one request. */
export type LocationsContext = SubgraphRequest & {
  readonly store: LocationStore;
  /** One location by id, or null. */
  readonly locationById: DataLoader<string, LocationRow | null>;
};

/** Makes the context of one request. */
export function locationsContext(store: LocationStore, request: SubgraphRequest): LocationsContext {
  const load = async (ids: readonly string[]) => {
    const found = await store.byIds(ids);
    return ids.map((id) => found.get(id) ?? null);
  };
  return { ...request, store, locationById: new DataLoader(load) };
}
