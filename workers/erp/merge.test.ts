/**
 * Merging feed shards into one order: what may be taken, in which order, and where it has to stop.
 *
 * Pure; rows are written as shard, seq and time of writing.
 */
import { expect, test } from 'vitest';
import { mergeShards } from './merge.ts';

const row = (shard: number, seq: number, writtenAtMs: number) => ({ shard, seq, writtenAtMs });
const places = (rows: readonly { shard: number; seq: number }[]) =>
  rows.map(({ shard, seq }) => `${shard}.${seq}`);

test('what was written first comes first, each shard in its own order', () => {
  const rows = [row(0, 1, 10), row(0, 2, 40), row(1, 1, 20), row(1, 2, 30)];
  const { rows: merged, cursor } = mergeShards(rows, [0, 0, 0, 0], new Set());
  expect(places(merged)).toEqual(['0.1', '1.1', '1.2', '0.2']);
  expect(cursor).toEqual([2, 2, 0, 0]);
});

test('a shard keeps its order even where its clock went back', () => {
  const rows = [row(2, 8, 50), row(2, 9, 10)];
  expect(places(mergeShards(rows, [0, 0, 7, 0], new Set()).rows)).toEqual(['2.8', '2.9']);
});

test('the merge stops where a shard was read only in part: what others wrote later waits', () => {
  const rows = [row(0, 5, 10), row(0, 6, 20), row(1, 1, 15), row(1, 2, 25)];
  const { rows: merged, cursor } = mergeShards(rows, [4, 0], new Set([0]));
  expect(places(merged)).toEqual(['0.5', '1.1', '0.6']);
  expect(cursor).toEqual([6, 1]);
});

test('nothing gives nothing and stays where it was', () => {
  expect(mergeShards([], [3, 4], new Set())).toEqual({ rows: [], cursor: [3, 4] });
});
