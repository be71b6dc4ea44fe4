/**
 * The process with the subscribers: connects them, publishes events, measures how long each delivery took.
 *
 * Latency is from sending the publishing request to each subscriber having the result, recording included. A delivery that
 * is missing after a minute ends the run.
 */
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { variablesOfEach } from '../baselines/execution-each.ts';
import { prepareCpuMeter } from '../harness/cpu.ts';
import { LatencyHistogram } from '../harness/latency.ts';
import { type FanOutJob, fanOutJobShape } from './fan-out-job.ts';
import { openHttp } from './http-sender.ts';
import type { Measure } from './job.ts';
import type { Sender } from './sender.ts';
import { subscribeSse, subscribeWebSocket } from './subscriber.ts';

const connectAtOnce = 50;
const deliveryLimitMs = 60_000;
const settleMs = 500;
const stillMs = 3_000;
const pollMs = 1;

/** Counts deliveries of the event under way. */
type Deliveries = {
  count: number;
  sentAtMs: number;
  latency: LatencyHistogram;
  failure: Error | undefined;
  isOver: boolean;
};

async function run(job: FanOutJob): Promise<Measure> {
  const deliveries: Deliveries = {
    count: 0,
    sentAtMs: 0,
    latency: new LatencyHistogram(),
    failure: undefined,
    isOver: false,
  };
  const publisher = openHttp(job.publish.url, 1);
  const sockets = await connectAll(job, deliveries);
  try {
    await warmUp(job, { publisher, deliveries });
    return await measure(job, { publisher, deliveries });
  } finally {
    deliveries.isOver = true;
    for (const socket of sockets) socket.destroy();
    await publisher.close();
  }
}

async function connectAll(job: FanOutJob, deliveries: Deliveries): Promise<Socket[]> {
  if (job.transport === 'none') return [];
  const subscribe = job.transport === 'sse' ? subscribeSse : subscribeWebSocket;
  let nth = 0;
  const one = () => {
    nth += 1;
    return subscribe({
      ...job,
      variables: variablesOf(job, nth),
      onNext: () => {
        deliveries.count += 1;
        deliveries.latency.add(performance.now() - deliveries.sentAtMs);
      },
      onFailure: (error) => {
        if (!deliveries.isOver) deliveries.failure ??= error;
      },
    });
  };
  const sockets: Socket[] = [];
  while (sockets.length < job.subscribers) {
    const count = Math.min(connectAtOnce, job.subscribers - sockets.length);
    sockets.push(...(await Promise.all(Array.from({ length: count }, one))));
  }
  return sockets;
}

/** What the nth subscriber asks for: the same as everybody, or the same with something that is its own. */
function variablesOf({ variables, apart }: FanOutJob, nth: number): Record<string, unknown> {
  return apart === undefined ? variables : variablesOfEach(variables, { apart, nth });
}

type Parties = { readonly publisher: Sender; readonly deliveries: Deliveries };

/**
 * Subscriptions are taken a moment after they are answered: events before that reach some and are not counted. Each is
 * over when everybody has it, or nobody was told of it for a while: an execution each for a thousand takes seconds.
 */
async function warmUp(job: FanOutJob, parties: Parties): Promise<void> {
  const { deliveries } = parties;
  const { bodies, first, warm } = job.publish;
  await sleep(settleMs);
  for (const body of bodies.slice(0, first)) {
    await publish(body, parties);
    let told = Number.NaN;
    while (deliveries.count < job.subscribers && told !== deliveries.count) {
      told = deliveries.count;
      await sleep(job.transport === 'none' ? settleMs : stillMs);
    }
  }
  for (const body of bodies.slice(first, first + warm)) {
    await publish(body, parties);
    await delivered(deliveries, expectedOf(job));
  }
  await sleep(settleMs);
}

async function measure(job: FanOutJob, parties: Parties): Promise<Measure> {
  const { deliveries } = parties;
  const expected = expectedOf(job);
  const bodies = job.publish.bodies.slice(job.publish.first + job.publish.warm);
  deliveries.latency = new LatencyHistogram();
  const startMeter = prepareCpuMeter(job.cpuOf);
  const meter = startMeter();
  const own = process.cpuUsage();
  const startedAtMs = performance.now();
  for (const body of bodies) {
    await publish(body, parties);
    await delivered(deliveries, expected);
  }
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const { user, system } = process.cpuUsage(own);
  const cpuSeconds = meter.secondsSinceStart();
  const answers = { ok: bodies.length };
  return {
    seconds,
    operations: bodies.length,
    units: bodies.length,
    latency: deliveries.latency.record(),
    cpuSeconds: Number.isNaN(cpuSeconds) ? null : cpuSeconds,
    loadCpuSeconds: (user + system) / 1e6,
    answers,
    everAnswered: answers,
    meanAnswerBytes: 0,
  };
}

const expectedOf = ({ transport, subscribers }: FanOutJob): number =>
  transport === 'none' ? 0 : subscribers;

async function publish(body: string, { publisher, deliveries }: Parties): Promise<void> {
  deliveries.count = 0;
  deliveries.sentAtMs = performance.now();
  const { outcome } = await publisher.send(body);
  if (outcome !== 'ok') throw new Error(`an event could not be published: ${outcome}`);
}

async function delivered(deliveries: Deliveries, expected: number): Promise<void> {
  const deadlineMs = performance.now() + deliveryLimitMs;
  while (deliveries.count < expected) {
    if (deliveries.failure !== undefined) throw deliveries.failure;
    if (performance.now() > deadlineMs)
      throw new Error(`only ${deliveries.count} of ${expected} subscribers were told`);
    await sleep(pollMs);
  }
  if (deliveries.count > expected)
    throw new Error(`${deliveries.count} deliveries of one event to ${expected} subscribers`);
}

process.on('disconnect', () => process.exit());
process.on('message', (message) => {
  run(fanOutJobShape.parse(message)).then(
    (measured) => process.send?.({ type: 'measured', measure: measured }),
    (error: unknown) => process.send?.({ type: 'failed', message: String(error) }),
  );
});
process.send?.({ type: 'ready' });
