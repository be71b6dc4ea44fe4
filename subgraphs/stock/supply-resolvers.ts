/**
 * The resolvers of supply, a part of the stock subgraph's: decode, one call, encode.
 *
 * What suppliers have and ship belongs to no location: writing it is for callers who may act everywhere.
 */
import { maxExpectedPerCall } from '#ledger';
import { requireWhole } from '#schema';
import { checkCount, toConnection } from '../connection.ts';
import type { Resolvers } from './generated.ts';
import { askDropships, askExpected, askSignals, askSuppliers, readSignalId } from './supply.ts';
import {
  encodeDropship,
  encodeDropshipStep,
  encodeExpected,
  encodeRows,
  encodeSignal,
  encodeSupplier,
} from './supply-encode.ts';
import { encodeStep, transfersByIds } from './transfers.ts';

const expectedKey = (line: {
  expectedAt: Date;
  documentType: string;
  documentId: string;
  lineId: string;
}) => [line.expectedAt.toISOString(), line.documentType, line.documentId, line.lineId];

/** Queries of supply, a page each, within the caller's reach. */
export const supplyQueries = {
  expectedSupply: async (_root, args, context) => {
    const { request, page } = await askExpected('SUPPLY', args, context);
    return toConnection(page, { request, encode: encodeExpected, key: expectedKey });
  },
  expectedDemand: async (_root, args, context) => {
    const { request, page } = await askExpected('DEMAND', args, context);
    return toConnection(page, { request, encode: encodeExpected, key: expectedKey });
  },
  supplierAvailable: async (_root, args, context) => {
    const { request, page } = await askSuppliers(args, context);
    return toConnection(page, {
      request,
      encode: encodeSupplier,
      key: ({ sku, supplierId }) => [sku, supplierId],
    });
  },
  dropshipOrders: async (_root, args, context) => {
    const { request, page } = await askDropships(args, context);
    return toConnection(page, { request, encode: encodeDropship, key: ({ openedNo }) => [openedNo] });
  },
  restockingSignals: async (_root, args, context) => {
    const { request, page } = await askSignals(args, context);
    return toConnection(page, { request, encode: encodeSignal, key: ({ signalId }) => [signalId] });
  },
} satisfies Resolvers['Query'];

/** Mutations of supply, each done once under its key. */
export const supplyMutations = {
  expectedSupplyChange: async (_root, { input: { idempotencyKey, lines } }, context) => {
    checkCount('input.lines', lines, maxExpectedPerCall);
    return encodeRows(
      await context.ledger.supply.setExpected('SUPPLY', { idempotencyKey, rows: lines }, context),
    );
  },
  expectedDemandChange: async (_root, { input: { idempotencyKey, lines } }, context) => {
    checkCount('input.lines', lines, maxExpectedPerCall);
    return encodeRows(
      await context.ledger.supply.setExpected('DEMAND', { idempotencyKey, rows: lines }, context),
    );
  },
  supplierAvailableChange: async (_root, { input }, context) => {
    requireWhole(context.caller, 'locations');
    checkCount('input.rows', input.rows, maxExpectedPerCall);
    return encodeRows(await context.ledger.supply.setSupplierAvailable(input, context));
  },
  dropshipPlace: async (_root, { input: { channelOrderId, ...input } }, context) =>
    encodeDropshipStep(
      await context.ledger.supply.placeDropship({ ...input, orderId: channelOrderId }, context),
    ),
  dropshipShip: async (_root, { input }, context) =>
    encodeDropshipStep(await context.ledger.supply.shipDropship(input, context)),
  dropshipCancel: async (_root, { input }, context) =>
    encodeDropshipStep(await context.ledger.supply.cancelDropship(input, context)),
  restockRulesUpsert: async (_root, { input: { idempotencyKey, rules } }, context) => {
    checkCount('input.rules', rules, maxExpectedPerCall);
    return encodeRows(await context.ledger.supply.setRestockRules({ idempotencyKey, rows: rules }, context));
  },
  restockProposalAccept: async (_root, { input }, context) => {
    const accepting = { ...input, signalId: readSignalId(input.signalId) };
    return encodeStep(await context.ledger.supply.acceptRestock(accepting, context), context);
  },
} satisfies Resolvers['Mutation'];

/** The fields of a restocking signal that are looked up only when asked for. */
export const signalFields = {
  transfer: async ({ transferId }, _args, context) =>
    transferId === undefined ? null : ((await transfersByIds([transferId], context))[0] ?? null),
} satisfies Resolvers['RestockSignal'];
