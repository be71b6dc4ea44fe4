/**
 * Promise: a federated answer costs a small part of what a stock gateway costs, and little more than a route by hand.
 *
 * The whole product over HTTP against Apollo's gateway and subgraphs as documented, and against a Fastify route with the
 * same bytes. Targets: bench/README.md.
 */
import { atMost, type Bench, type BenchResult, type BenchWorld, type Verdict } from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { figuresOf, ratioOf } from '../harness/figures.ts';
import { runInTurns, type Slice, type Variant } from '../harness/interleave.ts';
import { startShopProduct } from '../harness/shop-product.ts';
import { atPath, readAddress } from '../load/address.ts';
import { availabilityRequest, type ShopQuestion, shop } from '../workloads/availability.ts';

const clients = 8;
const comparedRequests = 25;
const groups = {
  Q1: 'Q1, one SKU',
  Q2: 'Q2, 20 SKUs × 5 positions with names of item and locations',
} as const;
const questions = ['Q1', 'Q2'] as const;

/** Availability over HTTP: the product, a stock gateway, a route by hand. */
export const availabilityBench: Bench = {
  name: 'availability',
  title: 'Availability over HTTP: one SKU; twenty SKUs with names',
  run: async (world) => {
    const { idleMs, ...product } = await openProduct(world);
    const variants: Variant[] = [
      product,
      await openStockGateway(world),
      await openChild(world, { name: 'Fastify route, same bytes', file: 'baselines/fastify-json.ts' }),
    ];
    const slices: Slice[] = [];
    const notes = [
      `The product idle uses ${idleMs.toFixed(0)} ms of CPU a second; it is in its CPU of each request.`,
    ];
    for (const question of questions) {
      const bytes = await compareAnswers(question, variants);
      notes.push(`${question}: all variants gave the same ${bytes} bytes to ${comparedRequests} requests.`);
      slices.push(...(await runQuestion(world, { question, variants })));
    }
    return resultOf(slices, notes);
  },
};

async function openProduct(world: BenchWorld): Promise<Variant & { idleMs: number }> {
  const { url, pid, idleMs } = await startShopProduct(world);
  return { idleMs, name: 'product', target: { kind: 'http', url: atPath(url, '/graphql') }, cpuOf: [pid] };
}

async function openStockGateway(world: BenchWorld): Promise<Variant> {
  const subgraphs = await startChild({ file: 'baselines/stock-subgraphs.ts', env: world.env });
  world.ends.defer(() => subgraphs.stop());
  const variant = await openChild(world, {
    name: 'stock Apollo gateway over HTTP',
    file: 'baselines/stock-gateway.ts',
    args: [subgraphs.url],
  });
  return { ...variant, cpuOf: [...variant.cpuOf, subgraphs.pid] };
}

async function openChild(
  world: BenchWorld,
  { name, ...command }: { name: string; file: string; args?: string[] },
): Promise<Variant> {
  const child = await startChild({ ...command, env: world.env });
  world.ends.defer(() => child.stop());
  return { name, target: { kind: 'http', url: child.url }, cpuOf: [child.pid] };
}

/** Throws when two variants answer differently: then they do not do the same work. Gives the mean length. */
async function compareAnswers(question: ShopQuestion, variants: readonly Variant[]): Promise<number> {
  let bytes = 0;
  for (let at = 1; at <= comparedRequests; at += 1) {
    const body = availabilityRequest(question, { at, items: shop.items });
    const answers = await Promise.all(variants.map(({ target }) => answerOf(target, body)));
    const [first = ''] = answers;
    const other = answers.findIndex((answer) => answer !== first);
    if (other !== -1)
      throw new Error(
        `${variants[other]?.name} answers ${answers[other]?.slice(0, 600)}\nnot ${first.slice(0, 600)}`,
      );
    bytes += Buffer.byteLength(first);
  }
  return Math.round(bytes / comparedRequests);
}

/** Apollo Server ends its answers with a line break; it is left out of the comparison. */
async function answerOf(target: Variant['target'], body: string): Promise<string> {
  if (target.kind !== 'http') throw new Error('availability is asked over HTTP');
  const { url, headers: shown } = readAddress(target.url);
  const headers = { 'content-type': 'application/json', ...shown };
  const response = await fetch(url, { method: 'POST', headers, body });
  return (await response.text()).trimEnd();
}

async function runQuestion(
  world: BenchWorld,
  { question, variants }: { question: ShopQuestion; variants: readonly Variant[] },
): Promise<Slice[]> {
  return runInTurns({
    group: groups[question],
    variants,
    rounds: world.pace.rounds,
    primeMs: world.pace.primeMs,
    run: world.run,
    onSlice: world.onSlice,
    job: {
      clients,
      seed: world.seed,
      warmMs: world.pace.warmMs,
      measureMs: world.pace.measureMs,
      workload: { name: 'availability', operation: question, items: shop.items },
    },
  });
}

function verdictsOf(slices: readonly Slice[]): Verdict[] {
  const cpu = (question: ShopQuestion, to: string) =>
    ratioOf(slices, { group: groups[question], metric: 'cpuMicros', of: 'product', to });
  return [
    atMost('Q1: CPU vs stock Apollo gateway', 1 / 15, cpu('Q1', 'stock Apollo gateway over HTTP')),
    atMost('Q2: CPU vs stock Apollo gateway', 1 / 20, cpu('Q2', 'stock Apollo gateway over HTTP')),
    atMost('Q1: CPU vs Fastify route of the same bytes', 2, cpu('Q1', 'Fastify route, same bytes')),
    atMost('Q2: CPU vs Fastify route of the same bytes', 2, cpu('Q2', 'Fastify route, same bytes')),
  ];
}

function resultOf(slices: readonly Slice[], notes: readonly string[]): BenchResult {
  return {
    name: availabilityBench.name,
    title: availabilityBench.title,
    method: [
      `${clients} connections kept alive, one request at a time on each; SKUs rotate through all ${shop.items}, so no answer is asked for twice in a row.`,
      'Product: `launch/start.ts`, all in one process, with its own PostgreSQL and Redis; all three count. Stock gateway: ApolloGateway with RemoteGraphQLDataSource, five @apollo/subgraph servers in a second process, data in memory. Fastify: one process, data in memory. NODE_ENV=production everywhere.',
      'Before measuring, all variants answer the same requests and the bytes are compared; then each is run for three seconds uncounted, so that its code is hot.',
    ],
    figures: figuresOf(slices),
    verdicts: verdictsOf(slices),
    notes,
  };
}
