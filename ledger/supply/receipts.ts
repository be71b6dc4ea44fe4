/**
 * Receipts against what was expected: in the transaction that records a receipt, what it names is received.
 *
 * A receipt names a document (`PO-7`) or a line of it (`PO-7/2`) by its referenceDocument. What has come is kept beside the
 * expected lines, not in them, and what is still open follows when they are read: so a receipt may come before its line, and
 * a reversal before its receipt. More than is tolerated is a case for people; the receipt is recorded all the same.
 */
import type { Queryable } from '#database';
import { quantityToUnits } from '#schema';
import { positionId } from '../account.ts';
import type { Batch } from '../batch.ts';
import { type CaseContext, type CaseDraft, closeCases, openCases } from '../cases/open.ts';
import type { ClaimedEvent } from '../movement-draft.ts';
import { statement } from '../statement.ts';

const receive = statement('supply/receive');
const excessOf = statement('supply/excess');

/** A document or a line of it, and an item: what a receipt names. */
export type Expectation = {
  readonly documentType: string;
  readonly referenceId: string;
  readonly itemNo: number;
};

/** Notes what the receipts among these events name as received, and their reversals as not; others are ignored. */
export async function receiveExpected(batch: Batch, events: readonly ClaimedEvent[]): Promise<void> {
  const told = events.flatMap((claimed) => {
    const { type, referenceDocument, occurredAt } = claimed.event;
    const isReceipt = type === 'RECEIPT_CONFIRMED';
    if (referenceDocument === undefined || !(isReceipt || type === 'RECEIPT_REVERSED')) return [];
    return [
      {
        documentType: referenceDocument.type,
        referenceId: referenceDocument.id,
        itemNo: claimed.itemNo,
        quantity: isReceipt ? claimed.quantity : -claimed.quantity,
        occurredAt: occurredAt.toISOString(),
      },
    ];
  });
  if (told.length === 0) return;
  await batch.session.query(receive, [
    told.map(({ documentType }) => documentType),
    told.map(({ referenceId }) => referenceId),
    told.map(({ itemNo }) => itemNo),
    told.map(({ quantity }) => quantity),
    told.map(({ occurredAt }) => occurredAt),
  ]);
  const { session, callerId, correlationId } = batch;
  await judgeExcess(session, told, { caller: { id: callerId }, correlationId });
}

type ExcessRow = {
  document_type: string;
  document_id: string;
  item_no: number;
  location_no: number;
  expected: number;
  received: number;
  excess: number;
};

/** Opens cases for documents that received more of an item than is tolerated, and closes those of others. */
export async function judgeExcess(
  session: Queryable,
  named: readonly Expectation[],
  context: CaseContext,
): Promise<void> {
  const { rows } = await session.query<ExcessRow>(excessOf, [
    named.map(({ documentType }) => documentType),
    named.map(({ referenceId }) => referenceId),
    named.map(({ itemNo }) => itemNo),
  ]);
  const kind = 'SUPPLY_OVER_RECEIVED';
  const subjectOf = (row: ExcessRow): string => `${row.document_type}/${row.document_id}/${row.item_no}`;
  const drafts = rows
    .filter(({ excess }) => excess > 0)
    .map((row): CaseDraft => {
      const { item_no: itemNo, location_no: locationNo } = row;
      const cause = `${quantityToUnits(row.received)} were received for ${row.document_type} ${row.document_id}, which expects ${quantityToUnits(row.expected)}`;
      const position = positionId({ itemNo, locationNo });
      return { kind, subject: subjectOf(row), positionId: position, units: row.excess, cause };
    });
  await openCases(session, drafts, context);
  const even = rows.filter(({ excess }) => excess === 0).map(subjectOf);
  await closeCases(session, { kind, subjects: even }, context);
}
