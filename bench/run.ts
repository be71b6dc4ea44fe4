/**
 * `npm run bench`: every promise of the design measured against its baselines, in one command and less than a quarter of an hour.
 *
 * Starts PostgreSQL, Redis, load generator and every variant by itself, on loopback only, in a folder it removes; writes
 * bench/results and prints the same. Exit code 0 when everything ran (also when a promise was missed); a bench that
 * fails is left out, told, and makes it 1.
 */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings } from '#launch';
import { readBenchArguments } from './harness/arguments.ts';
import type { Bench, BenchResult, BenchWorld, Pace } from './harness/bench.ts';
import { probeDisk } from './harness/disk.ts';
import { metricOf } from './harness/figures.ts';
import { startGenerator } from './harness/generator.ts';
import { startGuard } from './harness/guard.ts';
import type { Slice } from './harness/interleave.ts';
import { describeMachine } from './harness/machine.ts';
import { count } from './harness/markdown.ts';
import { writeReport } from './harness/report.ts';
import type { RunReport } from './harness/run-report.ts';
import { startBenchServers } from './harness/servers.ts';
import { availabilityBench } from './promises/availability.ts';
import { checkoutBench } from './promises/checkout.ts';
import { erpPostingBench } from './promises/erp-posting.ts';
import { expiryBench } from './promises/expiry.ts';
import { fanOutBench } from './promises/fan-out.ts';
import { feedBench } from './promises/feed.ts';
import { freshnessBench } from './promises/freshness.ts';
import { identityBench } from './promises/identity.ts';
import { ingestDayBench } from './promises/ingest-day.ts';
import { listsBench } from './promises/lists.ts';
import { readPathBench } from './promises/read-path.ts';
import { recordBench } from './promises/record.ts';
import { reserveBench } from './promises/reserve.ts';
import { subscribersBench } from './promises/subscribers.ts';
import { seedLedger } from './workloads/seed-ledger.ts';

const benches: readonly Bench[] = [
  reserveBench,
  checkoutBench,
  recordBench,
  ingestDayBench,
  availabilityBench,
  identityBench,
  readPathBench,
  freshnessBench,
  listsBench,
  expiryBench,
  feedBench,
  erpPostingBench,
  fanOutBench,
  subscribersBench,
];

const asked = readBenchArguments(
  process.argv.slice(2),
  benches.map(({ name }) => name),
);
if (!('run' in asked)) {
  if ('help' in asked) process.stdout.write(`${asked.help}\n`);
  else process.stderr.write(`${asked.refusal}\n`);
  process.exit('help' in asked ? 0 : 1);
}
const options = asked.run;

/** For each movement of a history on top: it has to be loaded first. */
const historyMs = 0.12;
const limitMs = 15 * 60_000 + options.history * historyMs;
/** A bench that has not begun by then is left out, so that the others' figures are not lost. */
const lastStartMs = limitMs - 1.5 * 60_000;
const diskProbeMs = 2_000;
const briefProbeMs = 500;
const fullPace: Pace = { rounds: 3, primeMs: 3_000, warmMs: 700, measureMs: 2_000 };
const quickPace: Pace = { rounds: 1, primeMs: 500, warmMs: 300, measureMs: 700 };
const defaultSeed = 20_261_101;

const say = (text: string) => process.stdout.write(`${text}\n`);

function chosenPace(): Pace {
  const pace = options.quick ? quickPace : fullPace;
  return options.rounds === undefined ? pace : { ...pace, rounds: options.rounds };
}

function tell({ group, variant, round, measure }: Slice): void {
  const slice: Slice = { group, variant, round, measure, clients: 0 };
  const perSecond = count(metricOf(slice, 'unitsPerSecond'));
  const cpu = metricOf(slice, 'cpuMicros').toFixed(1);
  say(`  ${group} · ${variant} · round ${round + 1}: ${perSecond}/s, ${cpu} µs CPU each`);
}

async function runAll(ends: AsyncDisposableStack): Promise<RunReport> {
  const startedAtMs = performance.now();
  const benchesToRun = benches.filter(({ name }) => options.names.includes(name));
  const settings = readSettings({ argv: [] });
  const env: NodeJS.ProcessEnv = {
    ...settings.environment,
    NODE_ENV: 'production',
    APOLLO_TELEMETRY_DISABLED: '1',
  };
  const folder = path.resolve(options.data ?? tmpdir(), `stockgate-bench-${randomUUID()}`);
  await mkdir(path.dirname(folder), { recursive: true });
  const machine = describeMachine(folder);
  say('starting PostgreSQL and seeding a million positions');
  const guard = await startGuard(env);
  ends.defer(() => guard.stop());
  const { cacheFolder } = settings;
  const servers = await startBenchServers({ folder, cacheFolder, env, guard });
  ends.defer(() => servers.stop());
  const disk = probeDisk(folder, diskProbeMs);
  await seedLedger(await servers.createDatabase('bench_seed'));
  const generator = await startGenerator(env);
  ends.defer(() => generator.stop());

  const pace = chosenPace();
  const { seed = defaultSeed, history } = options;
  const world = { pace, seed, history, servers, env, guard, cacheFolder, run: generator.run, onSlice: tell };
  const results: BenchResult[] = [];
  const missing: string[] = [];
  for (const bench of benchesToRun) {
    if (performance.now() - startedAtMs > lastStartMs) {
      missing.push(`${bench.name}: no time was left on this machine; run it with --only ${bench.name}`);
      continue;
    }
    try {
      results.push(await runBench(bench, world, ends));
    } catch (error) {
      missing.push(`${bench.name}: it failed, ${messageOf(error).split('\n')[0]}`);
      process.stderr.write(`${messageOf(error)}\n`);
      process.exitCode = 1;
    }
  }
  const seconds = (performance.now() - startedAtMs) / 1_000;
  const { postgresSettings } = servers;
  return { machine, options: { seed, ...pace }, postgresSettings, disk, results, missing, seconds };
}

async function runBench(
  bench: Bench,
  world: Omit<BenchWorld, 'ends'>,
  ends: AsyncDisposableStack,
): Promise<BenchResult> {
  say(bench.title);
  // Registered with the run's own ends, so that an interrupted run stops what this bench started.
  const own = ends.use(new AsyncDisposableStack());
  try {
    const disk = probeDisk(world.servers.folder, briefProbeMs);
    return { ...(await bench.run({ ...world, ends: own })), disk };
  } finally {
    await own.disposeAsync();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(): Promise<void> {
  await using ends = new AsyncDisposableStack();
  const interrupted = Promise.withResolvers<never>();
  const limit = setTimeout(() => interrupted.reject(new Error('the bench took too long')), limitMs);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interrupted.reject(new Error(`ended by ${signal}`)));
  try {
    const report = await Promise.race([runAll(ends), interrupted.promise]);
    const { file, text } = writeReport(report, path.join(import.meta.dirname, 'results'));
    say(`\n${text}\nwritten to ${path.relative(process.cwd(), file)}.md and .json`);
  } finally {
    clearTimeout(limit);
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
process.exit();
