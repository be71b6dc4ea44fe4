/**
 * The breaker: nobody waits longer than the bound, nobody waits at all once one answer was late, and it closes by itself.
 *
 * Pure, on a clock under the test's control; one case uses the real event loop, because it is about it.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBreaker, TooLate } from './breaker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** A server that answers at once, hangs, or refuses. */
function makeServer() {
  const state = { mood: 'well', asked: 0, probed: 0 };
  const answer = async (): Promise<string> => {
    if (state.mood === 'refuses') throw new Error('refused');
    return state.mood === 'well' ? 'answer' : new Promise(() => undefined);
  };
  const changes: boolean[] = [];
  const breaker = createBreaker({
    waitMs: 50,
    probeEveryMs: 200,
    probe: () => {
      state.probed += 1;
      return answer();
    },
    onChange: (isOpen) => changes.push(isOpen),
  });
  const ask = (): Promise<unknown> =>
    breaker.run(() => {
      state.asked += 1;
      return answer();
    });
  return { state, breaker, changes, ask };
}

async function elapse(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

describe('a server that hangs', () => {
  test('costs the first asker the bound and later ones nothing', async () => {
    const { state, ask, breaker } = makeServer();
    state.mood = 'hangs';
    const first = expect(ask()).rejects.toThrow(TooLate);
    await elapse(49);
    expect(breaker.isOpen()).toBe(false);
    await elapse(2);
    await first;
    for (let nth = 0; nth < 5; nth += 1) await expect(ask()).rejects.toThrow(TooLate);
    expect(state.asked).toBe(1);
  });

  test('is asked again as soon as it answers a probe', async () => {
    const { state, ask, breaker, changes } = makeServer();
    state.mood = 'hangs';
    const first = expect(ask()).rejects.toThrow(TooLate);
    await elapse(60);
    await first;
    await elapse(2_000);
    expect(state.probed).toBeGreaterThanOrEqual(5);
    expect(state.probed).toBeLessThanOrEqual(12);
    state.mood = 'well';
    await elapse(300);
    expect(breaker.isOpen()).toBe(false);
    expect(await ask()).toBe('answer');
    expect(changes).toEqual([true, false]);
  });

  test('is not probed after the end', async () => {
    const { state, ask, breaker } = makeServer();
    state.mood = 'hangs';
    const first = expect(ask()).rejects.toThrow(TooLate);
    await elapse(60);
    await first;
    breaker.close();
    const { probed } = state;
    await elapse(2_000);
    expect(state.probed).toBe(probed);
  });
});

test('a server that refuses at once is told as it is and asked again each time', async () => {
  const { state, ask, breaker } = makeServer();
  state.mood = 'refuses';
  for (let nth = 0; nth < 3; nth += 1) await expect(ask()).rejects.toThrow('refused');
  expect(state.asked).toBe(3);
  expect(breaker.isOpen()).toBe(false);
});

test('an answer that is here in time counts, however long this process was held up itself', async () => {
  vi.useRealTimers();
  const breaker = createBreaker({ waitMs: 10, probe: async () => undefined });
  const answered = breaker.run(async () => new Promise((resolve) => setImmediate(resolve, 'answer')));
  const until = performance.now() + 40;
  while (performance.now() < until);
  expect(await answered).toBe('answer');
});
