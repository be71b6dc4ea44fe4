/**
 * The webhooks' resolvers: decode, one call, encode. Rules are in row.ts, what is written in store.ts.
 */
import { fault } from '#schema';
import { readPageRequest, toConnection } from '../../connection.ts';
import type { CallersContext } from '../context.ts';
import type { Resolvers } from '../generated.ts';
import {
  encodeChanged,
  encodeDeadLetter,
  encodeDeleted,
  encodeMade,
  encodeRequested,
  encodeRotated,
  encodeWebhook,
} from './encode.ts';
import type { WebhookAct } from './store.ts';

const mostDeadLetters = 100;

/** The resolvers, typed by the contract. */
export const webhookResolvers = {
  Query: {
    webhook: async (_root, { id }, { webhooks, caller }) => {
      const row = await webhooks.store.byId(id, caller);
      return row === undefined ? null : encodeWebhook(row);
    },
    webhooks: async (_root, args, { webhooks, caller }) => {
      const request = readPageRequest(args, 1);
      const page = await webhooks.store.page(request, caller);
      return toConnection(page, { request, encode: encodeWebhook, key: ({ webhookNo }) => [webhookNo] });
    },
  },
  Mutation: {
    webhookCreate: async (_root, { input }, context) =>
      encodeMade(await context.webhooks.store.create(input, actOf(context), context.webhooks.feedEnd)),
    webhookChange: async (_root, { input: { id, ...input } }, context) =>
      encodeChanged(await context.webhooks.store.change(id, input, actOf(context))),
    webhookSecretRotate: async (_root, { input: { id, ...input } }, context) =>
      encodeRotated(await context.webhooks.store.rotate(id, input, actOf(context))),
    webhookReplay: async (_root, { input: { id, reason, ...input } }, context) =>
      encodeChanged(await context.webhooks.store.replay(id, input, actOf(context, reason))),
    webhookDeadLetterReplay: async (_root, { input }, context) =>
      encodeRequested(await context.webhooks.store.requestDeadLetter(input.id, actOf(context))),
    webhookDelete: async (_root, { input }, context) =>
      encodeDeleted(await context.webhooks.store.remove(input.id, actOf(context, input.reason))),
  },
  Webhook: {
    deadLetters: async ({ id }, { first }, { deadLettersOf }) => {
      if (first < 1 || first > mostDeadLetters)
        throw fault('BAD_USER_INPUT', `first must be 1 to ${mostDeadLetters}, not ${first}`);
      return (await deadLettersOf.load({ id, first })).map(encodeDeadLetter);
    },
  },
} satisfies Pick<Resolvers, 'Query' | 'Mutation' | 'Webhook'>;

function actOf({ caller, correlationId }: CallersContext, reason?: string | null): WebhookAct {
  return { caller, correlationId, reason: reason ?? undefined };
}
