/**
 * Posts absolute counts: the difference between what was asserted and the book at the watermark, to VARIANCE.
 *
 * A snapshot older than one the position has already is recorded and taken back at that one (docs/ledger.md, invariant 7). Two
 * snapshots of one position never go in one statement: each is compared with a book that has the one before it.
 */

import type { Batch, Posted } from './batch.ts';
import { bitsOf, statesOf } from './count-scope.ts';
import {
  type ClaimedEvent,
  compensate,
  draft,
  type Entry,
  type LaterSnapshot,
  type MovementDraft,
} from './movement-draft.ts';
import { postMovements } from './post-movements.ts';
import { isState, type Side } from './posting.ts';
import { statement } from './statement.ts';

const assertSnapshots = statement('assert-snapshots');

type DifferenceRow = {
  ord: number;
  difference: number;
  damaged: number;
  quarantined: number;
  return_pending: number;
  later: LaterSnapshot[] | null;
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
    round.map((snapshot) => countedBits(snapshot) ?? null),
  ]);
  const drafts = rows.flatMap((row) => {
    const snapshot = round[row.ord - 1];
    return snapshot === undefined ? [] : differenceDrafts(snapshot, row);
  });
  return postMovements(batch, drafts);
}

function differenceDrafts(snapshot: ClaimedEvent, row: DifferenceRow): MovementDraft[] {
  const later = row.later ?? [];
  const own = draft(snapshot, differenceEntries(snapshot, row));
  return [...own, ...compensate(snapshot, own, later)];
}

/** What was found, or what is missing: a guarded state gives as far as it reaches, the rest is missing from AVAILABLE. */
function differenceEntries({ posting: { from, to } }: ClaimedEvent, row: DifferenceRow): Entry[] {
  const { difference } = row;
  if (difference >= 0) return [{ from, to, quantity: difference }];
  const isTakenBack = row.later?.some(({ states }) => isState(to) && states === bitsOf([to]));
  const reach = isTakenBack ? -difference : (reachOf(to, row) ?? -difference);
  const taken = Math.min(-difference, reach);
  return [
    { from: to, to: from, quantity: taken },
    { from: 'AVAILABLE', to: from, quantity: -difference - taken },
  ];
}

function reachOf(side: Side, row: DifferenceRow): number | undefined {
  if (side === 'DAMAGED') return row.damaged;
  if (side === 'QUARANTINED') return row.quarantined;
  return side === 'RETURN_PENDING' ? row.return_pending : undefined;
}

/** What an approved count counts; undefined for a source's snapshot, which counts what its semantics say. */
function countedBits({ posting: { counted } }: ClaimedEvent): number | undefined {
  return counted === undefined ? undefined : bitsOf(statesOf(counted));
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
