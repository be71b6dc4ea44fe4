/**
 * A BullMQ queue of jobs that say only what to look at: the rows in PostgreSQL are what has to be done.
 *
 * Whatever is in Redis may be lost at any moment; whoever adds jobs finds what is due in its rows again. The producer fails
 * fast and never buffers; the worker waits for Redis as long as it takes.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Where the queue is and whose it is. */
export type QueueOptions = {
  readonly redisUrl: string;
  /** Keeps the queues of several products apart in one Redis. */
  readonly namespace: string;
  /** The queue's name, and the connections': letters, digits, `-`. */
  readonly name: string;
  /** Logged when Redis is lost: what waits in PostgreSQL meanwhile. */
  readonly onAway: string;
  readonly logger: Logger;
};

/** A job: the same id is the same job, however often it is added, as long as it has not run. */
export type Job = {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** 1 runs first; those without one run before all that have one. */
  readonly priority?: number | undefined;
};

/** The side that adds jobs. */
export type JobQueue = {
  /** Whether Redis answers, as far as is known. */
  isReady(): boolean;
  /** Adds jobs; those that are there already are left. Rejects at once when Redis is away. */
  add(jobs: readonly Job[]): Promise<void>;
  close(): Promise<void>;
};

/** The side that runs jobs, until closed. */
export type JobWorker = { close(): Promise<void> };

const longestRetryMs = 1_000;
const commandTimeoutMs = 5_000;
const closeLimitMs = 2_000;
const retryStrategy = (tries: number) => Math.min(tries * 50, longestRetryMs);
const jobOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 };

/** Opens the producer's side; Redis need not be there. */
export function openQueue({ redisUrl, namespace, name, onAway, logger }: QueueOptions): JobQueue {
  const connection = new Redis(redisUrl, {
    connectionName: `queue-${name}`,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    commandTimeout: commandTimeoutMs,
    connectTimeout: 500,
    retryStrategy,
  });
  reportLoss(connection, { onAway, logger });
  const producer = lazyQueue(
    () => new Queue(name, { connection, prefix: prefixOf(namespace), skipWaitingForReady: true }),
  );
  return {
    isReady: () => connection.status === 'ready',
    add: async (jobs) => {
      const bulk = jobs.map(({ id, data, priority }) => ({
        ...{ name, data },
        opts: { ...jobOptions, jobId: id, ...(priority === undefined ? {} : { priority }) },
      }));
      await (await producer.open()).addBulk(bulk);
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
export function openWorker(options: WorkOptions): JobWorker {
  const { redisUrl, namespace, name, onAway, logger, concurrency, work } = options;
  const connection = new Redis(redisUrl, {
    connectionName: `worker-${name}`,
    maxRetriesPerRequest: null,
    retryStrategy,
  });
  reportLoss(connection, { onAway, logger });
  const inHand = new Set<Promise<void>>();
  let isClosing = false;
  const take = async (jobId: string): Promise<void> => {
    // A job given up is gone; what it was for is found in its rows.
    if (isClosing) return;
    const working = work(jobId);
    inHand.add(working);
    await working.finally(() => inHand.delete(working));
  };
  const worker = new Worker(name, async (job) => take(job.id ?? ''), {
    connection,
    prefix: prefixOf(namespace),
    concurrency,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  });
  worker.on('error', (error) =>
    logger.debug({ err: error, queue: name }, 'a worker lost its queue for a moment'),
  );
  worker.on('failed', (job, error) =>
    logger.warn({ err: error, queue: name, job: job?.id }, 'a job failed; what it was for is found again'),
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

function reportLoss(connection: Redis, { onAway, logger }: Pick<QueueOptions, 'onAway' | 'logger'>): void {
  let isLost = false;
  // Without a listener ioredis writes each failed try to the console.
  connection.on('error', (error) => {
    if (!isLost) logger.warn({ err: error }, `Redis is not reachable; ${onAway}`);
    isLost = true;
  });
  connection.on('ready', () => {
    isLost = false;
  });
}
