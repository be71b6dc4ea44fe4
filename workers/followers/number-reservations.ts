/**
 * The follower that gives reservation events their numbers in the feed of reservations, soon after they were committed.
 *
 * It reads no feed itself: the ledger knows what has no number yet. Like the others it wakes by a push or its poll, and
 * tries again when anything fails. Several at once take turns; one that comes second finds nothing to do.
 */
import type { Change, Ledger } from '#ledger';
import type { Follower } from '../follow/follow.ts';

/** What the follower needs. */
export type NumberingOptions = {
  readonly changed: Pick<Ledger['changed'], 'number'>;
  /** Called after events were numbered. */
  readonly onNumbered?: (() => void) | undefined;
};

/** Makes the follower; `follow` runs it. */
export function numberingFollower({ changed, onNumbered }: NumberingOptions): Follower<Change> {
  const nowhere: readonly number[] = [];
  return {
    name: 'number-reservations',
    cursor: async () => nowhere,
    read: async (from) => {
      const { told, isMore } = await changed.number();
      if (told > 0) onNumbered?.();
      return { from, rows: [], cursor: from, isAtEnd: !isMore, readAtMs: Date.now() };
    },
    handle: async ({ cursor }) => cursor,
  };
}
