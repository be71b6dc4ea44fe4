/**
 * The six subgraphs, built over one ledger and one database. Running them (in this process, each alone) is launch's.
 */
import type { Logger } from 'pino';
import type { Database } from '#database';
import type { Ledger } from '#ledger';
import type { Live } from '#live';
import type { Subgraph, SubgraphName } from '#schema';
import type { Webhooks } from './callers/context.ts';
import type { CallerStore } from './callers/store.ts';
import { callersParts } from './callers/subgraph.ts';
import { createWebhookStore, type WebhookRules } from './callers/webhooks/store.ts';
import { itemsParts } from './items/subgraph.ts';
import { locationsParts } from './locations/subgraph.ts';
import { ordersParts } from './orders/subgraph.ts';
import { reservationsParts } from './reservations/subgraph.ts';
import { buildSubgraph } from './serve/build.ts';
import type { ErpWrites } from './stock/erp-store.ts';
import { stockParts } from './stock/subgraph.ts';

/** What the subgraphs are made over; `database` is a pool of role `writer`. */
export type SubgraphsOptions = {
  readonly ledger: Ledger;
  /** Answers CACHED availability; the ledger does without it. */
  readonly live?: Pick<Live, 'availability' | 'grid' | 'newestItemNo' | 'toldAt' | 'withHeard'> | undefined;
  readonly database: Database;
  /** Callers and API keys; the gateway of this process may ask it too. */
  readonly callers: CallerStore;
  /** Under which changes are broadcast between processes: the database's identity. */
  readonly feedId: string;
  /** Called after every write that may have changed an order, so that who follows the feed of orders looks at once. */
  readonly onOrderChanged?: (() => void) | undefined;
  /** Sends postings to the ERP again and gives them up: the workers' doing, handed in. Without it these mutations answer that nothing posts. */
  readonly erpWrites?: ErpWrites | undefined;
  /** Whether webhooks may go to plain http addresses, what their secrets are sealed with; and where a topic's feed ends now. */
  readonly webhooks: WebhookRules & Pick<Webhooks, 'feedEnd'>;
  readonly logger: Logger;
};

/** Names the feed of orders of a database by the database's identity. */
export function orderFeedId(feedId: string): string {
  return `${feedId}:orders`;
}

/** Names the feed of those who wait in line, of a database, by the database's identity. */
export function waitingFeedId(feedId: string): string {
  return `${feedId}:waiting`;
}

/** Names the feed of what happens to reservations, of a database, by the database's identity. */
export function reservationFeedId(feedId: string): string {
  return `${feedId}:reservations`;
}

/** Names the feed of cases of a database by the database's identity. */
export function caseFeedId(feedId: string): string {
  return `${feedId}:cases`;
}

/** Builds every subgraph, by name. Throws when a folder's resolvers and the contract do not match. */
export function createSubgraphs({
  ledger,
  live,
  database,
  callers,
  feedId,
  onOrderChanged,
  erpWrites,
  webhooks,
  logger,
}: SubgraphsOptions): Record<SubgraphName, Subgraph> {
  const subgraphs = {
    items: buildSubgraph(itemsParts(database)),
    locations: buildSubgraph(locationsParts(database)),
    stock: buildSubgraph(
      stockParts(database, { ledger, feedId, caseFeedId: caseFeedId(feedId), live, erpWrites }),
    ),
    reservations: buildSubgraph(
      reservationsParts(ledger, {
        feedId: waitingFeedId(feedId),
        changesFeedId: reservationFeedId(feedId),
      }),
    ),
    orders: buildSubgraph(
      ordersParts(database, { ledger, feedId: orderFeedId(feedId), onChanged: onOrderChanged }),
    ),
    callers: buildSubgraph(
      callersParts(database, {
        store: callers,
        webhooks: { ...webhooks, store: createWebhookStore(database, webhooks) },
      }),
    ),
  };
  logger.debug({ subgraphs: Object.keys(subgraphs) }, 'subgraphs built');
  return subgraphs;
}
