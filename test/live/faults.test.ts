/**
 * Redis flushed, hung, killed, restarted and taken back in time while stock moves and readers ask: no answer is wrong, none
 * fails, and the reflection is in use again soon after.
 *
 * Real servers. Every answer is held against the feed afterwards (stock.ts): no state that never was, none older than its
 * cursor, no cursor that leaves out what was acknowledged before the answer says it was true.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLive, type Live, openReflection, type WritableReflection } from '#live';
import { openTestDatabase, type TestDatabase } from '#test/world';
import { type Following, follow } from '../../workers/follow/follow.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { reflectFollower } from '../../workers/followers/reflect.ts';
import { newNamespace, silent } from './arrange.ts';
import { type MortalRedis, startMortalRedis } from './redis-server.ts';
import { type Acknowledged, type Given, openStock, type Stock, wrongAnswers } from './stock.ts';

const items = 40;
const locations = 6;
const readers = 4;
const writers = 4;

let world: TestDatabase;
let redis: MortalRedis;
let live: Live;
let stock: Stock;
const reflections: WritableReflection[] = [];
const followers: Following[] = [];
const given: Given[] = [];
const acknowledged: Acknowledged[] = [];
const failures: unknown[] = [];
let isRunning = true;
let loops: Promise<void>[] = [];

beforeAll(async () => {
  [world, redis] = await Promise.all([openTestDatabase(), startMortalRedis()]);
  stock = await openStock(world, { items: items + 10, locations });
  const namespace = newNamespace();
  live = createLive({
    redisUrl: redis.url,
    namespace,
    ledger: stock.ledger,
    logger: silent,
    maxAgeMs: 1_000,
    // PostgreSQL is well here: when it is slow, it is the machine.
    ledgerTimeoutMs: 30_000,
  });
  // Two followers at once, as two worker processes would be.
  for (let nth = 0; nth < 2; nth += 1) {
    const reflection = openReflection({ redisUrl: redis.url, namespace, logger: silent });
    const feed = createLedgerFeed(stock.ledger, world.reader);
    reflections.push(reflection);
    followers.push(follow(reflectFollower({ reflection, feed }), { logger: silent, pollMs: 20 }));
  }
  loops = [
    ...Array.from({ length: writers }, () => loop(write)),
    ...Array.from({ length: readers }, () => loop(read)),
  ];
});

afterAll(async () => {
  isRunning = false;
  await Promise.all(loops);
  await Promise.all(followers.map((follower) => follower.stop()));
  for (const reflection of reflections) reflection.close();
  live.close();
  await redis.close();
  await world.close();
});

async function loop(step: () => Promise<void>): Promise<void> {
  while (isRunning) {
    await step().catch((error: unknown) => failures.push(error));
    // Breathe, so that timers and sockets of this one process get their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function below(limit: number): number {
  return Math.floor(Math.random() * limit);
}

async function write(): Promise<void> {
  const itemNo = 1 + below(items);
  if (below(3) === 0) return stock.reserve(itemNo);
  acknowledged.push(await stock.move({ itemNo, locationNo: below(locations), by: 3 - below(5) || 1 }));
}

async function read(): Promise<void> {
  // Some items nobody ever wrote: their emptiness is cached, too.
  const itemNos = Array.from({ length: 4 }, () => 1 + below(items + 10));
  const reads = await live.read(itemNos);
  const atMs = Date.now();
  for (const [itemNo, itemRead] of reads) given.push({ itemNo, atMs, read: itemRead });
}

/** Waits until this many more answers came from a source, counted over items. */
async function answersFrom(source: 'CACHE' | 'LEDGER', count: number): Promise<void> {
  const start = given.length;
  await expect
    .poll(() => given.slice(start).filter(({ read: { freshness } }) => freshness.source === source).length, {
      timeout: 60_000,
      interval: 20,
    })
    .toBeGreaterThanOrEqual(count);
}

const faults: Record<string, () => Promise<void>> = {
  flushed: async () => {
    await redis.flush();
    await answersFrom('LEDGER', 1);
  },
  hung: async () => {
    redis.hang();
    await answersFrom('LEDGER', 500);
    redis.resume();
  },
  killed: async () => {
    redis.kill();
    await answersFrom('LEDGER', 500);
    await redis.restart();
  },
  'taken back in time': async () => {
    redis.remember();
    await answersFrom('CACHE', 500);
    await redis.goBack();
  },
  'flushed while hung': async () => {
    redis.hang();
    const flushed = redis.flush();
    await answersFrom('LEDGER', 200);
    redis.resume();
    await flushed;
  },
};

describe('while stock moves and readers ask', () => {
  test.each([...Object.keys(faults), ...Object.keys(faults)])(
    'Redis is %s and soon answers again',
    async (name) => {
      await answersFrom('CACHE', 200);
      await faults[name]?.();
      const startedAt = performance.now();
      await answersFrom('CACHE', 200);
      expect(performance.now() - startedAt).toBeLessThan(30_000);
    },
  );

  test('and of all the answers none was wrong and none failed', async () => {
    isRunning = false;
    await Promise.all(loops);
    const wrong = wrongAnswers(given, await stock.wholeFeed(), acknowledged);
    expect(failures).toEqual([]);
    expect(wrong.slice(0, 5)).toEqual([]);
    const cached = given.filter(({ read: { freshness } }) => freshness.source === 'CACHE');
    expect(cached.length).toBeGreaterThan(200);
    expect(acknowledged.length).toBeGreaterThan(20);
  });
});
