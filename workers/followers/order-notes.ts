/**
 * The follower that has orders note what others told of their stock, so that who watches orders hears of it.
 *
 * What belongs to which order and whether there is anything to note is the orders' own to say. The cursor is theirs too; it
 * is written when something was noted or a second has passed, and noting twice notes once.
 */
import type { Change } from '#ledger';
import type { Vector } from '#live';
import type { OrderNotes } from '#orders/store';
import type { Follower } from '../follow/follow.ts';
import type { Feed } from './feed.ts';

/** What the follower needs. */
export type OrderNotesOptions = { readonly notes: OrderNotes; readonly feed: Feed<Change> };

const rememberEveryMs = 1_000;

/** Makes the follower; `follow` runs it. */
export function orderNotesFollower({ notes, feed }: OrderNotesOptions): Follower<Change> {
  let rememberedAtMs = Number.NEGATIVE_INFINITY;
  let remembered: Vector = [];
  return {
    name: 'order-notes',
    cursor: async () => {
      remembered = await notes.cursor();
      return remembered;
    },
    read: async (after) => {
      try {
        return await feed.changesAfter(after);
      } catch (error) {
        if (!feed.isTruncated(error)) throw error;
        return await feed.changesAfter((await feed.end()).cursor);
      }
    },
    handle: async ({ rows, cursor }) => {
      const noted = await notes.note(rows);
      const isFurther = cursor.some((seq, shard) => seq > (remembered[shard] ?? 0));
      if (isFurther && (noted > 0 || performance.now() - rememberedAtMs > rememberEveryMs)) {
        await notes.moveTo(cursor);
        remembered = cursor;
        rememberedAtMs = performance.now();
      }
      return cursor;
    },
  };
}
