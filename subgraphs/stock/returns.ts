/**
 * Returns and recalls as the contract has them. Lines at locations out of the caller's reach are left out.
 */
import type { Recall, ReturnCase } from '#ledger';
import { quantityToUnits, reaches } from '#schema';
import type { StockContext } from './context.ts';
import { encodePosition } from './encode.ts';
import type { Resolvers } from './generated.ts';
import { encodeStep } from './work.ts';

type ReturnRow = ReturnCase['lines'][number];

function encodeLine(line: ReturnRow) {
  const { sku, locationId, initiated, accepted, resalable, damaged, quarantined, scrapped, toSupplier } =
    line;
  const decided = resalable + damaged + quarantined + scrapped + toSupplier;
  return {
    ...{ sku, item: { sku }, location: { id: locationId } },
    initiated: quantityToUnits(initiated),
    accepted: quantityToUnits(accepted),
    inTransit: quantityToUnits(Math.max(0, initiated - accepted)),
    pending: quantityToUnits(Math.max(0, accepted - decided)),
    resalable: quantityToUnits(resalable),
    damaged: quantityToUnits(damaged),
    quarantined: quantityToUnits(quarantined),
    scrapped: quantityToUnits(scrapped),
    toSupplier: quantityToUnits(toSupplier),
    beganAt: line.beganAt.toISOString(),
    acceptedAt: line.acceptedAt?.toISOString() ?? null,
  };
}

function encodeReturn({ returnId, lines }: ReturnCase) {
  return {
    id: returnId,
    lines: lines.map(encodeLine),
    isRefundable: lines.some(({ accepted }) => accepted > 0),
  };
}

type EncodedReturn = ReturnType<typeof encodeReturn>;

/** Returns by lineage, as asked for; null for unknown ones and those wholly out of reach. */
export async function returnsByIds(
  ids: readonly string[],
  { ledger, caller }: StockContext,
): Promise<(EncodedReturn | null)[]> {
  const found = await ledger.work.returns.cases(ids);
  return ids.map((id) => {
    const lines =
      found.get(id)?.lines.filter(({ locationId }) => reaches(caller.locations, locationId)) ?? [];
    return lines.length === 0 ? null : encodeReturn({ returnId: id, lines });
  });
}

async function returnById(id: string, context: StockContext): Promise<EncodedReturn | null> {
  return (await returnsByIds([id], context))[0] ?? null;
}

function encodeRecall(recall: Recall, { caller }: Pick<StockContext, 'caller'>) {
  const { recallId, sku, reason, status, hasBlockedItem, openedBy, releasedBy } = recall;
  return {
    id: recallId,
    ...{ sku, item: { sku }, reason, status, hasBlockedItem, openedBy },
    openedAt: recall.openedAt.toISOString(),
    releasedBy: releasedBy ?? null,
    releasedAt: recall.releasedAt?.toISOString() ?? null,
    lines: recall.lines
      .filter(({ locationId }) => reaches(caller.locations, locationId))
      .map(({ locationId, quantity, promised, released }) => ({
        location: { id: locationId },
        quantity: quantityToUnits(quantity),
        promised: quantityToUnits(promised),
        released: quantityToUnits(released),
      })),
  };
}

type EncodedRecall = ReturnType<typeof encodeRecall>;

/** Recalls by id, as asked for; null for unknown ones. */
export async function recallsByIds(
  ids: readonly string[],
  context: StockContext,
): Promise<(EncodedRecall | null)[]> {
  const found = await context.ledger.work.recalls.recalls(ids);
  return ids.map((id) => {
    const recall = found.get(id.toLowerCase());
    return recall === undefined ? null : encodeRecall(recall, context);
  });
}

async function recallById(id: string, context: StockContext): Promise<EncodedRecall | null> {
  return (await recallsByIds([id], context))[0] ?? null;
}

/** Queries of returns and recalls. */
export const returnQueries = {
  returnCase: (_root, { id }, context) => returnById(id, context),
  recall: (_root, { id }, context) => recallById(id, context),
} satisfies Resolvers['Query'];

/** Mutations of returns and recalls. */
export const returnMutations = {
  returnDisposition: async (_root, { input }, context) => {
    const { subject, ...rest } = await encodeStep(
      await context.ledger.work.returns.dispose(input, context),
      (place) => context.positionAt.load(place),
    );
    const isDone = rest.userErrors.length === 0 && input.returnId;
    const returnCase = isDone ? await returnById(input.returnId ?? '', context) : null;
    return { position: subject === null ? null : encodePosition(subject), returnCase, ...rest };
  },
  stockRecall: async (_root, { input }, context) => {
    const result = await context.ledger.work.recalls.recall(input, context);
    const { subject, ...rest } = await encodeStep(result, ({ recallId }) => recallById(recallId, context));
    return { recall: subject, ...rest };
  },
  stockRecallRelease: async (_root, { input }, context) => {
    const result = await context.ledger.work.recalls.release(input, context);
    const { subject, ...rest } = await encodeStep(result, ({ recallId }) => recallById(recallId, context));
    return { recall: subject, ...rest };
  },
} satisfies Resolvers['Mutation'];
