/**
 * Load on the read path while its servers misbehave, phase by phase, and what came of it: answers, errors, latencies.
 *
 * Two readers of the same stock: one with a copy in the process, one with Redis alone. Redis is a real server that is flushed,
 * hung and killed; PostgreSQL is real and slow, hung or silent in front of the readers only, so that writers go on and every
 * answer can be held against the feed afterwards. Run briefly by degradation.test.ts, for longer by long.ts.
 */
import { pino } from 'pino';
import { createLive, type Live, openReflection, type ReadFrom, type ReadLedger } from '#live';
import type { TestDatabase } from '#test/world';
import { type Random, seeded } from '../../bench/harness/random.ts';
import { follow } from '../../workers/follow/follow.ts';
import { createLedgerFeed } from '../../workers/followers/ledger-feed.ts';
import { reflectFollower } from '../../workers/followers/reflect.ts';
import { type Acknowledged, type Given, openStock, type Stock, wrongAnswers } from './stock.ts';

/** A Redis that can be made to suffer. */
export type SufferingRedis = {
  readonly url: string;
  flush(): Promise<void>;
  hang(): void;
  resume(): void;
  kill(): void;
  restart(): Promise<void>;
};

/** What a run is made of. */
export type DegradationOptions = {
  /** What is asked and done is drawn from it. */
  readonly seed: number;
  readonly world: TestDatabase;
  readonly redis: SufferingRedis;
  /** How long each phase lasts. */
  readonly phaseMs: number;
  /** The oldest answer copies give while the ledger answers. */
  readonly maxAgeMs: number;
};

/** One phase: how long answers took, where they were read, what went wrong. */
export type PhaseResult = {
  readonly name: string;
  readonly answers: number;
  readonly errors: readonly string[];
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly mostMs: number;
  readonly readFrom: Readonly<Record<ReadFrom, number>>;
  readonly degraded: number;
  readonly oldestMs: number;
};

/** A whole run: its phases in order, and a sentence for each wrong answer. */
export type DegradationResult = {
  readonly phases: readonly PhaseResult[];
  readonly wrong: readonly string[];
};

type Asked = { readonly tookMs: number; readonly given: readonly Given[]; readonly error?: unknown };
type Gate = { mood: 'open' | 'slow' | 'hung' | 'silent'; readonly waiting: (() => void)[] };
type Reader = { readonly live: Live; isReading: boolean };

const items = 60;
const locations = 8;
const slowMs = 400;
const silent = pino({ level: 'silent' });
const granted = {
  sku: 'SKU-1',
  channel: 'marketplace',
  quantity: 3,
  locationIds: ['L0'],
  isBeyondStock: true,
};

/** Runs every phase; throws only when the arrangement itself fails. */
export async function runDegradation(options: DegradationOptions): Promise<DegradationResult> {
  const { world, redis, maxAgeMs } = options;
  const stock = await openStock(world, { items, locations });
  const namespace = 'degraded';
  const gate: Gate = { mood: 'open', waiting: [] };
  const shared = {
    namespace,
    ledger: gated(stock.ledger, gate),
    logger: silent,
    redisUrl: redis.url,
    maxAgeMs,
  };
  const near = { live: createLive({ ...shared, memoryBytes: 4_000_000 }), isReading: true };
  const far = { live: createLive(shared), isReading: true };
  const reflection = openReflection({ redisUrl: redis.url, namespace, logger: silent });
  const feed = createLedgerFeed(stock.ledger, world.reader);
  const following = follow(reflectFollower({ reflection, feed }), { logger: silent, pollMs: 50 });
  const load = startLoad(stock, [near, far], seeded(options.seed));
  try {
    await arrange(stock, [near, far]);
    const phases = await runPhases(options, { gate, far, load });
    await load.stop();
    const given = load.all.flatMap((asked) => asked.given);
    return { phases, wrong: wrongAnswers(given, await stock.wholeFeed(), load.acknowledged) };
  } finally {
    openGate(gate);
    await load.stop();
    await following.stop();
    near.live.close();
    far.live.close();
    reflection.close();
  }
}

async function arrange(stock: Stock, readers: readonly Reader[]): Promise<void> {
  for (let itemNo = 1; itemNo <= items; itemNo += 1) await stock.move({ itemNo, locationNo: 0, by: 20 });
  const context = {
    caller: { id: 'test', kind: 'development', channels: 'all', locations: 'all', scopes: ['*'] },
    correlationId: 'test',
  } as const;
  await stock.ledger.allocations.grant(granted, context);
  const itemNos = Array.from({ length: items }, (_, at) => 1 + at);
  for (const { live } of readers) {
    for (let round = 0; round < 3; round += 1) await live.availability({ itemNos, channel: 'web' });
  }
}

type Phase = {
  readonly name: string;
  readonly begin: () => Promise<void>;
  readonly end: () => Promise<void>;
};

async function runPhases(
  { redis, phaseMs }: DegradationOptions,
  { gate, far, load }: { gate: Gate; far: Reader; load: Load },
): Promise<PhaseResult[]> {
  const nothing = async (): Promise<void> => undefined;
  const mood = (is: Gate['mood']) => async () => {
    gate.mood = is;
  };
  const open = async (): Promise<void> => openGate(gate);
  const phases: Phase[] = [
    { name: 'nothing happens', begin: nothing, end: nothing },
    { name: 'Redis flushed', begin: () => redis.flush(), end: nothing },
    { name: 'Redis hung', begin: async () => redis.hang(), end: async () => redis.resume() },
    { name: 'Redis killed', begin: async () => redis.kill(), end: () => redis.restart() },
    { name: 'PostgreSQL slow', begin: mood('slow'), end: open },
    { name: 'feed stalled', begin: mood('silent'), end: open },
    { name: 'PostgreSQL hung', begin: mood('hung'), end: open },
    {
      name: 'PostgreSQL hung, Redis killed',
      begin: async () => {
        far.isReading = false;
        gate.mood = 'hung';
        redis.kill();
      },
      end: async () => {
        openGate(gate);
        await redis.restart();
        far.isReading = true;
      },
    },
  ];
  const results: PhaseResult[] = [];
  for (const { name, begin, end } of phases) {
    const first = load.all.length;
    await begin();
    await load.during(phaseMs);
    results.push(resultOf(name, load.all.slice(first)));
    await end();
    await load.during(phaseMs / 2);
  }
  return results;
}

function openGate(gate: Gate): void {
  gate.mood = 'open';
  for (const go of gate.waiting.splice(0)) go();
}

/** The ledger as readers see it: late, not at all, or without news of the feed. */
function gated(ledger: Stock['ledger'], gate: Gate): ReadLedger {
  const pass = async (isFeed: boolean): Promise<void> => {
    if (gate.mood === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs).unref());
    if (gate.mood === 'hung' || (gate.mood === 'silent' && isFeed))
      await new Promise<void>((resolve) => gate.waiting.push(resolve));
  };
  const behind =
    <Args extends unknown[], Result>(ask: (...args: Args) => Promise<Result>, isFeed = false) =>
    async (...args: Args): Promise<Result> => {
      await pass(isFeed);
      return ask(...args);
    };
  return {
    positionsOfItems: behind(ledger.positionsOfItems),
    sellingFacts: behind(ledger.sellingFacts),
    sellingItems: behind(ledger.sellingItems),
    changesAfter: behind(ledger.changesAfter, true),
    cursorNow: behind(ledger.cursorNow, true),
    policies: {
      terms: behind(ledger.policies.terms),
      shares: behind(ledger.policies.shares),
      sharesNow: behind(ledger.policies.sharesNow),
      revision: behind(ledger.policies.revision),
    },
  };
}

type Load = {
  readonly all: Asked[];
  readonly acknowledged: Acknowledged[];
  /** Goes on for so long. */
  during(ms: number): Promise<void>;
  stop(): Promise<void>;
};

function startLoad(stock: Stock, readers: readonly Reader[], random: Random): Load {
  const all: Asked[] = [];
  const acknowledged: Acknowledged[] = [];
  let isRunning = true;
  const loop = async (step: () => Promise<void>): Promise<void> => {
    while (isRunning) {
      await step();
      // Breathe, so that timers and sockets of this one process get their turn.
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  const write = async (): Promise<void> => {
    const itemNo = 1 + below(items);
    if (below(4) === 0) return stock.reserve(itemNo);
    acknowledged.push(await stock.move({ itemNo, locationNo: below(locations), by: 3 - below(5) || 1 }));
  };
  const loops = [
    loop(write),
    ...readers.flatMap((reader) =>
      [0, 1].map(() =>
        loop(async () => {
          if (reader.isReading) all.push(await ask(reader.live, [1 + below(items), 1 + below(items), 1]));
        }),
      ),
    ),
  ];
  return {
    ...{ all, acknowledged },
    during: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    stop: async () => {
      isRunning = false;
      await Promise.all(loops);
    },
  };
}

/** Asks for what may be sold, which needs facts, grants and positions, and then for the positions, which can be checked. */
async function ask(live: Live, itemNos: readonly number[]): Promise<Asked> {
  const startedAtMs = performance.now();
  try {
    await live.availability({ itemNos, channel: 'web' });
    const tookMs = performance.now() - startedAtMs;
    // Told is an age at some moment after the question: at least what it was then.
    const atMs = Date.now();
    const reads = await live.read(itemNos);
    return { tookMs, given: [...reads].map(([itemNo, read]) => ({ itemNo, atMs, read })) };
  } catch (error) {
    return { tookMs: performance.now() - startedAtMs, given: [], error };
  }
}

function resultOf(name: string, asked: readonly Asked[]): PhaseResult {
  const took = asked.map(({ tookMs }) => tookMs).sort((one, other) => one - other);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  const readFrom = { PROCESS: 0, REDIS: 0, LEDGER: 0 };
  const freshness = asked.flatMap(({ given }) => given.map(({ read }) => read.freshness));
  for (const each of freshness) readFrom[each.readFrom] += 1;
  return {
    ...{ name, answers: asked.length, readFrom },
    errors: asked.flatMap(({ error }) => (error === undefined ? [] : [String(error)])),
    ...{ p50Ms: at(0.5), p99Ms: at(0.99), mostMs: at(1) },
    degraded: freshness.filter(({ isDegraded }) => isDegraded === true).length,
    oldestMs: Math.max(0, ...freshness.map(({ ageMs }) => ageMs)),
  };
}

/** Writes a run as a table. */
export function renderDegradation({ phases, wrong }: DegradationResult): string {
  const row = (phase: PhaseResult): string => {
    const { PROCESS, REDIS, LEDGER } = phase.readFrom;
    const ms = [phase.p50Ms, phase.p99Ms, phase.mostMs, phase.oldestMs].map((each) => each.toFixed(1));
    const counts = [phase.answers, phase.errors.length, ...ms, PROCESS, REDIS, LEDGER, phase.degraded];
    return `| ${phase.name} | ${counts.join(' | ')} |`;
  };
  return [
    '| while | answers | errors | p50 ms | p99 ms | most ms | oldest ms | from process | Redis | ledger | degraded |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...phases.map(row),
    '',
    `Wrong answers: ${wrong.length}.`,
    ...wrong.slice(0, 5),
  ].join('\n');
}
