/**
 * The BullMQ queue of one ERP company: a job carries a posting's number to a worker, those of the highest priority first, and that
 * is all it does: which postings go next is read from their rows (claim.ts), so that Redis can neither lose nor swap any.
 *
 * The rows in PostgreSQL are what has to be posted (sweep.ts adds their jobs again); how queue and worker live with Redis is
 * queue/queue.ts's.
 */
import { type JobWorker, openQueue, openWorker, type QueueOptions } from '../queue/queue.ts';
import { jobIdOf, type QueuedPosting } from './posting.ts';

/** Where the queue is and whose it is. */
export type PostingQueueOptions = Pick<QueueOptions, 'redisUrl' | 'namespace' | 'logger'> & {
  readonly company: string;
};

/** The side that adds jobs. */
export type PostingQueue = {
  /** Whether Redis answers, as far as is known. */
  isReady(): boolean;
  /** Adds a job a posting; one that is there already is left. Rejects at once when Redis is away. */
  add(postings: readonly QueuedPosting[]): Promise<void>;
  close(): Promise<void>;
};

/** What a worker does with a job, and how many at once. */
export type PostingWorkOptions = PostingQueueOptions & {
  readonly concurrency: number;
  /** Takes the job's id; throws nothing that is expected. */
  readonly work: (jobId: string) => Promise<void>;
};

const onAway = 'ERP postings wait in PostgreSQL';

/** Opens the producer's side; Redis need not be there. */
export function openPostingQueue({ company, ...options }: PostingQueueOptions): PostingQueue {
  const queue = openQueue({ ...options, name: `erp-${company}`, onAway });
  return {
    ...queue,
    add: (postings) =>
      queue.add(
        postings.map((posting) => ({
          id: jobIdOf(posting),
          data: { postingId: posting.postingId },
          priority: posting.priority,
        })),
      ),
  };
}

/** Starts the worker's side; it takes jobs until closed, and `close` waits for those in hand, not for Redis. */
export function openPostingWorker({ company, ...options }: PostingWorkOptions): JobWorker {
  return openWorker({ ...options, name: `erp-${company}`, onAway });
}
