/**
 * Webhooks wired: what owners do with them goes to the callers subgraph, what is delivered runs with the workers.
 *
 * Both read the topics' feeds from the subgraphs of this process, which are made before they can be asked.
 */
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { createDeliveries, type WebhookTopic } from '#callers/webhooks';
import type { Database } from '#database';
import type { Subgraph } from '#schema';
import { openTopics, type RunningWebhooks, startWebhooks, type Topics } from '#workers';
import type { Settings } from './settings.ts';

/** Topics over subgraphs that come later. */
export type LateTopics = {
  /** Where a topic's feed ends now. */
  feedEnd(topic: WebhookTopic): Promise<string>;
  /** The subgraphs are there. Gives the topics. */
  open(subgraphs: Readonly<Record<string, Subgraph>>): Topics;
};

/** Makes them; asking before `open` is a bug. */
export function lateTopics(): LateTopics {
  let topics: Topics | undefined;
  return {
    feedEnd: (topic) => {
      if (topics === undefined) throw new Error('the feeds of webhooks are asked for before they are there');
      return topics.end(topic);
    },
    open: (subgraphs) => {
      topics = openTopics(subgraphs);
      return topics;
    },
  };
}

/** Which addresses webhooks may have with these settings, and what their secrets are sealed with. */
export function webhookRules({ isProduction, secretKeys }: Settings) {
  return { allowsPlainHttp: !isProduction, secretKeys };
}

/** What delivering is started with. */
export type WebhooksStart = {
  readonly settings: Settings;
  readonly redisUrl: string;
  readonly namespace: string;
  /** A pool of role `writer`. */
  readonly database: Database;
  readonly topics: Topics;
  readonly logger: Logger;
  readonly registry: Registry;
};

/** Starts delivering; neither Redis nor any address need be there. */
export function startDelivering({ settings, database, logger, ...rest }: WebhooksStart): RunningWebhooks {
  const deliveries = createDeliveries(database, settings.secretKeys);
  deliveries.sealSecrets().then(
    (sealed) => {
      if (sealed > 0) logger.info({ webhooks: sealed }, 'webhook secrets were sealed under the current key');
    },
    (error: unknown) => logger.error({ err: error }, 'webhook secrets were not sealed'),
  );
  return startWebhooks({
    ...rest,
    deliveries,
    allowsLoopback: !settings.isProduction,
    retrySeconds: settings.webhookRetrySeconds,
    logger: logger.child({ part: 'webhooks' }),
  });
}
