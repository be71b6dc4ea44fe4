/**
 * An empty reflection is filled by itself, by whichever worker claims it, from where the last one came to; answers are right
 * meanwhile, and items with grants stay the ledger's.
 *
 * Real servers. How long a million positions take is measured by the bench (read-path).
 */
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReflection, type WritableReflection } from '#live';
import { openTestDatabase, openTestRedis, type TestDatabase } from '#test/world';
import { slotsOf } from '../../live/memory/packed-item.ts';
import { type Following, follow } from '../../workers/follow/follow.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { reflectFollower } from '../../workers/followers/reflect.ts';
import { startWarming, type Warmer } from '../../workers/followers/warm.ts';
import { newNamespace, silent } from './arrange.ts';
import { openStock, type Stock } from './stock.ts';

const items = 700;
const granted = 5;
const namespace = newNamespace();
const itemNos = Array.from({ length: items }, (_, at) => 1 + at);
let world: TestDatabase;
let client: Redis;
let stock: Stock;
const reflections: WritableReflection[] = [];
const warmers: Warmer[] = [];
let follower: Following;

beforeAll(async () => {
  const [opened, redisUrl] = await Promise.all([openTestDatabase(), openTestRedis()]);
  world = opened;
  client = new Redis(redisUrl);
  stock = await openStock(world, { items, locations: 4 });
  await world.database.query(
    `INSERT INTO ledger.position (position_id, available, version)
     SELECT item * 65536 + place, 1000 * item, 1 FROM generate_series(1, $1::bigint) item, generate_series(0, 3) place`,
    [items],
  );
  await world.database.query(
    `INSERT INTO ledger.allocation_grant (position_id, channel_id, granted, is_limit, valid_from, valid_until, updated_by)
     VALUES ($1::bigint * 65536, 'web', 1000, false, '-infinity', 'infinity', 'test')`,
    [granted],
  );
  await world.database.query('UPDATE ledger.position SET grants = 1 WHERE position_id = $1::bigint * 65536', [
    granted,
  ]);
  const feed = createLedgerFeed(stock.ledger, world.reader);
  // Two workers at once, as two processes would be.
  for (let nth = 0; nth < 2; nth += 1) {
    const reflection = openReflection({ redisUrl, namespace, logger: silent });
    const over = { ledger: stock.ledger, database: world.reader, logger: silent, pollMs: 20 };
    reflections.push(reflection);
    warmers.push(startWarming({ ...over, reflection, mostPositions: 1_000_000 }));
  }
  const [reflection] = reflections;
  if (reflection === undefined) throw new Error('there is a reflection');
  follower = follow(reflectFollower({ reflection, feed }), { logger: silent });
});

afterAll(async () => {
  await Promise.all([follower.stop(), ...warmers.map((warmer) => warmer.stop())]);
  for (const reflection of reflections) reflection.close();
  client.disconnect();
  await world.close();
});

async function filled(): Promise<ReadonlyMap<number, readonly { available: number }[]>> {
  const read = await reflections[1]?.read(itemNos).catch(() => undefined);
  return new Map([...(read?.complete ?? [])].map(([itemNo, item]) => [itemNo, slotsOf(item)]));
}

test('all but items with grants are in Redis soon after it was emptied, again and again, with all their positions', async () => {
  for (let round = 0; round < 3; round += 1) {
    await expect.poll(async () => (await filled()).size, { timeout: 30_000 }).toBe(items - 1);
    for (const [itemNo, slots] of await filled())
      expect(slots.map(({ available }) => available)).toEqual(Array(4).fill(1_000 * itemNo));
    expect((await filled()).has(granted)).toBe(false);
    const keys = await client.keys(`sg:${namespace}*`);
    await client.del(keys);
  }
});

test('goes on where whoever began it came to', async () => {
  await expect.poll(async () => (await filled()).size, { timeout: 30_000 }).toBe(items - 1);
  const { epoch = '' } = (await reflections[0]?.control()) ?? {};
  // Whoever fills it has written down that it is done, and writes nothing after that.
  await expect.poll(() => client.get(`sg:${namespace}:${epoch}:warmed`)).toMatch(/ done$/);
  await client.set(`sg:${namespace}:${epoch}:warmed`, String(items - 1));
  await client.del(...[1, items].map((itemNo) => `sg:${namespace}:${epoch}:${itemNo}`));
  await expect.poll(async () => (await filled()).has(items), { timeout: 30_000 }).toBe(true);
  expect((await filled()).has(1)).toBe(false);
});
