/**
 * The resolvers of transfers, a part of the stock subgraph's: decode, one call, encode.
 *
 * Steps are the ledger's; what each may do, and what it answers when it may not, is decided there.
 */
import { channelsOfCases } from '#schema';
import { toConnection } from '../connection.ts';
import { encodeCase } from './cases.ts';
import type { Resolvers } from './generated.ts';
import { askInTransit, askTransfers, encodeStep, encodeTransfer, transfersByIds } from './transfers.ts';

const mostCases = 100;

/** Queries of transfers, within the caller's reach. */
export const transferQueries = {
  transfer: async (_root, { id }, context) => (await transfersByIds([id], context))[0] ?? null,
  transfers: async (_root, args, context) => {
    const { request, page } = await askTransfers(args, context);
    return toConnection(page, {
      request,
      encode: (transfer) => encodeTransfer(transfer, context),
      key: ({ openedNo }) => [openedNo],
    });
  },
  inTransit: (_root, args, context) => askInTransit(args, context),
} satisfies Resolvers['Query'];

/** Mutations of transfers: a step each. */
export const transferMutations = {
  transferRequest: async (_root, { input }, context) =>
    encodeStep(await context.ledger.transfers.request(input, context), context),
  transferApprove: async (_root, { input }, context) =>
    encodeStep(await context.ledger.transfers.approve(input, context), context),
  transferShip: async (_root, { input }, context) =>
    encodeStep(await context.ledger.transfers.ship(input, context), context),
  transferReceive: async (_root, { input }, context) =>
    encodeStep(await context.ledger.transfers.receive(input, context), context),
  transferLossRecord: async (_root, { input }, context) =>
    encodeStep(await context.ledger.transfers.recordLoss(input, context), context),
  transferShortClose: async (_root, { input }, context) =>
    encodeStep(await context.ledger.transfers.closeShort(input, context), context),
  transferCancel: async (_root, { input }, context) =>
    encodeStep(await context.ledger.transfers.cancel(input, context), context),
  transferSurplusAccept: async (_root, { input }, context) =>
    encodeStep(await context.ledger.transfers.acceptSurplus(input, context), context),
} satisfies Resolvers['Mutation'];

/** The fields of a transfer that are looked up only when asked for. */
export const transferFields = {
  cases: async ({ id }, _args, { ledger, numbers, caller }) => {
    const channels = channelsOfCases(caller);
    const filter = { transferIds: [id], locationNos: await numbers.within(undefined), channels };
    return (await ledger.cases.page({ first: mostCases, filter })).map(encodeCase);
  },
} satisfies Resolvers['Transfer'];
