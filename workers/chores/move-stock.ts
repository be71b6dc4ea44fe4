/**
 * The chores of transfers and supply: cases of what is late come and go, holds that serve nothing are freed, and the feed is
 * looked through for positions that fell below their reorder point, and for how much is available where.
 *
 * What each does is the ledger's; all of it is safe to run in several processes at once.
 */
import type { Ledger } from '#ledger';
import type { Chore } from '../chore.ts';

/** How often the chores run, in milliseconds. */
export type MoveStockOptions = {
  /** The pause between two looks at transfers and drop-ship orders; 10,000 by default. */
  readonly tendEveryMs?: number;
  /** The pause between two looks at the feed when nothing was there; 1,000 by default. */
  readonly followEveryMs?: number;
};

/** A line is short a day after its last receipt: goods of one delivery may be told one by one. */
const shortAfterSeconds = 86_400;
const linesPerRound = 1_000;

/** Makes the chores; each round is the ledger's own transaction. */
export function moveStockChores(
  { transfers, supply, levels }: Pick<Ledger, 'transfers' | 'supply' | 'levels'>,
  { tendEveryMs = 10_000, followEveryMs = 1_000 }: MoveStockOptions = {},
): Chore[] {
  return [
    {
      name: 'tend-transfers',
      everyMs: tendEveryMs,
      longestPauseMs: 60_000,
      work: async () => {
        await transfers.tend({ shortAfterSeconds, limit: linesPerRound });
        await supply.tendDropships(linesPerRound);
      },
    },
    {
      name: 'find-restocking-signals',
      everyMs: followEveryMs,
      longestPauseMs: 10_000,
      work: async (signal) => {
        while (!signal.aborted && (await supply.followRestock()) > 0);
      },
    },
    {
      name: 'follow-stock-levels',
      everyMs: followEveryMs,
      longestPauseMs: 10_000,
      work: async (signal) => {
        while (!signal.aborted && (await levels.follow()) > 0);
      },
    },
  ];
}
