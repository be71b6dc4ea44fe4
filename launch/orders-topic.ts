/**
 * The topic of changes of orders: told by whoever wrote an order, to this process and through Redis to others.
 *
 * No worker follows this feed: the process that writes an order reads what is new after it and publishes that. What is not
 * published, because a process died or Redis is away, listeners read from the feed within a quarter of a second.
 */
import type { Logger } from 'pino';
import type { ChangeRow } from '#ledger';
import { type Bus, createLocalBus, type Vector } from '#live';
import type { OrderFeed } from '#subgraphs';
import { type LiveTopic, openLiveTopic, openRedisBus } from './live-topics.ts';

/** What the topic is wired to. */
export type OrdersTopicOptions = {
  readonly feed: OrderFeed;
  readonly redisUrl: string;
  /** Names the channels it is told on: the feed's id. */
  readonly feedId: string;
  readonly logger: Logger;
};

/** The topic for the gateway of this process, and the way to say that an order was written here. */
export type OrdersTopic = LiveTopic & {
  /** Looks for what is new and tells it; never waits and never throws. */
  tell(): void;
};

/** A change that nobody told is heard of after this long at most, and a third of it. */
const silenceMs = 250;

/** Opens the topic at the feed's present end. Throws what PostgreSQL threw when it could not be asked. */
export async function openOrdersTopic(options: OrdersTopicOptions): Promise<OrdersTopic> {
  const { feed, redisUrl, feedId, logger } = options;
  const here = createLocalBus<ChangeRow>();
  const redis = openRedisBus({ url: redisUrl, namespace: feedId, shards: 1, logger });
  const buses = [here, redis];
  const topic = openLiveTopic({
    feed: { end: feed.end, history: feed.changesAfter },
    buses,
    silenceMs,
    logger,
  });
  const publishNew = createPublishing({ feed, buses, from: await feed.end() });
  let isTelling = false;
  let isAskedAgain = false;
  const tell = (): void => {
    isAskedAgain = isTelling;
    if (isTelling) return;
    isTelling = true;
    publishNew()
      .catch((error: unknown) =>
        logger.debug({ err: error }, 'changes of orders were not told; listeners read them from the feed'),
      )
      .finally(() => {
        isTelling = false;
        if (isAskedAgain) tell();
      });
  };
  return {
    source: topic.source,
    tell,
    close: () => {
      isAskedAgain = false;
      topic.close();
      here.close();
      redis.close();
    },
  };
}

/** Publishes what is new since the last time; what a bus does not take is left to history. */
function createPublishing(over: { feed: OrderFeed; buses: readonly Bus<ChangeRow>[]; from: Vector }) {
  let cursor = over.from;
  return async (): Promise<void> => {
    for (let isAtEnd = false; !isAtEnd; ) {
      const read = await over.feed.changesAfter(cursor);
      const [after = 0] = cursor;
      const [to = 0] = read.cursor;
      cursor = read.cursor;
      isAtEnd = read.isAtEnd;
      if (to === after) continue;
      const message = { shard: 0, after, to, rows: read.rows };
      await Promise.allSettled(over.buses.map((bus) => bus.publish(message)));
    }
  };
}
