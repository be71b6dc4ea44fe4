/**
 * Promise: posting to an ERP exactly once in effect costs little more than posting it from a bare queue.
 *
 * The product's pipeline (claims, order, outcomes in PostgreSQL) against BullMQ workers that keep nothing, over the same
 * connector, receiver and number of calls at once. Target: bench/README.md.
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { startReferenceReceiver } from '#connectors';
import { atLeast, type Bench, type BenchResult, type BenchWorld, compared } from '../harness/bench.ts';
import { type Child, startChild } from '../harness/children.ts';
import { prepareCpuMeter } from '../harness/cpu.ts';
import { figuresOf, ratioOf } from '../harness/figures.ts';
import type { Slice } from '../harness/interleave.ts';
import { LatencyHistogram } from '../harness/latency.ts';

const group = 'a backlog to a receiver, one call at once';
const variants = [
  { name: 'product', variant: 'product' },
  { name: 'bare BullMQ, one posting a job', variant: 'bare' },
  { name: 'bare BullMQ, 100 postings a job', variant: 'bare-batches' },
] as const;
const postingsPerSecond = 500;

const replyShape = z.object({
  type: z.literal('measured'),
  seconds: z.number(),
  postings: z.number().int(),
});

type Posting = { readonly world: BenchWorld; readonly child: Child; readonly roots: readonly number[] };

/** Throughput and CPU of posting. */
export const erpPostingBench: Bench = {
  name: 'erp-posting',
  title: 'ERP posting: the product against bare BullMQ workers',
  run: async (world) => {
    const { servers, ends, env } = world;
    const redis = await servers.redis('everysec');
    if (redis === undefined) throw new Error('there is no Redis server on this machine');
    const databaseUrl = await servers.createDatabase('posting', 'bench_seed');
    const secret = randomBytes(32).toString('base64url');
    const folder = await mkdtemp(path.join(servers.folder, 'receiver-'));
    // In this process, whose CPU is nobody's: it is the same work for all.
    const receiver = await startReferenceReceiver({ folder, secret });
    ends.defer(() => receiver.stop());
    const args = [databaseUrl, redis.url, receiver.url, secret];
    const child = await startChild({ file: 'hosts/erp-posting.ts', args, env });
    try {
      const roots = [child.pid, servers.postgres.pid, redis.pid];
      return resultOf(await rounds({ world, child, roots }));
    } finally {
      await child.stop();
    }
  },
};

async function rounds(posting: Posting): Promise<Slice[]> {
  const { world } = posting;
  const slices: Slice[] = [];
  for (let round = 0; round < world.pace.rounds; round += 1) {
    for (let turn = 0; turn < variants.length; turn += 1) {
      const of = variants[(round + turn) % variants.length];
      if (of === undefined) continue;
      const slice = await measure(posting, of, round);
      world.onSlice(slice);
      slices.push(slice);
    }
  }
  return slices;
}

async function measure(
  { world, child, roots }: Posting,
  { name, variant }: (typeof variants)[number],
  round: number,
): Promise<Slice> {
  const postings = Math.ceil((world.pace.measureMs / 1_000) * postingsPerSecond);
  await child.ask({ step: 'prepare', variant, postings });
  const meter = prepareCpuMeter(roots)();
  const told = replyShape.parse(await child.ask({ step: 'run', variant }));
  const cpuSeconds = meter.secondsSinceStart();
  const answers = { ok: told.postings };
  const counted = { operations: told.postings, units: told.postings, answers, everAnswered: answers };
  const latency = new LatencyHistogram().record();
  return {
    ...{ group, variant: name, clients: 1, round },
    measure: {
      seconds: told.seconds,
      latency,
      ...counted,
      cpuSeconds,
      loadCpuSeconds: 0,
      meanAnswerBytes: 0,
    },
  };
}

function resultOf(slices: readonly Slice[]): BenchResult {
  const [product, bare, batches] = variants;
  const versus = (to: string, metric: 'unitsPerSecond' | 'cpuMicros') =>
    ratioOf(slices, { group, metric, of: product.name, to });
  return {
    name: erpPostingBench.name,
    title: erpPostingBench.title,
    method: [
      'A backlog of recorded movements is posted to the reference receiver, which writes and syncs every delivery; from the first look at the feed until the last posting is noted as posted. The bare workers begin with the documents made and keep nothing.',
      'CPU is of the posting process, PostgreSQL and Redis; the receiver is left out.',
    ],
    figures: figuresOf(slices),
    verdicts: [
      atLeast('ERP posting vs bare BullMQ, one posting a job', 0.7, versus(bare.name, 'unitsPerSecond')),
      compared('ERP posting vs bare BullMQ, 100 postings a job', versus(batches.name, 'unitsPerSecond')),
      compared('ERP posting: CPU a posting vs bare BullMQ, one a job', versus(bare.name, 'cpuMicros')),
      compared('ERP posting: CPU a posting vs bare BullMQ, 100 a job', versus(batches.name, 'cpuMicros')),
    ],
    notes: [],
  };
}
