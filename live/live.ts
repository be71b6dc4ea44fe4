/**
 * The read path as the rest of the product uses it: put together from the copy in this process, Redis, the ledger's functions
 * and a breaker in front of each server.
 *
 * The ledger comes in as functions, because this room never decides about stock and owns no connection to PostgreSQL.
 */
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Change, Ledger, LocationAvailability, SellingFacts } from '#ledger';
import { type LiveAvailabilityAnswer, readAvailability } from './availability.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { createServerClock, type ServerClock } from './clock.ts';
import { closeRedis, connectRedis } from './connection.ts';
import { type Copy, createCopy } from './copy.ts';
import { type LiveGridAnswer, readGrid } from './grid.ts';
import { followFeed } from './memory/follow-feed.ts';
import { createMemory } from './memory/memory.ts';
import { createToldMovements, type ToldMovements } from './memory/told-movements.ts';
import { observeReads } from './observe.ts';
import { withHeard } from './positions.ts';
import type { LiveAvailabilityQuery } from './read-items.ts';
import { createReader, defaultMaxAgeMs, type NearCopy, type Reader } from './reader.ts';
import { createReflection, type Reflection } from './reflection.ts';
import { currentFacts } from './selling/current-facts.ts';
import { createKeptShares } from './selling/kept-shares.ts';
import { createSelling } from './selling/selling.ts';
import { createWarming, type Warming } from './warming.ts';

/** The ledger, as far as reading availability asks it. */
export type ReadLedger = Pick<
  Ledger,
  'positionsOfItems' | 'sellingFacts' | 'sellingItems' | 'changesAfter' | 'cursorNow'
> & { readonly policies: Pick<Ledger['policies'], 'terms' | 'shares' | 'sharesNow' | 'revision'> };

/** What the reflection is opened with for reading. */
export type LiveOptions = {
  /** Absent: nothing is read from Redis. */
  readonly redisUrl?: string | undefined;
  /** Starts every key; one a database. */
  readonly namespace: string;
  readonly ledger: ReadLedger;
  readonly logger: Logger;
  /** The most bytes of the copy in this process; nothing is kept in it when absent or 0. */
  readonly memoryBytes?: number | undefined;
  /** The oldest answer a copy gives while the ledger answers, ms; default 5,000. */
  readonly maxAgeMs?: number;
  /** The oldest answer a copy gives at all, ms; default 5 minutes. */
  readonly staleMs?: number;
  /** The longest a reader waits for Redis, ms; default 50. */
  readonly readTimeoutMs?: number;
  /** The longest a reader with an older copy at hand waits for the ledger, ms; default 300. */
  readonly ledgerTimeoutMs?: number;
  /** Where reads by source and the breakers' states are counted. */
  readonly registry?: Registry | undefined;
};

/** Availability from the fastest copy that is fresh enough. */
export type Live = {
  /** What a channel may sell, from the fastest copy that is fresh enough. */
  availability(query: LiveAvailabilityQuery): Promise<LiveAvailabilityAnswer>;
  /** The same of many items at many places, as numbers and nothing else; without what is beside positions. */
  grid(query: LiveAvailabilityQuery): Promise<LiveGridAnswer>;
  /** Tells of positions that the ledger answered since when their locations have been silent; never throws. */
  withHeard(
    positions: readonly LocationAvailability[],
    channel: string,
  ): Promise<readonly LocationAvailability[]>;
  /** The positions themselves, by item number. */
  read: Reader['read'];
  /** The highest number an item has, at most half a second old while the ledger answers. */
  newestItemNo(): Promise<number>;
  /** When the copy in this process learned of a movement (server time, ms since 1970); undefined when it did not, or too long ago. */
  toldAt(movementId: number): number | undefined;
  /** Something was committed: the copy in this process looks now. Never waits and never throws. */
  wake(): void;
  /** Whether Redis answered late and is being probed. */
  isBroken(): boolean;
  close(): void;
};

const defaultReadTimeoutMs = 50;
const defaultLedgerTimeoutMs = 300;
const defaultStaleMs = 300_000;

/** A change of policy is in force everywhere within a second: half of it is for learning of it, half for asking what it is. */
const freshFactsMs = 500;

/** A reading of the server's time that leaves more open is repeated at once, a few times. */
const mostSlackMs = 20;
const mostAgain = 3;

/** Who waited has long been answered by then; this lets go of the command. */
const abandonedAfterMs = 1_000;

/** Opens the reflection for reading; nothing waits for Redis to be there. */
export function createLive(options: LiveOptions): Live {
  const { ledger, logger } = options;
  const redis = openReader(options);
  const reflection =
    redis === undefined ? undefined : createReflection({ redis, namespace: options.namespace });
  const clock = createServerClock();
  const told = createToldMovements();
  const { facts, lastFacts, heeded } = copyFacts(options, clock);
  const near = openMemory(options, { clock, told, onPolicies: facts.hurry });
  const [redisBreaker, ledgerBreaker] = openBreakers(options, reflection);
  const count = observeReads(options.registry, {
    ...{ redis: redisBreaker, ledger: ledgerBreaker, memory: near?.memory, facts: lastFacts },
  });
  const reader = createReader({
    ...{ near, reflection, clock, logger, ledgerBreaker, breaker: redisBreaker },
    positionsOf: timed(ledger.positionsOfItems, clock),
    maxAgeMs: options.maxAgeMs,
    staleMs: options.staleMs,
  });
  const selling = createSelling({
    sellingItems: ledger.sellingItems,
    terms: ledger.policies.terms,
    breaker: ledgerBreaker,
    onChanged: (itemNos) => near?.memory.forgetGranted(itemNos),
  });
  heeded.by = selling.heed;
  const shares = createKeptShares(ledger.policies, ledgerBreaker);
  const current = { copy: facts, revision: ledger.policies.revision, breaker: ledgerBreaker };
  const from = {
    ...{ reader, selling, shares, facts, now: () => clock.now() },
    currentFacts: () => currentFacts(current),
  };
  return {
    availability: async (query) => {
      const answer = await readAvailability(from, query);
      count(answer);
      return answer;
    },
    grid: async (query) => {
      const answer = await readGrid(from, query);
      count(answer);
      return answer;
    },
    withHeard: (positions, channel) => withHeard(from, positions, channel).catch(() => positions),
    read: reader.read,
    newestItemNo: async () => (await from.facts.get()).newestItemNo,
    toldAt: told.at,
    wake: () => near?.following.wake(),
    isBroken: () => redisBreaker.isOpen(),
    close: () => {
      redisBreaker.close();
      ledgerBreaker.close();
      near?.following.close();
      closeRedis(redis);
    },
  };
}

function openMemory(
  { memoryBytes = 0, ledger, logger, maxAgeMs = defaultMaxAgeMs }: LiveOptions,
  over: {
    readonly clock: ServerClock;
    readonly told: ToldMovements;
    /** The feed told of a change of policies: it is known at once to whom it concerns, and not at the next look at the facts. */
    readonly onPolicies: () => void;
  },
): NearCopy | undefined {
  if (memoryBytes === 0) return undefined;
  const { clock, told, onPolicies } = over;
  const memory = createMemory({ mostBytes: memoryBytes });
  const onFollowed = (rows: readonly Change[]): void => {
    if (rows.some(({ cause }) => cause === 'POLICY_CHANGED')) onPolicies();
  };
  return { memory, following: followFeed({ memory, told, onFollowed, ledger, clock, logger, maxAgeMs }) };
}

function openBreakers(
  { ledger, logger, ...options }: LiveOptions,
  reflection: Reflection | undefined,
): readonly [redis: Breaker, ledger: Breaker] {
  const told = (late: string, inTime: string) => (isOpen: boolean) =>
    logger.warn({ isOpen }, isOpen ? late : inTime);
  return [
    createBreaker({
      waitMs: options.readTimeoutMs ?? defaultReadTimeoutMs,
      probe: async () => reflection?.control(),
      onChange: told('Redis answers late; answers come from elsewhere', 'Redis answers in time again'),
    }),
    createBreaker({
      waitMs: options.ledgerTimeoutMs ?? defaultLedgerTimeoutMs,
      probe: () => ledger.cursorNow(),
      onChange: told('PostgreSQL answers late; older copies are given', 'PostgreSQL answers in time again'),
    }),
  ];
}

function copyFacts(
  { ledger, logger, staleMs }: LiveOptions,
  clock: ServerClock,
): {
  readonly facts: Copy<SellingFacts>;
  readonly lastFacts: () => SellingFacts | undefined;
  /** Who is told every facts that are read, in their order: each says what changed since the ones before. */
  readonly heeded: { by: (facts: SellingFacts) => void };
} {
  const readFacts = timed(ledger.sellingFacts, clock);
  let known: SellingFacts | undefined;
  const heeded = { by: (_facts: SellingFacts): void => undefined };
  const next = async (): Promise<SellingFacts> => {
    known = await readFacts(known);
    heeded.by(known);
    return known;
  };
  const facts = createCopy({
    name: 'selling-facts',
    load: async () => {
      let read = await next();
      // A process that has just started makes its connections and is held up by much else: what such a reading leaves open of the
      // server's time would be added to every age.
      for (let again = 0; again < mostAgain && clock.slackMs() > mostSlackMs; again += 1)
        read = await next().catch(() => read);
      return read;
    },
    logger,
    freshMs: freshFactsMs,
    staleMs: staleMs ?? defaultStaleMs,
  });
  return { facts, lastFacts: () => known, heeded };
}

function openReader({ redisUrl, logger }: LiveOptions): Redis | undefined {
  if (redisUrl === undefined) return undefined;
  return connectRedis({ url: redisUrl, name: 'stockgate-live', commandTimeoutMs: abandonedAfterMs, logger });
}

/** Reads of the ledger tell the server's time; the clock learns from each. */
function timed<Asked extends unknown[], Read extends { readonly asOfMs: number }>(
  read: (...asked: Asked) => Promise<Read>,
  clock: ServerClock,
): (...asked: Asked) => Promise<Read> {
  return async (...asked) => {
    const askedAtMs = performance.now();
    const answer = await read(...asked);
    // The server told whole milliseconds, rounded down.
    clock.observe({ askedAtMs, serverMs: answer.asOfMs + 1 });
    return answer;
  };
}

/** The reflection for writing, over a connection of its own, for who keeps it up to date and fills it. */
export type WritableReflection = Reflection & { readonly warming: Warming; close(): void };

const writeTimeoutMs = 1_000;

/** Opens the reflection for writing; the follower waits longer than a reader. */
export function openReflection(options: {
  redisUrl: string;
  namespace: string;
  logger: Logger;
}): WritableReflection {
  const redis = connectRedis({
    url: options.redisUrl,
    name: 'stockgate-reflect',
    commandTimeoutMs: writeTimeoutMs,
    waitsForConnection: true,
    logger: options.logger,
  });
  const over = { redis, namespace: options.namespace };
  return { ...createReflection(over), warming: createWarming(over), close: () => closeRedis(redis) };
}
