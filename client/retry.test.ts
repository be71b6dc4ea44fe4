/**
 * Trying again: what is tried, how often, how long between, and what stops it. Time and chance are given.
 */
import { describe, expect, it } from 'vitest';
import { StockgateFault } from './fault.ts';
import { type Clock, pauseAfter, tryPatiently, usualRetry, type Work } from './retry.ts';

function fakeClock(random = 0.5): Clock & { readonly pauses: number[] } {
  const pauses: number[] = [];
  let now = 0;
  return {
    pauses,
    now: () => now,
    random: () => random,
    async pause(ms) {
      pauses.push(ms);
      now += ms;
    },
  };
}

const fault = (facts: { retryable: boolean; retryAfterMs?: number }): StockgateFault =>
  new StockgateFault({ code: 'OVERLOADED', message: 'busy', ...facts });

/** Work that fails with these and then answers. */
function failing(faults: readonly StockgateFault[], clock: Clock, more: Partial<Work<string>> = {}) {
  const left = [...faults];
  const work: Work<string> = {
    attempt: async () => {
      const next = left.shift();
      if (next !== undefined) throw next;
      return 'done';
    },
    ...{ rules: usualRetry, deadlineAt: 10_000, clock, ...more },
  };
  return tryPatiently(work);
}

describe('pauses', () => {
  it.each([
    { failures: 0, random: 0, expected: 0 },
    { failures: 0, random: 0.99, expected: 99 },
    { failures: 3, random: 0.5, expected: 400 },
    { failures: 50, random: 0.5, expected: 2_500 },
  ])('after $failures failures, chance $random: $expected ms', ({ failures, random, expected }) => {
    expect(pauseAfter(failures, usualRetry, { random: () => random })).toBe(expected);
  });

  it('are never shorter than what was asked for', () => {
    expect(pauseAfter(0, usualRetry, { random: () => 0, retryAfterMs: 700 })).toBe(700);
  });
});

describe('tries', () => {
  it('goes on after retryable faults, with doubling pauses', async () => {
    const clock = fakeClock();
    const busy = fault({ retryable: true });
    expect(await failing([busy, busy, busy], clock)).toBe('done');
    expect(clock.pauses).toEqual([50, 100, 200]);
  });

  it('stops at once for what cannot be retried', async () => {
    const clock = fakeClock();
    const bad = fault({ retryable: false });
    await expect(failing([bad], clock)).rejects.toBe(bad);
    expect(clock.pauses).toEqual([]);
  });

  it('gives up after the last try, with the last fault', async () => {
    const clock = fakeClock();
    const faults = Array.from({ length: 6 }, () => fault({ retryable: true }));
    await expect(failing(faults, clock)).rejects.toBe(faults[4]);
    expect(clock.pauses).toHaveLength(4);
  });

  it('does not wait past the deadline', async () => {
    const clock = fakeClock();
    const later = fault({ retryable: true, retryAfterMs: 20_000 });
    await expect(failing([later], clock)).rejects.toBe(later);
    expect(clock.pauses).toEqual([]);
  });

  it('an answer that asks to come again is asked again, and given when that was the last try', async () => {
    const clock = fakeClock(0);
    const again = { asksAgain: () => 30, rules: { ...usualRetry, attempts: 3 } };
    expect(await failing([], clock, again)).toBe('done');
    expect(clock.pauses).toEqual([30, 30]);
  });

  it('what is no fault is thrown as it is', async () => {
    const clock = fakeClock();
    const bug = new TypeError('a bug');
    const work = failing([], clock, { attempt: () => Promise.reject(bug) });
    await expect(work).rejects.toBe(bug);
  });
});
