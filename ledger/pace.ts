/**
 * How many events go in one transaction: as many as keep its longest statement below 50 ms.
 *
 * Its locks, the feed's counters above all, are shared with checkout, which waits that long at most. Measured as it goes, so
 * that a slower machine or a fuller table makes smaller batches by itself. Decision 0014.
 */
import type { Queryable } from '#database';

/** The pace of one database. */
export type Pace = {
  /** How many events the next batch may have. */
  size(): number;
  /** Tells how long the longest statement of a batch took. */
  note(batch: { readonly events: number; readonly longestMs: number }): void;
};

const targetMs = 50;
const least = 200;
const most = 1_000;
const first = 500;
/** What one batch says of the next: enough to follow a change within a few, little enough to forget a single stall. */
const weight = 0.3;
/** Batches below this say more about round trips than about events. */
const tellingEvents = least;

/** Makes a pace that has seen nothing yet. */
export function createPace(): Pace {
  let msPerEvent = targetMs / first;
  return {
    size: () => Math.max(least, Math.min(most, Math.floor(targetMs / msPerEvent))),
    note: ({ events, longestMs }) => {
      if (events >= tellingEvents) msPerEvent += (longestMs / events - msPerEvent) * weight;
    },
  };
}

/** A session whose longest statement is known afterwards. */
export type Timed = { readonly session: Queryable; longestMs(): number };

/** Times the statements sent through a session. */
export function timed(queryable: Queryable): Timed {
  let longestMs = 0;
  const session: Queryable = {
    query: async (statement, values) => {
      const startedAt = performance.now();
      try {
        return await queryable.query(statement, values);
      } finally {
        longestMs = Math.max(longestMs, performance.now() - startedAt);
      }
    },
  };
  return { session, longestMs: () => longestMs };
}
