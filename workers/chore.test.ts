/**
 * A chore goes on whatever happens: rounds never overlap, failures are counted and spaced out, and it ends when told.
 *
 * Without a database: the work is a function of the test.
 */
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { startChore } from './chore.ts';

/** A bound, not an expectation: a machine that stands still for seconds is no verdict. */
const patience = { timeout: 30_000, interval: 5 } as const;

const logger = pino({ level: 'silent' });

test('rounds follow each other and never overlap', async () => {
  let running = 0;
  let most = 0;
  let rounds = 0;
  const chore = startChore(
    {
      name: 'test',
      everyMs: 1,
      longestPauseMs: 1,
      work: async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        rounds += 1;
      },
    },
    { logger },
  );
  await vi.waitUntil(() => rounds >= 5, patience);
  await chore.stop();
  expect(most).toBe(1);
});

test('a failing round is told, and the chore recovers by itself', async () => {
  const onFailure = vi.fn();
  let rounds = 0;
  const chore = startChore(
    {
      name: 'flaky',
      everyMs: 1,
      longestPauseMs: 4,
      work: async () => {
        rounds += 1;
        if (rounds <= 3) throw new Error('away');
      },
    },
    { logger, onFailure },
  );
  await vi.waitUntil(() => rounds >= 5, patience);
  await chore.stop();
  expect(onFailure.mock.calls).toEqual([['flaky'], ['flaky'], ['flaky']]);
});

test('pauses double after failures up to the bound', async () => {
  const at: number[] = [];
  const chore = startChore(
    {
      name: 'failing',
      everyMs: 2,
      longestPauseMs: 16,
      work: async () => {
        at.push(performance.now());
        throw new Error('away');
      },
    },
    { logger },
  );
  await vi.waitUntil(() => at.length >= 7, patience);
  await chore.stop();
  const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  // 2, 4, 8, 16, 16, …: timers may be late, never early.
  expect(pauses.slice(0, 5).every((pause, index) => pause >= Math.min(2 ** (index + 1), 16) - 1)).toBe(true);
});

test('stopping waits for the round in flight and cuts the pause short', async () => {
  const release = Promise.withResolvers<void>();
  const signals: AbortSignal[] = [];
  let ended = false;
  const chore = startChore(
    {
      name: 'slow',
      everyMs: 60_000,
      longestPauseMs: 60_000,
      work: async (signal) => {
        signals.push(signal);
        await release.promise;
        ended = true;
      },
    },
    { logger },
  );
  await vi.waitUntil(() => signals.length === 1, patience);
  const stopped = chore.stop();
  expect(signals[0]?.aborted).toBe(true);
  expect(ended).toBe(false);
  release.resolve();
  await stopped;
  expect(ended).toBe(true);
});

test('a chore that rests is not woken sooner, and does all that it was woken for in one round', async () => {
  const at: number[] = [];
  const work = async (): Promise<void> => void at.push(performance.now());
  const chore = startChore(
    { name: 'rested', everyMs: 60_000, restMs: 20, longestPauseMs: 60_000, work },
    { logger },
  );
  await vi.waitUntil(() => at.length === 1, patience);
  const ringing = setInterval(() => chore.wake(), 1);
  await vi.waitUntil(() => at.length >= 4, patience);
  clearInterval(ringing);
  await chore.stop();
  const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(19);
});
