/**
 * A policy that was set by one process, as another one answers: in force within a second, told to those who watch, explained
 * to the last unit.
 *
 * The other process is the whole product, as an operator runs it; this one has a ledger of its own on the same PostgreSQL.
 */
import { createClient as createSseClient } from 'graphql-sse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createItemStore } from '#items/store';
import type { PolicyChange } from '#ledger';
import { createLocationStore } from '#locations/store';
import { openTestRedis, type SpawnedProduct, spawnProduct } from '#test/world';
import { statement } from '../../ledger/statement.ts';
import { acting, type Bench, openBench, stock } from '../ledger/arrange.ts';

let bench: Bench;
let product: SpawnedProduct;

beforeAll(async () => {
  bench = await openBench({ items: ['SHOE', 'SOCK'], locations: ['SHOP', 'DEPOT'] });
  for (const sku of ['SHOE', 'SOCK']) {
    await stock(bench, { sku, locationId: 'SHOP', quantity: 10 });
    await stock(bench, { sku, locationId: 'DEPOT', quantity: 20 });
  }
  product = await spawnProduct({ env: { DATABASE_URL: bench.url, REDIS_URL: await openTestRedis() } });
});
afterAll(async () => {
  await product?.remove();
  await bench.close();
});

type Availability = {
  availableToSell: number;
  freshness: { source: string };
  explain: { terms: { label: string; quantity: number; reference: string; locationId: string }[] };
};

const selection = `availableToSell freshness { source }
  explain { terms { label quantity reference locationId } }`;

async function availability(sku: string): Promise<Availability> {
  const response = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ availability(skus: ["${sku}"], channel: "web") { ${selection} } }` }),
  });
  const { data, errors } = JSON.parse(await response.text());
  expect(errors).toBeUndefined();
  return data.availability[0];
}

async function set(...changes: PolicyChange[]): Promise<void> {
  const result = await bench.ledger.policies.set({ changes }, acting);
  expect('outcomes' in result && result.outcomes.every(({ isChanged }) => isChanged)).toBe(true);
}

/** Waits until the product tells so many units; gives how long that took. */
async function toldUnits(sku: string, units: number): Promise<number> {
  const startedAt = performance.now();
  await expect.poll(async () => (await availability(sku)).availableToSell, { interval: 5 }).toBe(units);
  return performance.now() - startedAt;
}

test('is in force in another process within a second, from its cache', async () => {
  await expect.poll(async () => (await availability('SHOE')).freshness.source).toBe('CACHE');
  const took: number[] = [];
  for (const safetyStock of [1, 2, 3, 4, 5]) {
    await set({ kind: 'SAFETY_STOCK', safetyStock });
    took.push(await toldUnits('SHOE', 30 - 2 * safetyStock));
  }
  for (const cap of [9, 8, 7]) {
    await set({ kind: 'CAP', sku: 'SHOE', locationId: 'DEPOT', cap });
    took.push(await toldUnits('SHOE', 5 + cap));
  }
  expect((await availability('SHOE')).freshness.source).toBe('CACHE');
  // Half a second to learn of it and a read; the bound leaves room for a busy machine, and the half of them for one that stands still.
  const median = took.toSorted((left, right) => left - right)[took.length / 2];
  expect(median, `${took.map(Math.round)} ms`).toBeLessThan(1_500);
});

test('every term says who says so, and they add up', async () => {
  const { availableToSell, explain } = await availability('SHOE');
  const terms = explain.terms.map(({ label, quantity, reference, locationId }) =>
    [locationId, label, quantity, reference].join(' '),
  );
  expect(explain.terms.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(availableToSell);
  expect(terms.sort()).toEqual([
    'DEPOT channelCap -8 policy:2.3',
    'DEPOT onHand 20 DEPOT',
    'DEPOT safetyStock -5 policy:1.5',
    'SHOP onHand 10 SHOP',
    'SHOP safetyStock -5 policy:1.5',
  ]);
});

test('those who watch availability are told, of policies, of grants and of master data', async () => {
  const client = createSseClient({ url: `${product.url}/graphql`, retryAttempts: 0 });
  const told: number[] = [];
  const query = `subscription { availabilityChanged(skus: ["SOCK"], channel: "web") { availability { availableToSell } } }`;
  const leave = client.subscribe<{ availabilityChanged: { availability: Availability } }>(
    { query },
    {
      next: ({ data }) => told.push(data?.availabilityChanged.availability.availableToSell ?? -1),
      error: () => undefined,
      complete: () => undefined,
    },
  );
  // Before it listens nothing is told; a change that is, shows that it does.
  let quantity = 20;
  await expect
    .poll(
      async () => {
        quantity += 1;
        await stock(bench, { sku: 'SOCK', locationId: 'DEPOT', quantity: 1 });
        return told.length;
      },
      { interval: 200 },
    )
    .toBeGreaterThan(0);
  await set({ kind: 'BUFFER', sku: 'SOCK', buffer: { fixed: 3 } });
  const buffered = 10 - 5 - 3 + quantity - 5 - 3;
  await expect.poll(() => told.at(-1)).toBe(buffered);
  const grant = { sku: 'SOCK', channel: 'marketplace', quantity: 2, locationIds: ['SHOP'] };
  await bench.ledger.allocations.grant(grant, acting);
  await expect.poll(() => told.at(-1)).toBe(buffered - 2);
  const items = createItemStore(bench.database);
  const places = createLocationStore(bench.database);
  const turns = [
    [() => items.upsert([{ sku: 'SOCK', status: 'BLOCKED' }], acting), 0],
    [() => items.upsert([{ sku: 'SOCK', status: 'ACTIVE' }], acting), buffered - 2],
    [() => places.upsert([{ id: 'SHOP', status: 'CLOSED' }], acting), quantity - 5 - 3],
    [() => places.upsert([{ id: 'SHOP', status: 'ACTIVE' }], acting), buffered - 2],
    [() => places.upsertChannels([{ id: 'web', status: 'CLOSED' }], acting), 0],
    [() => places.upsertChannels([{ id: 'web', status: 'ACTIVE' }], acting), buffered - 2],
  ] as const;
  for (const [turn, units] of turns) {
    await turn();
    await expect.poll(() => told.at(-1)).toBe(units);
  }
  leave();
  client.dispose();
  expect((await availability('SOCK')).availableToSell).toBe(buffered - 2);
});

test('what was told of policies leaves the feed one that replays to the positions', async () => {
  const { rows: told } = await bench.database.query('SELECT FROM ledger.feed WHERE cause = 120');
  expect(told.length).toBeGreaterThan(5);
  for (const shard of [0, 1, 2, 3]) {
    const { rows } = await bench.database.query(statement('proof/replay-feed'), [shard, 10]);
    expect(rows).toEqual([]);
  }
});
