/**
 * One timer for all connections of a transport: every few seconds each is asked to show that it lives.
 *
 * Ten thousand connections with timers of their own would be ten thousand timers; each here costs a call a round.
 */

/** Whatever is looked after every round. */
export type Pulsing = { pulse(nowMs: number): void };

/** The round of one transport. */
export type Pulse = {
  add(one: Pulsing): void;
  remove(one: Pulsing): void;
  stop(): void;
};

/** Starts the rounds, one every so many milliseconds, over nobody yet. */
export function createPulse(everyMs: number): Pulse {
  const all = new Set<Pulsing>();
  const round = setInterval(() => {
    const now = performance.now();
    for (const one of all) one.pulse(now);
  }, everyMs).unref();
  return {
    add: (one) => void all.add(one),
    remove: (one) => void all.delete(one),
    stop: () => clearInterval(round),
  };
}
