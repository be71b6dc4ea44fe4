/**
 * The follower that keeps the reflection in Redis up to date: every stretch of the feed in one script call, if newer.
 *
 * Its cursor lives in Redis with what it describes, so a Redis that comes back older is caught up from where it is. When
 * the record is gone, too old for the feed, or ahead of it (PostgreSQL was restored), a new epoch begins, empty. Several
 * of these at once are harmless.
 */
import type { Change } from '#ledger';
import type { Control, Reflection, Slot, Vector } from '#live';
import type { FeedBatch, Follower } from '../follow/follow.ts';
import type { Feed } from './feed.ts';

/** What the follower needs. */
export type ReflectOptions = { readonly reflection: Reflection; readonly feed: Feed<Change> };

/** Rows of one script call: Redis serves nobody else meanwhile, and a read waits 50 ms at most. */
const rowsPerCall = 256;
const checkEndEveryMs = 1_000;

type Piece = {
  readonly from: Vector;
  readonly to: Vector;
  readonly items: Map<number, Slot[]>;
  readonly isLast: boolean;
};

/** Makes the follower; `follow` runs it. */
export function reflectFollower({ reflection, feed }: ReflectOptions): Follower<Change> {
  let epoch = '';
  let endCheckedAtMs = 0;

  const rule = ({ epoch: ruling, applied }: Control): Vector => {
    epoch = ruling;
    return applied;
  };

  /** Takes up the ruling epoch, or begins a new one when there is none the feed can carry on. */
  const takeUp = async (): Promise<Vector> => {
    const control = await reflection.control();
    const end = await feed.end();
    endCheckedAtMs = performance.now();
    if (control !== undefined && canBeCarriedOn(control.applied, end.cursor)) return rule(control);
    return rule(await reflection.renew(control?.epoch, { cursor: end.cursor, caughtUpAtMs: end.atMs }));
  };

  const startOver = async (): Promise<Vector> => {
    const end = await feed.end();
    return rule(await reflection.renew(epoch, { cursor: end.cursor, caughtUpAtMs: end.atMs }));
  };

  return {
    name: 'reflect',
    cursor: takeUp,
    read: async (after) => {
      try {
        return await feed.changesAfter(after);
      } catch (error) {
        if (!feed.isTruncated(error)) throw error;
        return await feed.changesAfter(await startOver());
      }
    },
    handle: async (batch) => {
      if (batch.isAtEnd && performance.now() - endCheckedAtMs > checkEndEveryMs) {
        const end = await feed.end();
        endCheckedAtMs = performance.now();
        if (!canBeCarriedOn(batch.from, end.cursor)) return startOver();
      }
      let stand = batch.from;
      for (const { isLast, ...piece } of piecesOf(batch)) {
        const caughtUpAtMs = isLast && batch.isAtEnd ? batch.readAtMs : undefined;
        const result = await reflection.apply({ epoch, ...piece, caughtUpAtMs });
        if (result.status === 'MISSING') return takeUp();
        stand = rule(result.control);
        if (result.status !== 'APPLIED') return stand;
      }
      return stand;
    },
  };
}

/** Whether the feed has everything after `applied`: as many shards, and none of them shorter. */
function canBeCarriedOn(applied: Vector, end: Vector): boolean {
  return applied.length === end.length && applied.every((seq, shard) => seq <= (end[shard] ?? -1));
}

/** Cuts a batch into stretches small enough for one script call; an empty batch is one empty stretch. */
function piecesOf(batch: FeedBatch<Change>): Piece[] {
  const pieces: Piece[] = [];
  let from = batch.from;
  for (let start = 0; start === 0 || start < batch.rows.length; start += rowsPerCall) {
    const rows = batch.rows.slice(start, start + rowsPerCall);
    const isLast = start + rowsPerCall >= batch.rows.length;
    const to = isLast ? batch.cursor : movedBy(from, rows);
    pieces.push({ from, to, items: byItem(rows), isLast });
    from = to;
  }
  return pieces;
}

function movedBy(from: Vector, rows: readonly Change[]): Vector {
  const to = [...from];
  for (const { shard, seq } of rows) to[shard] = seq;
  return to;
}

function byItem(rows: readonly Change[]): Map<number, Slot[]> {
  const items = new Map<number, Slot[]>();
  for (const row of rows) {
    const slots = items.get(row.itemNo) ?? [];
    slots.push(row);
    items.set(row.itemNo, slots);
  }
  return items;
}
