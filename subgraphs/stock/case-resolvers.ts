/**
 * The resolvers of exception cases, a part of the stock subgraph's: decode, one call, encode.
 */
import { positionKey } from '#ledger';
import { toConnection } from '../connection.ts';
import { replayCase, resolveCase } from './case-desk.ts';
import { answerCaseChanges, readCaseFeed, readCaseHistory, readCaseState } from './case-live.ts';
import { askCase, askCases, encodeCase } from './cases.ts';
import { encodeMovement, encodePosition } from './encode.ts';
import { encodeErpPosting } from './erp.ts';
import type { Resolvers } from './generated.ts';

/** The queries of cases: pages and single ones, within the reach of the caller; what is out of it answers like what is not there. */
export const caseQueries = {
  exceptionCases: async (_root, args, context) => {
    const { request, page } = await askCases(args, context);
    return toConnection(page, { request, encode: encodeCase, key: ({ caseId }) => [caseId] });
  },
  exceptionCase: async (_root, { id }, context) => {
    const found = await askCase(id, context);
    return found === null ? null : encodeCase(found);
  },
  _exceptionChanges: (_root, args, context) => answerCaseChanges(args, context),
  _exceptionHistory: (_root, args, context) => readCaseHistory(args, context),
  _exceptionSnapshot: (_root, args, context) => readCaseState(args, context),
  _exceptionFeed: (_root, args, context) => readCaseFeed(args, context),
} satisfies Resolvers['Query'];

/** The mutations of cases: closing one with a reason, having done again what one holds up; a refusal is in the payload. */
export const caseMutations = {
  exceptionResolve: (_root, { input }, context) => resolveCase(input, context),
  exceptionReplay: (_root, { input }, context) => replayCase(input, context),
} satisfies Resolvers['Mutation'];

/** The fields of a case that are looked up only when asked for. */
export const caseFields = {
  blastRadius: async ({ units, positionCount, positionId }, _args, context) => {
    const nobody = { reservations: 0, orders: 0 };
    const promises = positionId === undefined ? nobody : await context.cases.promisesAt.load(positionId);
    return { units, positions: positionCount, ...promises };
  },
  position: async ({ positionId }, _args, { ledger }) => {
    if (positionId === undefined) return null;
    const position = (await ledger.positions([positionKey(positionId)])).get(positionId);
    return position === undefined ? null : encodePosition(position);
  },
  movement: async ({ movementId }, _args, context) => {
    const movement = movementId === undefined ? null : await context.cases.movementOf.load(movementId);
    return movement === null ? null : encodeMovement(movement);
  },
  erpPosting: async ({ kind, subject }, _args, { erp, caller }) => {
    if (kind !== 'ERP_REJECTED' || caller.locations !== 'all') return null;
    const row = await erp.byId.load(Number(subject));
    return row === null ? null : encodeErpPosting(row);
  },
} satisfies Resolvers['ExceptionCase'];
