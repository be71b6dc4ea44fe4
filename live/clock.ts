/**
 * What time it is on the database server, as this process may believe it: never earlier than it really is there, and, asked
 * for the bound on the other side, never later.
 *
 * Answers tell their age against the server's clock, because the follower's and the reader's machines may disagree. Each
 * reading bounds the difference from both sides (the server spoke after we asked and before we heard), so an age is overstated
 * by at most a round trip and never understated. A round trip is long where a connection had to be made first, or where the process
 * was held up: whoever reads should ask again while `slackMs` is much.
 */

/** A clock in step with the database server's. */
export type ServerClock = {
  /** Ms since 1970, not earlier than the server's time now. */
  now(): number;
  /** Ms since 1970, not later than the server's time at a moment of this process (performance.now()). */
  notAfter(atMs: number): number;
  /** How far `now` may be ahead of the server's time, ms; Infinity before anything was learned. */
  slackMs(): number;
  /** Learns from an answer: when it was asked for and heard (performance.now()), and the server's time in it. */
  observe(reading: { askedAtMs: number; serverMs: number; heardAtMs?: number }): void;
};

/** How long a reading bounds the difference before a newer, looser one may replace it: clocks drift. */
const readingLifeMs = 60_000;

type Bound = { readonly aheadMs: number; readonly learnedAtMs: number };

/** Makes a clock that follows this machine's own until it has learned something. */
export function createServerClock(): ServerClock {
  let most: Bound | undefined;
  let least: Bound | undefined;
  const isOld = ({ learnedAtMs }: Bound): boolean => performance.now() - learnedAtMs > readingLifeMs;
  const heardByNow = (atMs: number): number => Date.now() - (performance.now() - atMs);
  return {
    now: () => (most === undefined ? Date.now() : performance.now() + most.aheadMs),
    notAfter: (atMs) => (least === undefined ? heardByNow(atMs) : atMs + least.aheadMs),
    slackMs: () =>
      most === undefined || least === undefined ? Number.POSITIVE_INFINITY : most.aheadMs - least.aheadMs,
    observe: ({ askedAtMs, serverMs, heardAtMs = performance.now() }) => {
      const learnedAtMs = performance.now();
      const upper = serverMs - askedAtMs;
      if (most === undefined || upper <= most.aheadMs || isOld(most)) most = { aheadMs: upper, learnedAtMs };
      // Servers tell whole milliseconds, rounded up by who observes.
      const lower = serverMs - 1 - heardAtMs;
      if (least === undefined || lower >= least.aheadMs || isOld(least))
        least = { aheadMs: lower, learnedAtMs };
    },
  };
}
