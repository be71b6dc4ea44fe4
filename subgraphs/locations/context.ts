/**
 * What the locations resolvers get with a request: who asks, and locations by id read in one batch.
 *
 * The loader lives as long as the request, so that nobody is answered from another request's past. What is out of the caller's
 * reach is not there.
 */
import DataLoader from 'dataloader';
import { reaches, type SubgraphRequest } from '#schema';
import type { ChannelRow, LocationRow, LocationStore } from './store.ts';

/** The context of one request. */
export type LocationsContext = SubgraphRequest & {
  readonly store: LocationStore;
  /** One location by id, or null when there is none within reach. */
  readonly locationById: DataLoader<string, LocationRow | null>;
  /** One channel by id, or null when there is none within reach. */
  readonly channelById: DataLoader<string, ChannelRow | null>;
};

/** Makes the context of one request. */
export function locationsContext(store: LocationStore, request: SubgraphRequest): LocationsContext {
  const { locations, channels } = request.caller;
  const loadLocations = async (ids: readonly string[]) => {
    const found = await store.byIds(ids.filter((id) => reaches(locations, id)));
    return ids.map((id) => found.get(id) ?? null);
  };
  const loadChannels = async (ids: readonly string[]) => {
    const found = await store.channelsByIds(ids.filter((id) => reaches(channels, id)));
    return ids.map((id) => found.get(id) ?? null);
  };
  return {
    ...request,
    store,
    locationById: new DataLoader(loadLocations),
    channelById: new DataLoader(loadChannels),
  };
}
