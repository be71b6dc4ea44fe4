/**
 * The dispatcher: due postings become jobs, never more at once than the queue is meant to hold.
 *
 * Rows are marked before their jobs are added, since a worker may be faster than our commit; a job that could not be added
 * takes its mark back. Several dispatchers share the rows (SKIP LOCKED).
 */
import type { Database } from '#database';
import { type QueuedPosting, unfinishedSum } from './posting.ts';
import type { PostingQueue } from './queue.ts';

/** What is dispatched, from where to where, and how much at once. */
export type Dispatching = {
  readonly database: Database;
  readonly queue: PostingQueue;
  readonly company: string;
  /** Most postings in the queue at once. */
  readonly queueDepth: number;
  /** Most postings of one round. */
  readonly perRound: number;
  /** How long a job may take to reach a worker before it is added again. */
  readonly queuedLeaseMs: number;
  /** Whether financial documents may be posted now; they may when omitted. */
  readonly postsFinancial?: boolean | undefined;
};

// $1 company, $2 how many of the first waiting, and of the first queued, are looked at. How many were raised. What a posting of
// higher priority has to wait for takes its priority, also when that one is queued already: it may have come between this statement
// and the one that queues. Where all have one priority there is nothing to look at. Locks postings in order, skipping those in hand.
const raise = `
  WITH worst AS MATERIALIZED (
    SELECT greatest(
      (SELECT priority FROM workers.erp_posting WHERE company = $1 AND state IN ('pending', 'unknown')
        ORDER BY priority DESC LIMIT 1),
      (SELECT priority FROM workers.erp_posting WHERE company = $1 AND state = 'queued' ORDER BY priority DESC LIMIT 1)
    ) AS priority
  ), first AS MATERIALIZED (
    (SELECT posting_id, position_id, lineage_key, priority FROM workers.erp_posting
      WHERE company = $1 AND state IN ('pending', 'unknown') AND priority < (SELECT priority FROM worst)
      ORDER BY priority, posting_id LIMIT $2)
    UNION ALL
    (SELECT posting_id, position_id, lineage_key, priority FROM workers.erp_posting
      WHERE company = $1 AND state = 'queued' AND priority < (SELECT priority FROM worst)
      ORDER BY priority, posting_id LIMIT $2)
  ), before AS MATERIALIZED (
    SELECT e.posting_id, min(f.priority) AS priority FROM first f CROSS JOIN LATERAL (
      SELECT posting_id FROM workers.erp_posting WHERE company = $1 AND position_id = f.position_id
        AND posting_id < f.posting_id AND priority > f.priority AND state IN ('pending', 'queued', 'unknown')
      UNION ALL
      SELECT posting_id FROM workers.erp_posting WHERE company = $1 AND lineage_key = f.lineage_key
        AND posting_id < f.posting_id AND priority > f.priority AND state IN ('pending', 'queued', 'unknown')
      UNION ALL
      SELECT s.posting_id FROM workers.erp_summed_lineage l JOIN workers.erp_posting s USING (posting_id)
      WHERE l.lineage_key = f.lineage_key AND s.company = $1 AND s.posting_id < f.posting_id
        AND s.priority > f.priority AND s.state IN ('pending', 'queued', 'unknown')
    ) e GROUP BY e.posting_id
  ), raised AS MATERIALIZED (
    SELECT p.posting_id, b.priority FROM workers.erp_posting p JOIN before b USING (posting_id)
    ORDER BY p.posting_id FOR NO KEY UPDATE OF p SKIP LOCKED
  )
  UPDATE workers.erp_posting p SET priority = r.priority FROM raised r WHERE p.posting_id = r.posting_id`;

// $1 company, $2 most of this round, $3 queue depth, $4 lease, ms, $5 whether financial documents may be posted. The postings queued
// now, in no order; those of the highest priority first, the oldest of them first. None before there is room for a round;
// where lower priorities fill the queue there is room for higher ones all the same. Not queued: what
// has to wait for an earlier posting of its position or lineage that is on its way, in its pause, or a dead letter
// (lineage only), or for an unfinished sum that holds its lineage. Locks postings in order, skipping those another dispatcher has.
const queueDue = `
  WITH stuck AS MATERIALIZED (
    SELECT posting_id, position_id, lineage_key FROM workers.erp_posting WHERE state = 'posting' AND company = $1
    UNION ALL
    SELECT posting_id, position_id, lineage_key FROM workers.erp_posting WHERE next_attempt_at > now() AND company = $1
  ), filled AS MATERIALIZED (
    SELECT best.priority, count(q.posting_id) AS queued, count(q.posting_id) FILTER (WHERE q.priority <= best.priority) AS better
    FROM (SELECT (SELECT priority FROM workers.erp_posting WHERE company = $1 AND state IN ('pending', 'unknown')
      ORDER BY priority, posting_id LIMIT 1) AS priority) best
    LEFT JOIN workers.erp_posting q ON q.state = 'queued' AND q.company = $1
    GROUP BY best.priority
  ), room AS MATERIALIZED (
    SELECT CASE WHEN $3 - queued >= least($2, $3 / 2) THEN least($2, $3 - queued)
        WHEN better < queued AND $3 - better >= least($2, $3 / 2) THEN least($2, $3 - better) ELSE 0 END AS most,
      CASE WHEN $3 - queued >= least($2, $3 / 2) THEN 9 ELSE priority END AS worst
    FROM filled
  ), due AS MATERIALIZED (
    SELECT c.posting_id FROM workers.erp_posting c
    WHERE c.company = $1 AND c.state IN ('pending', 'unknown') AND (c.next_attempt_at <= now()) IS NOT FALSE
      AND c.priority <= (SELECT worst FROM room)
      AND NOT EXISTS (SELECT FROM stuck s WHERE s.posting_id < c.posting_id
        AND (s.position_id = c.position_id OR s.lineage_key = c.lineage_key))
      AND NOT EXISTS (SELECT FROM workers.erp_posting r WHERE r.company = c.company AND r.lineage_key = c.lineage_key
        AND r.posting_id < c.posting_id AND r.state = 'rejected')
      AND NOT EXISTS (${unfinishedSum})
      AND ($5 OR NOT EXISTS (SELECT FROM workers.erp_document d
        WHERE d.posting_id = c.posting_id AND d.kind = 'FINANCIAL_ADJUSTMENT'))
    ORDER BY c.priority, c.posting_id
    LIMIT (SELECT most FROM room)
    FOR NO KEY UPDATE OF c SKIP LOCKED
  )
  UPDATE workers.erp_posting p SET state = 'queued', lease_until = now() + $4 * interval '1 millisecond',
    next_attempt_at = NULL, updated_at = now()
  FROM due WHERE p.posting_id = due.posting_id
  RETURNING p.posting_id AS "postingId", p.attempt, p.priority`;

// $1 company, $2 how many. No rows. The oldest of those that come last, waiting or queued, become the first, so that however long
// others keep coming before them, they get a share. Locks postings in order, skipping those in hand.
const giveShare = `
  WITH first AS MATERIALIZED (
    SELECT least(
      (SELECT priority FROM workers.erp_posting WHERE company = $1 AND state IN ('pending', 'unknown')
        ORDER BY priority LIMIT 1),
      (SELECT priority FROM workers.erp_posting WHERE company = $1 AND state = 'queued' ORDER BY priority LIMIT 1)
    ) AS priority
  ), oldest AS MATERIALIZED (
    SELECT o.posting_id FROM first CROSS JOIN generate_series(first.priority + 1, 9) AS later (priority) CROSS JOIN LATERAL (
      (SELECT posting_id FROM workers.erp_posting WHERE company = $1 AND priority = later.priority AND state IN ('pending', 'unknown')
        AND (next_attempt_at <= now()) IS NOT FALSE ORDER BY posting_id LIMIT $2)
      UNION ALL
      (SELECT posting_id FROM workers.erp_posting WHERE company = $1 AND priority = later.priority AND state = 'queued'
        ORDER BY posting_id LIMIT $2)
    ) o ORDER BY o.posting_id LIMIT $2
  ), raised AS MATERIALIZED (
    SELECT p.posting_id FROM workers.erp_posting p JOIN oldest USING (posting_id)
    ORDER BY p.posting_id FOR NO KEY UPDATE OF p SKIP LOCKED
  )
  UPDATE workers.erp_posting p SET priority = 1 FROM raised r WHERE p.posting_id = r.posting_id`;

// $1 posting ids. No rows.
const unqueue = `
  UPDATE workers.erp_posting SET state = CASE WHEN find_first THEN 'unknown' ELSE 'pending' END, lease_until = NULL,
    updated_at = now()
  WHERE posting_id = ANY ($1::bigint[]) AND state = 'queued'`;

// $1 company, $2 until when, $3 how many of the oldest due are looked at. How many were put off. Those behind them in their
// order wait with them. Locks postings in order, skipping those another dispatcher has.
const putOff = `
  WITH due AS MATERIALIZED (
    SELECT posting_id FROM workers.erp_posting
    WHERE company = $1 AND state IN ('pending', 'unknown') AND (next_attempt_at <= now()) IS NOT FALSE
    ORDER BY posting_id LIMIT $3
  ), financial AS MATERIALIZED (
    SELECT p.posting_id FROM due JOIN workers.erp_document d USING (posting_id)
    JOIN workers.erp_posting p USING (posting_id)
    WHERE d.kind = 'FINANCIAL_ADJUSTMENT' AND p.state IN ('pending', 'unknown')
    ORDER BY p.posting_id FOR NO KEY UPDATE OF p SKIP LOCKED
  )
  UPDATE workers.erp_posting p SET next_attempt_at = $2::timestamptz, updated_at = now()
  FROM financial f WHERE p.posting_id = f.posting_id`;

const shareOfTheLast = 0.1;

/** Puts financial documents that are due off until their window opens, burning no try; gives how many. */
export async function putOffFinancial(
  { database, company, queueDepth }: Pick<Dispatching, 'database' | 'company' | 'queueDepth'>,
  until: Date,
): Promise<number> {
  const { rowCount } = await database.query(putOff, [company, until, queueDepth * 2]);
  return rowCount ?? 0;
}

/** Queues what is due and there is room for; gives how many. Nothing happens while Redis is away. */
export async function dispatchDue(dispatching: Dispatching): Promise<number> {
  const { database, queue, company, perRound, queueDepth, queuedLeaseMs } = dispatching;
  if (!queue.isReady()) return 0;
  await database.query({ name: 'erp-raise', text: raise, values: [company, perRound] });
  const { rows } = await database.query<QueuedPosting>({
    name: 'erp-queue-due',
    text: queueDue,
    values: [company, perRound, queueDepth, queuedLeaseMs, dispatching.postsFinancial ?? true],
  });
  if (rows.length === 0) return 0;
  const postings = rows.sort(
    (left, right) => left.priority - right.priority || left.postingId - right.postingId,
  );
  try {
    await queue.add(postings);
  } catch (error) {
    await database.query(unqueue, [postings.map(({ postingId }) => postingId)]);
    throw error;
  }
  await shareWithTheLast(dispatching, postings.length);
  return postings.length;
}

/** Of what a round sends, one in ten is for the oldest of those that would come last. Small rounds leave nobody behind. */
async function shareWithTheLast({ database, company }: Dispatching, sent: number): Promise<void> {
  const most = Math.floor(sent * shareOfTheLast);
  if (most > 0) await database.query({ name: 'erp-give-share', text: giveShare, values: [company, most] });
}
