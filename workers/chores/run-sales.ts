/**
 * The chores of sales: those who wait in line are admitted as units come back, and what sales leave behind is removed.
 *
 * Whoever comes into a room makes its process admit at once; this is for holds that end later, and for processes that died.
 */
import type { Ledger } from '#ledger';
import type { Chore } from '../chore.ts';

const admitEveryMs = 250;
const forgetEveryMs = 60_000;
const mostPerRound = 1_000;

/** Makes the two: one that admits, four times a second, and one that removes, every minute. */
export function saleChores(sales: Pick<Ledger['sales'], 'admit' | 'forget'>): Chore[] {
  return [
    {
      name: 'admit-waiting',
      everyMs: admitEveryMs,
      longestPauseMs: 5_000,
      work: async () => void (await sales.admit()),
    },
    {
      name: 'forget-sales',
      everyMs: forgetEveryMs,
      longestPauseMs: 600_000,
      work: async (signal) => {
        while ((await sales.forget(mostPerRound)) === mostPerRound && !signal.aborted);
      },
    },
  ];
}
