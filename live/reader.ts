/**
 * Reads items from the fastest copy that is fresh enough: this process, Redis, the ledger.
 *
 * One look in memory, one MGET for what is missing, one read of PostgreSQL for what is missing then, both shared by all who miss it;
 * what was read further away is put into the nearer copies. When the ledger does not answer in time, a copy older than
 * copies may be otherwise is given and says so. Losing Redis makes answers slower, losing PostgreSQL older, neither wrong.
 */
import type { Logger } from 'pino';
import type { ItemPositions, PositionGrant } from '#ledger';
import type { Breaker } from './breaker.ts';
import type { ServerClock } from './clock.ts';
import { includes, shardOf } from './control.ts';
import { asGivenNow, type Freshness, type ItemRead, type ReadDemands } from './freshness.ts';
import { createLedgerReads, type LedgerReads } from './ledger-reads.ts';
import type { FeedFollowing } from './memory/follow-feed.ts';
import type { Memory } from './memory/memory.ts';
import { PackedRead } from './memory/packed-read.ts';
import type { Reflection } from './reflection.ts';
import { createReflectionReads, type ReflectionReads } from './reflection-reads.ts';

/** The copy in this process, and what keeps it up to date. */
export type NearCopy = { readonly memory: Memory; readonly following: FeedFollowing };

/** What a reader needs. */
export type ReaderOptions = {
  /** Absent: nothing is kept in this process. */
  readonly near?: NearCopy | undefined;
  /** Absent: nothing is read from Redis. */
  readonly reflection?: Reflection | undefined;
  /** In front of Redis. */
  readonly breaker: Breaker;
  /** In front of the ledger, for those who have an older copy at hand. */
  readonly ledgerBreaker: Breaker;
  readonly positionsOf: (itemNos: readonly number[]) => Promise<ItemPositions>;
  readonly clock: ServerClock;
  readonly logger: Logger;
  /** The oldest answer a copy may give while the ledger answers, ms; default 5,000. */
  readonly maxAgeMs?: number | undefined;
  /** The oldest answer a copy may give at all, ms; default 5 minutes. */
  readonly staleMs?: number | undefined;
};

/** The answer was to include changes that the ledger itself does not have: their cursor is of another feed. */
export class CursorNotReached extends Error {
  override readonly name = 'CursorNotReached';

  constructor() {
    super('the ledger has no changes up to that cursor');
  }
}

/**
 * Reads items; gives every asked one. Throws what the ledger threw when no copy could answer either, and CursorNotReached when
 * the ledger does not reach what must be included.
 */
export type Reader = {
  read(itemNos: readonly number[], demands?: ReadDemands): Promise<ReadonlyMap<number, ItemRead>>;
};

/** What copies may be: fresh enough to be given at once, or good when nothing better comes in time. */
type Bounds = { readonly freshMs: number; readonly spareMs: number };

/** What was found so far, and older copies of what was not. */
type Search = {
  readonly found: Map<number, ItemRead>;
  readonly spare: Map<number, ItemRead>;
  readonly demands: ReadDemands;
  readonly bounds: Bounds;
};

/** The oldest answer a copy may give while the ledger answers, ms, unless said otherwise. */
export const defaultMaxAgeMs = 5_000;
const defaultStaleMs = 300_000;
/** Whoever must see its own write waits so long for the copy in the process to get there. */
const reachWaitMs = 60;
const nobody: ReadonlySet<number> = new Set();
const noGrants: readonly PositionGrant[] = [];

/** Makes a reader; it holds nothing that must be closed. */
export function createReader(options: ReaderOptions): Reader {
  const reads = createLedgerReads((itemNos) => loadItems(options, itemNos));
  const reflected = openReflected(options);
  return {
    read: async (itemNos, demands = {}) => {
      const wanted = [...new Set(itemNos)];
      const search = { found: new Map(), spare: new Map(), demands, bounds: boundsOf(options, demands) };
      await searchMemory(options, wanted, search);
      if (search.found.size === wanted.length) return search.found;
      const inMemory = search.found.size;
      if (reflected !== undefined)
        await searchReflection(options, missingOf(wanted, search), { search, reflected });
      const missing = missingOf(wanted, search);
      if (missing.length === 0 && inMemory === 0) return search.found;
      await searchLedger(options, missing, { search, reads });
      if (search.found.size < wanted.length) throw new CursorNotReached();
      // What was found first has grown older while the rest was read.
      for (const [itemNo, read] of search.found)
        search.found.set(itemNo, withFreshness(read, asGivenNow(read.freshness)));
      return search.found;
    },
  };
}

function openReflected({ reflection, breaker, near }: ReaderOptions): ReflectionReads | undefined {
  if (reflection === undefined) return undefined;
  return createReflectionReads({
    ...{ read: reflection.read, breaker },
    onRead: ({ control, complete }) => near?.memory.keepPacked({ cursor: control.applied, items: complete }),
  });
}

/** The same read with another freshness; positions that are made when they are asked for are still made then. */
function withFreshness(read: ItemRead, freshness: Freshness): ItemRead {
  const { packed, grants } = read;
  return packed === undefined
    ? { slots: read.slots, grants, freshness }
    : new PackedRead({ packed, grants, freshness });
}

function boundsOf(options: ReaderOptions, { maxAgeMs }: ReadDemands): Bounds {
  const asked = maxAgeMs ?? Number.POSITIVE_INFINITY;
  return {
    freshMs: Math.min(options.maxAgeMs ?? defaultMaxAgeMs, asked),
    spareMs: Math.min(options.staleMs ?? defaultStaleMs, asked),
  };
}

function missingOf(wanted: readonly number[], { found }: Search): readonly number[] {
  return found.size === wanted.length ? [] : wanted.filter((itemNo) => !found.has(itemNo));
}

/** Notes what a copy gave of an item: found when it is fresh enough, spare when it would do. */
function take(itemNo: number, read: ItemRead, { found, spare, demands, bounds }: Search): void {
  const { ageMs, cursor } = read.freshness;
  if (!includes(cursor, itemNo, demands.atLeast)) return;
  // Younger, not as young: whoever asks for an age of 0 asks the ledger, also within the millisecond of a look at it.
  if (ageMs < bounds.freshMs) found.set(itemNo, read);
  else if (ageMs < bounds.spareMs) keepYounger(spare, itemNo, read);
}

function keepYounger(spare: Map<number, ItemRead>, itemNo: number, read: ItemRead): void {
  const other = spare.get(itemNo);
  if (other === undefined || other.freshness.ageMs > read.freshness.ageMs) spare.set(itemNo, read);
}

async function searchMemory(
  { near }: ReaderOptions,
  wanted: readonly number[],
  search: Search,
): Promise<void> {
  if (near === undefined) return;
  const { memory, following } = near;
  const { atLeast, granted = nobody } = search.demands;
  following.use();
  if (atLeast !== undefined) {
    const shards = new Set(wanted.map((itemNo) => shardOf(itemNo, atLeast)));
    const isReached = (cursor: readonly number[]): boolean =>
      [...shards].every((shard) => (cursor[shard] ?? 0) >= (atLeast[shard] ?? 0));
    await following.reach(isReached, reachWaitMs);
  }
  for (const [itemNo, read] of memory.read(wanted, granted)) take(itemNo, read, search);
}

async function searchReflection(
  { clock, logger }: ReaderOptions,
  missing: readonly number[],
  { search, reflected }: { readonly search: Search; readonly reflected: ReflectionReads },
): Promise<void> {
  const { granted = nobody } = search.demands;
  const itemNos = granted.size === 0 ? missing : missing.filter((itemNo) => !granted.has(itemNo));
  if (itemNos.length === 0) return;
  try {
    const seen = await reflected.read(itemNos);
    if (seen === undefined) return;
    const { applied, caughtUpAtMs } = seen.control;
    const ageMs = Math.max(0, clock.now() - caughtUpAtMs);
    const freshness: Freshness = {
      ...{ asOfMs: caughtUpAtMs, cursor: applied, ageMs, toldAtMs: performance.now() },
      ...{ source: 'CACHE', readFrom: 'REDIS' },
    };
    for (const itemNo of itemNos) {
      const packed = seen.complete.get(itemNo);
      if (packed !== undefined) take(itemNo, new PackedRead({ packed, grants: noGrants, freshness }), search);
    }
  } catch (error) {
    logger.debug({ err: error }, 'the reflection could not be read');
  }
}

async function searchLedger(
  options: ReaderOptions,
  missing: readonly number[],
  { search, reads }: { readonly search: Search; readonly reads: LedgerReads },
): Promise<void> {
  if (missing.length === 0) return;
  const { found, spare, demands } = search;
  const reading = () => reads.read(missing, demands.atLeast);
  const hasSpares = missing.every((itemNo) => spare.has(itemNo));
  try {
    const snapshots = await (hasSpares ? options.ledgerBreaker.run(reading) : reading());
    for (const snapshot of snapshots)
      takeSnapshot(found, { snapshot, missing, demands, clock: options.clock });
  } catch (error) {
    if (!hasSpares) throw error;
    options.logger.debug({ err: error }, 'the ledger did not answer in time; older copies do');
  }
  for (const itemNo of missing) {
    const read = spare.get(itemNo);
    if (read === undefined || found.has(itemNo)) continue;
    found.set(itemNo, withFreshness(read, { ...read.freshness, isDegraded: true }));
  }
}

function takeSnapshot(
  found: Map<number, ItemRead>,
  from: {
    readonly snapshot: ItemPositions;
    readonly missing: readonly number[];
    readonly demands: ReadDemands;
    readonly clock: ServerClock;
  },
): void {
  const { cursor, asOfMs, items, grants } = from.snapshot;
  const ageMs = Math.max(0, from.clock.now() - asOfMs);
  const age = { asOfMs, ageMs, toldAtMs: performance.now() };
  const freshness: Freshness = { ...age, cursor, source: 'LEDGER', readFrom: 'LEDGER' };
  for (const itemNo of from.missing) {
    const slots = items.get(itemNo);
    if (slots !== undefined && includes(cursor, itemNo, from.demands.atLeast))
      found.set(itemNo, { slots, grants: grants.get(itemNo) ?? [], freshness });
  }
}

/** Reads the ledger and puts what it gave into the nearer copies; items with grants are not for Redis. */
async function loadItems(options: ReaderOptions, itemNos: readonly number[]): Promise<ItemPositions> {
  const { near, reflection, breaker, positionsOf, logger } = options;
  const epoch = await attempt(options, () => reflection?.begin(itemNos));
  const snapshot = await positionsOf(itemNos);
  near?.memory.keep(snapshot);
  if (reflection !== undefined && epoch !== undefined) {
    const items = new Map([...snapshot.items].filter(([itemNo]) => !snapshot.grants.has(itemNo)));
    breaker
      .run(() => reflection.load(epoch, { cursor: snapshot.cursor, items }))
      .catch((error: unknown) => logger.debug({ err: error }, 'items could not be put into the reflection'));
  }
  return snapshot;
}

async function attempt<Result>(
  { breaker, logger }: ReaderOptions,
  work: () => Promise<Result> | undefined,
): Promise<Result | undefined> {
  try {
    return await breaker.run(async () => work());
  } catch (error) {
    logger.debug({ err: error }, 'items could not be begun in the reflection');
    return undefined;
  }
}
