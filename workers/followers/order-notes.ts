/**
 * The follower that has orders note what others told of their stock, so that who watches orders hears of it.
 *
 * What belongs to which order and whether there is anything to note is the orders' own to say. The cursor is theirs too; it
 * is written when something was noted or a second has passed, and noting twice notes once.
 */
import type { Change } from '#ledger';
import type { Vector } from '#live';
import type { OrderStore } from '#orders/store';
import type { Caller } from '#schema';
import type { Follower } from '../follow/follow.ts';
import type { Feed } from './feed.ts';

/** What the follower needs. */
export type OrderNotesOptions = { readonly orders: NotingStore; readonly feed: Feed<Change> };

/** What is asked of orders. */
export type NotingStore = Pick<OrderStore, 'byIds' | 'note' | 'changedBy' | 'noteCursor' | 'moveNoteCursor'>;

const rememberEveryMs = 1_000;
const mostTries = 5;

/** In whose name it is noted; who told it stands in the ledger. */
const caller: Caller = { id: 'workers', kind: 'service', channels: 'all', locations: 'all', scopes: [] };
const actor = { caller, correlationId: 'noted-from-the-ledger' };

/** Makes the follower; `follow` runs it. */
export function orderNotesFollower({ orders, feed }: OrderNotesOptions): Follower<Change> {
  let rememberedAtMs = Number.NEGATIVE_INFINITY;
  let remembered: Vector = [];
  return {
    name: 'order-notes',
    cursor: async () => {
      remembered = await orders.noteCursor();
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
      const changed = await orders.changedBy(rows);
      for (const orderId of changed) await noteOrder(orderId, orders);
      const isFurther = cursor.some((seq, shard) => seq > (remembered[shard] ?? 0));
      if (isFurther && (changed.length > 0 || performance.now() - rememberedAtMs > rememberEveryMs)) {
        await orders.moveNoteCursor(cursor);
        remembered = cursor;
        rememberedAtMs = performance.now();
      }
      return cursor;
    },
  };
}

/** Notes an order. One that others write meanwhile is told by them: what they write has everything in it. */
export async function noteOrder(orderId: string, orders: NotingStore): Promise<void> {
  for (let tried = 0; tried < mostTries; tried += 1) {
    const order = (await orders.byIds([orderId])).get(orderId);
    if (order === undefined || order.isCancelled) return;
    if ((await orders.note(order, actor)) !== undefined) return;
  }
}
