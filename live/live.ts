/**
 * The reflection as the rest of the product uses it: put together from Redis, the ledger's functions and a breaker.
 *
 * The ledger comes in as functions, because this room never decides about stock and owns no connection to PostgreSQL.
 */
import type { Logger } from 'pino';
import { createBreaker } from './breaker.ts';
import { createServerClock } from './clock.ts';
import { connectRedis } from './connection.ts';
import { createReader, type LedgerSnapshot, type Reader } from './reader.ts';
import { createReflection, type Reflection } from './reflection.ts';

/** What live needs. */
export type LiveOptions = {
  /** Absent: every answer is read from the ledger. */
  readonly redisUrl?: string | undefined;
  /** Starts every key; one a database. */
  readonly namespace: string;
  /** All positions of items in one snapshot of the ledger; every asked item is in the answer. */
  readonly positionsOf: (itemNos: readonly number[]) => Promise<LedgerSnapshot>;
  readonly logger: Logger;
  /** The oldest answer given from Redis, ms; default 5,000. */
  readonly maxAgeMs?: number;
  /** The longest a reader waits for Redis, ms; default 50. */
  readonly readTimeoutMs?: number;
};

/** What live offers. */
export type Live = Reader & {
  /** Whether Redis answered late and is being probed. */
  isBroken(): boolean;
  close(): void;
};

const defaultReadTimeoutMs = 50;

/** Opens the reflection for reading; nothing waits for Redis to be there. */
export function createLive(options: LiveOptions): Live {
  const { redisUrl, namespace, logger, maxAgeMs } = options;
  const redis =
    redisUrl === undefined
      ? undefined
      : connectRedis({
          url: redisUrl,
          name: 'stockgate-live',
          commandTimeoutMs: options.readTimeoutMs ?? defaultReadTimeoutMs,
          logger,
        });
  const reflection = redis === undefined ? undefined : createReflection({ redis, namespace });
  const breaker = createBreaker({
    probe: async () => reflection?.control(),
    isHang: (error) => error instanceof Error && error.message === 'Command timed out',
    onChange: (isOpen) =>
      logger.warn({ isOpen }, isOpen ? 'Redis answers late' : 'Redis answers in time again'),
  });
  const clock = createServerClock();
  const positionsOf = async (itemNos: readonly number[]): Promise<LedgerSnapshot> => {
    const askedAtMs = performance.now();
    const snapshot = await options.positionsOf(itemNos);
    clock.observe({ askedAtMs, serverMs: snapshot.asOfMs });
    return snapshot;
  };
  const reader = createReader({
    reflection,
    breaker,
    positionsOf,
    clock,
    logger,
    ...(maxAgeMs === undefined ? {} : { maxAgeMs }),
  });
  return {
    read: reader.read,
    isBroken: () => breaker.isOpen(),
    close: () => {
      breaker.close();
      redis?.disconnect();
    },
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
    logger: options.logger,
  });
  const reflection = createReflection({ redis, namespace: options.namespace });
  return { ...reflection, close: () => redis.disconnect() };
}
