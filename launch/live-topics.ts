/**
 * The topics of change a gateway serves subscriptions from, wired to where changes come from in this process.
 *
 * Beside a ledger they are read from it; a gateway in a process of its own asks the stock subgraph (remote-feed.ts). In both
 * cases the buses are only the fast way: what they lose is read again. The types are the rooms' own.
 */
import type { Logger } from 'pino';
import type { ChangeSource } from '#gateway';
import type { ChangeRow } from '#ledger';
import { type Bus, createRedisBus, createTopics, type FeedRead, type RowCodec, type Vector } from '#live';

/** The feed as topics read it when a bus lost something. */
export type TopicFeed = {
  readonly end: () => Promise<Vector>;
  readonly history: (after: Vector) => Promise<FeedRead<ChangeRow>>;
};

/** What a topic is wired to. */
export type LiveTopicOptions = {
  readonly feed: TopicFeed;
  readonly buses: readonly Bus<ChangeRow>[];
  readonly logger: Logger;
  /** The feed is looked at when nothing was heard for this long. */
  readonly silenceMs?: number;
};

/** A change source over change topics, and its end. */
export type LiveTopic = { readonly source: ChangeSource; close(): void };

/** Rows cross between processes as they are. */
const asWritten: RowCodec<ChangeRow> = { encode: (row) => row, decode: readRow };

/** Opens the bus that reaches every process over Redis; nothing is connected before it is used. */
export function openRedisBus(options: {
  readonly url: string;
  readonly namespace: string;
  readonly shards: number;
  readonly logger: Logger;
}): Bus<ChangeRow> {
  return createRedisBus<ChangeRow>({ ...options, codec: asWritten });
}

/** Opens a topic for the gateway. */
export function openLiveTopic({ feed, ...options }: LiveTopicOptions): LiveTopic {
  const topics = createTopics<ChangeRow>({ ...feed, ...options, isLasting: () => false });
  return {
    close: () => topics.close(),
    source: {
      async follow(listener) {
        const { from, unsubscribe } = await topics.subscribe({
          onChanges: ({ rows, cursor }) => {
            for (const row of rows) listener.change(row);
            listener.reached?.(cursor);
          },
          onFailure: (error) => listener.lost(error instanceof Error ? error : new Error(String(error))),
        });
        return { cursor: from, stop: async () => unsubscribe() };
      },
    },
  };
}

function readRow(value: unknown): ChangeRow {
  if (isRow(value)) return value;
  throw new Error(`not the row of a change: ${JSON.stringify(value)?.slice(0, 100)}`);
}

function isRow(value: unknown): value is ChangeRow {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'shard' in value && 'seq' in value && 'keys' in value && 'row' in value && typeof value.row === 'string'
  );
}
