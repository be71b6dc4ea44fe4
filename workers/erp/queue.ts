/**
 * The BullMQ queue of one ERP company: a job carries a posting's number to a worker, and that is all it does.
 *
 * Whatever is in Redis may be lost at any moment; the rows in PostgreSQL are what has to be posted (sweep.ts adds their
 * jobs again). The producer fails fast and never buffers; the worker waits for Redis as long as it takes.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { jobIdOf, type QueuedPosting } from './posting.ts';

/** Where the queue is and whose it is. */
export type QueueOptions = {
  readonly redisUrl: string;
  /** Keeps the queues of several products apart in one Redis. */
  readonly namespace: string;
  readonly company: string;
  readonly logger: Logger;
};

/** The side that adds jobs. */
export type PostingQueue = {
  /** Whether Redis answers, as far as is known. */
  isReady(): boolean;
  /** Adds a job a posting; one that is there already is left. Rejects at once when Redis is away. */
  add(postings: readonly QueuedPosting[]): Promise<void>;
  close(): Promise<void>;
};

/** The side that runs jobs, until closed. */
export type PostingWorker = { close(): Promise<void> };

const longestRetryMs = 1_000;
const commandTimeoutMs = 5_000;
const closeLimitMs = 2_000;
const retryStrategy = (tries: number) => Math.min(tries * 50, longestRetryMs);
const jobOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 };

/** Opens the producer's side; Redis need not be there. */
export function openQueue({ redisUrl, namespace, company, logger }: QueueOptions): PostingQueue {
  const connection = new Redis(redisUrl, {
    connectionName: `erp-queue-${company}`,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    commandTimeout: commandTimeoutMs,
    connectTimeout: 500,
    retryStrategy,
  });
  reportLoss(connection, logger);
  const producer = lazyQueue(
    () =>
      new Queue(queueName(company), { connection, prefix: prefixOf(namespace), skipWaitingForReady: true }),
  );
  return {
    isReady: () => connection.status === 'ready',
    add: async (postings) => {
      const jobs = postings.map((posting) => ({
        name: 'post',
        data: { postingId: posting.postingId },
        opts: { ...jobOptions, jobId: jobIdOf(posting) },
      }));
      await (await producer.open()).addBulk(jobs);
    },
    close: async () => {
      await producer.close();
      connection.disconnect();
    },
  };
}

/** A queue asks for the server's version when it is made and is of no use when that failed: made when Redis is there. */
function lazyQueue(create: () => Queue): { open(): Promise<Queue>; close(): Promise<void> } {
  let made: Promise<Queue> | undefined;
  const make = async (): Promise<Queue> => {
    const queue = create();
    queue.on('error', () => undefined);
    await queue.waitUntilReady();
    return queue;
  };
  return {
    open: () => {
      made ??= make().catch((error: unknown) => {
        made = undefined;
        throw error;
      });
      return made;
    },
    close: async () => {
      const queue = await made?.catch(() => undefined);
      await queue?.close().catch(() => undefined);
    },
  };
}

/** What a worker does with a job, and how many at once. */
export type WorkOptions = QueueOptions & {
  readonly concurrency: number;
  /** Takes the job's id; throws nothing that is expected. */
  readonly work: (jobId: string) => Promise<void>;
};

/** Starts the worker's side; it takes jobs until closed, and `close` waits for those in hand, not for Redis. */
export function openWorker(options: WorkOptions): PostingWorker {
  const { redisUrl, namespace, company, logger, concurrency, work } = options;
  const connection = new Redis(redisUrl, {
    connectionName: `erp-worker-${company}`,
    maxRetriesPerRequest: null,
    retryStrategy,
  });
  reportLoss(connection, logger);
  const inHand = new Set<Promise<void>>();
  let isClosing = false;
  const take = async (jobId: string): Promise<void> => {
    // A job given up is gone; its posting is swept.
    if (isClosing) return;
    const working = work(jobId);
    inHand.add(working);
    await working.finally(() => inHand.delete(working));
  };
  const worker = new Worker(queueName(company), async (job) => take(job.id ?? ''), {
    connection,
    prefix: prefixOf(namespace),
    concurrency,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  });
  worker.on('error', (error) => logger.debug({ err: error }, 'an ERP worker lost its queue for a moment'));
  worker.on('failed', (job, error) =>
    logger.warn({ err: error, job: job?.id }, 'an ERP job failed; it is swept'),
  );
  return {
    close: async () => {
      isClosing = true;
      await Promise.allSettled(inHand);
      await closeWorker(worker, connection);
      connection.disconnect();
    },
  };
}

/**
 * BullMQ's own orderly close waits for Redis, for as long as Redis is away. What it would still tell Redis is only that jobs
 * are done, which the rows say already.
 */
async function closeWorker(worker: Worker, connection: Redis): Promise<void> {
  if (connection.status !== 'ready') return worker.close(true);
  const closed = worker.close().catch(() => undefined);
  await Promise.race([closed, sleep(closeLimitMs, undefined, { ref: false })]);
}

function prefixOf(namespace: string): string {
  return `stockgate-${namespace}`;
}

function queueName(company: string): string {
  return `erp-${company}`;
}

function reportLoss(connection: Redis, logger: Logger): void {
  let isLost = false;
  // Without a listener ioredis writes each failed try to the console.
  connection.on('error', (error) => {
    if (!isLost) logger.warn({ err: error }, 'Redis is not reachable; ERP postings wait in PostgreSQL');
    isLost = true;
  });
  connection.on('ready', () => {
    isLost = false;
  });
}
