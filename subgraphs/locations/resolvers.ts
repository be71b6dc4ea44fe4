/**
 * The locations subgraph's resolvers: decode, one call, encode. Rules are in row.ts and fold.ts, SQL in sql.ts.
 * Entity references are answered in batches by `locationEntities` and `channelEntities`.
 */
import { narrowed, requireWhole } from '#schema';
import { checkCount, readPageRequest, toConnection } from '../connection.ts';
import { type EntityReader, keyText } from '../parts.ts';
import type { LocationsContext } from './context.ts';
import { encodeChannel, encodeChannelOutcome, encodeLocation, encodeLocationOutcome } from './encode.ts';
import type { Resolvers } from './generated.ts';

/** The resolvers, typed by the contract. */
export const resolvers: Resolvers = {
  Query: {
    location: async (_root, { id }, context) => {
      const row = await context.locationById.load(id);
      return row === null ? null : encodeLocation(row);
    },
    locations: async (_root, args, context) => {
      const request = readPageRequest(args, 1);
      checkCount('filter.ids', args.filter?.ids, 500);
      const ids = narrowed(args.filter?.ids, context.caller.locations);
      const page = await context.store.page(request, { ...args.filter, ids });
      return toConnection(page, { request, encode: encodeLocation, key: ({ id }) => [id] });
    },
    channel: async (_root, { id }, context) => {
      const row = await context.channelById.load(id);
      return row === null ? null : encodeChannel(row);
    },
    channels: async (_root, _args, { store, caller }) =>
      (await store.channels(narrowed(undefined, caller.channels))).map(encodeChannel),
  },
  Mutation: {
    locationsUpsert: async (_root, { input }, context) => {
      requireWhole(context.caller, 'locations');
      const outcomes = await context.store.upsert(input.locations, context);
      return { results: outcomes.map(encodeLocationOutcome) };
    },
    channelsUpsert: async (_root, { input }, context) => {
      requireWhole(context.caller, 'channels');
      const outcomes = await context.store.upsertChannels(input.channels, context);
      return { results: outcomes.map(encodeChannelOutcome) };
    },
  },
  Location: {
    parent: async ({ parentId }, _args, context) => {
      const row = parentId === null ? null : await context.locationById.load(parentId);
      return row === null ? null : encodeLocation(row);
    },
  },
};

/** Locations by key, in batches. */
export const locationEntities: EntityReader<LocationsContext> = async (representations, context) => {
  const rows = await Promise.all(
    representations.map((representation) => context.locationById.load(keyText(representation, 'id'))),
  );
  return rows.map((row) => (row === null ? null : encodeLocation(row)));
};

/** Channels by key, in batches. */
export const channelEntities: EntityReader<LocationsContext> = async (representations, context) => {
  const rows = await Promise.all(
    representations.map((representation) => context.channelById.load(keyText(representation, 'id'))),
  );
  return rows.map((row) => (row === null ? null : encodeChannel(row)));
};
