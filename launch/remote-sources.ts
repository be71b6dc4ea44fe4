/**
 * Where a gateway without a database has its changes from, topic by topic: the subgraph that keeps the feed, and Redis.
 */
import type { ChangeSource } from '#gateway';
import { openSubgraph } from '#gateway';
import {
  casesTopic,
  ordersTopic,
  reservationsTopic,
  type SigningKeys,
  stockTopic,
  waitingTopic,
} from '#schema';
import { openLiveTopic, openRedisBus } from './live-topics.ts';
import { createRemoteFeed } from './remote-feed.ts';
import type { Starting } from './starting.ts';
import type { SubgraphUrls } from './subgraph-urls.ts';

/** The subgraph that keeps each topic's feed, and its hidden field that tells it. */
const feeds = {
  [stockTopic]: { subgraph: 'stock', field: '_stockFeed' },
  [ordersTopic]: { subgraph: 'orders', field: '_ordersFeed' },
  [reservationsTopic]: { subgraph: 'reservations', field: '_reservationFeed' },
  [casesTopic]: { subgraph: 'stock', field: '_exceptionFeed' },
  [waitingTopic]: { subgraph: 'reservations', field: '_waitingFeed' },
} as const;

/** Opens the sources of all topics; nothing is called before somebody subscribes. */
export function openRemoteSources(
  { settings, logger, ends }: Starting,
  { urls, signingKeys }: { urls: SubgraphUrls; signingKeys: SigningKeys },
): Readonly<Record<string, ChangeSource>> {
  const { redisUrl } = settings;
  const opened = Object.entries(feeds).map(([topic, { subgraph, field }]) => {
    const { call, close } = openSubgraph({ name: subgraph, urls: urls[subgraph] ?? [], signingKeys });
    const openBus =
      redisUrl === undefined
        ? undefined
        : ({ id, shards }: { id: string; shards: number }) =>
            openRedisBus({ url: redisUrl, namespace: id, shards, logger });
    const { feed, bus } = createRemoteFeed({ call, field, openBus });
    const live = openLiveTopic({ feed, buses: [bus], logger });
    ends.defer(async () => {
      live.close();
      bus.close();
      await close();
    });
    return [topic, live.source] as const;
  });
  return Object.fromEntries(opened);
}
