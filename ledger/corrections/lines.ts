/**
 * What reversals leave in the rows that workflows keep beside the journal: lines of transfers, and what has come of what was expected.
 *
 * docs/ledger.md, "Reversal". Positions are locked before; called before the reversals are recorded. Returns' lines are in reverse.ts.
 */
import type { Queryable } from '#database';
import { accountName, positionKey } from '../account.ts';
import { typeOf } from '../event-type.ts';
import { statement } from '../statement.ts';
import { StepRefused } from '../steps/step.ts';
import type { Expectation } from '../supply/receipts.ts';
import type { OriginalRow } from './original.ts';

const shrinkStatement = statement('corrections/shrink-transfers');
const receiveStatement = statement('supply/receive');

/** A shipment, receipt or loss that is reversed was none: its transfer's line has that much less of it. Throws StepRefused. */
export async function shrinkTransfers(
  session: Queryable,
  rows: readonly OriginalRow[],
  path: readonly string[],
): Promise<void> {
  const moved = rows.filter((row) => row.transfer_id !== null);
  const events = [...Map.groupBy(moved, (row) => row.event_no).values()].flatMap((entries) => {
    const [first] = entries;
    if (first === undefined) return [];
    const [type, quantity] = [typeOf(first.event_type), Math.abs(first.event_quantity)];
    const of = (...types: readonly string[]): number => (types.includes(type) ? quantity : 0);
    return [
      {
        transferId: first.transfer_id,
        itemNo: positionKey(first.event_position).itemNo,
        sent: of('TRANSFER_SHIPPED'),
        received: of('TRANSFER_RECEIVED'),
        lost: of('TRANSFER_LOST', 'TRANSFER_CLOSED_SHORT'),
        closedShort: of('TRANSFER_CLOSED_SHORT'),
        transit: entries.reduce((sum, entry) => sum + transitOf(entry), 0),
      },
    ];
  });
  if (events.length === 0) return;
  const { rows: lines } = await session.query<{ fits: boolean }>(shrinkStatement, [
    events.map(({ transferId }) => transferId),
    events.map(({ itemNo }) => itemNo),
    events.map(({ sent }) => sent),
    events.map(({ received }) => received),
    events.map(({ lost }) => lost),
    events.map(({ closedShort }) => closedShort),
    events.map(({ transit }) => transit),
  ]);
  if (lines.every(({ fits }) => fits)) return;
  const message =
    'the transfer went on since: reverse what was received, lost or shipped of it after this first, the latest first';
  throw new StepRefused({ code: 'StepNotAllowed', message, path });
}

/** How much more is on its way once an entry is reversed. */
function transitOf(row: OriginalRow): number {
  if (accountName({ positionId: row.from_position, state: row.from_state }) === 'IN_TRANSIT')
    return row.quantity;
  return accountName({ positionId: row.to_position, state: row.to_state }) === 'IN_TRANSIT'
    ? -row.quantity
    : 0;
}

/** A receipt that is reversed has not come: what it named is expected again, and the other way round. Gives what was named. */
export async function expectAgain(
  session: Queryable,
  rows: readonly OriginalRow[],
): Promise<readonly Expectation[]> {
  const named = rows.flatMap((row) => {
    const [type, document] = [typeOf(row.event_type), row.reference_document];
    if (document === null || !(type === 'RECEIPT_CONFIRMED' || type === 'RECEIPT_REVERSED')) return [];
    return [
      {
        documentType: document.type,
        referenceId: document.id,
        itemNo: positionKey(row.event_position).itemNo,
        quantity: type === 'RECEIPT_CONFIRMED' ? -row.quantity : row.quantity,
        occurredAt: row.occurred_at.toISOString(),
      },
    ];
  });
  if (named.length === 0) return named;
  await session.query(receiveStatement, [
    named.map(({ documentType }) => documentType),
    named.map(({ referenceId }) => referenceId),
    named.map(({ itemNo }) => itemNo),
    named.map(({ quantity }) => quantity),
    named.map(({ occurredAt }) => occurredAt),
  ]);
  return named;
}
