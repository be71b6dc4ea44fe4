/**
 * Promise: knowing who asks costs next to nothing on the hottest question.
 *
 * One product with identity open, asked the same with and without credentials in turns: the difference is reading the
 * credential, its digest, the remembered verdict, and what a caller bound to a channel may see. Targets: bench/README.md.
 */
import { atMost, type Bench, type BenchResult, type BenchWorld } from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { figuresOf, ratioOf } from '../harness/figures.ts';
import { runInTurns, type Slice, type Variant } from '../harness/interleave.ts';
import { atPath, withKey } from '../load/address.ts';
import { shop } from '../workloads/availability.ts';
import { fillShop } from '../workloads/fill-shop.ts';

const clients = 8;
const group = 'Q1, one SKU';
const mostCpu = 1.15;
const names = {
  open: 'without credentials, identity open',
  key: 'with the API key of a marketplace',
} as const;

/** Availability with and without identity. */
export const identityBench: Bench = {
  name: 'identity',
  title: 'Availability over HTTP: who asks is known, or nobody is asked',
  run: async (world) => {
    const redis = await world.servers.redis('none');
    if (redis === undefined) throw new Error('there is no Redis on this machine');
    const databaseUrl = await world.servers.createDatabase('bench_identity');
    const child = await startChild({
      file: 'hosts/identity-product.ts',
      args: [databaseUrl, redis.url],
      env: world.env,
    });
    world.ends.defer(() => child.stop());
    await fillShop(child.url);
    const url = atPath(child.url, '/graphql');
    const cpuOf = [child.pid, world.servers.postgres.pid, redis.pid];
    const variants: Variant[] = [
      { name: names.open, target: { kind: 'http', url }, cpuOf },
      { name: names.key, target: { kind: 'http', url: withKey(url, await makeKey(url)) }, cpuOf },
    ];
    return resultOf(await runQuestion(world, variants));
  },
};

/** The key of a caller as a marketplace has one: some scopes, one channel, every location. */
async function makeKey(url: string): Promise<string> {
  const query = `mutation { apiKeyCreate(input: {
    callerId: "bench", name: "bench", kind: MARKETPLACE, channels: ["web"], locations: null
  }) { secret } }`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer: { data?: { apiKeyCreate?: { secret?: string } } } = JSON.parse(await response.text());
  const secret = answer.data?.apiKeyCreate?.secret;
  if (secret === undefined) throw new Error(`no key was made: ${JSON.stringify(answer)}`);
  return secret;
}

function runQuestion(world: BenchWorld, variants: readonly Variant[]): Promise<Slice[]> {
  const { pace, run, onSlice, seed } = world;
  return runInTurns({
    ...{ group, variants, run, onSlice },
    rounds: pace.rounds,
    primeMs: pace.primeMs,
    job: {
      ...{ clients, seed },
      warmMs: pace.warmMs,
      measureMs: pace.measureMs,
      workload: { name: 'availability', operation: 'Q1', items: shop.items },
    },
  });
}

function resultOf(slices: readonly Slice[]): BenchResult {
  const cpu = ratioOf(slices, { group, metric: 'cpuMicros', of: names.key, to: names.open });
  return {
    name: identityBench.name,
    title: identityBench.title,
    method: [
      `${clients} connections kept alive, one request at a time on each; one process all in one, its PostgreSQL and Redis counted with it; NODE_ENV=production.`,
      'Both variants ask the same process the same questions; the one shows an API key with `x-api-key`, the other nothing, which identity `open` takes for the development caller.',
    ],
    figures: figuresOf(slices),
    verdicts: [atMost('Q1: CPU with identity against without', mostCpu, cpu)],
    notes: [
      'Verdicts are remembered for 2 seconds, so the key is looked up in the database once in that time.',
    ],
  };
}
