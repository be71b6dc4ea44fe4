/**
 * Transfers: what is in transit, a line per transfer and item.
 *
 * Shipment and receipt may come in either order and in parts. What was received above what was sent came out of VARIANCE,
 * and goes back there when the shipment turns up; while it is so, a case is open. See docs/ledger.md.
 */

import type { Batch } from './batch.ts';
import { type CaseDraft, closeCases, openCases } from './cases/open.ts';
import type { ClaimedEvent, Entry } from './movement-draft.ts';
import type { Posting } from './posting.ts';
import { statement } from './statement.ts';

const move = statement('move-transfers');

type LineRow = { ord: number; is_over: boolean; surplus: number };

/**
 * Brings the transfers' lines up to date with these events (others are ignored) and their cases with the lines.
 * Gives how much each event changed the surplus received above sent, in thousandths.
 */
export async function moveTransfers(
  batch: Batch,
  events: readonly ClaimedEvent[],
): Promise<ReadonlyMap<ClaimedEvent, number>> {
  const moves = events.filter(({ posting }) => posting.draw === 'shipped' || posting.draw === 'received');
  if (moves.length === 0) return new Map();
  const isShipped = ({ posting }: ClaimedEvent): boolean => posting.draw === 'shipped';
  const { rows } = await batch.session.query<LineRow>(move, [
    batch.recordedAt,
    moves.map((event) => event.event.transferId),
    moves.map((event) => event.itemNo),
    moves.map((event) => (isShipped(event) ? event.quantity : 0)),
    moves.map((event) => (isShipped(event) ? 0 : event.quantity)),
    moves.map((event) => (isShipped(event) ? event.positionId : event.otherPositionId) ?? null),
    moves.map((event) => (isShipped(event) ? event.otherPositionId : event.positionId) ?? null),
    moves.map((event) => event.event.occurredAt.toISOString()),
  ]);
  const ordered = [...rows].sort((left, right) => left.ord - right.ord);
  const lines = moves.map((event, at) => ({ event, isOver: ordered[at]?.is_over ?? false }));
  await updateCases(batch, lines);
  return new Map(moves.map((event, at) => [event, ordered[at]?.surplus ?? 0]));
}

/** Gives the entries of a shipment or receipt, given how much it changed the line's surplus. */
export function transferEntries(posting: Posting, quantity: number, surplus: number): Entry[] {
  if (posting.draw === 'shipped') {
    return [
      { from: posting.from, to: posting.to, quantity },
      { from: 'IN_TRANSIT', to: 'VARIANCE', quantity: -surplus, kind: 'RECONCILIATION' },
    ];
  }
  return [
    { from: posting.from, to: posting.to, quantity: quantity - surplus },
    { from: 'VARIANCE', to: posting.to, quantity: surplus, kind: 'RECONCILIATION' },
  ];
}

type Line = { readonly event: ClaimedEvent; readonly isOver: boolean };

async function updateCases(batch: Batch, lines: readonly Line[]): Promise<void> {
  const subjectOf = ({ event }: Line): string => `${event.event.transferId}/${event.itemNo}`;
  const over = [
    ...new Map(lines.filter((line) => line.isOver).map((line) => [subjectOf(line), line.event])).entries(),
  ];
  const context = { caller: { id: batch.callerId }, correlationId: batch.correlationId };
  await openCases(
    batch.session,
    over.map(
      ([subject, { positionId, event }]): CaseDraft => ({
        kind: 'TRANSFER_OVER_RECEIVED',
        ...{ subject, positionId, transferId: event.transferId },
      }),
    ),
    context,
  );
  const even = lines.filter((line) => !line.isOver && line.event.posting.draw === 'shipped').map(subjectOf);
  await closeCases(batch.session, { kind: 'TRANSFER_OVER_RECEIVED', subjects: even }, context);
}
