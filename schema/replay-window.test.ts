/**
 * The replay window against the plainest thing that does the same: a set that never forgets.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReplayWindow } from './replay-window.ts';

const still = () => 0;

describe('a replay window', () => {
  test('tells like a set, whatever comes in whatever order, as long as nothing is older than its span', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 500 });
    fc.assert(
      fc.property(
        numbers,
        fc.array(fc.constantFrom('a', 'b'), { minLength: 500, maxLength: 500 }),
        (told, from) => {
          const window = createReplayWindow({ rememberMs: 1_000, clock: still });
          const seen = new Set<string>();
          for (const [at, number] of told.entries()) {
            const sender = from[at] ?? 'a';
            expect(window.isFirst(sender, number)).toBe(!seen.has(`${sender}${number}`));
            seen.add(`${sender}${number}`);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('takes what is older than its span for seen', () => {
    const window = createReplayWindow({ rememberMs: 1_000, clock: still });
    expect(window.isFirst('a', 100_000)).toBe(true);
    expect(window.isFirst('a', 100_000 - 65_535)).toBe(true);
    expect(window.isFirst('a', 100_000 - 65_536)).toBe(false);
    expect(window.isFirst('a', 0)).toBe(false);
  });

  test('forgets nothing when numbers leap ahead by more than its span', () => {
    const window = createReplayWindow({ rememberMs: 1_000, clock: still });
    expect([5, 200_000, 200_000, 5].map((number) => window.isFirst('a', number))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('remembers so many senders and no more: silent ones make room, otherwise a new one is not believed', () => {
    let now = 0;
    const window = createReplayWindow({ rememberMs: 1_000, clock: () => now, maxSenders: 2 });
    expect([window.isFirst('a', 1), window.isFirst('b', 1), window.isFirst('c', 1)]).toEqual([
      true,
      true,
      false,
    ]);
    now = 600;
    expect(window.isFirst('b', 2)).toBe(true);
    now = 1_100;
    expect([window.isFirst('c', 1), window.isFirst('b', 2)]).toEqual([true, false]);
  });
});
