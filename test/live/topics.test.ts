/**
 * Change topics between processes, over a real Redis and a real feed: every change once and in order while stock moves and
 * Redis is killed and hung, and within milliseconds when all is well.
 *
 * A "process" here is a set of connections of its own. What a bus may do to messages is exhausted in
 * live/topics/topics.test.ts.
 */
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Bus, createRedisBus, createTopics, type Sequenced, type Topics, type Vector } from '#live';
import { openTestDatabase, type TestDatabase } from '#test/world';
import { type Following, follow } from '../../workers/follow/follow.ts';
import { broadcastFollower } from '../../workers/followers/broadcast.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { newNamespace, silent } from './arrange.ts';
import { type MortalRedis, startMortalRedis } from './redis-server.ts';
import { openStock, type Stock } from './stock.ts';

/** What these listeners are told of a change: where it is in the feed. */
const place = z.object({ shard: z.number(), seq: z.number() });

let world: TestDatabase;
let redis: MortalRedis;
let stock: Stock;
const namespace = newNamespace();
const buses: Bus<Sequenced>[] = [];
const topics: Topics<Sequenced>[] = [];
const broadcasters: Following[] = [];

beforeAll(async () => {
  [world, redis] = await Promise.all([openTestDatabase(), startMortalRedis()]);
  stock = await openStock(world, { items: 50, locations: 3 });
  // Two broadcasters at once, as two worker processes would be: every message comes twice.
  for (let nth = 0; nth < 2; nth += 1) {
    const feed = createLedgerFeed(stock.ledger, world.reader);
    const follower = broadcastFollower({
      buses: [openBus()],
      feed,
      tell: async (rows) => rows.map(({ shard, seq }) => ({ shard, seq })),
      logger: silent,
    });
    broadcasters.push(follow(follower, { logger: silent, pollMs: 200 }));
  }
});

afterAll(async () => {
  for (const one of topics) one.close();
  await Promise.all(broadcasters.map((one) => one.stop()));
  for (const bus of buses) bus.close();
  await redis.close();
  await world.close();
});

function openBus(): Bus<Sequenced> {
  const bus = createRedisBus<Sequenced>({
    url: redis.url,
    namespace,
    shards: 4,
    codec: { encode: (row) => row, decode: (value) => place.parse(value) },
    logger: silent,
  });
  buses.push(bus);
  return bus;
}

/** Listens as a process of its own would; tells how often it had to look at history. */
async function listen(after?: Vector, silenceMs = 750) {
  const seen: Sequenced[] = [];
  const histories = { count: 0 };
  const own = createTopics<Sequenced>({
    buses: [openBus()],
    history: async (from) => {
      histories.count += 1;
      return stock.ledger.changesAfter(from);
    },
    end: () => stock.ledger.cursorNow(),
    isLasting: () => false,
    silenceMs,
    logger: silent,
  });
  topics.push(own);
  const { from } = await own.subscribe(
    {
      onChanges: ({ rows }) => seen.push(...rows),
      onFailure: (error) => {
        throw error;
      },
    },
    after,
  );
  return { seen, from, histories };
}

/** A change every listener is told at once, as the ledger's push after its commit makes it. */
async function changeAndPush(itemNo: number): Promise<void> {
  await stock.move({ itemNo, locationNo: 1, by: 1 });
  for (const one of broadcasters) one.wake();
}

function places(rows: readonly Sequenced[], after: Vector): string[] {
  return rows
    .filter(({ shard, seq }) => seq > (after[shard] ?? 0))
    .map(({ shard, seq }) => `${shard}/${seq}`);
}

function shardOrder(a: string, b: string): number {
  const [[shardA = 0, seqA = 0], [shardB = 0, seqB = 0]] = [
    a.split('/').map(Number),
    b.split('/').map(Number),
  ];
  return shardA - shardB || seqA - seqB;
}

/** Everything of the feed after a cursor was seen, once, each shard in order. */
async function expectAll(seen: readonly Sequenced[], after: Vector): Promise<void> {
  const all = places(await stock.wholeFeed(), after);
  await expect.poll(() => seen.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(all.length);
  const told = places(seen, after);
  expect([...told].sort(shardOrder)).toEqual(all);
  for (const shard of ['0/', '1/', '2/', '3/']) {
    const ofShard = told.filter((place) => place.startsWith(shard));
    expect(ofShard).toEqual([...ofShard].sort(shardOrder));
  }
}

describe('a listener in another process', () => {
  test('hears of every change from the topic alone, without asking for history', async () => {
    // Silence has history read, and a machine that stands still is silent.
    const { seen, histories } = await listen(undefined, 60_000);
    await changeAndPush(1);
    await expect.poll(() => seen.length, { interval: 1, timeout: 60_000 }).toBe(1);
    const historiesAtStart = histories.count;
    for (let nth = 2; nth <= 20; nth += 1) {
      await changeAndPush(nth);
      await expect.poll(() => seen.length, { interval: 1, timeout: 60_000 }).toBe(nth);
    }
    expect(histories.count).toBe(historiesAtStart);
  });

  test('goes on when something else writes to the channel what is no run of changes', async () => {
    const { seen } = await listen();
    await changeAndPush(1);
    await expect.poll(() => seen.length, { interval: 5, timeout: 60_000 }).toBe(1);
    const stranger = new Redis(redis.url);
    const far = Number.MAX_SAFE_INTEGER;
    const runs = [
      null,
      7,
      'x',
      {},
      { shard: 0, after: 0, to: 'x', rows: [] },
      { shard: 0, after: null, to: 1e300, rows: [] },
    ];
    for (const run of [...runs, { shard: '__proto__', after: 0, to: far, rows: [] }])
      for (const shard of [0, 1, 2, 3]) {
        await stranger.publish(`sg:${namespace}:changes:${shard}`, JSON.stringify(run));
        await stranger.publish(`sg:${namespace}:changes:${shard}`, '{');
      }
    await stranger.quit();
    await changeAndPush(2);
    await expect.poll(() => seen.length, { interval: 5, timeout: 60_000 }).toBe(2);
  });

  test('that resumes from an old cursor gets everything since, once and in order, while stock moves', async () => {
    const cursor = await stock.ledger.cursorNow();
    for (let nth = 0; nth < 100; nth += 1) await stock.move({ itemNo: 1 + (nth % 13), locationNo: 2, by: 1 });
    let isMoving = true;
    const moving = (async () => {
      for (let nth = 0; isMoving; nth += 1) await changeAndPush(1 + (nth % 29));
    })();
    const { seen } = await listen(cursor);
    await expect.poll(() => seen.length, { timeout: 60_000 }).toBeGreaterThan(150);
    isMoving = false;
    await moving;
    await expectAll(seen, cursor);
  });

  test('misses and doubles nothing when Redis is killed, hung and restarted while stock moves', async () => {
    const { seen, from } = await listen();
    let isMoving = true;
    const moving = (async () => {
      for (let nth = 0; isMoving; nth += 1) await changeAndPush(1 + (nth % 29));
    })();
    const more = async (count: number): Promise<void> => {
      const start = seen.length;
      await expect.poll(() => seen.length - start, { timeout: 60_000 }).toBeGreaterThan(count);
    };
    for (const fault of [redis.hang, redis.resume, redis.kill, redis.restart, redis.flush]) {
      await more(30);
      await fault();
    }
    await more(60);
    isMoving = false;
    await moving;
    await expectAll(seen, from);
  });
});
