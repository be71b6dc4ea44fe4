/**
 * The server's clock as this process believes it: never behind the server, however slow answers are, and learning again.
 *
 * Pure: readings are made up, with delays on both ways.
 */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { createServerClock } from './clock.ts';

afterEach(() => void vi.useRealTimers());

test('is never behind the server and at most the fastest answer ahead, whatever the delays', () => {
  // Time stands still: what passes between two readings of it here is no delay of the server's.
  vi.useFakeTimers();
  const reading = fc.record({ thereMs: fc.nat(500), backMs: fc.nat(500) });
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.array(reading, { minLength: 1 }),
      (aheadMs, readings) => {
        const clock = createServerClock();
        const serverNow = (): number => performance.now() + 1.7e12 + aheadMs;
        for (const { thereMs, backMs } of readings) {
          const askedAtMs = performance.now() - thereMs - backMs;
          clock.observe({ askedAtMs, serverMs: askedAtMs + 1.7e12 + aheadMs + thereMs });
        }
        const fastestMs = Math.min(...readings.map(({ thereMs }) => thereMs));
        expect(clock.now()).toBeGreaterThan(serverNow() - 5);
        expect(clock.now() - serverNow()).toBeLessThan(fastestMs + 5);
      },
    ),
  );
});

test('takes a looser reading when the tightest is old, because clocks drift', () => {
  vi.useFakeTimers();
  const clock = createServerClock();
  clock.observe({ askedAtMs: performance.now(), serverMs: 1_000_000 });
  vi.advanceTimersByTime(61_000);
  clock.observe({ askedAtMs: performance.now(), serverMs: 1_061_100 });
  expect(Math.round(clock.now())).toBe(1_061_100);
  vi.useRealTimers();
});

test('is this machine’s own until it has learned something', () => {
  const clock = createServerClock();
  const before = Date.now();
  const told = clock.now();
  expect(told).toBeGreaterThanOrEqual(before - 1);
  expect(told).toBeLessThanOrEqual(Date.now() + 1);
});
