/**
 * When this process learned of a movement: from that moment on its answers and its subscribers are told of what it changed.
 *
 * Kept for the last movements only and gone with the process; it serves who follows a trade (`trace`), and no answer depends
 * on it. Two maps take turns, so that nothing is looked for to be forgotten.
 */

/** The last movements this process learned of. */
export type ToldMovements = {
  /** Notes what a look at the feed brought, at this moment (server time, ms since 1970). */
  note(rows: readonly { readonly movementId: number | undefined }[], atMs: number): void;
  /** When a movement was learned of (server time, ms since 1970); undefined when it was not, or too long ago. */
  at(movementId: number): number | undefined;
};

/** At least so many are remembered, at most twice as many. */
const defaultLeast = 20_000;

/** Makes a memory that has learned of none; it remembers the last `least` movements at least, and at most twice as many. */
export function createToldMovements(least: number = defaultLeast): ToldMovements {
  let young = new Map<number, number>();
  let old = new Map<number, number>();
  return {
    note: (rows, atMs) => {
      for (const { movementId } of rows) {
        // A movement between two positions is two changes; the first to be told counts.
        if (movementId === undefined || young.has(movementId) || old.has(movementId)) continue;
        young.set(movementId, atMs);
        if (young.size < least) continue;
        old = young;
        young = new Map();
      }
    },
    at: (movementId) => young.get(movementId) ?? old.get(movementId),
  };
}
