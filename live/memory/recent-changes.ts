/**
 * The last changes of the feed, kept so that an item which was read a moment ago can be brought up to now.
 *
 * Whoever reads an item from Redis or PostgreSQL while the feed is followed has it as of a place that may lie before the one
 * that was reached meanwhile; what lies between is here, or the item is not kept.
 */
import type { Vector } from '../control.ts';
import type { Slot } from '../slot.ts';

/** One change, as much of it as matters here. */
export type RecentChange = { readonly seq: number; readonly itemNo: number; readonly slot: Slot };

/** The last changes by shard. */
export type RecentChanges = {
  /** Adds the next change of a shard. */
  add(shard: number, change: RecentChange): void;
  /** The item's changes of a shard after a sequence, in order; undefined when some of them may be forgotten. */
  after(at: { shard: number; seq: number; itemNo: number }): RecentChange[] | undefined;
};

/** The last changes of a shard, and the sequence before the first of them. */
type Shard = { before: number; readonly changes: RecentChange[] };

const mostAShard = 8_192;

/** Begins at a place of the feed, knowing nothing before it. */
export function createRecentChanges(from: Vector): RecentChanges {
  const shards = from.map((seq): Shard => ({ before: seq, changes: [] }));
  return {
    add: (shard, change) => {
      const kept = shards[shard];
      if (kept === undefined) return;
      kept.changes.push(change);
      if (kept.changes.length < 2 * mostAShard) return;
      const gone = kept.changes.splice(0, kept.changes.length - mostAShard);
      kept.before = gone.at(-1)?.seq ?? kept.before;
    },
    after: ({ shard, seq, itemNo }) => {
      const kept = shards[shard];
      if (kept === undefined || seq < kept.before) return undefined;
      const later: RecentChange[] = [];
      for (let at = kept.changes.length - 1; at >= 0; at -= 1) {
        const change = kept.changes[at];
        if (change === undefined || change.seq <= seq) break;
        if (change.itemNo === itemNo) later.push(change);
      }
      return later.reverse();
    },
  };
}
