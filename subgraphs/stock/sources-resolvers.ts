/**
 * The resolvers of sources, a part of the stock subgraph's: decode, one call, encode.
 */
import { requireWhole } from '#schema';
import { toConnection } from '../connection.ts';
import type { Resolvers } from './generated.ts';
import {
  askGaps,
  askModelChanges,
  askParked,
  askRules,
  askSource,
  askSources,
  askUnmapped,
  askWatermarks,
  discardParked,
  replayParked,
  upsertSources,
  waiveGaps,
} from './sources.ts';
import {
  encodeGap,
  encodeModelChange,
  encodeParked,
  encodePolicy,
  encodeSource,
  encodeSourceOutcome,
  encodeUnmapped,
  encodeWatermark,
  faultsOf,
  refusalsOf,
} from './sources-encode.ts';

/** What may be asked of sources, and of what waits of theirs. */
export const sourceQueries = {
  sources: async (_root, args, context) => {
    const { request, page } = await askSources(args, context);
    return toConnection(page, { request, encode: encodeSource, key: ({ source }) => [source] });
  },
  source: async (_root, { id }, context) => {
    const found = await askSource(id, context);
    return found === undefined ? null : encodeSource(found);
  },
  sourceRules: (_root, args, context) => askRules(args, context),
  sourcePolicy: async (_root, _args, { ledger, caller }) => {
    requireWhole(caller, 'locations');
    return encodePolicy(await ledger.sources.policy());
  },
  sourceModelChanges: async (_root, args, context) => {
    const { request, page } = await askModelChanges(args, context);
    return toConnection(page, { request, encode: encodeModelChange, key: ({ version }) => [version] });
  },
  sourceWatermarks: async (_root, args, context) => {
    const { request, page } = await askWatermarks(args, context);
    return toConnection(page, {
      request,
      encode: encodeWatermark,
      key: ({ source, locationId }) => [source, locationId],
    });
  },
  sourceGaps: async (_root, args, context) => {
    const { request, page } = await askGaps(args, context);
    return toConnection(page, {
      request,
      encode: encodeGap,
      key: ({ source, epoch, from }) => [source, epoch, from],
    });
  },
  unmappedCodes: async (_root, args, context) => {
    const { request, page } = await askUnmapped(args, context);
    return toConnection(page, {
      request,
      encode: encodeUnmapped,
      key: ({ source, field, code }) => [source, field, code],
    });
  },
  parkedEvents: async (_root, args, context) => {
    const { request, page } = await askParked(args, context);
    return toConnection(page, {
      request,
      encode: encodeParked,
      key: ({ occurredAt, id }) => [occurredAt.toISOString(), id],
    });
  },
} satisfies Resolvers['Query'];

/** What may be said of sources, and done about what waits of theirs. */
export const sourceMutations = {
  sourcesUpsert: async (_root, args, context) => {
    const { outcomes, replayedEvents } = await upsertSources(args, context);
    return { results: outcomes.map(encodeSourceOutcome), replayedEvents };
  },
  sourceRulesSet: async (_root, { input }, context) => {
    requireWhole(context.caller, 'locations');
    const { source, refusal, replayed, replayedEvents } = await context.ledger.sources.setRules(
      input,
      context,
    );
    const encoded = source === undefined ? null : encodeSource(source);
    return { source: encoded, replayed, replayedEvents, userErrors: refusalsOf(refusal) };
  },
  sourcePolicySet: async (_root, { input }, context) => {
    requireWhole(context.caller, 'locations');
    const { policy, refusal } = await context.ledger.sources.setPolicy(input, context);
    return { policy: policy === undefined ? null : encodePolicy(policy), userErrors: faultsOf(refusal) };
  },
  sourceGapsWaive: (_root, args, context) => waiveGaps(args, context),
  parkedEventsReplay: (_root, args, context) => replayParked(args, context),
  parkedEventsDiscard: (_root, args, context) => discardParked(args, context),
} satisfies Resolvers['Mutation'];
