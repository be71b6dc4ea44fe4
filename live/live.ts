/**
 * The reflection as the rest of the product uses it: put together from Redis, the ledger's functions and a breaker.
 *
 * The ledger comes in as functions, because this room never decides about stock and owns no connection to PostgreSQL.
 */
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Ledger, SellingFacts } from '#ledger';
import { type LiveAvailabilityAnswer, type LiveAvailabilityQuery, readAvailability } from './availability.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import { createServerClock, type ServerClock } from './clock.ts';
import { closeRedis, connectRedis } from './connection.ts';
import { createCopy } from './copy.ts';
import { createReader, type Reader } from './reader.ts';
import { createReflection, type Reflection } from './reflection.ts';
import { createTerms } from './terms.ts';

/** What the reflection is opened with for reading. */
export type LiveOptions = {
  /** Absent: every answer is read from the ledger. */
  readonly redisUrl?: string | undefined;
  /** Starts every key; one a database. */
  readonly namespace: string;
  /** The ledger, as far as it is asked. */
  readonly ledger: Pick<Ledger, 'positionsOfItems' | 'sellingFacts' | 'availability'> & {
    readonly policies: Pick<Ledger['policies'], 'terms'>;
  };
  readonly logger: Logger;
  /** The oldest answer given from Redis, ms; default 5,000. */
  readonly maxAgeMs?: number;
  /** The longest a reader waits for Redis, ms; default 50. */
  readonly readTimeoutMs?: number;
  /** Where reads by source and the breaker's state are counted. */
  readonly registry?: Registry | undefined;
};

/** Availability from the fastest copy that is fresh enough. */
export type Live = {
  /** What a channel may sell, from the fastest copy that is fresh enough. */
  availability(query: LiveAvailabilityQuery): Promise<LiveAvailabilityAnswer>;
  /** The positions themselves, by item number. */
  read: Reader['read'];
  /** Whether Redis answered late and is being probed. */
  isBroken(): boolean;
  close(): void;
};

const defaultReadTimeoutMs = 50;

/** A change of policy is in force everywhere within a second: half of it is for learning of it, half for asking what it is. */
const freshFactsMs = 500;

/** Who waited has long been answered by then; this lets go of the command. */
const abandonedAfterMs = 1_000;

/** Opens the reflection for reading; nothing waits for Redis to be there. */
export function createLive(options: LiveOptions): Live {
  const { ledger, logger, maxAgeMs } = options;
  const redis = openReader(options);
  const reflection =
    redis === undefined ? undefined : createReflection({ redis, namespace: options.namespace });
  const breaker = createBreaker({
    waitMs: options.readTimeoutMs ?? defaultReadTimeoutMs,
    probe: async () => reflection?.control(),
    onChange: (isOpen) =>
      logger.warn(
        { isOpen },
        isOpen ? 'Redis answers late; answers come from PostgreSQL' : 'Redis answers in time again',
      ),
  });
  const count = observe(options.registry, breaker);
  const clock = createServerClock();
  const reader = createReader({
    reflection,
    breaker,
    positionsOf: timed(ledger.positionsOfItems, clock),
    clock,
    logger,
    ...(maxAgeMs === undefined ? {} : { maxAgeMs }),
  });
  const readFacts = timed(ledger.sellingFacts, clock);
  let known: SellingFacts | undefined;
  const facts = createCopy({
    name: 'selling-facts',
    load: async () => {
      known = await readFacts(known);
      return known;
    },
    logger,
    freshMs: freshFactsMs,
  });
  const from = {
    ...{ reader, facts, terms: createTerms(ledger.policies.terms) },
    ...{ ledger: ledger.availability, now: () => clock.now() },
  };
  return {
    availability: async (query) => {
      const answer = await readAvailability(from, query);
      count(answer);
      return answer;
    },
    read: reader.read,
    isBroken: () => breaker.isOpen(),
    close: () => {
      breaker.close();
      closeRedis(redis);
    },
  };
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

/** What operators watch: how many items were answered from where, and whether Redis is being waited for. */
function observe(registry: Registry | undefined, breaker: Breaker): (answer: LiveAvailabilityAnswer) => void {
  if (registry === undefined) return () => undefined;
  const registers = [registry];
  const items = new Counter({
    name: 'stockgate_availability_items_total',
    help: 'Items whose availability was answered, by where it was read.',
    labelNames: ['source'],
    registers,
  });
  const open: Gauge = new Gauge({
    name: 'stockgate_redis_breaker_open',
    help: 'Whether Redis answered late and is not asked (1) or not (0).',
    registers,
    collect: (): void => open.set(breaker.isOpen() ? 1 : 0),
  });
  return ({ freshness }) => {
    for (const { source } of freshness.values()) items.inc({ source });
  };
}

/** The reflection for writing, over a connection of its own, for the follower that keeps it up to date. */
export type WritableReflection = Reflection & { close(): void };

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
  const reflection = createReflection({ redis, namespace: options.namespace });
  return { ...reflection, close: () => closeRedis(redis) };
}
