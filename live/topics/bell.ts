/**
 * A bell between processes: who commits rings it, who follows the feed looks at once instead of at its next poll.
 *
 * It carries nothing but who rang and promises nothing: a ring that is lost costs a poll interval. Rings in quick succession
 * become one. Who rings is not told by it: what it shares a process with, it tells by itself.
 */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { closeRedis, connectRedis } from '../connection.ts';

/** What a bell needs. */
export type BellOptions = {
  readonly redisUrl: string;
  /** Starts the channel's name; one a database. */
  readonly namespace: string;
  readonly logger: Logger;
};

/** The bell. Its connections open on first use. */
export type Bell = {
  /** Never waits and never throws. */
  ring(): void;
  /** Hears what other bells ring. */
  listen(listener: () => void): void;
  close(): void;
};

const publishTimeoutMs = 250;

/** Makes a bell nobody listens to. */
export function createBell({ redisUrl, namespace, logger }: BellOptions): Bell {
  const channel = `sg:${namespace}:bell`;
  const self = randomUUID();
  const open = (role: string): Redis =>
    connectRedis({
      url: redisUrl,
      name: `stockgate-bell-${role}`,
      commandTimeoutMs: publishTimeoutMs,
      logger,
    });
  const listeners = new Set<() => void>();
  let ringer: Redis | undefined;
  let ear: Redis | undefined;
  let isRinging = false;
  let isRungAgain = false;
  const ring = (): void => {
    ringer ??= open('ring');
    isRungAgain = isRinging;
    if (isRinging) return;
    isRinging = true;
    ringer
      .publish(channel, self)
      .catch(() => undefined)
      .finally(() => {
        isRinging = false;
        if (isRungAgain) ring();
      });
  };
  return {
    ring,
    listen: (listener) => {
      listeners.add(listener);
      ear ??= subscribe(open('listen'), channel, (ringer) => {
        if (ringer === self) return;
        for (const one of listeners) one();
      });
    },
    close: () => {
      isRungAgain = false;
      closeRedis(ringer);
      closeRedis(ear);
      listeners.clear();
    },
  };
}

function subscribe(redis: Redis, channel: string, onRing: (ringer: string) => void): Redis {
  redis.on('ready', () => {
    redis.subscribe(channel).catch(() => redis.disconnect(true));
  });
  redis.on('message', (_channel, ringer) => onRing(ringer));
  return redis;
}
