/**
 * A topic that is told by whoever wrote a change, to this process and through Redis to others: orders, places in line.
 *
 * No worker follows these feeds: the process that writes reads what is new after it and publishes that. What is not
 * published, because a process died or Redis is away, listeners read from the feed within a quarter of a second.
 */
import type { Logger } from 'pino';
import type { ChangeRow } from '#ledger';
import { type Bus, createLocalBus, type FeedRead, type Vector } from '#live';
import { type LiveTopic, openLiveTopic, openRedisBus } from './live-topics.ts';

/** A feed of one shard, as such a topic reads it. */
export type ToldFeed = {
  end(): Promise<Vector>;
  changesAfter(after: Vector): Promise<FeedRead<ChangeRow>>;
};

/** What the topic is wired to. */
export type ToldTopicOptions = {
  readonly feed: ToldFeed;
  readonly redisUrl: string;
  /** Names the channels it is told on: the feed's id. */
  readonly feedId: string;
  readonly logger: Logger;
};

/** The topic for the gateway of this process, and the way to say that something was written here. */
export type ToldTopic = LiveTopic & {
  /** Looks for what is new and tells it; never waits and never throws. */
  tell(): void;
};

/** A change that nobody told is heard of after this long at most, and a third of it. */
const silenceMs = 250;

/** Opens the topic at the feed's present end. Throws what PostgreSQL threw when it could not be asked. */
export async function openToldTopic(options: ToldTopicOptions): Promise<ToldTopic> {
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
        logger.debug({ err: error }, 'changes were not told; listeners read them from the feed'),
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
function createPublishing(over: { feed: ToldFeed; buses: readonly Bus<ChangeRow>[]; from: Vector }) {
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
