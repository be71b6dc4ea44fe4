/**
 * Reads items from the reflection, and what it cannot give from the ledger: missing, late, too old, Redis away.
 *
 * One MGET for everything asked; misses of concurrent requests share one read of PostgreSQL an item and are put into the
 * reflection after the answer is on its way. Every item comes with its own freshness. Serves the read path of the design:
 * losing Redis makes answers slower, never wrong.
 */
import type { Logger } from 'pino';
import type { ItemPositions } from '#ledger';
import type { Breaker } from './breaker.ts';
import type { ServerClock } from './clock.ts';
import { shardOf, type Vector } from './control.ts';
import type { Reflection, ReflectionRead } from './reflection.ts';
import type { Slot } from './slot.ts';

/** How old a read is and where it came from. */
export type Freshness = {
  /** The moment (server time, ms since 1970) at which it was true. */
  readonly asOfMs: number;
  /** Every change up to here is in it. */
  readonly cursor: Vector;
  readonly source: 'CACHE' | 'LEDGER';
  /** How long ago `asOfMs` was when it was given, ms, at least 0. */
  readonly ageMs: number;
};

/** One item as read: its positions, in location order, and how fresh they are. */
export type ItemRead = { readonly slots: readonly Slot[]; readonly freshness: Freshness };

/** What a reader needs. */
export type ReaderOptions = {
  /** Absent: everything is read from the ledger. */
  readonly reflection?: Reflection | undefined;
  readonly breaker: Breaker;
  readonly positionsOf: (itemNos: readonly number[]) => Promise<ItemPositions>;
  readonly clock: ServerClock;
  readonly logger: Logger;
  /** The oldest answer the reflection may give, ms; default 5,000. */
  readonly maxAgeMs?: number;
};

/** What a reading asks for beyond the items. */
export type ReadDemands = {
  /** The answer must include every change up to here. */
  readonly atLeast?: Vector | undefined;
  /** The oldest answer the asker takes, ms; never more than the reader's own bound. */
  readonly maxAgeMs?: number | undefined;
};

/** Reads items; gives every asked one. Throws what the ledger threw when the reflection could not answer either. */
export type Reader = {
  read(itemNos: readonly number[], demands?: ReadDemands): Promise<ReadonlyMap<number, ItemRead>>;
};

type Flights = Map<number, Promise<ItemPositions>>;

const defaultMaxAgeMs = 5_000;

/** Makes a reader; it holds nothing that must be closed. */
export function createReader(options: ReaderOptions): Reader {
  const flights: Flights = new Map();
  return {
    read: async (itemNos, demands = {}) => {
      const wanted = [...new Set(itemNos)];
      const found = await readReflection(options, wanted, demands);
      const missing = wanted.filter((itemNo) => !found.has(itemNo));
      if (missing.length === 0) return found;
      const loaded = await readLedger(options, { flights, itemNos: missing, atLeast: demands.atLeast });
      return new Map([...found, ...loaded]);
    },
  };
}

async function readReflection(
  { reflection, breaker, clock, logger, ...options }: ReaderOptions,
  itemNos: readonly number[],
  demands: ReadDemands,
): Promise<Map<number, ItemRead>> {
  if (reflection === undefined) return new Map();
  let seen: ReflectionRead | undefined;
  try {
    seen = await breaker.run(() => reflection.read(itemNos));
  } catch (error) {
    logger.debug({ err: error }, 'the reflection could not be read');
  }
  if (seen === undefined) return new Map();
  const { applied, caughtUpAtMs } = seen.control;
  const ageMs = Math.max(0, clock.now() - caughtUpAtMs);
  const maxAgeMs = options.maxAgeMs ?? defaultMaxAgeMs;
  if (ageMs > Math.min(maxAgeMs, demands.maxAgeMs ?? maxAgeMs)) return new Map();
  const freshness: Freshness = { asOfMs: caughtUpAtMs, cursor: applied, source: 'CACHE', ageMs };
  const reached = [...seen.complete].filter(([itemNo]) => includes(applied, itemNo, demands.atLeast));
  return new Map(reached.map(([itemNo, slots]) => [itemNo, { slots, freshness }]));
}

/** Whether a cursor includes, of the item's own shard, everything up to a demanded one. */
function includes(cursor: Vector, itemNo: number, atLeast: Vector | undefined): boolean {
  if (atLeast === undefined) return true;
  const shard = shardOf(itemNo, cursor);
  return (cursor[shard] ?? 0) >= (atLeast[shard] ?? 0);
}

async function readLedger(
  options: ReaderOptions,
  asked: { flights: Flights; itemNos: readonly number[]; atLeast: Vector | undefined },
): Promise<Map<number, ItemRead>> {
  const { flights, itemNos, atLeast } = asked;
  const own = itemNos.filter((itemNo) => !flights.has(itemNo));
  const joined = itemNos.flatMap((itemNo) => flights.get(itemNo) ?? []);
  const started = own.length === 0 ? [] : [startFlight(options, flights, own)];
  const snapshots = await Promise.all([...started, ...new Set(joined)]);
  const reads = new Map<number, ItemRead>();
  for (const snapshot of snapshots) takeReads(reads, { snapshot, itemNos, atLeast, clock: options.clock });
  // A flight that began before we asked may not include what we must see; one of our own does.
  const short = itemNos.filter((itemNo) => !reads.has(itemNo));
  if (short.length === 0) return reads;
  const snapshot = await startFlight(options, flights, short);
  takeReads(reads, { snapshot, itemNos: short, atLeast: undefined, clock: options.clock });
  return reads;
}

function takeReads(
  reads: Map<number, ItemRead>,
  from: {
    snapshot: ItemPositions;
    itemNos: readonly number[];
    atLeast: Vector | undefined;
    clock: ServerClock;
  },
): void {
  const { cursor, asOfMs, items } = from.snapshot;
  const freshness: Freshness = {
    asOfMs,
    cursor,
    source: 'LEDGER',
    ageMs: Math.max(0, from.clock.now() - asOfMs),
  };
  for (const itemNo of from.itemNos) {
    const slots = items.get(itemNo);
    if (slots !== undefined && includes(cursor, itemNo, from.atLeast))
      reads.set(itemNo, { slots, freshness });
  }
}

/** One read of the ledger that everyone who misses these items meanwhile shares. */
function startFlight(
  options: ReaderOptions,
  flights: Flights,
  itemNos: readonly number[],
): Promise<ItemPositions> {
  const flight = loadItems(options, itemNos).finally(() => {
    for (const itemNo of itemNos) if (flights.get(itemNo) === flight) flights.delete(itemNo);
  });
  for (const itemNo of itemNos) flights.set(itemNo, flight);
  return flight;
}

async function loadItems(options: ReaderOptions, itemNos: readonly number[]): Promise<ItemPositions> {
  const { reflection, breaker, positionsOf, logger } = options;
  const epoch = await attempt(options, () => reflection?.begin(itemNos));
  const snapshot = await positionsOf(itemNos);
  if (reflection !== undefined && epoch !== undefined) {
    breaker
      .run(() => reflection.load(epoch, snapshot))
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
