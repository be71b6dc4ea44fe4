/**
 * Availability from the reflection is the ledger's own answer: on random histories, for every channel, with items blocked,
 * locations closed and channels closed; with its freshness told, and from the ledger when the reflection cannot answer.
 *
 * The formula is in SQL for the guard and in this process for the reflection; this is the test that holds them together.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLive, type Live, openReflection, type WritableReflection } from '#live';
import { openTestDatabase, openTestRedis, type TestDatabase } from '#test/world';
import { type Following, follow } from '../../workers/follow/follow.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { reflectFollower } from '../../workers/followers/reflect.ts';
import { newNamespace, silent } from './arrange.ts';
import { openStock, type Stock } from './stock.ts';

const items = 6;
const locations = 12;
const itemNos = Array.from({ length: items }, (_, index) => 1 + index);

const namespace = newNamespace();
/** Where an answer comes from is not to depend on how fast the machine is: nothing is given up or too old within a test. */
const patient = { readTimeoutMs: 30_000, ledgerTimeoutMs: 30_000, maxAgeMs: 60_000 } as const;
let world: TestDatabase;
let redisUrl: string;
let stock: Stock;
let live: Live;
let reflection: WritableReflection;
let follower: Following;

beforeAll(async () => {
  [world, redisUrl] = await Promise.all([openTestDatabase(), openTestRedis()]);
  stock = await openStock(world, { items, locations });
  live = createLive({ redisUrl, namespace, ledger: stock.ledger, logger: silent, ...patient });
  reflection = openReflection({ redisUrl, namespace, logger: silent });
  const feed = createLedgerFeed(stock.ledger, world.reader);
  follower = follow(reflectFollower({ reflection, feed }), { logger: silent });
});

afterAll(async () => {
  await follower.stop();
  reflection.close();
  live.close();
  await world.close();
});

/** Waits until the reflection answers for every item and includes everything committed so far. */
async function settled(): Promise<void> {
  const atLeast = await stock.ledger.cursorNow();
  follower.wake();
  await expect
    .poll(
      async () => {
        const { freshness } = await live.availability({ itemNos, channel: 'web' });
        const reached = [...freshness.values()].filter(
          ({ source, cursor }) =>
            source === 'CACHE' && cursor.every((seq, shard) => seq >= (atLeast[shard] ?? 0)),
        );
        return reached.length;
      },
      { timeout: 60_000, interval: 5 },
    )
    .toBe(items);
}

async function expectSameAsLedger(channel: string, locationNos?: readonly number[]): Promise<void> {
  const query = { itemNos, channel };
  const { rows } = await world.reader.query<{ id: string }>(
    'SELECT location_id AS id FROM locations.location WHERE location_no = ANY ($1::int[])',
    [locationNos ?? []],
  );
  const locationIds = locationNos === undefined ? undefined : [...rows.map(({ id }) => id), 'unknown'];
  const cached = await live.availability({ ...query, locationIds });
  const ledger = await stock.ledger.availability({ ...query, locationNos });
  expect([...cached.freshness.values()].map(({ source }) => source)).toEqual(itemNos.map(() => 'CACHE'));
  expect(cached.isChannelKnown).toBe(ledger.isChannelKnown);
  const totals = Map.groupBy(ledger.positions, ({ itemNo }) => itemNo);
  expect(itemNos.map(cached.totalOf)).toEqual(
    itemNos.map((itemNo) => (totals.get(itemNo) ?? []).reduce((sum, one) => sum + one.availableToSell, 0)),
  );
  expect(cached.positions).toEqual(ledger.positions);
}

const step = fc.record({
  itemNo: fc.constantFrom(...itemNos),
  locationNo: fc.nat(locations - 1),
  act: fc.oneof(
    fc.integer({ min: -4, max: 9 }).filter((by) => by !== 0),
    fc.constant('reserve' as const),
  ),
});

describe('the reflection', () => {
  test('answers as the ledger does, on random histories', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 12 }),
        fc.uniqueArray(fc.nat(locations)),
        async (steps, named) => {
          for (const { itemNo, locationNo, act } of steps) {
            if (act === 'reserve') await stock.reserve(itemNo);
            else await stock.move({ itemNo, locationNo, by: act });
          }
          await settled();
          for (const channel of ['web', 'nowhere']) {
            await expectSameAsLedger(channel);
            await expectSameAsLedger(channel, named);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test.each([
    ['an item is blocked', "UPDATE items.item SET status = 'BLOCKED' WHERE item_no = 2"],
    [
      'a location is closed',
      "UPDATE locations.location SET status = 'CLOSED', version = version + 1 WHERE location_no = 3",
    ],
    [
      'a location is renamed',
      "UPDATE locations.location SET location_id = 'a first one', version = version + 1 WHERE location_no = 5",
    ],
    ['a channel is closed', "UPDATE locations.channel SET status = 'CLOSED' WHERE channel_id = 'store'"],
    [
      'a channel is new',
      "INSERT INTO locations.channel (channel_id, name, kind, updated_by) VALUES ('nowhere', 'New', 'STORE', 'test')",
    ],
  ])('knows soon that %s', async (_words, statement) => {
    await settled();
    await world.database.query(statement);
    const startedAt = performance.now();
    await expect
      .poll(
        async () => {
          const all = ['web', 'store', 'nowhere'].map((channel) => expectSameAsLedger(channel));
          return Promise.all(all).then(
            () => true,
            () => false,
          );
        },
        { interval: 10 },
      )
      .toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});

describe('freshness', () => {
  test('tells the cursor, the source, and an age that grows no older than the follower looks', async () => {
    await settled();
    const end = await stock.ledger.cursorNow();
    const { freshness } = await live.availability({ itemNos: [1], channel: 'web' });
    const told = freshness.get(1);
    expect(told).toMatchObject({ source: 'CACHE', cursor: end });
    expect(told?.ageMs).toBeGreaterThanOrEqual(0);
    expect(told?.ageMs).toBeLessThan(10_000);
    expect(Math.abs((told?.asOfMs ?? 0) - Date.now())).toBeLessThan(10_000);
  });

  test('is not overstated by how long the first reading of a process took', async () => {
    await settled();
    const slowMs = 500;
    let readings = 0;
    const ledger: typeof stock.ledger = {
      ...stock.ledger,
      sellingFacts: async (known) => {
        readings += 1;
        if (readings === 1) await sleep(slowMs);
        return stock.ledger.sellingFacts(known);
      },
      positionsOfItems: () => Promise.reject(new Error('only Redis is to answer')),
    };
    const started = createLive({ redisUrl, namespace, ledger, logger: silent, ...patient });
    const { freshness } = await started.availability({ itemNos: [1], channel: 'web' });
    const { ageMs = Number.NaN, asOfMs = Number.NaN } = freshness.get(1) ?? {};
    expect(ageMs - (Date.now() - asOfMs)).toBeLessThan(slowMs / 2);
    started.close();
  });

  test('an answer that must include a cursor includes it, from the ledger when need be', async () => {
    for (let nth = 0; nth < 10; nth += 1) {
      const { cursor: atLeast } = await stock.move({ itemNo: 1, locationNo: 1, by: 1 });
      const [{ freshness, positions }, ledger] = await Promise.all([
        live.availability({ itemNos: [1], channel: 'web', atLeast }),
        stock.ledger.availability({ itemNos: [1], channel: 'web' }),
      ]);
      expect(freshness.get(1)?.cursor[1]).toBeGreaterThanOrEqual(atLeast[1] ?? 0);
      expect(positions).toEqual(ledger.positions);
    }
  });

  test('an asker who takes nothing old is answered by the ledger', async () => {
    await settled();
    const { freshness } = await live.availability({ itemNos: [1], channel: 'web', maxAgeMs: 0 });
    expect(freshness.get(1)).toMatchObject({ source: 'LEDGER' });
  });

  test('an answer is from the ledger when no follower has looked for longer than it may be old', async () => {
    const impatient = createLive({
      redisUrl,
      namespace,
      ledger: stock.ledger,
      logger: silent,
      maxAgeMs: 300,
    });
    const sourceNow = async () =>
      (await impatient.availability({ itemNos: [1], channel: 'web' })).freshness.get(1)?.source;
    await settled();
    await expect.poll(sourceNow).toBe('CACHE');
    await follower.stop();
    await expect.poll(sourceNow).toBe('LEDGER');
    const feed = createLedgerFeed(stock.ledger, world.reader);
    follower = follow(reflectFollower({ reflection, feed }), { logger: silent });
    await expect.poll(sourceNow).toBe('CACHE');
    impatient.close();
  });
});

describe('without Redis', () => {
  test('every answer is the ledger’s, and says so', async () => {
    const alone = createLive({ namespace, ledger: stock.ledger, logger: silent });
    const query = { itemNos, channel: 'web' };
    const [answer, ledger] = [await alone.availability(query), await stock.ledger.availability(query)];
    expect(answer.positions).toEqual(ledger.positions);
    expect([...answer.freshness.values()].every(({ source }) => source === 'LEDGER')).toBe(true);
  });

  test('misses of many at once share one read of the ledger an item', async () => {
    let reads = 0;
    const counted = {
      ...stock.ledger,
      positionsOfItems: async (asked: readonly number[]) => {
        reads += 1;
        return stock.ledger.positionsOfItems(asked);
      },
    };
    const alone = createLive({ namespace, ledger: counted, logger: silent });
    const answers = await Promise.all(
      itemNos.map(() => alone.availability({ itemNos: [1, 2], channel: 'web' })),
    );
    expect(reads).toBe(1);
    expect(new Set(answers.map(({ positions }) => JSON.stringify(positions))).size).toBe(1);
  });
});

test('PostgreSQL that went back in time begins a new epoch: what is cached is of no feed any more', async () => {
  await settled();
  const before = await reflection.control();
  // What a restore to an earlier moment leaves: a feed that ends before the reflection's cursor.
  await world.database.query('UPDATE ledger.feed_shard SET seq = seq - 1 WHERE shard = 1');
  await expect
    .poll(async () => (await reflection.control())?.epoch, { timeout: 60_000 })
    .not.toBe(before?.epoch);
  await world.database.query('UPDATE ledger.feed_shard SET seq = seq + 1 WHERE shard = 1');
  await settled();
  await expectSameAsLedger('web');
});

test('two databases on one Redis never see each other', async () => {
  const client = new Redis(redisUrl);
  const keys = await client.keys('*');
  client.disconnect();
  expect(keys.length).toBeGreaterThan(1);
  expect(keys.every((key) => key.startsWith(`sg:${namespace}`))).toBe(true);
});
