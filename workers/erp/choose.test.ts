/**
 * Choosing a batch: the oldest first, nothing before an earlier one of its order.
 *
 * Pure; a candidate is its number, its order keys and whether something not queued stands in its way.
 */
import { expect, test } from 'vitest';
import { choose } from './choose.ts';

const candidate = (postingId: number, orderKeys: string[], isStuck = false) => ({
  postingId,
  orderKeys,
  isStuck,
});

test('takes the oldest, also several of one order, up to the most', () => {
  const candidates = [candidate(1, ['a']), candidate(2, ['a']), candidate(3, ['b']), candidate(4, ['c'])];
  expect(choose(candidates, 3)).toEqual({ taken: [1, 2, 3], stuck: [], behind: [] });
});

test('puts back what is stuck and everything behind it, over any chain of common keys', () => {
  const candidates = [
    candidate(1, ['x'], true),
    candidate(2, ['x', 'y']),
    candidate(3, ['y', 'z']),
    candidate(4, ['z']),
    candidate(5, ['free']),
  ];
  expect(choose(candidates, 10)).toEqual({ taken: [5], stuck: [1], behind: [2, 3, 4] });
});

test('a document is not torn over two batches when all of it fits into one', () => {
  const line = (postingId: number, documentKey: string) => ({
    ...candidate(postingId, [String(postingId)]),
    documentKey,
  });
  const three = [line(1, 'a'), line(2, 'b'), line(3, 'b'), line(4, 'b')];
  expect(choose(three, 3).taken).toEqual([1]);
  expect(choose(three.slice(1), 3).taken).toEqual([2, 3, 4]);
  // One that fits into no batch goes in parts, and one that begins a batch is not put off for ever.
  expect(choose(three, 2).taken).toEqual([1, 2]);
  expect(choose([line(1, 'a'), line(2, 'a'), line(3, 'a')], 2).taken).toEqual([1, 2]);
});

test('what does not fit is neither taken nor put back', () => {
  expect(choose([candidate(1, ['a']), candidate(2, ['b'], true)], 1)).toEqual({
    taken: [1],
    stuck: [],
    behind: [],
  });
});
