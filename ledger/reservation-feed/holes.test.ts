/**
 * Holes as a property: what was seen and what is missing are all numbers, none twice.
 */
import { expect, test } from 'vitest';
import { holesBetween, restOf } from './holes.ts';

test('numbers that follow each other leave no hole', () => {
  expect(holesBetween(4, [5, 6, 7])).toEqual([]);
});

test('what is missing between numbers is a hole, also right after the last one looked at', () => {
  expect(holesBetween(4, [7, 8, 10])).toEqual([
    { first: 5, last: 6 },
    { first: 9, last: 9 },
  ]);
});

test('a hole shrinks around what appeared in it, at its ends and inside', () => {
  expect(restOf({ first: 5, last: 9 }, [5, 7])).toEqual([
    { first: 6, last: 6 },
    { first: 8, last: 9 },
  ]);
  expect(restOf({ first: 5, last: 9 }, [9])).toEqual([{ first: 5, last: 8 }]);
  expect(restOf({ first: 5, last: 6 }, [5, 6])).toEqual([]);
});

test('seen and missing together are every number, once', () => {
  for (let mask = 0; mask < 256; mask += 1) {
    const seen = Array.from({ length: 8 }, (_, bit) => bit + 1).filter((bit) => (mask >> (bit - 1)) & 1);
    const missing = holesBetween(0, seen).flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    );
    const greatest = seen.at(-1) ?? 0;
    expect([...seen, ...missing].sort((a, b) => a - b)).toEqual(
      Array.from({ length: greatest }, (_, at) => at + 1),
    );
  }
});
