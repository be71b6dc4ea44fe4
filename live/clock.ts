/**
 * What time it is on the database server, as this process may believe it: never earlier than it really is there.
 *
 * Answers tell their age against the server's clock, because the follower's and the reader's machines may disagree. Each
 * reading bounds the difference from above (the server spoke after we asked), so an age is overstated by at most a round
 * trip and never understated.
 */

/** A clock in step with the database server's. */
export type ServerClock = {
  /** Ms since 1970. */
  now(): number;
  /** Learns from an answer: when it was asked for (performance.now()) and the server's time in it. */
  observe(reading: { askedAtMs: number; serverMs: number }): void;
};

/** How long a reading bounds the difference before a newer, looser one may replace it: clocks drift. */
const readingLifeMs = 60_000;

/** Makes a clock that follows this machine's own until it has learned something. */
export function createServerClock(): ServerClock {
  let aheadMs: number | undefined;
  let learnedAtMs = Number.NEGATIVE_INFINITY;
  return {
    now: () => (aheadMs === undefined ? Date.now() : performance.now() + aheadMs),
    observe: ({ askedAtMs, serverMs }) => {
      const bound = serverMs - askedAtMs;
      const isOld = performance.now() - learnedAtMs > readingLifeMs;
      if (aheadMs !== undefined && bound > aheadMs && !isOld) return;
      aheadMs = bound;
      learnedAtMs = performance.now();
    },
  };
}
