/**
 * Counts as the contract has them, and the limits that decide who has to approve them.
 */
import type { Authority, CountTask, Tolerance } from '#ledger';
import { quantityToUnits, reaches, requireWhole } from '#schema';
import { toConnection } from '../connection.ts';
import type { StockContext } from './context.ts';
import type { Resolvers } from './generated.ts';
import { askWork, encodeDecision, encodeStep } from './work.ts';

const countStatuses = ['OPEN', 'SUBMITTED', 'APPROVED', 'REJECTED', 'RECOUNT_REQUESTED'] as const;

/** A count task as its resolvers get it; the count it repeats is looked up when it is asked for. */
export type EncodedCount = ReturnType<typeof encodeCount>;

/** Encodes a count task; what is absent as null. */
export function encodeCount(task: CountTask) {
  const { submission, sku, locationId } = task;
  const units = (quantity: number | undefined) => (quantity === undefined ? null : quantityToUnits(quantity));
  return {
    id: task.countId,
    ...{ sku, item: { sku }, location: { id: locationId } },
    ...{ counted: task.counted, status: task.status, origin: task.origin },
    raisedBy: task.raisedBy,
    raisedAt: task.raisedAt.toISOString(),
    raisedReason: task.raisedWhy ?? null,
    recountOfId: task.recountOf,
    quantity: units(submission?.quantity),
    countedAt: submission?.countedAt.toISOString() ?? null,
    submittedBy: submission?.submittedBy ?? null,
    submittedAt: submission?.submittedAt.toISOString() ?? null,
    source: submission?.source ?? null,
    operatorId: submission?.operatorId ?? null,
    deviceId: submission?.deviceId ?? null,
    reason: submission?.reason ?? null,
    book: units(task.book),
    variance: units(task.variance),
    unitValueMinor: submission?.unitValueMinor ?? null,
    isWithinTolerance: task.isWithinTolerance ?? null,
    posted: units(task.posted),
    decision: encodeDecision(task.decision),
  };
}

/** Count tasks by id, as asked for; null for unknown ones and those out of reach. */
export async function countsByIds(
  ids: readonly string[],
  { ledger, caller }: StockContext,
): Promise<(EncodedCount | null)[]> {
  const found = await ledger.work.counts.tasks(ids);
  return ids.map((id) => {
    const task = found.get(id.toLowerCase());
    return task !== undefined && reaches(caller.locations, task.locationId) ? encodeCount(task) : null;
  });
}

async function countById(id: string, context: StockContext): Promise<EncodedCount | null> {
  return (await countsByIds([id], context))[0] ?? null;
}

function encodeTolerance(tolerance: Tolerance) {
  const { subject, itemClass, locationId, version, maxUnits, maxBasisPoints, maxValueMinor } = tolerance;
  return {
    subject,
    itemClass: itemClass ?? null,
    location: locationId === undefined ? null : { id: locationId },
    version,
    maxUnits: maxUnits === undefined ? null : quantityToUnits(maxUnits),
    maxBasisPoints: maxBasisPoints ?? null,
    maxValueMinor: maxValueMinor ?? null,
    setBy: tolerance.setBy,
    setAt: tolerance.setAt.toISOString(),
  };
}

function encodeAuthority({ callerId, version, maxUnits, maxValueMinor, setBy, setAt }: Authority) {
  return {
    ...{ callerId, version, setBy, setAt: setAt.toISOString() },
    maxUnits: maxUnits === undefined ? null : quantityToUnits(maxUnits),
    maxValueMinor: maxValueMinor ?? null,
  };
}

/** Queries of counts and limits. */
export const countQueries = {
  countTask: (_root, { id }, context) => countById(id, context),
  countTasks: async (_root, args, context) => {
    const { request, page } = await askWork(
      { args, statuses: countStatuses },
      (query) => context.ledger.work.counts.page(query),
      context,
    );
    return toConnection(page, { request, encode: encodeCount, key: ({ countId }) => [countId] });
  },
  tolerances: async (_root, _args, { ledger, caller }) => {
    requireWhole(caller, 'locations');
    return (await ledger.work.limits.tolerances()).map(encodeTolerance);
  },
  authorities: async (_root, _args, { ledger, caller }) => {
    requireWhole(caller, 'locations');
    return (await ledger.work.limits.authorities()).map(encodeAuthority);
  },
} satisfies Resolvers['Query'];

type Step = Parameters<typeof encodeStep<{ countId: string }, EncodedCount>>[0];

async function answerCount(result: Step, context: StockContext) {
  const { subject, ...rest } = await encodeStep(result, ({ countId }) => countById(countId, context));
  return { countTask: subject, ...rest };
}

/** Mutations of counts and limits. */
export const countMutations = {
  countRequest: async (_root, { input }, context) => {
    const request = { ...input, counted: input.counted ?? 'SHELF', isCycle: input.isCycle ?? false } as const;
    return answerCount(await context.ledger.work.counts.request(request, context), context);
  },
  countSubmit: async (_root, { input }, context) => {
    const submission = { ...input, counted: input.counted ?? 'SHELF' } as const;
    return answerCount(await context.ledger.work.counts.submit(submission, context), context);
  },
  countApprove: async (_root, { input }, context) =>
    answerCount(await context.ledger.work.counts.approve(input, context), context),
  countReject: async (_root, { input }, context) =>
    answerCount(await context.ledger.work.counts.reject(input, context), context),
  recountRequest: async (_root, { input }, context) =>
    answerCount(await context.ledger.work.counts.recount(input, context), context),
  toleranceChange: async (_root, { input }, context) => {
    requireWhole(context.caller, 'locations');
    const { limits } = context.ledger.work;
    const { subject, ...rest } = await encodeStep(
      await limits.toleranceChange(input, context),
      async ({ toleranceNo }) =>
        (await limits.tolerances())
          .filter((each) => each.toleranceNo === toleranceNo)
          .map(encodeTolerance)[0] ?? null,
    );
    return { tolerance: subject, ...rest };
  },
  authorityChange: async (_root, { input }, context) => {
    requireWhole(context.caller, 'locations');
    const { limits } = context.ledger.work;
    const { subject, ...rest } = await encodeStep(
      await limits.authorityChange(input, context),
      async ({ callerId }) =>
        (await limits.authorities()).filter((each) => each.callerId === callerId).map(encodeAuthority)[0] ??
        null,
    );
    return { authority: subject, ...rest };
  },
} satisfies Resolvers['Mutation'];

/** The fields of a count that are looked up only when asked for. */
export const countFields = {
  recountOf: ({ recountOfId }, _args, context) =>
    recountOfId === undefined ? null : countById(recountOfId, context),
} satisfies Resolvers['CountTask'];
