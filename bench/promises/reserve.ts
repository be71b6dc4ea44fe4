/**
 * Promise: one hot SKU sells as fast as the disk allows, and a wide catalogue many times faster than a naive shop.
 *
 * Product (the ledger's reserve, in a process of its own) against a naive transaction a basket and against Redis Lua,
 * without durability and with every write synced. Targets: bench/README.md.
 */
import { Redis } from 'ioredis';
import { createPool } from '#database';
import {
  atLeast,
  atMost,
  type Bench,
  type BenchResult,
  type BenchWorld,
  compared,
  type Verdict,
} from '../harness/bench.ts';
import { figuresOf, ratioOf } from '../harness/figures.ts';
import { startHost } from '../harness/hosts.ts';
import { runInTurns, type Slice, type Variant } from '../harness/interleave.ts';
import type { BenchServer } from '../harness/servers.ts';
import { catalogue, positionIdOf } from '../workloads/catalogue.ts';

const hot = { itemNo: 1, locationNo: 0 } as const;
/** Who is asked with how many clients: every baseline at 200, at the ends those that say something there. */
const hotVariants: readonly (readonly [number, readonly string[]])[] = [
  [1, ['product', 'naive', 'Redis Lua, not durable', 'Redis Lua, fsync always']],
  [16, ['product', 'naive', 'Redis Lua, not durable', 'Redis Lua, fsync always']],
  [
    200,
    [
      'product',
      'product, two processes',
      'naive',
      'one statement a request',
      'bare insert, a commit each',
      'Redis Lua, not durable',
      'Redis Lua, fsync always',
      'Redis Lua with records, not durable',
      'Redis Lua with records, fsync always',
    ],
  ],
  [1_000, ['product', 'naive', 'Redis Lua, not durable']],
];
const wideVariants = ['product', 'product, two processes', 'naive', 'one statement a request'];
const wideClients = 200;
const basketLines = 5;
const redisTargets = [
  ['Redis Lua', 'redis-lua'],
  ['Redis Lua with records', 'redis-records'],
] as const;
const redisPlenty = '1000000000';

/** Reserving: hot SKU and wide catalogue. */
export const reserveBench: Bench = {
  name: 'reserve',
  title: 'Reserve: one hot SKU; baskets over a wide catalogue',
  run: async (world) => {
    const { sql, redis } = await openVariants(world);
    const slices: Slice[] = [];
    for (const [clients, names] of hotVariants) {
      const variants = [...sql, ...redis].filter(({ name }) => names.includes(name));
      slices.push(...(await runHot(world, { variants, clients })));
    }
    slices.push(
      ...(await runWide(
        world,
        sql.filter(({ name }) => wideVariants.includes(name)),
      )),
    );
    const notes = [...(await checkWhole(world, slices)), ...missingNotes(redis)];
    return resultOf(slices, notes);
  },
};

async function openVariants(world: BenchWorld): Promise<{ sql: Variant[]; redis: Variant[] }> {
  const sql: Variant[] = [];
  for (const { name, target } of [
    { name: 'product', target: 'ledger-reserve' },
    { name: 'naive', target: 'naive-reserve' },
    { name: 'one statement a request', target: 'statement-reserve' },
    { name: 'bare insert, a commit each', target: 'insert-commit' },
  ]) {
    const databaseUrl = await world.servers.createDatabase(databaseOf(name), 'bench_seed');
    sql.push(await startHost(world, { name, target, databaseUrl, servers: [world.servers.postgres] }));
  }
  sql.push(await openSecond(world, sql[0]));
  const redis: Variant[] = [];
  for (const durability of ['none', 'always'] as const) {
    const server = await world.servers.redis(durability);
    if (server === undefined) continue;
    await fillRedis(server);
    const how = durability === 'none' ? 'not durable' : 'fsync always';
    for (const [what, target] of redisTargets)
      redis.push(
        await startHost(world, {
          name: `${what}, ${how}`,
          target,
          redisUrl: server.url,
          servers: [server],
        }),
      );
  }
  return { sql, redis };
}

/** Two processes over the database of the first, each with half of the clients' baskets. */
async function openSecond(world: BenchWorld, first: Variant | undefined): Promise<Variant> {
  const name = 'product, two processes';
  const databaseUrl = world.servers.urlOf(databaseOf('product'));
  const second = await startHost(world, {
    name,
    target: 'ledger-reserve',
    databaseUrl,
    servers: [world.servers.postgres],
  });
  const ports = [first, second].flatMap((variant) =>
    variant?.target.kind === 'lines' ? variant.target.ports : [],
  );
  return {
    name,
    target: { kind: 'lines', ports },
    cpuOf: [...new Set([...(first?.cpuOf ?? []), ...second.cpuOf])],
  };
}

function databaseOf(variant: string): string {
  return `reserve_${variant.replaceAll(/[^a-z]+/g, '_')}`;
}

async function fillRedis({ url }: BenchServer): Promise<void> {
  const redis = new Redis(url);
  await redis.hset(`p:${positionIdOf(hot)}`, { available: redisPlenty, reserved: '0' });
  await redis.quit();
}

async function runHot(
  world: BenchWorld,
  { variants, clients }: { variants: readonly Variant[]; clients: number },
): Promise<Slice[]> {
  return runInTurns({
    ...turnsOf(world),
    group: `hot SKU, ${clients} clients`,
    variants,
    job: {
      ...jobOf(world, clients),
      workload: { name: 'baskets', items: 1, locations: 1, mostLines: 1 },
    },
  });
}

async function runWide(world: BenchWorld, variants: readonly Variant[]): Promise<Slice[]> {
  return runInTurns({
    ...turnsOf(world),
    group: `wide catalogue, ${wideClients} clients`,
    variants,
    job: {
      ...jobOf(world, wideClients),
      workload: { name: 'baskets', ...catalogue, mostLines: basketLines },
    },
  });
}

function turnsOf(world: BenchWorld) {
  const { rounds } = world.pace;
  return { rounds, run: world.run, settle: world.servers.settle, onSlice: world.onSlice };
}

function jobOf({ pace, seed }: BenchWorld, clients: number) {
  return { clients, seed, warmMs: pace.warmMs, measureMs: pace.measureMs };
}

/** No unit promised twice and none lost: baskets acknowledged = baskets stored, units stored = units taken from positions. */
async function checkWhole(world: BenchWorld, slices: readonly Slice[]): Promise<string[]> {
  const notes: string[] = [];
  for (const name of ['product', 'naive', 'one statement a request']) {
    const own = slices.filter(
      ({ variant }) => variant === name || (name === 'product' && variant === 'product, two processes'),
    );
    const acknowledged = own.reduce((sum, { measure }) => sum + (measure.everAnswered.ok ?? 0), 0);
    const stored = await storedBy(world.servers.urlOf(databaseOf(name)));
    const isWhole = stored.baskets === acknowledged && stored.held === stored.reserved;
    const found = `${acknowledged} baskets acknowledged, ${stored.baskets} stored; ${stored.held / 1_000} units held, ${stored.reserved / 1_000} reserved at positions`;
    if (!isWhole) throw new Error(`${name} lost or doubled something: ${found}`);
    notes.push(`Checked afterwards, ${name}: ${found}.`);
  }
  return notes;
}

async function storedBy(url: string): Promise<{ baskets: number; held: number; reserved: number }> {
  const database = createPool({ url, max: 1, role: 'owner', applicationName: 'bench-check' });
  try {
    const { rows } = await database.query<{ baskets: number; held: number; reserved: number }>(
      `SELECT (SELECT count(*) FROM ledger.reservation) AS baskets,
        (SELECT coalesce(sum(quantity), 0)::bigint FROM ledger.reservation, unnest(held) AS quantity) AS held,
        (SELECT sum(reserved)::bigint FROM ledger.position) AS reserved`,
    );
    return rows[0] ?? { baskets: 0, held: 0, reserved: 0 };
  } finally {
    await database.end();
  }
}

function missingNotes(redis: readonly Variant[]): string[] {
  return redis.length > 0 ? [] : ['Redis baselines are missing: this machine has no Redis server.'];
}

function verdictsOf(slices: readonly Slice[]): Verdict[] {
  const group = 'hot SKU, 200 clients';
  const wide = `wide catalogue, ${wideClients} clients`;
  const hotRatio = (metric: 'unitsPerSecond' | 'p99Ms' | 'cpuMicros', to: string) =>
    ratioOf(slices, { group, metric, of: 'product', to });
  const verdicts = [
    atLeast('hot SKU, 200 clients: throughput vs naive', 40, hotRatio('unitsPerSecond', 'naive')),
    atMost('hot SKU, 200 clients: p99 vs naive', 1 / 20, hotRatio('p99Ms', 'naive')),
    atMost('hot SKU, 200 clients: CPU vs naive', 1 / 30, hotRatio('cpuMicros', 'naive')),
    atLeast('hot SKU vs Redis Lua, not durable', 0.8, hotRatio('unitsPerSecond', 'Redis Lua, not durable')),
    atLeast('hot SKU vs Redis Lua, fsync always', 1.5, hotRatio('unitsPerSecond', 'Redis Lua, fsync always')),
    compared(
      'hot SKU vs Redis Lua with the same records, not durable',
      hotRatio('unitsPerSecond', 'Redis Lua with records, not durable'),
    ),
    compared(
      'hot SKU vs Redis Lua with the same records, fsync always',
      hotRatio('unitsPerSecond', 'Redis Lua with records, fsync always'),
    ),
    compared(
      'hot SKU, 200 clients: throughput vs one statement a request',
      hotRatio('unitsPerSecond', 'one statement a request'),
    ),
    compared(
      'hot SKU, 200 clients: throughput vs a bare insert and commit each',
      hotRatio('unitsPerSecond', 'bare insert, a commit each'),
    ),
    atLeast(
      'wide catalogue, baskets: throughput vs naive',
      10,
      ratioOf(slices, { group: wide, metric: 'unitsPerSecond', of: 'product', to: 'naive' }),
    ),
  ];
  return verdicts.filter(({ measured }) => !Number.isNaN(measured.median));
}

function resultOf(slices: readonly Slice[], notes: readonly string[]): BenchResult {
  return {
    name: reserveBench.name,
    title: reserveBench.title,
    method: [
      'Each variant runs in a process of its own that answers requests over one loopback connection; the load generator is another process. CPU counts the variant’s process and its PostgreSQL or Redis.',
      'Product, naive and one statement a request write the same tables, each in its own copy of a database of 1,000,000 positions: reservation, reservation event, position, feed: a row a basket and position, which for the product is a run of them a shard and batch.',
      'Redis Lua remembers a key for 15 minutes and counts units; with records it leaves what a reservation leaves: the reservation with a digest of what was asked, when it is due, a line of a journal and one of a feed.',
      'Hot SKU: baskets of one line of the same position. Wide: 1 to 5 lines over 100,000 items × 10 locations, Zipf 0.99.',
      'Closed loop: each client sends its next basket when it has the answer to the last.',
    ],
    figures: figuresOf(slices),
    verdicts: verdictsOf(slices),
    notes,
  };
}
