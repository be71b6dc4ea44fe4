/**
 * A copy in the process: never older than a second while it can be read, never waited for under load, and an older one for
 * a while when it cannot be read.
 *
 * Pure, on a clock under the test's control.
 */
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCopy } from './copy.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A source that tells the time it was read at, fails, or hangs. */
function makeCopy() {
  const state = { mood: 'well', loads: 0 };
  const copy = createCopy({
    name: 'test',
    load: async () => {
      state.loads += 1;
      if (state.mood === 'fails') throw new Error('away');
      return state.mood === 'well' ? performance.now() : new Promise<number>(() => undefined);
    },
    logger: pino({ level: 'silent' }),
  });
  return { state, copy };
}

test('is loaded once for all who ask at once', async () => {
  const { state, copy } = makeCopy();
  await Promise.all([copy.get(), copy.get(), copy.get()]);
  expect(state.loads).toBe(1);
});

test('is never older than a second while it can be read, and read at most twice a second', async () => {
  const { state, copy } = makeCopy();
  for (let ms = 0; ms < 10_000; ms += 50) {
    expect(performance.now() - (await copy.get())).toBeLessThanOrEqual(1_000);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(state.loads).toBeGreaterThan(9);
  expect(state.loads).toBeLessThanOrEqual(21);
});

test('is refreshed before it is given when nobody asked for a while', async () => {
  const { copy } = makeCopy();
  await copy.get();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(performance.now() - (await copy.get())).toBeLessThan(1);
});

test('is loaded at once when it is known to have changed, and again after a load that may have begun before', async () => {
  const { state, copy } = makeCopy();
  await copy.get();
  copy.hurry();
  copy.hurry();
  copy.hurry();
  await vi.advanceTimersByTimeAsync(1);
  expect(state.loads).toBe(3);
  expect(performance.now() - (await copy.get())).toBeLessThanOrEqual(1);
});

test.each(['fails', 'hangs'])(
  'is given older for a minute when reading it %s, and then no longer',
  async (mood) => {
    const { state, copy } = makeCopy();
    const value = await copy.get();
    state.mood = mood;
    for (let ms = 0; ms < 59_000; ms += 1_000) {
      const asked = copy.get();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await asked).toBe(value);
    }
    await vi.advanceTimersByTimeAsync(2_000);
    state.mood = 'fails';
    const late = copy.get();
    const isTold = mood === 'fails' ? expect(late).rejects.toThrow('away') : isPending(late);
    await vi.advanceTimersByTimeAsync(10);
    await isTold;
  },
);

/** A load that hangs is bounded by whoever loads (the statement's own bound), not by the copy. */
async function isPending(asked: Promise<unknown>): Promise<void> {
  const first = await Promise.race([asked, Promise.resolve('nothing yet')]);
  expect(first).toBe('nothing yet');
}
