/**
 * Promise: what is where is read from Redis many times faster than from PostgreSQL, in few bytes a position.
 *
 * The product's reader over Redis, the same reader with Redis away, and a plain prepared query. Targets: bench/README.md.
 */
import { Redis } from 'ioredis';
import {
  atLeast,
  type Bench,
  type BenchResult,
  type BenchWorld,
  type Verdict,
  withinBytes,
} from '../harness/bench.ts';
import { figuresOf, ratioOf, spreadOf } from '../harness/figures.ts';
import { startHost } from '../harness/hosts.ts';
import { runInTurns, type Slice, type Variant } from '../harness/interleave.ts';
import type { BenchServer } from '../harness/servers.ts';
import { itemsPerRead, itemsRead } from '../hosts/reading.ts';
import { catalogue } from '../workloads/catalogue.ts';

const clients = 32;
const group = `${itemsPerRead} items × ${catalogue.locations} locations a read`;
const plain = 'PostgreSQL = ANY, prepared';
const keysPerScan = 1_000;

/** Reading from Redis and from PostgreSQL. */
export const readPathBench: Bench = {
  name: 'read-path',
  title: 'Read path: packed values in Redis against PostgreSQL',
  run: async (world) => {
    const redis = await world.servers.redis('everysec');
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
    return resultOf(slices, redis === undefined ? undefined : await memoryOf(redis));
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
  const product = await startHost(world, {
    name: 'product, Redis',
    target: 'live-read',
    databaseUrl,
    redisUrl: redis.url,
    servers,
  });
  return [product, ...variants];
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

function resultOf(
  slices: readonly Slice[],
  memory: { bytesPerPosition: number; keys: number } | undefined,
): BenchResult {
  const verdicts: Verdict[] = [];
  if (memory !== undefined) {
    const ratio = ratioOf(slices, { group, metric: 'unitsPerSecond', of: 'product, Redis', to: plain });
    verdicts.push(
      atLeast('reads from Redis vs PostgreSQL = ANY', 8, ratio),
      withinBytes('bytes a position in Redis', 32, spreadOf([memory.bytesPerPosition])),
    );
  }
  return {
    name: readPathBench.name,
    title: readPathBench.title,
    method: [
      `${clients} clients; items evenly drawn from ${itemsRead} of the seeded ones, all positions of each. A host process a variant, asked over one loopback connection; CPU counts it, PostgreSQL and Redis.`,
      'With Redis, only answers wholly from Redis count; the product’s own follower keeps it fresh meanwhile.',
    ],
    figures: figuresOf(slices),
    verdicts,
    notes:
      memory === undefined
        ? ['Redis is missing: this machine has no Redis server.']
        : [
            `Redis holds ${memory.keys} keys, ${memory.bytesPerPosition.toFixed(1)} bytes a position by MEMORY USAGE.`,
          ],
  };
}
