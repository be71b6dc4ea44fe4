/**
 * Posts absolute counts: the difference between what was asserted and the book at the watermark, to VARIANCE.
 *
 * A snapshot older than one the position has already is recorded and taken back at that one (docs/ledger.md, invariant 7). Two
 * snapshots of one position never go in one statement: each is compared with a book that has the one before it.
 */

import type { Batch, Posted } from './batch.ts';
import { type ClaimedEvent, compensate, draft, type MovementDraft } from './movement-draft.ts';
import { postMovements } from './post-movements.ts';
import { statement } from './statement.ts';

const assertSnapshots = statement('assert-snapshots');

type DifferenceRow = {
  ord: number;
  difference: number;
  later_at: string | null;
  later_event_no: number | null;
};

/** Posts snapshots by watermark, a statement for each round in which no position occurs twice. */
export async function postSnapshots(batch: Batch, snapshots: readonly ClaimedEvent[]): Promise<Posted> {
  const posted: Posted[] = [];
  for (const round of rounds(snapshots)) posted.push(await postRound(batch, round));
  return {
    cursor: posted.findLast(({ cursor }) => cursor !== undefined)?.cursor,
    troubled: posted.flatMap(({ troubled }) => troubled),
  };
}

async function postRound(batch: Batch, round: readonly ClaimedEvent[]): Promise<Posted> {
  const { rows } = await batch.session.query<DifferenceRow>(assertSnapshots, [
    round.map((snapshot) => snapshot.positionId),
    round.map((snapshot) => snapshot.event.occurredAt.toISOString()),
    round.map((snapshot) => snapshot.event.digest),
    round.map((snapshot) => snapshot.eventNo),
    round.map((snapshot) => snapshot.quantity),
    round.map((snapshot) => snapshot.event.semantics === 'NET_OF_ORDERS'),
  ]);
  const drafts = rows.flatMap((row) => {
    const snapshot = round[row.ord - 1];
    return snapshot === undefined ? [] : differenceDrafts(snapshot, row);
  });
  return postMovements(batch, drafts);
}

function differenceDrafts(snapshot: ClaimedEvent, row: DifferenceRow): MovementDraft[] {
  const { from, to } = snapshot.posting;
  const quantity = Math.abs(row.difference);
  const own = draft(snapshot, [
    row.difference < 0 ? { from: to, to: from, quantity } : { from, to, quantity },
  ]);
  if (row.later_at === null || row.later_event_no === null) return own;
  // VARIANCE to AVAILABLE changes gross and net counts alike.
  return [
    ...own,
    ...compensate(snapshot, own, [{ at: row.later_at, eventNo: row.later_event_no, net: false }]),
  ];
}

function rounds(snapshots: readonly ClaimedEvent[]): ClaimedEvent[][] {
  const ordered = [...snapshots].sort(
    (left, right) =>
      left.event.occurredAt.getTime() - right.event.occurredAt.getTime() ||
      (left.event.digest < right.event.digest ? -1 : 1),
  );
  const made: ClaimedEvent[][] = [];
  const nextRound = new Map<number, number>();
  for (const snapshot of ordered) {
    const round = nextRound.get(snapshot.positionId) ?? 0;
    nextRound.set(snapshot.positionId, round + 1);
    const members = made[round];
    if (members === undefined) made.push([snapshot]);
    else members.push(snapshot);
  }
  return made;
}
