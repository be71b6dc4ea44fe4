/**
 * The chore that has drop-shipped orders note what suppliers called off or were asked for instead: it moves nothing, so the ledger's
 * feed, which the order-notes follower reads, does not tell of it.
 *
 * Which orders, and whether there is anything to note, is the orders' own to say; noting twice notes once.
 */
import type { OrderStore } from '#orders/store';
import type { Chore } from '../chore.ts';
import { type NotingStore, noteOrder } from '../followers/order-notes.ts';

const everyMs = 2_000;
const mostPerRound = 100;

/** Makes the chore over the orders that can tell which of them suppliers changed. */
export function noteDropshipsChore(orders: NotingStore & Pick<OrderStore, 'suppliedOtherwise'>): Chore {
  return {
    name: 'note-dropships',
    everyMs,
    longestPauseMs: 15_000,
    work: async (signal) => {
      for (const orderId of await orders.suppliedOtherwise(mostPerRound)) {
        if (signal.aborted) return;
        await noteOrder(orderId, orders);
      }
    },
  };
}
