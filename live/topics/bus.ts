/**
 * How topic messages get from the broadcaster to everyone who listens: inside one process by a call, between processes by
 * Redis pub/sub, one channel a feed shard.
 *
 * A bus promises nothing: messages may be lost, doubled or late. Who listens proves contiguity (topics.ts) and is told when
 * the bus was interrupted, so that it looks at once.
 */
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { closeRedis, connectRedis } from '../connection.ts';
import type { Sequenced, TopicMessage } from './message.ts';

/** One who listens on a bus. */
export type BusListener<Row extends Sequenced> = {
  onMessage(message: TopicMessage<Row>): void;
  /** Messages may have been lost just now. */
  onInterruption(): void;
};

/** A way for messages; `listen` gives the way to stop listening. */
export type Bus<Row extends Sequenced> = {
  publish(message: TopicMessage<Row>): Promise<void>;
  listen(listener: BusListener<Row>): () => void;
  close(): void;
};

/** A bus within this process. */
export function createLocalBus<Row extends Sequenced>(): Bus<Row> {
  const listeners = new Set<BusListener<Row>>();
  return {
    publish: async (message) => {
      for (const listener of listeners) listener.onMessage(message);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}

/** How rows cross between processes; `decode` refuses by throwing what is not a row. */
export type RowCodec<Row> = { encode(row: Row): unknown; decode(value: unknown): Row };

/** What a bus through Redis needs. */
export type RedisBusOptions<Row extends Sequenced> = {
  readonly url: string;
  /** Starts every channel, as it does every key of the reflection. */
  readonly namespace: string;
  readonly shards: number;
  readonly codec: RowCodec<Row>;
  readonly logger: Logger;
};

const publishTimeoutMs = 1_000;

/** A bus through Redis. Its connections open on first use: a process that only publishes never subscribes. */
export function createRedisBus<Row extends Sequenced>(options: RedisBusOptions<Row>): Bus<Row> {
  const listeners = new Set<BusListener<Row>>();
  const channel = (shard: number): string => `sg:${options.namespace}:changes:${shard}`;
  let publisher: Redis | undefined;
  let subscriber: Redis | undefined;
  return {
    publish: async (message) => {
      publisher ??= open('publish', options);
      const wire = { ...message, rows: message.rows.map(options.codec.encode) };
      await publisher.publish(channel(message.shard), JSON.stringify(wire));
    },
    listen: (listener) => {
      listeners.add(listener);
      subscriber ??= subscribe({ ...options, channel, listeners });
      return () => listeners.delete(listener);
    },
    close: () => {
      closeRedis(publisher);
      closeRedis(subscriber);
      listeners.clear();
    },
  };
}

function open<Row extends Sequenced>(role: string, options: RedisBusOptions<Row>): Redis {
  return connectRedis({
    url: options.url,
    name: `stockgate-topics-${role}`,
    commandTimeoutMs: publishTimeoutMs,
    logger: options.logger,
  });
}

type Subscribing<Row extends Sequenced> = RedisBusOptions<Row> & {
  readonly channel: (shard: number) => string;
  readonly listeners: ReadonlySet<BusListener<Row>>;
};

function subscribe<Row extends Sequenced>(options: Subscribing<Row>): Redis {
  const redis = open('listen', options);
  const channels = Array.from({ length: options.shards }, (_, shard) => options.channel(shard));
  redis.on('ready', () => {
    redis
      .subscribe(...channels)
      .then(() => tellInterrupted(options.listeners))
      .catch((error: unknown) => {
        options.logger.warn({ err: error }, 'change topics could not be subscribed to; the feed is polled');
        redis.disconnect(true);
      });
  });
  redis.on('close', () => tellInterrupted(options.listeners));
  redis.on('message', (_channel: string, text: string) => {
    const message = decode(text, options);
    if (message === undefined) return;
    for (const listener of options.listeners) listener.onMessage(message);
  });
  return redis;
}

function tellInterrupted<Row extends Sequenced>(listeners: ReadonlySet<BusListener<Row>>): void {
  for (const listener of listeners) listener.onInterruption();
}

/** A number that is none would be taken for how far the feed is, and every change after it for an old one. */
function isRun({ shard, after, to, rows }: TopicMessage<Sequenced>): boolean {
  const numbers = [shard, after, to, ...rows.flatMap((row) => [row.shard, row.seq])];
  return numbers.every(Number.isSafeInteger) && rows.every(({ seq }) => seq > after && seq <= to);
}

function decode<Row extends Sequenced>(
  text: string,
  { codec, logger }: RedisBusOptions<Row>,
): TopicMessage<Row> | undefined {
  try {
    const { shard, after, to, rows }: { shard: number; after: number; to: number; rows: unknown[] } =
      JSON.parse(text);
    const message = { shard, after, to, rows: rows.map(codec.decode) };
    if (!isRun(message)) throw new Error('the numbers of the run are none');
    return message;
  } catch (error) {
    // Another version of the product, or not the product at all. The gap it leaves is filled from history.
    logger.warn({ err: error }, 'a message on a change topic could not be read');
    return undefined;
  }
}
