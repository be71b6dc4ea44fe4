/**
 * A feed as a gateway in a process of its own follows it: read from the subgraph that has it, heard over Redis if there is
 * one.
 *
 * The gateway has no database. The subgraph's hidden query gives history and the feed's end, and the feed's id, which names
 * the channels its changes are broadcast on; so nothing but the subgraph's URLs, the key and REDIS_URL need be the same.
 * Without Redis the feed is looked at when it has been silent for a while: slower, never wrong.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { CallSubgraph } from '#gateway';
import type { ChangeRow } from '#ledger';
import type { Bus, FeedRead, Vector } from '#live';
import { decodeCursor, encodeCursor, gatewayCaller } from '#schema';
import type { TopicFeed } from './live-topics.ts';

/** What following the feed through the stock subgraph of another process needs. */
export type RemoteFeedOptions = {
  readonly call: CallSubgraph;
  /** The subgraph's hidden Query field, of type LiveFeed. */
  readonly field: string;
  /** Opens the bus of the feed with this id, of so many shards; absent where there is none. */
  readonly openBus?: ((feed: { id: string; shards: number }) => Bus<ChangeRow>) | undefined;
};

/** The feed for change topics, and the bus they hear it on. */
export type RemoteFeed = { readonly feed: TopicFeed; readonly bus: Bus<ChangeRow> };

const changesPerShard = 500;
const callLimitMs = 5_000;

const answerShape = z.object({
  feed: z.object({
    id: z.string(),
    cursor: z.string(),
    isAtEnd: z.boolean(),
    changes: z.array(
      z.object({
        shard: z.int(),
        seq: z.string().regex(/^\d{1,16}$/),
        keys: z.array(z.string()),
        row: z.string(),
      }),
    ),
  }),
});

/** Makes the feed of a subgraph; nothing is called before it is used. */
export function createRemoteFeed(options: RemoteFeedOptions): RemoteFeed {
  const { bus, open } = createLaterBus();
  let heard: string | undefined;
  const read = async (after: Vector | undefined): Promise<FeedRead<ChangeRow>> => {
    const { id, ...found } = await ask(options, after);
    if (id !== heard && options.openBus !== undefined) {
      open(options.openBus({ id, shards: found.cursor.length }));
    }
    heard = id;
    return found;
  };
  return { bus, feed: { end: async () => (await read(undefined)).cursor, history: read } };
}

async function ask(
  { call, field }: RemoteFeedOptions,
  after: Vector | undefined,
): Promise<FeedRead<ChangeRow> & { id: string }> {
  const { data, errors } = await call({
    query: `query Feed($after: Cursor, $first: Int!) {
      feed: ${field}(after: $after, first: $first) { id cursor isAtEnd changes { shard seq keys row } }
    }`,
    operationName: 'Feed',
    variables: { first: changesPerShard, ...(after === undefined ? {} : { after: encodeCursor(after) }) },
    request: { caller: gatewayCaller, correlationId: randomUUID(), deadlineAt: Date.now() + callLimitMs },
    signal: AbortSignal.timeout(callLimitMs),
  });
  if (errors !== undefined && errors.length > 0)
    throw new Error(errors.map(({ message }) => message).join('; '));
  const { feed } = answerShape.parse(data);
  const cursor = decodeCursor(feed.cursor);
  if (cursor === undefined) throw new Error(`${field} answered a cursor that is none: ${feed.cursor}`);
  const rows = feed.changes.map(({ seq, ...row }) => ({ ...row, seq: Number(seq) }));
  return { id: feed.id, rows, cursor, isAtEnd: feed.isAtEnd };
}

/** A bus that is there at once and works from when it is known where; another one may take its place. */
function createLaterBus(): { bus: Bus<ChangeRow>; open(bus: Bus<ChangeRow>): void } {
  type Listener = Parameters<Bus<ChangeRow>['listen']>[0];
  const listeners = new Map<Listener, () => void>();
  let current: Bus<ChangeRow> | undefined;
  return {
    open(bus) {
      current?.close();
      current = bus;
      for (const listener of listeners.keys()) listeners.set(listener, bus.listen(listener));
    },
    bus: {
      publish: async () => {
        throw new Error('a gateway hears changes and tells none');
      },
      listen(listener) {
        listeners.set(listener, current?.listen(listener) ?? (() => undefined));
        return () => {
          listeners.get(listener)?.();
          listeners.delete(listener);
        };
      },
      close() {
        current?.close();
        listeners.clear();
      },
    },
  };
}
