/**
 * CACHED availability in the running product: from Redis within moments of a change, told as such, and right through the
 * loss of everything in Redis; and the bell that makes it moments.
 *
 * What the reflection does when Redis misbehaves is in faults.test.ts; here it is seen as a client sees it.
 */
import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { databaseIdentity } from '#database';
import { createLedger } from '#ledger';
import { createBell, createLive } from '#live';
import { decodeCursor, encodeCursor } from '#schema';
import { openTestDatabase, openTestRedis, startWorld, type World } from '#test/world';
import { newNamespace, silent } from './arrange.ts';

type Answer = {
  availability: {
    sku: string;
    known: boolean;
    availableToSell: number;
    byLocation: { location: { id: string }; availableToSell: number }[];
    freshness: {
      source: 'CACHE' | 'LEDGER';
      readFrom: string;
      ageMs: number;
      cursor: string;
      degraded: boolean;
    };
  }[];
};

const ask = `query ($skus: [Sku!]!, $locationIds: [ID!], $consistency: Consistency, $minCursor: Cursor, $maxStaleness: Int) {
  availability(
    skus: $skus, channel: "web", locationIds: $locationIds
    consistency: $consistency, minCursor: $minCursor, maxStaleness: $maxStaleness
  ) {
    sku known availableToSell byLocation { location { id } availableToSell }
    freshness { source readFrom ageMs cursor degraded }
  }
}`;

let world: World;

beforeAll(async () => {
  world = await startWorld();
  await world.database.database.query(`
    INSERT INTO items.item (sku, name, updated_by) VALUES ('SHOE', 'Shoe', 'test'), ('SOCK', 'Sock', 'test');
    INSERT INTO locations.location (location_no, location_id, name, kind, ship_from, updated_by)
    VALUES (0, 'DC', 'Warehouse', 'DC', true, 'test'), (1, 'SHOP', 'Shop', 'STORE', true, 'test')`);
});

afterAll(async () => {
  await world.stop();
});

async function availability(variables: object): Promise<Answer['availability']> {
  const { data, errors } = await world.graphql<Answer>(ask, variables);
  expect(errors).toBeUndefined();
  return data?.availability ?? [];
}

type Recorded = { stockEventsRecord: { results: { status: string }[]; cursor: string } };

/** Receives units; gives the cursor that includes it. */
async function receive(sku: string, locationId: string, quantity: number): Promise<string> {
  const event = {
    source: 'test',
    eventId: randomUUID(),
    type: 'RECEIPT_CONFIRMED',
    occurredAt: new Date().toISOString(),
  };
  const { errors, data } = await world.graphql<Recorded>(
    'mutation ($input: StockEventsRecordInput!) { stockEventsRecord(input: $input) { results { status } cursor } }',
    { input: { events: [{ ...event, sku, locationId, quantity }] } },
  );
  expect([errors, data?.stockEventsRecord.results]).toEqual([undefined, [{ status: 'RECORDED' }]]);
  return data?.stockEventsRecord.cursor ?? '';
}

type Written = { done: { cursor: string | null; userErrors: object[] } };
type Shown = Record<string, object>;

const reserve = 'channel: "web", lines: [{ sku: "SOCK", quantity: 3 }]';
/** What is left of 20 socks after each. */
const written: [number, string][] = [
  [17, `reservationCreate(input: { idempotencyKey: "1", ${reserve} }) { cursor userErrors { __typename } }`],
  [
    14,
    `orderPlace(input: { channelOrderId: "1", fulfilment: SHIP, ${reserve} }) { cursor userErrors { __typename } }`,
  ],
  [
    9,
    'policySet(input: { idempotencyKey: "1", policies: [{ kind: SAFETY_STOCK, sku: "SOCK", safetyStock: 5 }] }) { cursor userErrors { __typename } }',
  ],
  [12, 'orderCancel(input: { channel: "web", channelOrderId: "1" }) { cursor userErrors { __typename } }'],
];

const lists = `query ($minCursor: Cursor) {
  availabilityByLocation(sku: "sock", channel: "web", first: 5, minCursor: $minCursor) { nodes { availableToSell } }
  availabilityGrid(skus: ["sock"], locationIds: ["DC", "SHOP"], channel: "web", minCursor: $minCursor) { rows { quantities } }
  lowStock(first: 5, filter: { below: 20, skus: ["SOCK"], channel: "web" }, minCursor: $minCursor) { nodes { availableToSell } }
}`;

/** Waits until the cache answers with these units; gives how long that took. */
async function cachedUnits(sku: string, units: number): Promise<number> {
  const startedAt = performance.now();
  await expect
    .poll(
      async () => {
        const [answer] = await availability({ skus: [sku] });
        return [answer?.freshness.source, answer?.availableToSell];
      },
      { timeout: 60_000, interval: 5 },
    )
    .toEqual(['CACHE', units]);
  return performance.now() - startedAt;
}

describe('CACHED availability', () => {
  test('follows every change, from a copy', async () => {
    for (let units = 1; units <= 5; units += 1) {
      await receive('SHOE', 'DC', 1);
      await cachedUnits('SHOE', units);
    }
  });

  test('is what STRONG says, for all and for named locations, for unknown SKUs and for empty ones', async () => {
    await receive('SHOE', 'SHOP', 3);
    await cachedUnits('SHOE', 8);
    for (const locationIds of [undefined, [], ['SHOP'], ['SHOP', 'nowhere']]) {
      const asked = { skus: ['shoe', 'SOCK', 'NOTHING', 'SHOE'], locationIds };
      const [cached, strong] = await Promise.all(
        ['CACHED', 'STRONG'].map((consistency) => availability({ ...asked, consistency })),
      );
      const withoutFreshness = (answers: Answer['availability'] | undefined) =>
        answers?.map(({ freshness: _freshness, ...rest }) => rest);
      expect(withoutFreshness(cached)).toEqual(withoutFreshness(strong));
      expect(strong?.every(({ freshness }) => freshness.source === 'LEDGER')).toBe(true);
    }
  });

  test.each([90_000, -90_000])('says its true age by a machine whose clock is %i ms off', async (offMs) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offMs });
    try {
      for (const consistency of ['CACHED', 'STRONG']) {
        const [answer] = await availability({ skus: ['SHOE'], consistency });
        expect(answer?.freshness.ageMs).toBeGreaterThan(0);
        expect(answer?.freshness.ageMs).toBeLessThan(60_000);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  test('of an unknown SKU is cached, too', async () => {
    await expect
      .poll(async () => (await availability({ skus: ['NOTHING'] }))[0], { timeout: 60_000 })
      .toMatchObject({ known: false, availableToSell: 0, freshness: { source: 'CACHE' } });
  });

  test('is right while Redis is emptied again and again, and cached again after', async () => {
    const client = new Redis(world.redisUrl);
    for (let units = 9; units <= 14; units += 1) {
      const minCursor = await receive('SHOE', 'DC', 1);
      await client.flushdb();
      const [answer] = await availability({ skus: ['SHOE'], minCursor });
      expect(answer?.availableToSell).toBe(units);
    }
    client.disconnect();
    await cachedUnits('SHOE', 14);
  });

  test('includes the changes it is asked to include, from a copy that waited for them', async () => {
    const read: (string | undefined)[] = [];
    for (let units = 15; units <= 34; units += 1) {
      const minCursor = await receive('SHOE', 'DC', 1);
      const [answer] = await availability({ skus: ['SHOE'], minCursor });
      expect(answer?.availableToSell).toBe(units);
      read.push(answer?.freshness.readFrom);
    }
    expect(read).toContain('PROCESS');
  });

  test('includes what mutations did, up to their cursor, in another process’s copy and in every list', async () => {
    const { writer, reader } = world.database;
    const ledger = createLedger({ database: writer, reader });
    const other = createLive({
      namespace: 'none',
      ledger,
      logger: silent,
      memoryBytes: 1_000_000,
      ledgerTimeoutMs: 30_000,
    });
    const { rows } = await reader.query<{ no: number }>(
      "SELECT item_no AS no FROM items.item WHERE sku = 'SOCK'",
    );
    const itemNos = rows.map(({ no }) => no);
    await receive('SOCK', 'DC', 20);
    for (const [units, mutation] of written) {
      const { data, errors } = await world.graphql<Written>(`mutation { done: ${mutation} }`);
      expect([errors, data?.done.userErrors]).toEqual([undefined, []]);
      const minCursor = data?.done.cursor ?? '';
      const atLeast = decodeCursor(minCursor);
      const [{ positions }, grid, shown] = await Promise.all([
        other.availability({ itemNos, channel: 'web', atLeast }),
        other.grid({ itemNos, channel: 'web', atLeast }),
        world.graphql<Shown>(lists, { minCursor }),
      ]);
      expect(positions.map(({ availableToSell }) => availableToSell)).toEqual([units * 1_000]);
      expect([...(grid.rows.get(itemNos[0] ?? 0) ?? [])]).toEqual([units * 1_000]);
      expect(shown.errors).toBeUndefined();
      expect(shown.data).toEqual({
        availabilityByLocation: { nodes: [{ availableToSell: units }] },
        availabilityGrid: { rows: [{ quantities: [units, 0] }] },
        lowStock: { nodes: [{ availableToSell: units }] },
      });
    }
    other.close();
  });

  test('is the ledger’s when nothing older is taken, and says so', async () => {
    const [answer] = await availability({ skus: ['SHOE'], maxStaleness: 0 });
    expect(answer?.freshness).toMatchObject({ source: 'LEDGER', readFrom: 'LEDGER', degraded: false });
  });

  test.each([
    [{ minCursor: 'nonsense' }, /^minCursor: "nonsense" is not a cursor/],
    [{ minCursor: encodeCursor([1e9, 1e9, 1e9, 1e9]) }, /^minCursor: the feed has no changes up to this/],
    [
      { minCursor: encodeCursor([1e9, 1e9, 1e9, 1e9]), consistency: 'STRONG' },
      /^minCursor: the feed has no changes up to this/,
    ],
    [{ maxStaleness: -1 }, /^maxStaleness must be from 0 to 86400000, not -1/],
  ])('refuses what cannot be meant: %j', async (asked, message) => {
    const { errors } = await world.graphql(ask, { skus: ['SHOE'], ...asked });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(errors?.[0]?.message).toMatch(message);
  });

  test('refuses an unknown channel as STRONG does', async () => {
    const { errors } = await world.graphql('{ availability(skus: ["SHOE"], channel: "nowhere") { sku } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_CHANNEL', channel: 'nowhere' });
  });

  test('is counted by source, and followers tell how far behind they are', async () => {
    const metricsNow = async () => (await fetch(`${world.url}/metrics`)).text();
    // A machine that stands still has followers behind and breakers open for a moment.
    const well = /stockgate_follower_lag_seconds\{follower="reflect"\} 0\.\d/;
    await expect.poll(metricsNow).toMatch(well);
    await expect.poll(metricsNow).toMatch(/stockgate_redis_breaker_open 0/);
    await expect.poll(metricsNow).toMatch(/stockgate_ledger_breaker_open 0/);
    const metrics = await metricsNow();
    expect(metrics).toMatch(/stockgate_availability_items_total\{source="CACHE",read_from="PROCESS"\} [1-9]/);
    expect(metrics).toMatch(/stockgate_memory_copy_items [1-9]/);
  });
});

test('the bell of one process wakes another at once', async () => {
  const options = { redisUrl: await openTestRedis(), namespace: newNamespace(), logger: silent };
  const [ringer, ear] = [createBell(options), createBell(options)];
  let rung = 0;
  ear.listen(() => {
    rung += 1;
  });
  await expect
    .poll(() => {
      ringer.ring();
      return rung;
    })
    .toBeGreaterThan(0);
  const before = rung;
  for (let nth = 0; nth < 50; nth += 1) ringer.ring();
  await expect.poll(() => rung).toBeGreaterThan(before);
  expect(rung - before).toBeLessThan(10);
  ringer.close();
  ear.close();
});

test('every database has an identity of its own, always the same', async () => {
  const other = await openTestDatabase();
  const [mine, again, others] = await Promise.all(
    [world.database, world.database, other].map(({ reader }) => databaseIdentity(reader)),
  );
  await other.close();
  expect(mine).toMatch(/^[0-9a-f]{8}$/);
  expect(again).toBe(mine);
  expect(others).not.toBe(mine);
});
