/**
 * When each API key was last used: noted now and then, beside the requests, never in their way.
 *
 * A key seen again within a minute of its last note is not noted; a note that fails is made at the next use.
 */
import type { Database } from '#database';
import { noteUses } from './sql.ts';

/** The notes of one process. */
export type LastUse = {
  /** Takes note of a use; `lastUsedAt` is what is stored. */
  used(keyId: string, lastUsedAt: Date | null): void;
  /** Writes what waits and stops. */
  close(): Promise<void>;
};

const coarseMs = 60_000;
const gatherMs = 1_000;

/** Starts taking notes; what was gathered in a second is written in one statement. */
export function createLastUse(database: Database, onError: (error: unknown) => void): LastUse {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  function write(): void {
    timer = undefined;
    const keyIds = [...waiting];
    waiting.clear();
    writing = database.query(noteUses, [keyIds]).then(() => undefined, onError);
  }

  return {
    used(keyId, lastUsedAt) {
      if (lastUsedAt !== null && Date.now() - lastUsedAt.getTime() < coarseMs) return;
      waiting.add(keyId);
      timer ??= setTimeout(write, gatherMs).unref();
    },
    async close() {
      clearTimeout(timer);
      if (waiting.size > 0) write();
      await writing;
    },
  };
}
