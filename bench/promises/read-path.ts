/**
 * Promise: what is where is read from Redis many times faster than from PostgreSQL, in few bytes a position.
 *
 * The product's reader over Redis, the same reader with Redis away, and a plain prepared query. Targets: bench/README.md.
 */
import { Redis } from 'ioredis';
import { z } from 'zod';
import {
  atLeast,
  type Bench,
  type BenchResult,
  type BenchWorld,
  compared,
  type Verdict,
  withinBytes,
  withinMs,
} from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { figuresOf, ratioOf, spreadOf } from '../harness/figures.ts';
import { startHost } from '../harness/hosts.ts';
import { runInTurns, type Slice, type Variant } from '../harness/interleave.ts';
import type { BenchServer } from '../harness/servers.ts';
import { itemsPerRead, itemsRead } from '../hosts/reading.ts';
import { catalogue } from '../workloads/catalogue.ts';

const clients = 32;
const group = `${itemsPerRead} items × ${catalogue.locations} locations a read`;
const plain = 'PostgreSQL = ANY, prepared';
const inProcess = 'product, copy in the process';
const keysPerScan = 1_000;

/** Reading from Redis and from PostgreSQL. */
export const readPathBench: Bench = {
  name: 'read-path',
  title: 'Read path: packed values in Redis against PostgreSQL',
  run: async (world) => {
    const redis = await world.servers.redis('everysec');
    const memory = await memoryOfProcess(world);
    const slices = await runInTurns({
      group,
      variants: await openVariants(world, redis),
      rounds: world.pace.rounds,
      primeMs: world.pace.primeMs,
      run: world.run,
      settle: world.servers.settle,
      onSlice: world.onSlice,
      job: {
        clients,
        seed: world.seed,
        warmMs: world.pace.warmMs,
        measureMs: world.pace.measureMs,
        workload: { name: 'items', items: itemsRead, perRead: itemsPerRead },
      },
    });
    const kept = redis === undefined ? undefined : await memoryOf(redis);
    return resultOf(slices, { memory, redis: kept, warm: await warmUp(world) });
  },
};

async function openVariants(world: BenchWorld, redis: BenchServer | undefined): Promise<Variant[]> {
  const { postgres, createDatabase } = world.servers;
  const databaseUrl = await createDatabase('reading', 'bench_seed');
  const away = { name: 'product, Redis away', target: 'ledger-read', databaseUrl, servers: [postgres] };
  const any = { name: plain, target: 'postgres-any', databaseUrl, servers: [postgres] };
  const variants = [await startHost(world, away), await startHost(world, any)];
  if (redis === undefined) return variants;
  const servers = [redis, postgres];
  const shared = { databaseUrl, redisUrl: redis.url, servers };
  const product = await startHost(world, { ...shared, name: 'product, Redis', target: 'live-read' });
  const near = await startHost(world, { ...shared, name: inProcess, target: 'memory-read' });
  return [product, near, ...variants];
}

const memoryShape = z.object({
  type: z.literal('measured'),
  bytes: z.number(),
  counted: z.number(),
  kept: z.number(),
});

/** What a million positions cost in the copy of a process, by its heap. */
async function memoryOfProcess({ env }: BenchWorld): Promise<{ bytesPerPosition: number; counted: number }> {
  const { items, locations } = catalogue;
  const child = await startChild({ file: 'hosts/memory-bytes.ts', args: [String(locations)], env });
  try {
    const { bytes, counted, kept } = memoryShape.parse(await child.ask({ items }));
    if (kept !== items) throw new Error(`${kept} of ${items} items were kept`);
    return { bytesPerPosition: bytes / (items * locations), counted: counted / (items * locations) };
  } finally {
    await child.stop();
  }
}

const warmShape = z.object({
  type: z.literal('measured'),
  seconds: z.number(),
  read: z.object({ REDIS: z.number(), LEDGER: z.number(), PROCESS: z.number(), wrong: z.number() }),
});
type Warmed = z.infer<typeof warmShape>['read'] & {
  readonly seconds: number;
  readonly bytesPerPosition: number;
};

const warmLimitMs = 120_000;

/** Fills an empty Redis with a million positions while readers ask. */
async function warmUp({ servers, env }: BenchWorld): Promise<Warmed | undefined> {
  const redis = await servers.redis('everysec');
  if (redis === undefined) return undefined;
  const client = new Redis(redis.url);
  const used = async (): Promise<number> =>
    Number(/^used_memory:(\d+)/m.exec(await client.info('memory'))?.[1] ?? 0);
  const databaseUrl = await servers.createDatabase('warming', 'bench_seed');
  const child = await startChild({ file: 'hosts/warm-up.ts', args: [databaseUrl, redis.url], env });
  try {
    await client.flushall();
    const before = await used();
    const { seconds, read } = warmShape.parse(await child.ask({ mostMs: warmLimitMs }));
    const bytesPerPosition = ((await used()) - before) / (catalogue.items * catalogue.locations);
    return { ...read, seconds, bytesPerPosition };
  } finally {
    client.disconnect();
    await child.stop();
  }
}

/** Everything Redis keeps for the positions, keys and their overhead included, by its own account. */
async function memoryOf({ url }: BenchServer): Promise<{ bytesPerPosition: number; keys: number }> {
  const client = new Redis(url);
  let bytes = 0;
  let keys = 0;
  try {
    for await (const found of client.scanStream({ count: keysPerScan })) {
      const names: string[] = found;
      const sizes = await Promise.all(names.map((name) => client.memory('USAGE', name)));
      bytes += sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
      keys += names.length;
    }
  } finally {
    client.disconnect();
  }
  return { bytesPerPosition: bytes / (itemsRead * catalogue.locations), keys };
}

type Costs = {
  readonly memory: { readonly bytesPerPosition: number; readonly counted: number };
  readonly redis: { readonly bytesPerPosition: number; readonly keys: number } | undefined;
  readonly warm: Warmed | undefined;
};

function resultOf(slices: readonly Slice[], { memory, redis, warm }: Costs): BenchResult {
  const verdicts: Verdict[] = [
    withinBytes('bytes a position in the process, a million kept', 32, spreadOf([memory.bytesPerPosition])),
  ];
  const notes = [`The copy in the process counts ${memory.counted.toFixed(1)} bytes a position itself.`];
  if (redis !== undefined) {
    const against = (of: string) => ratioOf(slices, { group, metric: 'unitsPerSecond', of, to: plain });
    verdicts.push(
      atLeast('reads from Redis vs PostgreSQL = ANY', 8, against('product, Redis')),
      compared('reads from the process vs PostgreSQL = ANY', against(inProcess)),
      withinBytes('bytes a position in Redis', 32, spreadOf([redis.bytesPerPosition])),
    );
    notes.push(
      `Redis holds ${redis.keys} keys, ${redis.bytesPerPosition.toFixed(1)} bytes a position by MEMORY USAGE.`,
    );
  }
  if (warm !== undefined) {
    verdicts.push(
      withinMs('a million positions in an empty Redis', 30_000, spreadOf([warm.seconds * 1_000])),
      withinBytes('bytes a position in Redis, a million filled', 32, spreadOf([warm.bytesPerPosition])),
    );
    notes.push(
      `While Redis was filled readers were answered ${warm.LEDGER} items from the ledger and ${warm.REDIS} from Redis; ${warm.wrong} of them wrong.`,
    );
  } else notes.push('Redis is missing: this machine has no Redis server.');
  return {
    name: readPathBench.name,
    title: readPathBench.title,
    method: [
      `${clients} clients; items evenly drawn from ${itemsRead} of the seeded ones, all positions of each. A host process a variant, asked over one loopback connection, which looks at what is available at each position; CPU counts it, PostgreSQL and Redis.`,
      'With Redis, only answers wholly from Redis count, and with the copy only those from the process; the product’s own follower keeps Redis fresh meanwhile, and the copy follows the feed.',
      'Then an empty Redis is filled with a million positions as a worker does, while a reader asks for random items and checks what it gets.',
    ],
    figures: figuresOf(slices),
    verdicts,
    notes,
  };
}
