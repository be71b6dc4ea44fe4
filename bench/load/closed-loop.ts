/**
 * The closed loop: so many clients, each sending its next operation when it has the answer to the last.
 *
 * Throughput counts what was answered `ok` inside the window (a refusal is quick and would flatter); latency is of those
 * answers, whole, also when the question was asked before the window opened. CPU time is read at the window's edges. The time before it
 * begins when every client has had an answer: a busy server accepts one connection a turn, which is not what is measured.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareCpuMeter } from '../harness/cpu.ts';
import { LatencyHistogram } from '../harness/latency.ts';
import type { Measure } from './job.ts';
import type { Sender } from './sender.ts';

/** What a loop runs: operations from `next` (each with how many units it holds) over a sender. */
export type Loop = {
  readonly sender: Sender;
  readonly next: () => { readonly request: string; readonly units: number };
  readonly clients: number;
  readonly warmMs: number;
  readonly measureMs: number;
  readonly cpuOf: readonly number[];
};

type Tally = {
  /** Called with each client's first answer. */
  readonly connected: () => void;
  isMeasuring: boolean;
  isOver: boolean;
  operations: number;
  units: number;
  bytes: number;
  readonly latency: LatencyHistogram;
  readonly answers: Map<string, number>;
  readonly everAnswered: Map<string, number>;
};

/** Runs the loop to its end. Throws when the target fails altogether. */
export async function runClosedLoop(loop: Loop): Promise<Measure> {
  const { promise: allConnected, resolve } = Promise.withResolvers<void>();
  let waitingFor = loop.clients;
  const connected = (): void => {
    waitingFor -= 1;
    if (waitingFor === 0) resolve();
  };
  const tally: Tally = {
    connected,
    isMeasuring: false,
    isOver: false,
    operations: 0,
    units: 0,
    bytes: 0,
    latency: new LatencyHistogram(),
    answers: new Map(),
    everAnswered: new Map(),
  };
  const clients = Array.from({ length: loop.clients }, () => runClient(loop, tally));
  const failure = Promise.all(clients).then(() => undefined);
  await Promise.race([allConnected, failure]);
  await Promise.race([sleep(loop.warmMs), failure]);
  const window = await measureWindow(loop, tally, failure);
  tally.isOver = true;
  await failure;
  return {
    ...window,
    operations: tally.operations,
    units: tally.units,
    latency: tally.latency.record(),
    answers: Object.fromEntries(tally.answers),
    everAnswered: Object.fromEntries(tally.everAnswered),
    meanAnswerBytes: tally.operations === 0 ? 0 : tally.bytes / tally.operations,
  };
}

async function measureWindow(
  loop: Loop,
  tally: Tally,
  failure: Promise<void>,
): Promise<Pick<Measure, 'seconds' | 'cpuSeconds' | 'loadCpuSeconds'>> {
  const startMeter = prepareCpuMeter(loop.cpuOf);
  // What piled up while the process list was read is answered first.
  await sleep(1);
  const meter = startMeter();
  const own = process.cpuUsage();
  const startedAtMs = performance.now();
  tally.isMeasuring = true;
  await Promise.race([sleep(loop.measureMs), failure]);
  tally.isMeasuring = false;
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const { user, system } = process.cpuUsage(own);
  const cpuSeconds = meter.secondsSinceStart();
  return {
    seconds,
    cpuSeconds: Number.isNaN(cpuSeconds) ? null : cpuSeconds,
    loadCpuSeconds: (user + system) / 1e6,
  };
}

async function runClient({ sender, next }: Loop, tally: Tally): Promise<void> {
  for (let isFirst = true; !tally.isOver; isFirst = false) {
    const { request, units } = next();
    const askedAtMs = performance.now();
    const { outcome, bytes } = await sender.send(request);
    if (isFirst) tally.connected();
    tally.everAnswered.set(outcome, (tally.everAnswered.get(outcome) ?? 0) + 1);
    if (!tally.isMeasuring) continue;
    tally.answers.set(outcome, (tally.answers.get(outcome) ?? 0) + 1);
    if (outcome !== 'ok') continue;
    tally.latency.add(performance.now() - askedAtMs);
    tally.operations += 1;
    tally.units += units;
    tally.bytes += bytes;
  }
}
