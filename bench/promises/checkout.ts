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
const groups = {
  hot: `hot SKU over HTTP, ${clients} clients`,
  wide: `wide catalogue over HTTP, ${clients} clients`,
};

/** Reserving through the front door. */
export const checkoutBench: Bench = {
  name: 'checkout',
  title: 'Checkout: reserving over HTTP, the whole product against a service by hand',
  run: async (world) => {
    const variants = [await openProduct(world), await openNaive(world)];
    const slices: Slice[] = [];
    for (const [name, shape] of Object.entries({ hot, wide }))
      slices.push(
        ...(await runGroup(world, variants, { group: name === 'hot' ? groups.hot : groups.wide, shape })),
      );
    return resultOf(slices, await checkWhole(world, slices));
  },
};

async function openProduct(world: BenchWorld): Promise<Variant> {
  const { servers } = world;
  const databaseUrl = await servers.createDatabase('checkout_product', 'bench_seed');
  const redis = await servers.redis('none');
  const folder = path.join(path.dirname(servers.folder), `${path.basename(servers.folder)}-checkout`);
  await world.guard.remove(folder);
  const { cacheFolder, env } = world;
  const product = await startProduct({
    folder,
    cacheFolder,
    env,
    databaseUrl,
    ...(redis && { redisUrl: redis.url }),
  });
  world.ends.defer(() => product.stop());
  await world.guard.watch(product.pid);
  return {
    name: 'product',
    target: { kind: 'http', url: atPath(product.url, '/graphql') },
    cpuOf: [product.pid, servers.postgres.pid, ...(redis === undefined ? [] : [redis.pid])],
  };
}

async function openNaive(world: BenchWorld): Promise<Variant> {
  const databaseUrl = await world.servers.createDatabase('checkout_naive', 'bench_seed');
  const child = await startChild({ file: 'baselines/naive-http.ts', args: [databaseUrl], env: world.env });
  world.ends.defer(() => child.stop());
  return {
    name: 'naive service',
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
      job: { workload: workload(variant.name === 'product' ? 'mutation' : 'json') },
    })),
    job: { clients, seed: world.seed, warmMs, measureMs, workload: workload('json') },
  });
}

/** Every unit acknowledged is at a position, no more and no less than reservations hold. */
async function checkWhole(world: BenchWorld, slices: readonly Slice[]): Promise<string[]> {
  const database = createPool({
    url: world.servers.urlOf('checkout_product'),
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
      .filter(({ variant }) => variant === 'product')
      .reduce((sum, { measure }) => sum + (measure.everAnswered.ok ?? 0), 0);
    if (baskets < measured || held !== reserved)
      throw new Error(
        `the product lost or doubled something: ${JSON.stringify({ baskets, measured, held, reserved })}`,
      );
    return [
      `Checked afterwards, product: ${measured} baskets acknowledged while measuring, ${baskets} stored in all; ${held / 1_000} units held, ${reserved / 1_000} reserved at positions.`,
    ];
  } finally {
    await database.end();
  }
}

function resultOf(slices: readonly Slice[], notes: readonly string[]): BenchResult {
  const ratio = (group: string) =>
    ratioOf(slices, { group, metric: 'unitsPerSecond', of: 'product', to: 'naive service' });
  return {
    name: checkoutBench.name,
    title: checkoutBench.title,
    method: [
      'Product: `launch/start.ts`, all in one process with engine apollo, an API key on every request, over the bench’s PostgreSQL and a Redis; gateway, workers, PostgreSQL and Redis count. Naive service: one Fastify route, one process, the same PostgreSQL; it and PostgreSQL count.',
      `${clients} connections kept alive, one request at a time on each. Hot SKU: one line of the same position; wide: 1 to 5 lines over 100,000 items × 10 locations, Zipf 0.99.`,
    ],
    figures: figuresOf(slices),
    verdicts: [
      atLeast('hot SKU over HTTP: throughput vs naive service', 4, ratio(groups.hot)),
      atLeast('wide catalogue over HTTP: throughput vs naive service', 4, ratio(groups.wide)),
    ],
    notes,
  };
}
