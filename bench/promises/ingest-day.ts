/**
 * What a day is like: 167 events a second told one by one, then twelve times as many while a store that was offline tells of eight
 * hours; how long until an event is posted, and until shops can see it.
 *
 * The product's ledger and its own follower to Redis in one process. No target but that it keeps up; requirement N-05.
 */
import { z } from 'zod';
import type { Bench, BenchResult, BenchWorld } from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { figuresOf } from '../harness/figures.ts';
import type { Slice } from '../harness/interleave.ts';
import { latencyShape } from '../harness/latency.ts';

const tillsPerSecond = 167;
const burst = 12;
/** Longer than a window of the other benches: a backlog must have time to show. */
const windows = 2;

const loads = [
  { group: 'steady: tills, 167 events a second', storePerSecond: 0 },
  {
    group: 'burst: tills and an offline store, 2,004 events a second',
    storePerSecond: tillsPerSecond * (burst - 1),
  },
] as const;

const replyShape = z.object({
  type: z.literal('measured'),
  seconds: z.number(),
  tills: z.number(),
  store: z.number(),
  tillsPosted: latencyShape,
  tillsReflected: latencyShape,
  storePosted: latencyShape,
  storeReflected: latencyShape,
});

/** Ingestion over a day, steady and with a burst. */
export const ingestDayBench: Bench = {
  name: 'ingest-day',
  title: 'A day of ingestion: steady, and a store that was offline',
  run: async (world) => {
    const databaseUrl = await world.servers.createDatabase('ingest_day', 'bench_seed');
    const redis = await world.servers.redis('everysec');
    const child = await startChild({
      file: 'hosts/ingest-latency.ts',
      args: [databaseUrl, redis?.url ?? ''],
      env: world.env,
    });
    world.ends.defer(() => child.stop());
    const seconds = (world.pace.measureMs * windows) / 1_000;
    // Code gets hot once, not in the first round.
    await child.ask({
      seconds: seconds / 2,
      tillsPerSecond,
      storePerSecond: tillsPerSecond,
      seed: world.seed,
    });
    const slices: Slice[] = [];
    for (let round = 0; round < world.pace.rounds; round += 1)
      for (const { group, storePerSecond } of loads) {
        await world.servers.settle();
        const order = { seconds, tillsPerSecond, storePerSecond, seed: world.seed + round };
        const reply = replyShape.parse(await child.ask(order));
        for (const slice of slicesOf(reply, { group, round })) {
          world.onSlice(slice);
          slices.push(slice);
        }
      }
    return resultOf(slices, world);
  },
};

function slicesOf(reply: z.infer<typeof replyShape>, of: { group: string; round: number }): Slice[] {
  const unmeasured = { cpuSeconds: null, loadCpuSeconds: 0, meanAnswerBytes: 0 };
  const slice = (variant: string, count: number, latency: z.infer<typeof latencyShape>): Slice[] => {
    if (count === 0) return [];
    const answers = { ok: count };
    const counted = { operations: count, units: count, answers, everAnswered: answers };
    const { seconds } = reply;
    return [{ ...of, variant, clients: 1, measure: { seconds, latency, ...counted, ...unmeasured } }];
  };
  return [
    ...slice('tills: event → posting', reply.tills, reply.tillsPosted),
    ...slice('tills: event → availability', reply.tills, reply.tillsReflected),
    ...slice('store: event → posting', reply.store, reply.storePosted),
    ...slice('store: event → availability', reply.store, reply.storeReflected),
  ];
}

function resultOf(slices: readonly Slice[], { pace }: BenchWorld): BenchResult {
  return {
    name: ingestDayBench.name,
    title: ingestDayBench.title,
    method: [
      `Open loop for ${(pace.measureMs * windows) / 1_000} s: tills tell single events at random moments, the store calls of 500 in the order in which they happened over eight hours; the next comes whether or not the last is done. Per second is what was posted from the first event to the last acknowledgement.`,
      'Posting: from sending an event to the acknowledgement of its commit. Availability: from sending it to its change being in Redis, by the product’s own follower, which commits wake. Every event is waited for.',
    ],
    figures: figuresOf(slices),
    verdicts: [],
    notes: [],
  };
}
