/**
 * The feed as history: states at a cursor, gaps, and what was acknowledged when.
 */
import { expect, test } from 'vitest';
import { acknowledgedOf, gaps, lastUpTo } from './history.ts';
import { feed, row } from './sample.ts';

test('the last row up to a number is found, and none before the first', () => {
  const rows = [2, 5, 9].map((seq) => row({ seq }));
  expect([1, 2, 4, 5, 9, 99].map((seq) => lastUpTo(rows, seq))).toEqual([-1, 0, 0, 1, 2, 2]);
  expect(lastUpTo([], 1)).toBe(-1);
});

test('a number or version that is left out or comes twice is a gap', () => {
  expect(gaps(feed)).toEqual([]);
  expect(gaps(feed.slice(1))).toContain('shard 1: 2 comes where 1 should');
  expect(gaps([row({}), row({ seq: 2 })])).toEqual(['A@L: 1 comes where 2 should']);
});

test('what is acknowledged only grows, whatever order it is told in', () => {
  const acknowledged = acknowledgedOf([
    { atMs: 20, rows: [row({ seq: 4 })] },
    { atMs: 10, rows: [row({ seq: 7 }), row({ shard: 2, seq: 1 })] },
  ]);
  expect(acknowledged.upTo(9)).toEqual([0, 0, 0, 0]);
  expect(acknowledged.upTo(10)).toEqual([0, 7, 1, 0]);
  expect(acknowledged.upTo(99)).toEqual([0, 7, 1, 0]);
});
