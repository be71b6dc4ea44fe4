/**
 * What followers of one process give each other of the feed, and what they never do.
 *
 * Over a feed that is an array; the real one is followed in test/live. Decision 0020.
 */
import { expect, test } from 'vitest';
import type { FeedBatch } from '../follow/follow.ts';
import type { Feed } from './feed.ts';
import { onlyThose, sharingReads } from './ledger-feed.ts';

type Row = { readonly seq: number };

/** A feed of one shard that ends where it is told to, and counts who reads. */
function openFeed() {
  const state = { end: 0, reads: 0, isAway: false };
  const feed: Feed<Row> = {
    end: async () => ({ cursor: [state.end], atMs: 0 }),
    isTruncated: () => false,
    changesAfter: async (after): Promise<FeedBatch<Row>> => {
      state.reads += 1;
      if (state.isAway) throw new Error('away');
      const from = after[0] ?? 0;
      const rows = Array.from({ length: state.end - from }, (_, at) => ({ seq: from + at + 1 }));
      return { from: after, rows, cursor: [state.end], isAtEnd: true, readAtMs: 0 };
    },
  };
  return { state, feed: sharingReads(feed) };
}

test('who asks in one turn is given one read, which begins after it', async () => {
  const { state, feed } = openFeed();
  const asked = [feed.changesAfter([0]), feed.changesAfter([0])];
  state.end = 3;
  const [first, second] = await Promise.all(asked);
  expect(state.reads).toBe(1);
  expect(first).toMatchObject({ isAtEnd: true, cursor: [3] });
  expect(second).toEqual(first);
});

test('what one read the next is given, and told that there may be more', async () => {
  const { state, feed } = openFeed();
  state.end = 3;
  const first = await feed.changesAfter([0]);
  state.end = 5;
  expect(await feed.changesAfter([0])).toEqual({ ...first, isAtEnd: false });
  expect((await feed.changesAfter([3])).rows).toEqual([{ seq: 4 }, { seq: 5 }]);
});

test('who is some reads behind is given each of them', async () => {
  const { state, feed } = openFeed();
  for (let end = 1; end <= 4; end += 1) {
    state.end = end;
    await feed.changesAfter([end - 1]);
  }
  for (let seq = 1; seq <= 4; seq += 1)
    expect(await feed.changesAfter([seq - 1])).toMatchObject({
      rows: [{ seq }],
      cursor: [seq],
      isAtEnd: false,
    });
  expect(state.reads).toBe(4);
});

test('that nothing was there is found out anew', async () => {
  const { state, feed } = openFeed();
  expect(await feed.changesAfter([0])).toMatchObject({ rows: [], isAtEnd: true });
  state.end = 1;
  expect((await feed.changesAfter([0])).rows).toEqual([{ seq: 1 }]);
});

test('a read that failed is nobody else’s', async () => {
  const { state, feed } = openFeed();
  state.isAway = true;
  await expect(feed.changesAfter([0])).rejects.toThrow('away');
  state.isAway = false;
  state.end = 1;
  expect((await feed.changesAfter([0])).rows).toEqual([{ seq: 1 }]);
});

test('a part of the feed has the cursor of the whole', async () => {
  const { state, feed } = openFeed();
  state.end = 4;
  const even = onlyThose(feed, ({ seq }) => seq % 2 === 0);
  expect(await even.changesAfter([0])).toMatchObject({ rows: [{ seq: 2 }, { seq: 4 }], cursor: [4] });
});
