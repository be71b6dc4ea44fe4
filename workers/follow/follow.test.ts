/**
 * The loop of a follower: it moves its cursor after the work, does work again after a failure, wakes when pushed, and stops.
 *
 * Pure: the feed is an array. Followers on a real feed are tested in test/live.
 */
import { pino } from 'pino';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type FeedBatch,
  type Follower,
  type Following,
  type FollowOptions,
  follow,
  type Round,
} from './follow.ts';

/** A bound, not an expectation: a machine that stands still for seconds is no verdict. */
const patience = { timeout: 30_000, interval: 5 } as const;

const running: Following[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((following) => following.stop()));
});

/** A feed of numbers in one shard, and a follower that keeps what it handled; `stumble` may throw before a batch is handled. */
function makeFollower(stumble: (batch: FeedBatch<number>) => void = () => undefined) {
  const feed: number[] = [];
  const handled: number[] = [];
  const state = { kept: 0, reads: 0 };
  const follower: Follower<number> = {
    name: 'test',
    cursor: async () => [state.kept],
    read: async (from) => {
      state.reads += 1;
      const rows = feed.slice(from[0] ?? 0, (from[0] ?? 0) + 3);
      const cursor = [(from[0] ?? 0) + rows.length];
      return { from, rows, cursor, isAtEnd: cursor[0] === feed.length, readAtMs: 0 };
    },
    handle: async (batch) => {
      stumble(batch);
      handled.push(...batch.rows);
      state.kept = batch.cursor[0] ?? 0;
      return batch.cursor;
    },
  };
  return { feed, handled, state, follower };
}

function start(follower: Follower<number>, options: Partial<FollowOptions> = {}): Following {
  const following = follow(follower, {
    logger: pino({ level: 'silent' }),
    pollMs: 10,
    longestRetryMs: 20,
    ...options,
  });
  running.push(following);
  return following;
}

describe('a follower', () => {
  test('handles the whole feed in order, however many batches it takes', async () => {
    const { feed, handled, follower } = makeFollower();
    feed.push(1, 2, 3, 4, 5, 6, 7);
    start(follower);
    await vi.waitFor(() => expect(handled).toEqual([1, 2, 3, 4, 5, 6, 7]), patience);
  });

  test('looks again by itself when nothing wakes it', async () => {
    const { feed, handled, state, follower } = makeFollower();
    start(follower);
    await vi.waitFor(() => expect(state.reads).toBeGreaterThan(2), patience);
    feed.push(1);
    await vi.waitFor(() => expect(handled).toEqual([1]), patience);
  });

  test('looks at once when it is woken', async () => {
    const { feed, handled, state, follower } = makeFollower();
    const following = start(follower, { pollMs: 60_000 });
    await vi.waitFor(() => expect(state.reads).toBe(1), patience);
    feed.push(1);
    following.wake();
    await vi.waitFor(() => expect(handled).toEqual([1]), patience);
  });

  test('does not miss a wake that comes while it works', async () => {
    const world = makeFollower(() => {
      if (world.feed.length > 0) return;
      world.feed.push(1);
      following.wake();
    });
    const following = start(world.follower, { pollMs: 60_000 });
    await vi.waitFor(() => expect(world.handled).toEqual([1]), patience);
  });

  test('does the work of a batch again after a failure, from the cursor that was kept', async () => {
    let falls = 3;
    const { feed, handled, follower } = makeFollower(({ rows }) => {
      if (rows.includes(4) && falls-- > 0) throw new Error('stumbled');
    });
    feed.push(1, 2, 3, 4, 5);
    const rounds: Round[] = [];
    start(follower, { onRound: (round) => rounds.push(round) });
    await vi.waitFor(() => expect(handled).toEqual([1, 2, 3, 4, 5]), patience);
    expect(rounds.filter(({ isFailed }) => isFailed)).toHaveLength(3);
  });

  test('tells a lag that grows while it fails and is small when it is at the end', async () => {
    let isFalling = true;
    const { state, follower } = makeFollower(() => {
      if (isFalling) throw new Error('stumbled');
    });
    const following = start(follower);
    await vi.waitFor(() => expect(state.reads).toBeGreaterThan(1), patience);
    expect(following.lagMs()).toBe(Number.POSITIVE_INFINITY);
    isFalling = false;
    await vi.waitFor(() => expect(following.lagMs()).toBeLessThan(1_000), patience);
  });

  test('rests between two looks however often it is woken', async () => {
    const { state, follower } = makeFollower();
    const beganAtMs = performance.now();
    const following = start(follower, { restMs: 20, pollMs: 60_000 });
    const waking = setInterval(() => following.wake(), 1);
    await vi.waitFor(() => expect(state.reads).toBeGreaterThanOrEqual(5), patience);
    clearInterval(waking);
    expect(performance.now() - beganAtMs).toBeGreaterThanOrEqual(4 * 19);
  });

  test('ends when it is stopped, after the round in flight', async () => {
    const gate = Promise.withResolvers<void>();
    const { feed, handled, follower } = makeFollower();
    feed.push(1);
    const slow = {
      ...follower,
      read: async (after: readonly number[]) => gate.promise.then(() => follower.read(after)),
    };
    const following = start(slow);
    const stopped = following.stop();
    gate.resolve();
    await stopped;
    expect(handled).toEqual([1]);
    feed.push(2);
    following.wake();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(handled).toEqual([1]);
  });
});
