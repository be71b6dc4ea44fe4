/**
 * Posts a batch of claimed events: one pass over everything in the ledger's lock order, all amounts decided in SQL under
 * lock.
 *
 * Reservations, positions, transfer lines, feed shards, each ascending. Facts are always accepted: what cannot be right
 * opens a case for people instead. By invariant 7 the order within a batch changes nothing, so events are posted by kind:
 * plain ones, draws on guarded states, snapshots last.
 */
import type { Queryable } from '#database';
import type { Reach } from '#schema';
import { isKept, shardCount } from './account.ts';
import type { Batch, Posted } from './batch.ts';
import { noteReversals } from './corrections/note.ts';
import { noteCounts } from './counts/note.ts';
import { addSuspects } from './counts/suspects.ts';
import type { Drawable } from './fulfil.ts';
import { fulfilEvents, lockNamed } from './fulfil-events.ts';
import { guardedEntries } from './guarded.ts';
import {
  type ClaimedEvent,
  compensate,
  draft,
  type Entry,
  type LaterSnapshot,
  type MovementDraft,
  touchesPromises,
} from './movement-draft.ts';
import { postMovements } from './post-movements.ts';
import { postSnapshots } from './post-snapshots.ts';
import { drawPhase } from './posting.ts';
import { moveReturns, type Returned, returnEntries } from './returns/lines.ts';
import { statement } from './statement.ts';
import { receiveExpected } from './supply/receipts.ts';
import { isOfTransfer, moveTransfers, transferEntries, withHolds } from './transfers/lines.ts';

const makePositions = statement('make-positions');
const lockPositions = statement('lock-positions');
const lockShards = statement('lock-shards');
const findLaterSnapshots = statement('find-later-snapshots');

/** What posting works with: `channels` is whose reservations may be drawn on, `keep` writes what has to be written besides. */
export type PostContext = Omit<Batch, 'recordedAt'> & {
  readonly channels: Reach;
  readonly keep: (recordedAt: string) => Promise<void>;
};

/**
 * Posts events whose keys the session's transaction holds, in the caller's order.
 * Calls `keep` with the time of recording while no feed shard is locked yet: what else has to be written goes there.
 * Gives the feed's position after it and what to open cases for; throws what PostgreSQL refused (then nothing is posted).
 */
export async function postEvents(context: PostContext, claimed: readonly ClaimedEvent[]): Promise<Posted> {
  const { session, callerId, correlationId, channels } = context;
  const events = await withHolds(session, claimed);
  const drawable = await lockNamed(session, events, channels);
  await lock(session, events);
  const { recordedAt, later } = await findLater(session, events);
  const batch: Batch = { session, callerId, correlationId, recordedAt };
  await context.keep(recordedAt);

  await noteCounts(batch, events);
  await noteReversals(batch, events);
  const returned = await moveReturns(batch, events);
  const facts = events.filter((event) => event.posting.draw !== 'asserted');
  const snapshots = events.filter((event) => event.posting.draw === 'asserted');
  const phases = [...new Set(facts.map((event) => drawPhase(event.posting)))].sort();
  if (phases.length + snapshots.length > 1) await lockShardsOf(session, events);

  const posted: Posted[] = [];
  for (const phase of phases) {
    const due = facts.filter((event) => drawPhase(event.posting) === phase);
    const entries =
      phase === 0
        ? await plainEntries(batch, due, { drawable, returned })
        : await guardedEntries(session, due, later);
    const drafts = due.flatMap((event, at) => withCompensation(event, entries[at] ?? [], later.get(event)));
    posted.push(await postMovements(batch, drafts));
  }
  if (snapshots.length > 0) posted.push(await postSnapshots(batch, snapshots));
  return {
    cursor: posted.findLast(({ cursor }) => cursor !== undefined)?.cursor,
    troubled: posted.flatMap(({ troubled }) => troubled),
  };
}

async function lock(session: Queryable, events: readonly ClaimedEvent[]): Promise<void> {
  const positions = [...new Set(events.map((event) => event.positionId).filter(isKept))];
  await Promise.all([session.query(makePositions, [positions]), session.query(lockPositions, [positions])]);
}

async function lockShardsOf(session: Queryable, events: readonly ClaimedEvent[]): Promise<void> {
  await session.query(lockShards, [[...new Set(events.map(({ itemNo }) => itemNo % shardCount))]]);
}

type Later = { readonly recordedAt: string; readonly later: ReadonlyMap<ClaimedEvent, LaterSnapshot[]> };
type LaterRow = { ord: number; at: string; event_no: number; states: number };

async function findLater(session: Queryable, events: readonly ClaimedEvent[]): Promise<Later> {
  const facts = events.filter((event) => event.posting.draw !== 'asserted');
  const { rows } = await session.query<LaterRow>(findLaterSnapshots, [
    facts.map((fact) => fact.positionId),
    facts.map((fact) => fact.event.occurredAt.toISOString()),
    facts.map(touchesPromises),
  ]);
  const [clock, ...snapshots] = rows;
  if (clock === undefined) throw new Error('the database did not tell its time');
  const later = new Map<ClaimedEvent, LaterSnapshot[]>();
  for (const row of snapshots) {
    const fact = facts[row.ord - 1];
    if (fact === undefined) continue;
    const snapshot = { at: row.at, eventNo: row.event_no, states: row.states };
    later.set(fact, [...(later.get(fact) ?? []), snapshot]);
  }
  return { recordedAt: clock.at, later };
}

function withCompensation(
  event: ClaimedEvent,
  entries: readonly Entry[],
  snapshots: readonly LaterSnapshot[] = [],
): MovementDraft[] {
  const drafts = draft(event, entries);
  return [...drafts, ...compensate(event, drafts, snapshots)];
}

/** Entries of events that are posted as they are: free ones, what fulfils orders, transfers. */
async function plainEntries(
  batch: Batch,
  events: readonly ClaimedEvent[],
  { drawable, returned }: { drawable: readonly Drawable[]; returned: Returned },
): Promise<Entry[][]> {
  const fulfilled = await fulfilEvents(batch, events, drawable);
  await addSuspects(batch, events, fulfilled);
  const moved = await moveTransfers(batch, events);
  await receiveExpected(batch, events);
  return events.map((event) => {
    const { posting } = event;
    const quantity = Math.abs(event.quantity);
    const entries = fulfilled.get(event);
    if (isOfTransfer(posting)) return transferEntries(event, moved.get(event) ?? 0, entries);
    if (entries !== undefined) return entries;
    const surplus = returned.get(event);
    if (surplus !== undefined) return returnEntries(posting, quantity, surplus);
    const { from, to } = posting;
    if (posting.draw !== 'through') return [{ from, to, quantity }];
    return [
      { from, to: 'DROPSHIP', quantity },
      { from: 'DROPSHIP', to, quantity },
    ];
  });
}
