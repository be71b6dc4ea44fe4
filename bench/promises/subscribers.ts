/**
 * Report: as many subscribers as the machine has files for, at most 10,000, half over WebSocket and half over SSE.
 *
 * What each costs in memory, how late each change is after its commit, and what an event costs in CPU. No target: the design
 * asks that it is told. Clients are in processes of their own; all watch one SKU, the worst case for the last one told.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Bench, BenchResult, BenchWorld } from '../harness/bench.ts';
import { startChild } from '../harness/children.ts';
import { prepareCpuMeter } from '../harness/cpu.ts';
import { figuresOf } from '../harness/figures.ts';
import type { Slice } from '../harness/interleave.ts';
import { LatencyHistogram, latencyShape } from '../harness/latency.ts';
import { startShopProduct } from '../harness/shop-product.ts';
import { atPath } from '../load/address.ts';
import { openHttp } from '../load/http-sender.ts';
import { placedWatch, receiptBodies } from '../workloads/fan-out.ts';

const mostSubscribers = 10_000;
const filesForTheRest = 500;
const warmEvents = 3;
const events = 20;
const msPerEvent = 1_000;
const settleMs = 3_000;
const heardShape = z.object({ latency: latencyShape });

/** Many subscribers at once: memory, latency and CPU. */
export const subscribersBench: Bench = {
  name: 'subscribers',
  title: 'Subscriptions: as many subscribers as there are files for',
  run: async (world) => {
    const half = Math.floor(Math.min(mostSubscribers, fileLimit() - filesForTheRest) / 2);
    const product = await startShopProduct(world);
    const url = atPath(product.url, '/graphql');
    const audiences = await Promise.all(
      (['websocket', 'sse'] as const).map(async (transport) => {
        const child = await startChild({ file: 'load/audience.ts', env: world.env });
        world.ends.defer(() => child.stop());
        return { transport, child };
      }),
    );
    const publisher = openHttp(url, 1);
    world.ends.defer(() => publisher.close());
    const emptyBytes = residentBytes(product.pid);
    const memory: string[] = [];
    let before = emptyBytes;
    for (const { transport, child } of audiences) {
      await child.ask({ act: 'connect', url, transport, subscribers: half, ...placedWatch });
      await sleep(settleMs);
      const now = residentBytes(product.pid);
      memory.push(`${transport}: ${Math.round((now - before) / half / 1_024)} KiB a subscriber`);
      before = now;
    }
    const slice = await measure(world, { audiences, publisher, pid: product.pid, half });
    const after = residentBytes(product.pid);
    return resultOf(slice, { half, memory, heldMb: Math.round((after - emptyBytes) / 1_048_576) });
  },
};

/** How many files a process may have open: the product is started with the same limit. */
function fileLimit(): number {
  const limit = Number(execFileSync('/bin/sh', ['-c', 'ulimit -n']).toString());
  return Number.isNaN(limit) ? mostSubscribers + filesForTheRest : limit;
}

/** What the product's own process holds in memory; its servers are not in it. */
function residentBytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1_024;
}

type Measuring = {
  readonly audiences: readonly { readonly child: { ask(message: object): Promise<unknown> } }[];
  readonly publisher: ReturnType<typeof openHttp>;
  readonly pid: number;
  readonly half: number;
};

async function measure(world: BenchWorld, { audiences, publisher, pid, half }: Measuring): Promise<Slice> {
  const bodies = receiptBodies(warmEvents + events);
  let published = 0;
  const publish = async (): Promise<void> => {
    const { outcome } = await publisher.send(bodies[published] ?? '');
    if (outcome !== 'ok') throw new Error(`an event could not be published: ${outcome}`);
    published += 1;
  };
  const heard = () =>
    Promise.all(audiences.map(({ child }) => child.ask({ act: 'hear', events: published })));
  while (published < warmEvents) {
    await publish();
    await heard();
  }
  const meter = prepareCpuMeter([pid])();
  const startedAtMs = performance.now();
  const latencies: z.infer<typeof latencyShape>[] = [];
  while (published < warmEvents + events) {
    const nextAtMs = performance.now() + msPerEvent;
    await publish();
    for (const told of await heard()) latencies.push(heardShape.parse(told).latency);
    await sleep(Math.max(0, nextAtMs - performance.now()));
  }
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const all = new LatencyHistogram();
  for (const latency of latencies) all.merge(latency);
  const cpuSeconds = meter.secondsSinceStart();
  const slice: Slice = {
    group: `one SKU, ${half * 2} subscribers, an event a second`,
    variant: 'product, half WebSocket, half SSE',
    clients: half * 2,
    round: 0,
    measure: {
      ...{ seconds, operations: events, units: events, meanAnswerBytes: 0, loadCpuSeconds: 0 },
      latency: all.record(),
      cpuSeconds: Number.isNaN(cpuSeconds) ? null : cpuSeconds,
      answers: { ok: events },
      everAnswered: { ok: events },
    },
  };
  world.onSlice(slice);
  return slice;
}

function resultOf(
  slice: Slice,
  { half, memory, heldMb }: { half: number; memory: readonly string[]; heldMb: number },
): BenchResult {
  return {
    name: subscribersBench.name,
    title: subscribersBench.title,
    method: [
      `${half} subscribers over WebSocket and ${half} over SSE, in two processes of their own, ask for the same subscription; a change is recorded over HTTP every second. Latency is of each delivery, from when the change was recorded (its \`at\`) to the subscriber having it. CPU is per event, of all server processes: recording it included.`,
      'Memory is what the process of the product grew by while the subscribers connected, sockets included, divided by their number.',
    ],
    figures: figuresOf([slice]),
    verdicts: [],
    notes: [...memory, `grown by ${heldMb} MiB after all events`],
  };
}
