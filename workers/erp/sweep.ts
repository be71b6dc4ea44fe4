/**
 * The sweeper: what got lost on the way is found by its lease and put on its way again.
 *
 * A job that Redis forgot is added again under the same id. A posting whose worker is gone may or may not have reached the
 * ERP: it becomes `unknown` and is looked up before it is sent again. Several sweepers share the rows (SKIP LOCKED).
 */
import type { Database } from '#database';
import type { QueuedPosting } from './posting.ts';
import type { PostingQueue } from './queue.ts';

/** Whose postings are swept, and into which queue. */
export type Sweeping = {
  readonly database: Database;
  readonly queue: PostingQueue;
  readonly company: string;
  readonly queuedLeaseMs: number;
};

/** What a sweep found. */
export type Swept = { readonly requeued: number; readonly abandoned: number };

const rowsPerSweep = 1_000;

// $1 company, $2 new lease, ms, $3 how many. The postings whose jobs are to be added again. Locks postings in order.
const overdueJobs = `
  UPDATE workers.erp_posting p SET lease_until = now() + $2 * interval '1 millisecond'
  FROM (SELECT posting_id FROM workers.erp_posting WHERE lease_until < now() AND state = 'queued' AND company = $1
    ORDER BY posting_id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED) late
  WHERE p.posting_id = late.posting_id
  RETURNING p.posting_id AS "postingId", p.attempt, p.priority`;

// $1 company, $2 how many. The postings given up by their workers. Locks postings in order.
const abandonedPostings = `
  UPDATE workers.erp_posting p SET state = 'unknown', find_first = true, claim = NULL, lease_until = NULL,
    error_code = 'timeout', error_text = 'the worker that was sending it is gone',
    updated_at = now()
  FROM (SELECT posting_id FROM workers.erp_posting WHERE lease_until < now() AND state = 'posting' AND company = $1
    ORDER BY posting_id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED) late
  WHERE p.posting_id = late.posting_id
  RETURNING p.posting_id`;

/** Sweeps once; what can't be added to Redis now is found again after its new lease. */
export async function sweep({ database, queue, company, queuedLeaseMs }: Sweeping): Promise<Swept> {
  const { rowCount } = await database.query(abandonedPostings, [company, rowsPerSweep]);
  const abandoned = rowCount ?? 0;
  if (!queue.isReady()) return { requeued: 0, abandoned };
  const { rows } = await database.query<QueuedPosting>(overdueJobs, [company, queuedLeaseMs, rowsPerSweep]);
  if (rows.length > 0) await queue.add(rows.sort((left, right) => left.postingId - right.postingId));
  return { requeued: rows.length, abandoned };
}
