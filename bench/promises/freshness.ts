/**
 * Promise: what is acknowledged in one process is in the answers of another within a quarter of a second, and what policies say
 * within one.
 *
 * Two processes of the product's parts: one records 500 single events a second and sets policies, one answers from its copy.
 */
import { z } from 'zod';
import { type Bench, type BenchResult, type BenchWorld, withinMs } from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { figuresOf, spreadOf } from '../harness/figures.ts';
import type { Slice } from '../harness/interleave.ts';
import { LatencyHistogram, mergedLatency } from '../harness/latency.ts';

const perSecond = 500;
const groups = {
  events: `acknowledged event → answer in another process, ${perSecond} events a second`,
  policies: `policy asked for → answer in another process, under ${perSecond} events a second`,
  acknowledged: `policy acknowledged → answer in another process, under ${perSecond} events a second`,
} as const;
/** The reader begins before the writer and goes on after it, until nothing changes any more. */
const leadMs = 1_000;
const file = 'hosts/freshness.ts';

const writtenShape = z.object({
  type: z.literal('measured'),
  events: z.array(z.object({ atMs: z.number(), shard: z.number(), seq: z.number() })),
  policies: z.array(z.object({ atMs: z.number(), doneAtMs: z.number(), units: z.number() })),
  seconds: z.number(),
});
const readShape = z.object({
  type: z.literal('measured'),
  cursors: z.array(z.object({ atMs: z.number(), cursor: z.array(z.number()) })),
  policies: z.array(z.object({ atMs: z.number(), kept: z.number() })),
  mostAgeMs: z.number(),
});
type Written = z.infer<typeof writtenShape>;
type Read = z.infer<typeof readShape>;

/** How long what one process acknowledged takes to be in the answers of another. */
export const freshnessBench: Bench = {
  name: 'freshness',
  title: 'Freshness: from an acknowledgement in one process to the answer of another',
  run: async (world) => {
    const databaseUrl = await world.servers.createDatabase('fresh', 'bench_seed');
    const redis = await world.servers.redis('everysec');
    if (redis === undefined) throw new Error('there is no Redis server on this machine');
    const slices: Slice[] = [];
    let oldestMs = 0;
    for (let round = 0; round < world.pace.rounds; round += 1) {
      const measured = await measure(world, { databaseUrl, redisUrl: redis.url, round });
      oldestMs = Math.max(oldestMs, measured.oldestMs);
      for (const slice of measured.slices) world.onSlice(slice);
      slices.push(...measured.slices);
    }
    return resultOf(slices, oldestMs);
  },
};

async function measure(
  { env, pace }: BenchWorld,
  at: { databaseUrl: string; redisUrl: string; round: number },
): Promise<{ slices: Slice[]; oldestMs: number }> {
  const { databaseUrl, redisUrl, round } = at;
  const [writer, reader] = await Promise.all(
    (['writer', 'reader'] as const).map((role) =>
      startChild({ file, args: [role, databaseUrl, redisUrl], env }),
    ),
  );
  if (writer === undefined || reader === undefined) throw new Error('two processes were started');
  try {
    const ms = 2 * pace.measureMs;
    const reading = reader.ask({ ms: leadMs + ms, perSecond });
    await new Promise((resolve) => setTimeout(resolve, leadMs));
    const written = writtenShape.parse(await writer.ask({ ms, perSecond }));
    const read = readShape.parse(await reading);
    const { seconds } = written;
    const { asked, acknowledged } = policyLatencies(written, read);
    return {
      slices: [
        sliceOf({ group: groups.events, round, seconds }, eventLatencies(written, read)),
        sliceOf({ group: groups.policies, round, seconds }, asked),
        sliceOf({ group: groups.acknowledged, round, seconds }, acknowledged),
      ],
      oldestMs: read.mostAgeMs,
    };
  } finally {
    await Promise.all([writer.stop(), reader.stop()]);
  }
}

function eventLatencies({ events }: Written, { cursors }: Read): number[] {
  return events.map(({ atMs, shard, seq }) => {
    const seen = cursors.find((each) => (each.cursor[shard] ?? 0) >= seq);
    if (seen === undefined) throw new Error(`the change ${seq} of shard ${shard} was never in an answer`);
    return Math.max(0, seen.atMs - atMs);
  });
}

/** A policy is seen when it, or a later one, is in an answer; that may be before it is acknowledged. */
function policyLatencies(written: Written, read: Read): { asked: number[]; acknowledged: number[] } {
  const seenAtMs = written.policies.map(({ units }) => {
    const seen = read.policies.find(({ kept }) => kept >= units * 1_000);
    if (seen === undefined) throw new Error(`the policy of ${units} units was never in an answer`);
    return seen.atMs;
  });
  const since = (from: (policy: Written['policies'][number]) => number): number[] =>
    written.policies.map((policy, at) => Math.max(0, (seenAtMs[at] ?? 0) - from(policy)));
  return { asked: since(({ atMs }) => atMs), acknowledged: since(({ doneAtMs }) => doneAtMs) };
}

function sliceOf(
  { group, round, seconds }: { group: string; round: number; seconds: number },
  latencies: readonly number[],
): Slice {
  const latency = new LatencyHistogram();
  for (const ms of latencies) latency.add(ms);
  const count = latencies.length;
  const counted = { operations: count, units: count, answers: { ok: count }, everAnswered: { ok: count } };
  const unmeasured = { cpuSeconds: null, loadCpuSeconds: 0, meanAnswerBytes: 0 };
  const measured = { seconds, latency: latency.record(), ...counted, ...unmeasured };
  return { group, variant: 'product, two processes', clients: 1, round, measure: measured };
}

function resultOf(slices: readonly Slice[], oldestMs: number): BenchResult {
  const p99 = (group: string) =>
    spreadOf(
      slices
        .filter((slice) => slice.group === group)
        .map(({ measure: { latency } }) => mergedLatency([latency]).p99Ms),
    );
  return {
    name: freshnessBench.name,
    title: freshnessBench.title,
    method: [
      'A process records single events and sets policies of one item one after the other, about 15 ms between them, with a new quantity each time, until there are at least 60 a round; another asks for availability every 2 ms, answered from the copy in its memory, which is woken by the bell in Redis and polls the feed in PostgreSQL.',
      'Latency is from the acknowledgement to the first answer that includes the change, by the monotonic clock both processes have; a reader’s turn of 2 ms is in it. Of policies it is told from the asking, too: others may see one before it is acknowledged.',
    ],
    figures: figuresOf(slices),
    verdicts: [
      withinMs('acknowledged event to answer in another process, p99', 250, p99(groups.events)),
      withinMs('policy change to answer in another process, p99', 1_000, p99(groups.policies)),
    ],
    notes: [`The oldest answer of all said that it was ${oldestMs.toFixed(0)} ms old.`],
  };
}
