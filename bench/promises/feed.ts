/**
 * Promise: what is committed reaches a follower within milliseconds, every change once and in order.
 *
 * The product's follower loop over the product's feed, woken by commits and left to its polling. Targets: bench/README.md.
 */
import { z } from 'zod';
import { type Bench, type BenchResult, type BenchWorld, withinMs } from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { figuresOf, spreadOf } from '../harness/figures.ts';
import type { Slice } from '../harness/interleave.ts';
import { latencyShape, mergedLatency } from '../harness/latency.ts';

const group = 'commit → follower, 50 events a second';
const everyMs = 20;
const modes = [
  { name: 'woken by the commit', mode: 'woken' },
  { name: 'polling only, default interval', mode: 'polled' },
] as const;

const replyShape = z.object({
  type: z.literal('measured'),
  seconds: z.number(),
  latency: latencyShape,
  answers: z.record(z.string(), z.number()),
});

/** Latency of the feed. */
export const feedBench: Bench = {
  name: 'feed',
  title: 'Feed: from commit to follower',
  run: async (world) => {
    const databaseUrl = await world.servers.createDatabase('following', 'bench_seed');
    const slices: Slice[] = [];
    for (let round = 0; round < world.pace.rounds; round += 1) {
      for (const { name, mode } of modes) {
        const slice = await measure(world, { databaseUrl, name, mode, round });
        world.onSlice(slice);
        slices.push(slice);
      }
    }
    return resultOf(slices);
  },
};

/** A process for each slice: the two ways of following would otherwise share one feed and wake each other's database. */
async function measure(
  { env, pace }: BenchWorld,
  slice: { databaseUrl: string; name: string; mode: string; round: number },
): Promise<Slice> {
  const child = await startChild({
    file: 'hosts/feed-latency.ts',
    args: [slice.databaseUrl, slice.mode],
    env,
  });
  try {
    await child.ask({ count: Math.ceil(pace.warmMs / everyMs), everyMs });
    const count = Math.ceil(pace.measureMs / everyMs);
    const { seconds, latency, answers } = replyShape.parse(await child.ask({ count, everyMs }));
    const failure = Object.keys(answers).find((answer) => answer.startsWith('failed'));
    if (failure !== undefined) throw new Error(`${slice.name}: ${failure}`);
    const counted = { operations: count, units: count, answers, everAnswered: answers };
    const unmeasured = { cpuSeconds: null, loadCpuSeconds: 0, meanAnswerBytes: 0 };
    const { name: variant, round } = slice;
    return { group, variant, clients: 1, round, measure: { seconds, latency, ...counted, ...unmeasured } };
  } finally {
    await child.stop();
  }
}

function resultOf(slices: readonly Slice[]): BenchResult {
  const woken = slices.filter(({ variant }) => variant === modes[0].name);
  const p50 = spreadOf(woken.map(({ measure: { latency } }) => mergedLatency([latency]).p50Ms));
  return {
    name: feedBench.name,
    title: feedBench.title,
    method: [
      'One process records single events at random moments and runs the product’s follower loop; latency is from the acknowledgement of the commit to the loop handing the change on, 0 when that came first.',
      'Every change is checked to be the next of its shard: one gap, double or late change would end the run.',
    ],
    figures: figuresOf(slices),
    verdicts: [withinMs('feed: latency over commit, p50', 5, p50)],
    notes: [],
  };
}
