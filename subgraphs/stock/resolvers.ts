/**
 * The stock subgraph's resolvers: decode, one call, encode. What is true is the ledger's to say.
 * Entity references are answered in batches; see entities.ts.
 */
import { maxAliasesPerCall, maxEventsPerCall } from '#ledger';
import { requireWhole } from '#schema';
import { checkCount, toConnection } from '../connection.ts';
import { reversalFields } from './adjustments.ts';
import { answerAvailability, decodeAvailability, encodeWatermark } from './availability.ts';
import { caseFields, caseMutations, caseQueries } from './case-resolvers.ts';
import { countFields } from './counts.ts';
import { encodeAliases, encodeMovement, encodePosition, encodeRecorded, inTransitOf } from './encode.ts';
import {
  askErpPosting,
  askErpPostings,
  encodeErpPosting,
  movementsOf,
  reconciliationOf,
  replayErpPostings,
} from './erp.ts';
import { previewDeadLetters, replayErpDeadLetters, waiveErpPostings } from './erp-desk.ts';
import { askErpInstances } from './erp-instances.ts';
import { explain, reachesAll, withoutSupplier } from './explain.ts';
import type { Resolvers } from './generated.ts';
import { listQueries } from './list-resolvers.ts';
import {
  answerAvailabilityChanges,
  answerChanges,
  readAvailabilityState,
  readFeed,
  readHistory,
  readState,
} from './live.ts';
import { encodeDay, entriesOf, nextDayWith, projectionOf, promiseFor } from './promising.ts';
import { proveItem } from './proof.ts';
import { askMovements, askPosition, askPositions } from './queries.ts';
import { sourceMutations, sourceQueries } from './sources-resolvers.ts';
import { signalFields, supplyMutations, supplyQueries } from './supply-resolvers.ts';
import { askTrace } from './trace.ts';
import { transferFields, transferMutations, transferQueries } from './transfer-resolvers.ts';
import { workMutations, workQueries } from './work-resolvers.ts';

/** The resolvers, typed by the contract. */
export const resolvers: Resolvers = {
  Query: {
    ...caseQueries,
    ...listQueries,
    ...workQueries,
    ...sourceQueries,
    ...transferQueries,
    ...supplyQueries,
    conservationProof: (_root, { sku }, context) => proveItem(sku, context),
    availability: (_root, args, context) => answerAvailability(decodeAvailability(args), context),
    stockPosition: (_root, args, context) => askPosition(args, context),
    stockPositions: async (_root, args, context) => {
      const { request, page } = await askPositions(args, context);
      return toConnection(page, {
        request,
        encode: encodePosition,
        key: ({ sku, locationId }) => [sku, locationId],
      });
    },
    movements: async (_root, args, context) => {
      const { request, page } = await askMovements(args, context);
      return toConnection(page, { request, encode: encodeMovement, key: ({ movementId }) => [movementId] });
    },
    _stockChanges: (_root, args, context) => answerChanges(args, context),
    _stockHistory: (_root, args, context) => readHistory(args, context),
    _stockFeed: (_root, args, context) => readFeed(args, context),
    _stockSnapshot: (_root, args, context) => readState(args, context),
    _availabilitySnapshot: (_root, args, context) => readAvailabilityState(args, context),
    _availabilityChanges: (_root, args, context) => answerAvailabilityChanges(args, context),
    erpPostings: async (_root, args, context) => {
      const { request, page } = await askErpPostings(args, context);
      return toConnection(page, { request, encode: encodeErpPosting, key: ({ postingId }) => [postingId] });
    },
    erpPosting: (_root, { id }, context) => askErpPosting(id, context),
    trace: (_root, { by }, context) => askTrace(by, context),
    erpDeadLetters: (_root, { filter }, context) => previewDeadLetters(filter, context),
    erpInstances: (_root, args, context) => askErpInstances(args, context),
  },
  Mutation: {
    ...caseMutations,
    ...workMutations,
    ...sourceMutations,
    ...transferMutations,
    ...supplyMutations,
    erpPostingsReplay: (_root, { input }, context) => replayErpPostings(input.ids, context),
    erpDeadLettersReplay: (_root, { input }, context) => replayErpDeadLetters(input, context),
    erpPostingsWaive: (_root, { input }, context) => waiveErpPostings(input, context),
    stockEventsRecord: async (_root, { input }, context) => {
      checkCount('input.events', input.events, maxEventsPerCall);
      const isInitialLoad = input.initialLoad ?? false;
      return encodeRecorded(await context.ledger.record(input.events, { ...context, isInitialLoad }));
    },
    aliasesUpsert: async (_root, { input }, context) => {
      requireWhole(context.caller, 'locations');
      checkCount('input.aliases', input.aliases, maxAliasesPerCall);
      return encodeAliases(await context.ledger.aliasesUpsert(input.aliases, context));
    },
  },
  StockPosition: { inTransitIn: (position, _args, { ledger }) => inTransitOf(position, ledger) },
  Availability: {
    shares: ({ shares }, _args, { caller }) => (reachesAll(caller) ? shares : shares.map(withoutSupplier)),
    explain: ({ positions, networkShares }, _args, { caller }) =>
      explain(positions, networkShares, { isNamed: reachesAll(caller) }),
    availableToPromise: (availability, args, context) => promiseFor(availability, args, context),
    nextAvailable: (availability, args, context) => nextDayWith(availability, args, context),
    projection: async (availability, { horizonDays }, context) =>
      (await projectionOf(availability, horizonDays, context)).days.map(encodeDay),
  },
  LocationAvailability: {
    watermarks: async ({ locationNo }, _args, { watermarksOf }) =>
      (await watermarksOf.load(locationNo)).map(encodeWatermark),
  },
  AvailabilityExplanation: {
    terms: ({ terms }, { label, locationId }) =>
      terms.filter(
        (term) => (label ?? term.label) === term.label && (locationId ?? term.locationId) === term.locationId,
      ),
  },
  AvailabilityTerm: { entries: (term, args, context) => entriesOf(term, args, context) },
  Item: {
    aliases: async ({ sku }, _args, context) => [...(await context.aliasesOfItem.load(sku))],
    positions: async ({ sku }, _args, context) => (await context.positionsOf.load(sku)).map(encodePosition),
  },
  Location: { aliases: async ({ id }, _args, context) => [...(await context.aliasesOfLocation.load(id))] },
  CountTask: countFields,
  Movement: {
    ...reversalFields,
    erpPosting: async ({ id }, _args, context) => {
      const row = await context.erp.ofMovement.load(Number(id));
      return row === null ? null : encodeErpPosting(row);
    },
    reconciliationStatus: async ({ id }, _args, context) =>
      reconciliationOf(await context.erp.ofMovement.load(Number(id))),
  },
  ExceptionCase: caseFields,
  Transfer: transferFields,
  RestockSignal: signalFields,
  ErpPosting: { movements: (posting, _args, context) => movementsOf(posting, context) },
};
