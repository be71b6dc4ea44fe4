/**
 * Promise: what nobody confirmed is for sale again within a second of its expiry.
 *
 * The product's own sweep, as its workers run it, over holds that all end by themselves. Target: bench/README.md.
 */
import { z } from 'zod';
import { type Bench, type BenchResult, type BenchWorld, withinMs } from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { figuresOf, spreadOf } from '../harness/figures.ts';
import type { Slice } from '../harness/interleave.ts';
import { latencyShape, mergedLatency } from '../harness/latency.ts';

const holdsPerSecond = 500;
const group = `expiry → units back, ${holdsPerSecond} holds a second`;
const withinASecondMs = 1_000;

const replyShape = z.object({
  type: z.literal('measured'),
  seconds: z.number(),
  latency: latencyShape,
  answers: z.record(z.string(), z.number()),
});

/** How late expired units are back. */
export const expiryBench: Bench = {
  name: 'expiry',
  title: 'Expiry: from the end of a hold to its units being back',
  run: async (world) => {
    const databaseUrl = await world.servers.createDatabase('expiring', 'bench_seed');
    const child = await startChild({ file: 'hosts/expiry-lag.ts', args: [databaseUrl], env: world.env });
    try {
      const slices: Slice[] = [];
      for (let round = 0; round < world.pace.rounds; round += 1) {
        const slice = await measure(world, child, round);
        world.onSlice(slice);
        slices.push(slice);
      }
      return resultOf(slices);
    } finally {
      await child.stop();
    }
  },
};

async function measure(
  { pace }: BenchWorld,
  child: Awaited<ReturnType<typeof startChild>>,
  round: number,
): Promise<Slice> {
  const holds = Math.ceil((pace.measureMs / 1_000) * holdsPerSecond);
  const told = replyShape.parse(await child.ask({ holds, overMs: pace.measureMs }));
  const failure = Object.keys(told.answers).find((answer) => answer.startsWith('failed'));
  if (failure !== undefined) throw new Error(failure);
  const { seconds, latency, answers } = told;
  const counted = { operations: holds, units: holds, answers, everAnswered: answers };
  const unmeasured = { cpuSeconds: null, loadCpuSeconds: 0, meanAnswerBytes: 0 };
  return {
    ...{ group, variant: 'swept four times a second', clients: 1, round },
    measure: { seconds, latency, ...counted, ...unmeasured },
  };
}

function resultOf(slices: readonly Slice[]): BenchResult {
  const p99 = spreadOf(slices.map(({ measure: { latency } }) => mergedLatency([latency]).p99Ms));
  return {
    name: expiryBench.name,
    title: expiryBench.title,
    method: [
      'One process makes holds of a second at an even pace and runs the product’s sweep; latency is from a hold’s expiry, by the database’s clock, to the commit that gave its units back.',
      'All of them must come back, and nothing may stay reserved.',
    ],
    figures: figuresOf(slices),
    verdicts: [withinMs('expiry: units back, p99', withinASecondMs, p99)],
    notes: [],
  };
}
