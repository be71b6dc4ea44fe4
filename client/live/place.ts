/**
 * The place of a subscription: the cursor of the last event handled, kept in a store, and which cursors were handled lately.
 *
 * Cursors are opaque here: they are kept, given back and compared for being the same, nothing else.
 */
import type { CursorStore } from '../cursor-store.ts';
import type { Clock } from '../retry.ts';

/** A subscription's place in its feed, as one follower keeps it. */
export type Place = {
  /** Resume after this; undefined when there is nothing to resume after. */
  cursor(): string | undefined;
  /** What came with this cursor was handled: keeps it. Rejects when the store does. */
  handled(cursor: string): Promise<void>;
  /** There is nothing to resume after any more; the store keeps what it has until there is something better. */
  forget(): void;
  /** A new connection begins: what was handled until now must not come again. */
  reconnected(): void;
  /** Whether an event of this cursor was handled before this connection. */
  isRepeat(cursor: string): boolean;
  /** Keeps in the store what `saveEveryMs` held back. */
  flush(): Promise<void>;
};

/** What a place is made of. */
export type PlaceOptions = {
  readonly store: CursorStore;
  /** The name the cursor is kept under. */
  readonly name: string;
  /** The store is written to at most this often, in milliseconds; 0 for every event. */
  readonly saveEveryMs: number;
  readonly clock: Pick<Clock, 'now'>;
};

const remembered = 4_096;

/** Opens the place that is kept under the name. Rejects when the store cannot be read. */
export async function openPlace({ store, name, saveEveryMs, clock }: PlaceOptions): Promise<Place> {
  let cursor = await store.load(name);
  let saved = cursor;
  let savedAt = Number.NEGATIVE_INFINITY;
  let connection = 0;
  const lately = new Map<string, number>();
  const save = async (): Promise<void> => {
    if (cursor === undefined || cursor === saved) return;
    savedAt = clock.now();
    await store.save(name, cursor);
    saved = cursor;
  };
  return {
    cursor: () => cursor,
    async handled(now) {
      cursor = now;
      lately.set(now, connection);
      for (const oldest of lately.keys()) {
        if (lately.size <= remembered) break;
        lately.delete(oldest);
      }
      if (clock.now() - savedAt >= saveEveryMs) await save();
    },
    forget() {
      cursor = undefined;
    },
    reconnected() {
      connection += 1;
    },
    isRepeat: (told) => (lately.get(told) ?? connection) < connection,
    flush: save,
  };
}
