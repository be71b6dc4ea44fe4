/**
 * Promise: through the whole product, GraphQL, identity and limits included, a hot SKU sells several times faster than through a
 * service by hand.
 *
 * The product as an operator runs it, one process over the bench's PostgreSQL and a Redis, against naive-http.ts over its own
 * copy of the same database. Both are asked over HTTP by the load generator. Target: bench/README.md.
 */
import path from 'node:path';
import { createPool } from '#database';
import { atLeast, type Bench, type BenchResult, type BenchWorld } from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { figuresOf, ratioOf } from '../harness/figures.ts';
import { runInTurns, type Slice, type Variant } from '../harness/interleave.ts';
import { startProduct } from '../harness/product.ts';
import { atPath } from '../load/address.ts';
import { catalogue } from '../workloads/catalogue.ts';

const clients = 200;
const hot = { items: 1, locations: 1, mostLines: 1 } as const;
const wide = { ...catalogue, mostLines: 5 } as const;
const names = {
  whole: 'product',
  apart: 'product, workers apart',
  naive: 'naive service',
} as const;
const databaseOf = (name: string): string => `checkout_${name.replaceAll(/[^a-z]+/g, '_')}`;
const groups = {
  hot: `hot SKU over HTTP, ${clients} clients`,
  wide: `wide catalogue over HTTP, ${clients} clients`,
};

/** Reserving through the front door. */
export const checkoutBench: Bench = {
  name: 'checkout',
  title: 'Checkout: reserving over HTTP, the whole product against a service by hand',
  run: async (world) => {
    const variants = [
      await openProduct(world, { name: names.whole, hasOwnWorkers: false }),
      await openProduct(world, { name: names.apart, hasOwnWorkers: true }),
      await openNaive(world),
    ];
    const slices: Slice[] = [];
    for (const [name, shape] of Object.entries({ hot, wide }))
      slices.push(
        ...(await runGroup(world, variants, { group: name === 'hot' ? groups.hot : groups.wide, shape })),
      );
    const notes = [
      await checkWhole(world, names.whole, slices),
      await checkWhole(world, names.apart, slices),
    ];
    return resultOf(slices, notes);
  },
};

type Deployment = { readonly name: string; readonly hasOwnWorkers: boolean };

async function openProduct(world: BenchWorld, { name, hasOwnWorkers }: Deployment): Promise<Variant> {
  const { servers } = world;
  const database = databaseOf(name);
  const databaseUrl = await servers.createDatabase(database, 'bench_seed');
  const redis = await servers.redis('none');
  const folder = path.join(path.dirname(servers.folder), `${path.basename(servers.folder)}-${database}`);
  await world.guard.remove(folder);
  const { cacheFolder, env } = world;
  const product = await startProduct({
    folder,
    cacheFolder,
    env,
    databaseUrl,
    hasOwnWorkers,
    ...(redis && { redisUrl: redis.url }),
  });
  world.ends.defer(() => product.stop());
  const processes = [product.pid, product.workersPid ?? product.pid];
  for (const pid of processes) await world.guard.watch(pid);
  return {
    name,
    target: { kind: 'http', url: atPath(product.url, '/graphql') },
    cpuOf: [...processes, servers.postgres.pid, ...(redis === undefined ? [] : [redis.pid])],
  };
}

async function openNaive(world: BenchWorld): Promise<Variant> {
  const databaseUrl = await world.servers.createDatabase(databaseOf(names.naive), 'bench_seed');
  const child = await startChild({ file: 'baselines/naive-http.ts', args: [databaseUrl], env: world.env });
  world.ends.defer(() => child.stop());
  return {
    name: names.naive,
    target: { kind: 'http', url: child.url },
    cpuOf: [child.pid, world.servers.postgres.pid],
  };
}

async function runGroup(
  world: BenchWorld,
  variants: readonly Variant[],
  { group, shape }: { group: string; shape: typeof hot | typeof wide },
): Promise<Slice[]> {
  const { rounds, warmMs, measureMs, primeMs } = world.pace;
  const workload = (as: 'mutation' | 'json') => ({ name: 'checkout', as, ...shape }) as const;
  return runInTurns({
    group,
    rounds,
    primeMs,
    run: world.run,
    settle: world.servers.settle,
    onSlice: world.onSlice,
    variants: variants.map((variant) => ({
      ...variant,
      job: { workload: workload(variant.name === names.naive ? 'json' : 'mutation') },
    })),
    job: { clients, seed: world.seed, warmMs, measureMs, workload: workload('json') },
  });
}

/** Every unit acknowledged is at a position, no more and no less than reservations hold. */
async function checkWhole(world: BenchWorld, name: string, slices: readonly Slice[]): Promise<string> {
  const database = createPool({
    url: world.servers.urlOf(databaseOf(name)),
    max: 1,
    role: 'owner',
    applicationName: 'bench-check',
  });
  try {
    const { rows } = await database.query<{ baskets: number; held: number; reserved: number }>(
      `SELECT (SELECT count(*) FROM ledger.reservation) AS baskets,
        (SELECT coalesce(sum(quantity), 0)::bigint FROM ledger.reservation, unnest(held) AS quantity) AS held,
        (SELECT sum(reserved)::bigint FROM ledger.position) AS reserved`,
    );
    const { baskets = 0, held = 0, reserved = 0 } = rows[0] ?? {};
    const measured = slices
      .filter(({ variant }) => variant === name)
      .reduce((sum, { measure }) => sum + (measure.everAnswered.ok ?? 0), 0);
    if (baskets < measured || held !== reserved)
      throw new Error(
        `the ${name} lost or doubled something: ${JSON.stringify({ baskets, measured, held, reserved })}`,
      );
    return `Checked afterwards, ${name}: ${measured} baskets acknowledged while measuring, ${baskets} stored in all; ${held / 1_000} units held, ${reserved / 1_000} reserved at positions.`;
  } finally {
    await database.end();
  }
}

function resultOf(slices: readonly Slice[], notes: readonly string[]): BenchResult {
  const ratio = (group: string, of: string) =>
    ratioOf(slices, { group, metric: 'unitsPerSecond', of, to: names.naive });
  return {
    name: checkoutBench.name,
    title: checkoutBench.title,
    method: [
      'Product: `launch/start.ts` with engine apollo, an API key on every request, over the bench’s PostgreSQL and a Redis; gateway, workers, PostgreSQL and Redis count. All in one process, and as on a machine with idle cores: the workers in a process of their own (docs/operations.md). Naive service: one Fastify route, one process, the same PostgreSQL; it and PostgreSQL count.',
      'Each product goes on working for a while when nobody asks it any more (seals, audits): that falls into the others’ slices, a tenth of a core.',
      `${clients} connections kept alive, one request at a time on each. Hot SKU: one line of the same position; wide: 1 to 5 lines over 100,000 items × 10 locations, Zipf 0.99.`,
    ],
    figures: figuresOf(slices),
    verdicts: [
      atLeast('hot SKU over HTTP: throughput vs naive service', 4, ratio(groups.hot, names.whole)),
      atLeast('hot SKU over HTTP, workers apart', 4, ratio(groups.hot, names.apart)),
      atLeast('wide catalogue over HTTP: throughput vs naive service', 4, ratio(groups.wide, names.whole)),
      atLeast('wide catalogue over HTTP, workers apart', 4, ratio(groups.wide, names.apart)),
    ],
    notes,
  };
}
