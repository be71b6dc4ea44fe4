/**
 * The chore that cancels pick-ups nobody came for. How is the orders' own to say; it is handed in by whoever starts the
 * workers.
 *
 * An hour between rounds is nothing against a window of days.
 */
import type { Chore } from '../chore.ts';

const hourMs = 3_600_000;
const mostPerRound = 500;

/** Makes the chore over what cancels pick-ups that lie too long, at most so many; it gives how many. */
export function expirePickupsChore(expire: (limit: number) => Promise<number>): Chore {
  return {
    name: 'expire-pickups',
    everyMs: hourMs,
    longestPauseMs: hourMs,
    work: async (signal) => {
      while ((await expire(mostPerRound)) === mostPerRound && !signal.aborted);
    },
  };
}
