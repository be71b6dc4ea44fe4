/**
 * Webhooks, running: a round that finds who has something to be told, and BullMQ workers that tell it.
 *
 * Any number of processes may run this at once. Redis carries only which webhook to look at; whatever it loses is found again
 * by the next round, and a process that dies gives its webhooks back when their lease is over.
 */
import type { Logger } from 'pino';
import { Counter, type Registry } from 'prom-client';
import type { Deliveries } from '#callers/webhooks';
import { startChore } from '../chore.ts';
import { type JobQueue, openQueue, openWorker } from '../queue/queue.ts';
import { openPoster } from './address.ts';
import { type Delivering, deliver } from './deliver.ts';
import type { Topics } from './topics.ts';

/** What is needed: the stores and feeds, the Redis jobs travel through, how patient to be. */
export type WebhooksOptions = {
  readonly deliveries: Deliveries;
  readonly topics: Topics;
  readonly redisUrl: string;
  /** Keeps the queues of several products apart in one Redis; the database's identity. */
  readonly namespace: string;
  /** Whether messages may be sent to this machine: where nothing is in production. */
  readonly allowsLoopback: boolean;
  /** Pauses between the tries of a message, seconds; after the last one it is a dead letter. */
  readonly retrySeconds: readonly number[];
  readonly logger: Logger;
  readonly registry?: Registry | undefined;
};

/** Webhooks while they run. */
export type RunningWebhooks = {
  /** Something was written: look now. Cheap. */
  wake(): void;
  /** Ends after what is in hand. */
  stop(): Promise<void>;
};

const everyMs = 250;
/** Commits come faster than rounds are worth it. */
const restMs = 50;
const longestPauseMs = 5_000;
const perRound = 200;
/** Addresses that are slow hold a place each: more places than slow ones are expected at once. */
const concurrency = 16;
const name = 'webhooks';

/** Starts them; Redis need not be there. */
export function startWebhooks(options: WebhooksOptions): RunningWebhooks {
  const { deliveries, topics, logger, registry, allowsLoopback } = options;
  const tries = new Counter({
    name: 'stockgate_webhook_tries_total',
    help: 'Tries to deliver a webhook message, by what became of it: delivered, retry, dead, gone.',
    labelNames: ['outcome'],
    registers: registry === undefined ? [] : [registry],
  });
  const queueOptions = { ...options, name, onAway: 'webhook messages wait in PostgreSQL' };
  const queue = openQueue(queueOptions);
  const poster = openPoster({ allowsLoopback });
  const delivering: Delivering = {
    ...{ deliveries, topics, poster, logger, retrySeconds: options.retrySeconds },
    onTried: (outcome) => tries.inc({ outcome }),
  };
  const work = async (jobId: string): Promise<void> => deliver(delivering, webhookOf(jobId));
  const worker = openWorker({ ...queueOptions, concurrency, work });
  const rounds = startChore(
    { name, everyMs, restMs, longestPauseMs, work: () => round({ deliveries, topics, queue }) },
    { logger },
  );
  return {
    wake: () => rounds.wake(),
    stop: async () => {
      await rounds.stop();
      await Promise.all([worker.close(), queue.close()]);
      await poster.close();
    },
  };
}

async function round({
  deliveries,
  topics,
  queue,
}: {
  deliveries: Deliveries;
  topics: Topics;
  queue: JobQueue;
}): Promise<void> {
  if (!queue.isReady()) return;
  const watched = await deliveries.topics();
  if (watched.length === 0) return;
  const ends = new Map(
    await Promise.all(watched.map(async (topic) => [topic, await topics.end(topic)] as const)),
  );
  const due = await deliveries.due(ends, perRound);
  if (due.length > 0)
    await queue.add(due.map((webhookId) => ({ id: jobOf(webhookId), data: { webhookId } })));
}

const jobOf = (webhookId: string): string => `webhook-${webhookId}`;
const webhookOf = (jobId: string): string => jobId.slice('webhook-'.length);
