/**
 * The callers subgraph's resolvers: decode, one call, encode. Rules are in row.ts, changes in changes.ts.
 *
 * The hidden fields answer gateways in processes of their own, and nobody else: schema/callers.graphql keeps them from
 * clients, and the caller must be a gateway's own.
 */
import { type Caller, fault, gatewayCaller, requireWhole } from '#schema';
import { readPageRequest, toConnection } from '../connection.ts';
import { readAudit } from './audit-log.ts';
import type { CallersContext } from './context.ts';
import { decodeChange, decodeCreate, decodeRotate } from './decode.ts';
import {
  encodeAudit,
  encodeCaller,
  encodeChanged,
  encodeHolder,
  encodeIdentity,
  encodeKey,
  encodeMade,
  encodeRevoked,
  encodeRotated,
} from './encode.ts';
import type { Resolvers } from './generated.ts';
import { webhookResolvers } from './webhooks/resolvers.ts';

/** The resolvers, typed by the contract. */
export const resolvers: Resolvers = {
  Query: {
    ...webhookResolvers.Query,
    me: (_root, _args, { caller }) => encodeIdentity(caller),
    caller: async (_root, { id }, { store, caller }) => {
      requireEverything(caller);
      const row = await store.caller(id);
      return row === undefined ? null : encodeCaller(row);
    },
    callers: async (_root, args, { store, caller }) => {
      requireEverything(caller);
      const request = readPageRequest(args, 1);
      const page = await store.callers(request);
      return toConnection(page, { request, encode: encodeCaller, key: ({ callerId }) => [callerId] });
    },
    apiKeys: async (_root, args, { store, caller }) => {
      requireEverything(caller);
      const request = readPageRequest(args, 1);
      const page = await store.keys(request, args.filter ?? {});
      return toConnection(page, { request, encode: encodeKey, key: ({ keyNo }) => [keyNo] });
    },
    auditEntries: async (_root, args, { database, caller }) => {
      requireEverything(caller);
      const request = readPageRequest(args, 1);
      const page = await readAudit(database, request, args.filter ?? {});
      return toConnection(page, { request, encode: encodeAudit, key: ({ entryNo }) => [entryNo] });
    },
    _apiKeyHolder: async (_root, shown, context) => {
      forGatewaysOnly(context);
      const holder = await context.store.holder(shown);
      return holder === undefined ? null : encodeHolder(holder);
    },
    _holdsApiKeys: (_root, _args, context) => {
      forGatewaysOnly(context);
      return context.store.holdsKeys();
    },
  },
  Mutation: {
    ...webhookResolvers.Mutation,
    apiKeyCreate: async (_root, { input }, { store, act, caller }) => {
      requireEverything(caller);
      return encodeMade(await store.createKey(decodeCreate(input), act));
    },
    apiKeyRotate: async (_root, { input }, { store, act, caller }) => {
      requireEverything(caller);
      return encodeRotated(await store.rotateKey(decodeRotate(input), act));
    },
    apiKeyRevoke: async (_root, { input }, { store, act, caller }) => {
      requireEverything(caller);
      return encodeRevoked(await store.revokeKey(input.id, { ...act, reason: input.reason ?? undefined }));
    },
    callerChange: async (_root, { input }, { store, act, caller }) => {
      requireEverything(caller);
      const by = { ...act, reason: input.reason ?? undefined };
      return encodeChanged(await store.changeCaller(input.id, decodeChange(input), by));
    },
  },
  Webhook: webhookResolvers.Webhook,
};

/** Who gives authority has all of it: an administrator of one channel makes no caller of another, nor more of itself. */
function requireEverything(caller: Caller): void {
  requireWhole(caller, 'channels');
  requireWhole(caller, 'locations');
}

function forGatewaysOnly({ caller }: CallersContext): void {
  if (caller.id !== gatewayCaller.id) throw fault('FORBIDDEN', 'This is for gateways only.');
}
