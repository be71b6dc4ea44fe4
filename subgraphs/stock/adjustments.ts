/**
 * Adjustments and reversals as the contract has them: inputs decoded, one call to the ledger, rows encoded.
 *
 * What a caller does not reach is null or left out. What is decided is the ledger's to say (ledger/adjustments, ledger/corrections).
 */
import type { Adjustment } from '#ledger';
import { quantityToUnits, reaches, requireWhole } from '#schema';
import { toConnection } from '../connection.ts';
import type { StockContext } from './context.ts';
import { encodeMovement } from './encode.ts';
import type { AdjustedState, Resolvers } from './generated.ts';
import { askWork, encodeDecision, encodeStep } from './work.ts';

const adjustmentStatuses = ['REQUESTED', 'APPROVED', 'REJECTED'] as const;
const adjustedStates: readonly AdjustedState[] = ['AVAILABLE', 'DAMAGED', 'QUARANTINED', 'RETURN_PENDING'];

/** Encodes an adjustment; what is absent as null. */
export function encodeAdjustment(adjustment: Adjustment) {
  const { sku, locationId, state } = adjustment;
  return {
    id: adjustment.adjustmentId,
    ...{ sku, item: { sku }, location: { id: locationId } },
    state: adjustedStates.find((each) => each === state) ?? 'AVAILABLE',
    quantity: quantityToUnits(adjustment.quantity),
    reasonCode: adjustment.reasonCode,
    note: adjustment.note ?? null,
    occurredAt: adjustment.occurredAt.toISOString(),
    unitValueMinor: adjustment.unitValueMinor ?? null,
    status: adjustment.status,
    isWithinTolerance: adjustment.isWithinTolerance,
    requestedBy: adjustment.requestedBy,
    requestedAt: adjustment.requestedAt.toISOString(),
    operatorId: adjustment.operatorId ?? null,
    deviceId: adjustment.deviceId ?? null,
    decision: encodeDecision(adjustment.decision),
  };
}

type EncodedAdjustment = ReturnType<typeof encodeAdjustment>;

/** Adjustments by id, as asked for; null for unknown ones and those out of reach. */
export async function adjustmentsByIds(
  ids: readonly string[],
  { ledger, caller }: StockContext,
): Promise<(EncodedAdjustment | null)[]> {
  const found = await ledger.work.adjustments.adjustments(ids);
  return ids.map((id) => {
    const one = found.get(id.toLowerCase());
    return one !== undefined && reaches(caller.locations, one.locationId) ? encodeAdjustment(one) : null;
  });
}

async function adjustmentById(id: string, context: StockContext): Promise<EncodedAdjustment | null> {
  return (await adjustmentsByIds([id], context))[0] ?? null;
}

/** Queries: one adjustment, a page of them within reach, and the reasons there are. */
export const adjustmentQueries = {
  adjustment: (_root, { id }, context) => adjustmentById(id, context),
  adjustments: async (_root, args, context) => {
    const { request, page } = await askWork(
      { args, statuses: adjustmentStatuses },
      (query) => context.ledger.work.adjustments.page(query),
      context,
    );
    return toConnection(page, {
      request,
      encode: encodeAdjustment,
      key: ({ adjustmentId }) => [adjustmentId],
    });
  },
  reasonCodes: async (_root, _args, { ledger }) => [...(await ledger.work.adjustments.reasonCodes())],
} satisfies Resolvers['Query'];

type Step = Parameters<typeof encodeStep<{ adjustmentId: string }, EncodedAdjustment>>[0];

async function answerAdjustment(result: Step, context: StockContext) {
  const { subject, ...rest } = await encodeStep(result, ({ adjustmentId }) =>
    adjustmentById(adjustmentId, context),
  );
  return { adjustment: subject, ...rest };
}

/** Mutations of adjustments, and reversals. */
export const adjustmentMutations = {
  adjustmentRequest: async (_root, { input }, context) => {
    const request = { ...input, state: input.state ?? 'AVAILABLE' } as const;
    return answerAdjustment(await context.ledger.work.adjustments.request(request, context), context);
  },
  adjustmentApprove: async (_root, { input }, context) =>
    answerAdjustment(await context.ledger.work.adjustments.approve(input, context), context),
  adjustmentReject: async (_root, { input }, context) =>
    answerAdjustment(await context.ledger.work.adjustments.reject(input, context), context),
  reasonCodeChange: async (_root, { input }, context) => {
    requireWhole(context.caller, 'locations');
    const { adjustments } = context.ledger.work;
    const { subject, ...rest } = await encodeStep(
      await adjustments.reasonCodeChange({ ...input, isActive: input.isActive ?? true }, context),
      async ({ code }) => (await adjustments.reasonCodes()).find((each) => each.code === code) ?? null,
    );
    return { reasonCode: subject, ...rest };
  },
  movementReverse: async (_root, { input }, context) => {
    const { ledger } = context;
    const { subject, ...rest } = await encodeStep(
      await ledger.work.corrections.reverse(input, context),
      ({ movementIds }) => ledger.movementsPage({ first: movementIds.length, filter: { movementIds } }),
    );
    return { movements: (subject ?? []).map(encodeMovement), ...rest };
  },
} satisfies Resolvers['Mutation'];

/** How a movement is linked to the one it takes back and the one that took it back. */
export const reversalFields = {
  reverses: async ({ id }, _args, context) =>
    linked((await context.work.linkOf.load(Number(id)))?.reverses, context),
  reversedBy: async ({ id }, _args, context) =>
    linked((await context.work.linkOf.load(Number(id)))?.reversedBy, context),
  reversalReason: async ({ id }, _args, context) =>
    (await context.work.linkOf.load(Number(id)))?.reason ?? null,
} satisfies Resolvers['Movement'];

async function linked(movementId: number | undefined, { cases }: StockContext) {
  const movement = movementId === undefined ? null : await cases.movementOf.load(movementId);
  return movement === null ? null : encodeMovement(movement);
}
