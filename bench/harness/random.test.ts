/**
 * The same seed gives the same run, and Zipf is as uneven as it says.
 */
import { expect, test } from 'vitest';
import { between, seeded, zipf } from './random.ts';

test('the same seed gives the same numbers, another one others', () => {
  const row = (seed: number) => Array.from({ length: 5 }, seeded(seed));
  expect(row(7)).toEqual(row(7));
  expect(row(7)).not.toEqual(row(8));
});

test('whole numbers reach both ends and nothing beyond', () => {
  const random = seeded(1);
  const seen = new Set(Array.from({ length: 1_000 }, () => between(random, 3, 6)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6]);
});

test('the most popular of a thousand is asked for a hundred times as often as the hundredth, and all are in range', () => {
  const next = zipf(seeded(1), { count: 1_000, exponent: 1 });
  const counts = new Map<number, number>();
  for (let draw = 0; draw < 200_000; draw += 1) {
    const member = next();
    counts.set(member, (counts.get(member) ?? 0) + 1);
  }
  const sorted = [...counts.values()].sort((a, b) => b - a);
  const ratio = (sorted[0] ?? 0) / (sorted[99] ?? 1);
  expect(ratio).toBeGreaterThan(60);
  expect(ratio).toBeLessThan(140);
  expect([...counts.keys()].every((member) => member >= 0 && member < 1_000)).toBe(true);
});
