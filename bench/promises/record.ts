/**
 * Promise: events are recorded in batches many times faster than one by one, at no less than half the speed of a bare COPY.
 *
 * Product (the ledger's record) with batches of 1, 100 and 1,000 against a naive transaction an event and COPY of finished
 * rows into the same tables and indexes. Targets: bench/README.md.
 */
import { createPool } from '#database';
import { atLeast, type Bench, type BenchResult, type BenchWorld, type Verdict } from '../harness/bench.ts';
import { figuresOf, ratioOf } from '../harness/figures.ts';
import { startHost } from '../harness/hosts.ts';
import { runInTurns, type Slice, type Variant } from '../harness/interleave.ts';
import { benchCaller, openLedger } from '../hosts/open-ledger.ts';
import type { Job } from '../load/job.ts';
import { catalogue } from '../workloads/catalogue.ts';
import { loadHistory } from '../workloads/load-history.ts';
import { operationsOf } from '../workloads/operations.ts';

const replayShare = 0.05;
const clientsOfSingles = 16;
const group = 'sales and receipts, wide catalogue';
const full = 'product, batches of 1,000, full ledger';
const walBatches = 20;
const walBatchEvents = 1_000;

/** Recording: per event, in batches, against COPY. */
export const recordBench: Bench = {
  name: 'record',
  title: 'Record: stock events one by one, in batches, against COPY',
  run: async (world) => {
    const before = await openVariants(world);
    const { full, notes } = await openFull(world);
    const slices = await runInTurns({
      group,
      variants: [...before, ...full],
      rounds: world.pace.rounds,
      run: world.run,
      settle: world.servers.settle,
      onSlice: world.onSlice,
      job: {
        clients: 1,
        seed: world.seed,
        warmMs: world.pace.warmMs,
        measureMs: world.pace.measureMs,
        workload: eventsIn(1),
      },
    });
    const wal = await walOf(world);
    return resultOf(slices, [...notes, ...wal]);
  },
};

async function openVariants(world: BenchWorld): Promise<Variant[]> {
  const { createDatabase, postgres } = world.servers;
  const open = async (target: string): Promise<Variant> => {
    const databaseUrl = await createDatabase(target.replace('-', '_'), 'bench_seed');
    return startHost(world, { name: target, target, databaseUrl, servers: [postgres] });
  };
  const [product, naive, copy] = [
    await open('ledger-record'),
    await open('naive-record'),
    await open('copy-record'),
  ];
  return [
    { ...naive, name: 'naive, an event a transaction', job: { clients: clientsOfSingles } },
    { ...product, name: 'product, batches of 1', job: { clients: clientsOfSingles } },
    { ...product, name: 'product, batches of 100', job: { clients: 2, workload: eventsIn(100) } },
    { ...product, name: 'product, batches of 1,000', job: { clients: 1, workload: eventsIn(1_000) } },
    // COPY can't tell a replay from a new event: it gets none.
    { ...copy, name: 'COPY, batches of 1,000', job: { workload: { ...eventsIn(1_000), replayShare: 0 } } },
  ];
}

/** The product over a ledger that has seen years; nothing when no history is asked for. */
async function openFull(world: BenchWorld): Promise<{ full: Variant[]; notes: string[] }> {
  if (world.history === 0) return { full: [], notes: [] };
  const { createDatabase, postgres } = world.servers;
  const databaseUrl = await createDatabase('ledger_full', 'bench_seed');
  const seconds = await loadHistory(databaseUrl, world.history);
  const host = await startHost(world, {
    name: full,
    target: 'ledger-record',
    databaseUrl,
    servers: [postgres],
  });
  const loaded = world.history.toLocaleString('en');
  return {
    full: [{ ...host, job: { clients: 1, workload: eventsIn(1_000) } }],
    notes: [
      `The full ledger has ${loaded} movements, keys (the youngest 500,000 of them young) and feed rows, loaded in ${seconds.toFixed(0)} s.`,
    ],
  };
}

/** How much log an event is, by the server's own count while nothing else writes: the other hosts wait for their turn. */
async function walOf(world: BenchWorld): Promise<string[]> {
  const notes: string[] = [];
  for (const name of ['ledger_record', ...(world.history === 0 ? [] : ['ledger_full'])]) {
    const url = world.servers.urlOf(name);
    const database = createPool({ url, max: 1, role: 'owner', applicationName: 'bench-wal' });
    const { ledger, close } = openLedger(url);
    const next = operationsOf({ ...eventsIn(walBatchEvents), replayShare: 0 }, world.seed);
    const bytesNow = async () =>
      (await database.query<{ bytes: number }>("SELECT (pg_current_wal_lsn() - '0/0')::bigint AS bytes"))
        .rows[0]?.bytes ?? 0;
    const bytesOf = async (batches: number): Promise<string> => {
      const before = await bytesNow();
      for (let batch = 0; batch < batches; batch += 1)
        await ledger.record(JSON.parse(next().request), { caller: benchCaller, correlationId: 'bench-wal' });
      const bytes = ((await bytesNow()) - before) / (batches * walBatchEvents);
      return Math.round(bytes).toLocaleString('en');
    };
    await database.query('CHECKPOINT');
    const [first, later] = [await bytesOf(walBatches), await bytesOf(2 * walBatches)];
    const events = (walBatches * walBatchEvents).toLocaleString('en');
    notes.push(
      `Log an event, ${name === 'ledger_full' ? 'full ledger' : 'as measured'}: ${first} bytes over the first ${events} events after a checkpoint, while most pages are logged whole; ${later} bytes over twice as many after these.`,
    );
    await Promise.all([close(), database.end()]);
  }
  return notes;
}

function eventsIn(batchSize: number): Extract<Job['workload'], { name: 'events' }> {
  return { name: 'events', ...catalogue, batchSize, replayShare };
}

function verdictsOf(slices: readonly Slice[]): Verdict[] {
  const thousand = (to: string, of = 'product, batches of 1,000') =>
    ratioOf(slices, { group, metric: 'unitsPerSecond', of, to });
  const isFull = slices.some(({ variant }) => variant === full);
  return [
    atLeast(
      'record, batches of 1,000 vs a naive transaction an event',
      8,
      thousand('naive, an event a transaction'),
    ),
    atLeast('record, batches of 1,000 vs COPY', 0.5, thousand('COPY, batches of 1,000')),
    ...(isFull
      ? [atLeast('record, a full ledger vs an empty one', 0.7, thousand('product, batches of 1,000', full))]
      : []),
  ];
}

function resultOf(slices: readonly Slice[], notes: readonly string[]): BenchResult {
  return {
    name: recordBench.name,
    title: recordBench.title,
    method: [
      'Each variant runs in a process of its own over its own copy of a database of 100,000 items, 10 locations and 1,000,000 positions. Events arrive as JSON text; per second and CPU are per event, latency is per batch.',
      `60 % sales, 40 % receipts, Zipf 0.99; ${replayShare * 100} % were sent before (none for COPY).`,
      `Clients: ${clientsOfSingles} for single events, 2 for batches of 100, 1 for batches of 1,000 and for COPY.`,
      'COPY writes the finished rows of keys, events, movements and feed in one transaction a batch, on one connection; it resolves no code, notices no replay and changes no position.',
    ],
    figures: figuresOf(slices),
    verdicts: verdictsOf(slices),
    notes,
  };
}
