/**
 * One run: the product under mixed load, faults one after the other, and the verdict.
 *
 * Readable top to bottom: start, load, faults, finish, truth, checks. Nothing is judged while things break; everything is
 * held against the ledger's own tables afterwards.
 */
import { createPool, type Database } from '#database';
import { reservationId } from '#ledger';
import { seeded } from '../../bench/harness/random.ts';
import { wrongAnswers } from './checks/answers.ts';
import { movementCount, postingStates, wrongBooks, wrongPostings } from './checks/books.ts';
import { wrongFacts, wrongOnHand } from './checks/facts.ts';
import { type Acknowledgement, acknowledgedOf, gaps, type History, historyOf } from './checks/history.ts';
import { wrongLogs } from './checks/logs.ts';
import { oversold, wrongHolds, wrongOrders } from './checks/promises.ts';
import { type FeedRow, readTruth, type Truth } from './checks/truth.ts';
import { owed, wrongAvailableWatch, wrongOrderWatch, wrongStockWatch } from './checks/watches.ts';
import {
  disastersOf,
  type Fault,
  faultsOf,
  type Recovery,
  recoveryOf,
  type Struck,
  suffer,
} from './faults.ts';
import { type Load, startLoad } from './load/load.ts';
import { pause, waitFor } from './load/wait.ts';
import { type Receiver, type System, startSystem, type Topology } from './system/system.ts';
import { eventKey, nothingTold, type Told, type Trail } from './told.ts';

/** What a run is. */
export type RunOptions = {
  readonly topology: Topology;
  readonly seed: number;
  /** How often each fault strikes. */
  readonly rounds: number;
  /** The load lasts at least this long, in ms; faults are spread over it. */
  readonly leastMs: number;
  /** Waits after each fault until postings reach the ERP again, too. */
  readonly awaitsPosting?: boolean;
  /** Several things die at once, too. */
  readonly hasDisasters?: boolean;
  /** Told what happens, a line at a time. */
  readonly say: (line: string) => void;
};

/** What came of a run. `wrong` has a sentence for each thing that is not as it must be, by what was checked. */
export type RunResult = {
  readonly options: Pick<RunOptions, 'topology' | 'seed' | 'rounds'>;
  readonly loadMs: number;
  readonly recoveries: readonly Recovery[];
  readonly wrong: Readonly<Record<string, readonly string[]>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly retried: Readonly<Record<string, number>>;
  /** Exit codes of the parts after SIGTERM. */
  readonly exitCodes: Readonly<Record<string, number | null>>;
};

/** Runs; throws when something does not recover at all. */
export async function runFaults(options: RunOptions): Promise<RunResult> {
  const { topology, seed } = options;
  const random = seeded(seed);
  const told = nothingTold();
  await using ends = new AsyncDisposableStack();
  const system = await startSystem({ topology, random });
  ends.defer(() => system.remove());
  options.say(`started ${topology} in ${system.folder}, seed ${seed}`);
  const database = createPool({ url: system.postgres.url, max: 2, role: 'owner', applicationName: 'faults' });
  ends.defer(() => database.end());
  const load = await startLoad({ urls: system.gatewayUrls, seed, told });
  ends.defer(() => load.leave());
  const startedAtMs = Date.now();
  const faults = [
    ...faultsOf(system, told),
    ...(options.hasDisasters === true ? disastersOf(system, told) : []),
  ];
  const { receiver } = system;
  const inOrder = order(faults, { rounds: options.rounds, random });
  const struck = await strikeAll(inOrder, { options, told, load, receiver });
  await load.finish();
  const loadMs = Date.now() - startedAtMs;
  const truth = await settled({ database, told, say: options.say });
  await load.leave();
  const wrong = await verdict({ told, truth, system, database });
  const exitCodes = await system.stopParts();
  return {
    options,
    loadMs,
    recoveries: struck.map((one) => recoveryOf(one, { told, receiver })),
    wrong: { ...wrong, logs: wrongLogs(system.parts) },
    counts: countsOf(told, truth),
    retried: Object.fromEntries([...told.retried].sort(([, a], [, b]) => b - a)),
    exitCodes,
  };
}

/** Every fault so many times, shuffled. */
function order(
  faults: readonly Fault[],
  { rounds, random }: { rounds: number; random: () => number },
): Fault[] {
  const all = Array.from({ length: rounds }, () => faults).flat();
  return all
    .map((fault) => ({ fault, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ fault }) => fault);
}

type Striking = {
  readonly options: RunOptions;
  readonly told: Told;
  readonly load: Load;
  readonly receiver: Receiver;
};

async function strikeAll(
  faults: readonly Fault[],
  { options, told, load, receiver }: Striking,
): Promise<Struck[]> {
  const { leastMs, say } = options;
  const startedAtMs = Date.now();
  const struck: Struck[] = [];
  for (const [nth, fault] of faults.entries()) {
    const dueAtMs = startedAtMs + (leastMs * nth) / faults.length;
    await waitFor('the next fault', () => Date.now() >= dueAtMs, { limitMs: leastMs });
    const one = await suffer(fault, { told, ...(options.awaitsPosting === true && { receiver }) });
    struck.push(one);
    say(
      `${fault.name}: right after ${one.rightAtMs - one.atMs} ms, all good after ${Date.now() - one.atMs} ms`,
    );
    if (nth === 0) load.watchFromSnapshot();
  }
  await waitFor('the end of the load', () => Date.now() >= startedAtMs + leastMs, {
    limitMs: leastMs + 1_000,
  });
  return struck;
}

type Settling = { readonly database: Database; readonly told: Told; say(line: string): void };

const shortHoldSeconds = 10;
const postingLimitMs = 120_000;

/** Waits until nothing moves any more and everybody has got everything; reads the truth. */
async function settled({ database, told, say }: Settling): Promise<Truth> {
  await waitFor('due holds to be given back', async () => {
    const { rowCount } = await database.query(
      `SELECT FROM ledger.reservation WHERE status = 1 AND expires_at < now() + $1 * interval '1 second'`,
      [shortHoldSeconds],
    );
    return rowCount === 0;
  });
  await waitFor('the feed to stand still', () => standsStill(database));
  const truth = await readTruth(database);
  const late = () => lateWatches(told, truth);
  await waitFor('subscribers to catch up', () => late().length === 0, {
    explain: () =>
      `late: ${late().map(({ name, changes, last }) => JSON.stringify([name, changes.length, last]))}`,
  }).catch((error: unknown) => say(String(error)));
  const movements = await movementCount(database);
  await waitFor('everything to be posted', async () => (await postingStates(database)).posted === movements, {
    limitMs: postingLimitMs,
  }).catch(async (error: unknown) => say(`${error}${JSON.stringify(await postingStates(database))}`));
  return truth;
}

const stillMs = 300;

async function standsStill(database: Database): Promise<boolean> {
  const look = async () => {
    const { rows } = await database.query<{ place: string; busy: number }>(
      `SELECT (SELECT array_agg(seq ORDER BY shard)::text FROM ledger.feed_shard) AS place,
         (SELECT count(*) FROM pg_stat_activity WHERE application_name = 'stockgate-writer' AND state <> 'idle') AS busy`,
    );
    return rows[0];
  };
  const before = await look();
  await pause(stillMs);
  const after = await look();
  return before?.place === after?.place && after?.busy === 0;
}

/** Subscribers who have not got everything yet. */
function lateWatches(told: Told, truth: Truth): (Trail & { name: string; changes: readonly unknown[] })[] {
  return [
    ...told.stockWatches.filter((watch) => watch.changes.length < owed(watch, truth.feed).length),
    ...told.availableWatches.filter((watch) => !isUpToDate(watch, truth)),
    ...told.orderWatches.filter(({ changes }) => changes.length < truth.orderChanges.length),
  ];
}

function isUpToDate(watch: Told['availableWatches'][number], { feed }: Truth): boolean {
  const last = new Map(owed(watch, feed).map((row) => [row.sku, row]));
  return [...last.values()].every(({ sku, shard, seq }) =>
    watch.changes.some(({ entry, cursor }) => entry.sku === sku && cursor[shard] === seq),
  );
}

type Judging = {
  readonly told: Told;
  readonly truth: Truth;
  readonly system: System;
  readonly database: Database;
};

async function verdict({ told, truth, system, database }: Judging): Promise<Record<string, string[]>> {
  const history = historyOf(truth.feed, truth.itemNos);
  const idOf = (key: string): string => reservationId('development', key);
  const acknowledged = acknowledgedOf(acknowledgements({ told, truth, idOf }));
  return {
    'improper answers': [...told.improper].map(([reason, count]) => `${count} times ${reason}`),
    events: wrongFacts(told.events, truth.journal),
    'on hand': wrongOnHand(told.events, truth),
    reservations: wrongHolds(told.holds, truth.reservations, idOf),
    oversold: oversold(truth.feed),
    orders: wrongOrders(told.orders, truth),
    feed: gaps(truth.feed),
    answers: wrongAnswers(told.answers, { history, acknowledged }),
    subscriptions: wrongWatches(told, truth, history),
    books: await wrongBooks(database, truth),
    postings: await wrongPostings({ receiver: system.receiver, database }, truth),
  };
}

function wrongWatches(told: Told, { feed, orderChanges }: Truth, history: History): string[] {
  return [
    ...told.stockWatches.flatMap((watch) => wrongStockWatch(watch, feed, history)),
    ...told.availableWatches.flatMap((watch) => wrongAvailableWatch(watch, feed, history)),
    ...told.orderWatches.flatMap((watch) => wrongOrderWatch(watch, orderChanges)),
  ];
}

type Acknowledging = { readonly told: Told; readonly truth: Truth; readonly idOf: (key: string) => string };

/** When what was acknowledged, as rows of the feed: events recorded, holds made and given back. */
function acknowledgements({ told, truth, idOf }: Acknowledging): Acknowledgement[] {
  const byMovement = Map.groupBy(truth.feed, ({ movementId }) => movementId);
  const byReservationEvent = Map.groupBy(truth.feed, ({ reservationEventId }) => reservationEventId);
  const facts = truth.journal.flatMap((entry) => {
    const [first] = told.events.get(eventKey(entry))?.answers ?? [];
    const rows = entry.movementIds.flatMap((id) => byMovement.get(id) ?? []);
    return first === undefined ? [] : [{ atMs: first.atMs, rows }];
  });
  const promises = told.holds.flatMap(({ key, creations, settlements }) => {
    const events = truth.reservations.get(idOf(key))?.events ?? [];
    const rowsOf = (kind: number): FeedRow[] =>
      events.filter((event) => event.kind === kind).flatMap(({ id }) => byReservationEvent.get(id) ?? []);
    const released = settlements.find(({ verb, status }) => verb === 'release' && status !== undefined);
    return [
      ...(creations[0]?.id === undefined ? [] : [{ atMs: creations[0].atMs, rows: rowsOf(1) }]),
      ...(released?.atMs === undefined ? [] : [{ atMs: released.atMs, rows: rowsOf(5) }]),
    ];
  });
  return [...facts, ...promises];
}

function countsOf(told: Told, truth: Truth): Record<string, number> {
  const answers = [...told.events.values()].flatMap((event) => event.answers);
  return {
    'events sent': told.events.size,
    'events recorded': truth.journal.length,
    'events answered REPLAYED': answers.filter(({ status }) => status === 'REPLAYED').length,
    'holds asked': told.holds.length,
    'holds made': [...truth.reservations.values()].filter(({ orderId }) => orderId === null).length,
    'orders placed': told.orders.length,
    'orders shipped': [...truth.orders.values()].filter(({ status }) => status === 'SHIPPED').length,
    'availability answers': told.answers.length,
    'from the cache': told.answers.filter(({ entries }) => entries.some(({ source }) => source === 'CACHE'))
      .length,
    'feed rows': truth.feed.length,
    'changes delivered': told.stockWatches.reduce((sum, { changes }) => sum + changes.length, 0),
    resumes: [...told.stockWatches, ...told.availableWatches].reduce((sum, { resumes }) => sum + resumes, 0),
  };
}
