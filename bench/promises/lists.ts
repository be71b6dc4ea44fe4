/**
 * Promise: a hundred items at six hundred locations in one call, and lists of low stock among a million positions, at the pace of a page.
 *
 * The whole product over HTTP with a wide network, against a service by hand over the same tables with the same bytes; questions
 * the service has no answer for (entries, prices, pick-up points) are measured alone. Targets: bench/README.md.
 */
import path from 'node:path';
import {
  atLeast,
  atMost,
  type Bench,
  type BenchResult,
  type BenchWorld,
  type Verdict,
  withinMs,
} from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { type Figure, figuresOf, ratioOf, spreadOf } from '../harness/figures.ts';
import { runInTurns, type Slice, type Variant } from '../harness/interleave.ts';
import { startProduct } from '../harness/product.ts';
import { atPath, readAddress } from '../load/address.ts';
import { type ListQuestion, listMaker, listQuestions, network, seedNetwork } from '../workloads/network.ts';

const clients = 2;
const comparedRequests = 5;
const [product, plain] = ['product', 'service by hand, same bytes'];
const groups: Readonly<Record<ListQuestion, string>> = {
  grid: 'grid: 100 SKUs × 600 locations',
  entries: 'availability: 100 SKUs with 600 locations each',
  priced: 'availability and prices of 20 SKUs',
  low: 'low stock: 50 empty positions of 1,020,000',
  lowAt: 'low stock: 50 positions below 3 at one location',
  nearby: '10 pick-up points that have 2 SKUs, of 600',
};
/** Of which both give the same bytes. */
const compared: readonly ListQuestion[] = ['grid', 'low'];

/** Lists and grids over HTTP. */
export const listsBench: Bench = {
  name: 'lists',
  title: 'Lists: 100 × 600 in one call, low stock among a million positions, pick-up points, prices',
  run: async (world) => {
    const variants = await openVariants(world);
    const slices: Slice[] = [];
    const notes: string[] = [];
    for (const question of listQuestions) {
      const isCompared = compared.includes(question);
      if (isCompared) notes.push(await compareAnswers(question, variants));
      const measured = isCompared ? variants : variants.filter(({ name }) => name === product);
      slices.push(...(await runQuestion(world, { question, variants: measured })));
    }
    return resultOf(slices, notes);
  },
};

async function openVariants(world: BenchWorld): Promise<Variant[]> {
  const redis = await world.servers.redis('none');
  if (redis === undefined) throw new Error('there is no Redis on this machine');
  const databaseUrl = await world.servers.createDatabase('bench_lists');
  await seedNetwork(databaseUrl);
  const folder = path.join(
    path.dirname(world.servers.folder),
    `${path.basename(world.servers.folder)}-lists`,
  );
  await world.guard.remove(folder);
  const { env, cacheFolder } = world;
  const started = await startProduct({ ...{ folder, cacheFolder, env, databaseUrl }, redisUrl: redis.url });
  world.ends.defer(() => started.stop());
  await world.guard.watch(started.pid);
  const child = await startChild({ file: 'baselines/plain-lists.ts', args: [databaseUrl], env });
  world.ends.defer(() => child.stop());
  const { pid: database } = world.servers.postgres;
  return [
    {
      name: product,
      target: { kind: 'http', url: atPath(started.url, '/graphql') },
      cpuOf: [started.pid, database, redis.pid],
    },
    { name: plain, target: { kind: 'http', url: child.url }, cpuOf: [child.pid, database] },
  ];
}

/** Throws when two variants answer differently: then they do not do the same work. */
async function compareAnswers(question: ListQuestion, variants: readonly Variant[]): Promise<string> {
  const next = listMaker({ question }, 1);
  let bytes = 0;
  for (let at = 0; at < comparedRequests; at += 1) {
    const { request } = next();
    const [first = '', ...others] = await Promise.all(
      variants.map(({ target }) => answerOf(target, request)),
    );
    const other = others.find((answer) => answer !== first);
    if (other !== undefined)
      throw new Error(`${question}: ${other.slice(0, 300)}\nis not ${first.slice(0, 300)}`);
    bytes += Buffer.byteLength(first);
  }
  return `${question}: both variants gave the same bytes, ${Math.round(bytes / comparedRequests)} on average.`;
}

async function answerOf(target: Variant['target'], body: string): Promise<string> {
  if (target.kind !== 'http') throw new Error('lists are asked over HTTP');
  const { url, headers: shown } = readAddress(target.url);
  const headers = { 'content-type': 'application/json', ...shown };
  return (await (await fetch(url, { method: 'POST', headers, body })).text()).trimEnd();
}

function runQuestion(
  world: BenchWorld,
  { question, variants }: { question: ListQuestion; variants: readonly Variant[] },
): Promise<Slice[]> {
  const { pace, run, onSlice, seed } = world;
  return runInTurns({
    ...{ group: groups[question], variants, run, onSlice },
    rounds: pace.rounds,
    primeMs: pace.primeMs,
    job: {
      ...{ clients, seed },
      warmMs: pace.warmMs,
      measureMs: pace.measureMs,
      workload: { name: 'lists', question },
    },
  });
}

function verdictsOf(slices: readonly Slice[], figures: readonly Figure[]): Verdict[] {
  const ratio = (question: ListQuestion, metric: 'cpuMicros' | 'unitsPerSecond') =>
    ratioOf(slices, { group: groups[question], metric, of: product, to: plain });
  const p99 = (question: ListQuestion) =>
    spreadOf(
      figures.flatMap(({ group, variant, p99Ms }) =>
        group === groups[question] && variant === product ? [p99Ms] : [],
      ),
    );
  return [
    withinMs('100 × 600 in one call, p99', 50, p99('grid')),
    atMost('grid: CPU vs a service by hand', 1, ratio('grid', 'cpuMicros')),
    withinMs('a page of low stock, p99', 50, p99('low')),
    atLeast('low stock: pages a second vs a service by hand', 1, ratio('low', 'unitsPerSecond')),
  ];
}

function resultOf(slices: readonly Slice[], notes: readonly string[]): BenchResult {
  const figures = figuresOf(slices);
  return {
    name: listsBench.name,
    title: listsBench.title,
    method: [
      `${network.items} items at ${network.locations} locations, one position in fifty empty. ${clients} clients; items, places and points are drawn anew for each request.`,
      'Product: `launch/start.ts` all in one over the bench’s PostgreSQL and Redis, with API keys, policies (none set) and freshness. By hand: Fastify and one prepared statement over the same database. CPU counts each one’s process, PostgreSQL and Redis.',
    ],
    figures,
    verdicts: verdictsOf(slices, figures),
    notes,
  };
}
