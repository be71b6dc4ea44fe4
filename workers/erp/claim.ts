/**
 * Claiming postings in PostgreSQL before the ERP is called, and writing down what came of it.
 *
 * A claim is a number and a lease: whoever outlives it finds that its claim is no longer good and writes nothing. What a
 * dead worker held is `unknown` when the lease ends (sweep.ts). Claims of one company are made one after the other.
 */
import { randomUUID } from 'node:crypto';
import type { CanonicalMovement } from '#connectors';
import { type Database, type Queryable, transaction } from '#database';
import { allowanceOf, type Budget, openBudget, spend } from './budget.ts';
import { choose } from './choose.ts';
import {
  type ClaimedBatch,
  type ClaimedPosting,
  orderKeysOf,
  unfinishedSum,
  type Verdict,
} from './posting.ts';

/** What is to be claimed. */
export type ClaimRequest = {
  readonly company: string;
  readonly most: number;
  readonly leaseMs: number;
  /** What the batch is paid from; unlimited when omitted. */
  readonly budget?: Budget | undefined;
  /** Whether financial documents may be posted now; they may when omitted. */
  readonly postsFinancial?: boolean | undefined;
};

/** A claimed batch; or how long to wait for the budget, ms; or undefined when nothing queued can be sent. */
export type Claimed = ClaimedBatch | { readonly waitMs: number } | undefined;

/** The dispatcher sees what stands in a stuck one's way, and not what stands in the way of those behind it. */
const stuckPauseMs = 0;
const behindPauseMs = 100;

const unlimited = { tokens: Number.POSITIVE_INFINITY, waitMs: 0 };

const ensureLane = 'INSERT INTO workers.erp_lane (company) VALUES ($1) ON CONFLICT DO NOTHING';
const lockLane = 'SELECT FROM workers.erp_lane WHERE company = $1 FOR UPDATE';

// $1 company, $2 how many, $3 whether financial documents may be posted. The queued postings, those of the highest priority
// first, the oldest of them first; isStuck when an earlier posting of the position or the lineage is on its way, waits for its
// time, or (lineage only) was rejected, or has a lower priority as yet and so would come later; when a sum that holds its
// lineage is not done; or when it may not be posted now. Locks nothing: the lane is locked.
const queuedPostings = `
  SELECT c.posting_id AS "postingId", c.lineage_key AS "lineageKey", c.position_id AS "positionId", c.document_key AS "documentKey",
    EXISTS (SELECT FROM workers.erp_posting q WHERE q.company = c.company AND q.position_id = c.position_id
      AND q.posting_id < c.posting_id AND q.state IN ('pending', 'queued', 'posting', 'unknown')
      AND (q.state <> 'queued' OR q.priority > c.priority))
    OR EXISTS (SELECT FROM workers.erp_posting q WHERE q.company = c.company AND q.lineage_key = c.lineage_key
      AND q.posting_id < c.posting_id AND q.state IN ('pending', 'queued', 'posting', 'unknown', 'rejected')
      AND (q.state <> 'queued' OR q.priority > c.priority))
    OR EXISTS (${unfinishedSum})
    OR (NOT $3::boolean AND EXISTS (SELECT FROM workers.erp_document d WHERE d.posting_id = c.posting_id
      AND d.kind = 'FINANCIAL_ADJUSTMENT')) AS "isStuck"
  FROM workers.erp_posting c WHERE c.state = 'queued' AND c.company = $1 ORDER BY c.priority, c.posting_id LIMIT $2`;

// $1 posting ids, $2 how long they are left alone, ms. No rows.
const putBack = `
  UPDATE workers.erp_posting SET state = CASE WHEN find_first THEN 'unknown' ELSE 'pending' END, lease_until = NULL,
    next_attempt_at = CASE WHEN $2 > 0 THEN now() + $2 * interval '1 millisecond' END, updated_at = now()
  WHERE posting_id = ANY ($1::bigint[]) AND state = 'queued'`;

// $1 posting ids, $2 claim, $3 lease, ms. The claimed postings, in no order.
const take = `
  UPDATE workers.erp_posting p SET state = 'posting', claim = $2, attempt = attempt + 1, next_attempt_at = NULL,
    lease_until = now() + $3 * interval '1 millisecond', updated_at = now()
  FROM workers.erp_document d
  WHERE p.posting_id = ANY ($1::bigint[]) AND p.state = 'queued' AND d.posting_id = p.posting_id
  RETURNING p.posting_id AS "postingId", p.attempt - 1 AS attempt, d.event_id AS "eventId", d.document AS movement,
    p.find_first AS "findFirst", p.failures, p.untyped_failures AS "untypedFailures"`;

// $1 claim, then arrays: $2 posting ids, $3 states, $4 pauses (ms; null: at once; infinity: not by itself), $5 failures, $6 untyped failures,
// $7 find first, $8 document references, $9 poll references, $10 error codes, $11 error texts. The ids written.
const settle = `
  UPDATE workers.erp_posting p SET state = r.state, claim = NULL, lease_until = NULL,
    next_attempt_at = CASE WHEN r.pause_ms < 'infinity' THEN now() + r.pause_ms * interval '1 millisecond'
      WHEN r.pause_ms = 'infinity' THEN 'infinity' END,
    failures = r.failures, untyped_failures = r.untyped_failures, find_first = r.find_first,
    document_ref = r.document_ref, poll_ref = r.poll_ref, error_code = r.error_code, error_text = r.error_text,
    posted_at = CASE WHEN r.state = 'posted' THEN now() END, updated_at = now()
  FROM unnest($2::bigint[], $3::text[], $4::float8[], $5::integer[], $6::integer[], $7::boolean[], $8::jsonb[],
    $9::text[], $10::text[], $11::text[])
    AS r (posting_id, state, pause_ms, failures, untyped_failures, find_first, document_ref, poll_ref, error_code, error_text)
  WHERE p.posting_id = r.posting_id AND p.claim = $1
  RETURNING p.posting_id AS "postingId"`;

/** Makes the company's lane and its budget; repeating it is harmless. */
export async function openLane(
  database: Database,
  { company, budget }: { readonly company: string; readonly budget?: Budget | undefined },
): Promise<void> {
  await database.query(ensureLane, [company]);
  if (budget !== undefined) await openBudget(database, budget);
}

/** Claims the next batch of a company, as far as its budget goes. */
export async function claimBatch(database: Database, request: ClaimRequest): Promise<Claimed> {
  const { budget } = request;
  return transaction(database, async (session) => {
    await session.query(lockLane, [request.company]);
    const queued = await candidates(session, request);
    if (queued.length === 0) return undefined;
    const { tokens, waitMs } = budget === undefined ? unlimited : await allowanceOf(session, budget);
    if (waitMs > 0) return { waitMs };
    const chosen = choose(queued, Math.min(request.most, tokens));
    if (budget !== undefined) await spend(session, budget, chosen.taken.length);
    if (chosen.stuck.length > 0) await session.query(putBack, [chosen.stuck, stuckPauseMs]);
    if (chosen.behind.length > 0) await session.query(putBack, [chosen.behind, behindPauseMs]);
    if (chosen.taken.length === 0) return undefined;
    const claim = randomUUID();
    const { rows } = await session.query<ClaimedPosting & { movement: CanonicalMovement }>(take, [
      chosen.taken,
      claim,
      request.leaseMs,
    ]);
    return { claim, postings: rows.sort((left, right) => left.postingId - right.postingId) };
  });
}

async function candidates(session: Queryable, { company, most, postsFinancial = true }: ClaimRequest) {
  type Row = { postingId: number; lineageKey: string | null; positionId: number; isStuck: boolean | null } & {
    documentKey: string | null;
  };
  const { rows } = await session.query<Row>({
    name: 'erp-queued-postings',
    text: queuedPostings,
    values: [company, most * 2, postsFinancial],
  });
  return rows.map((row) => ({
    postingId: row.postingId,
    orderKeys: orderKeysOf(row),
    isStuck: row.isStuck === true,
    documentKey: row.documentKey ?? undefined,
  }));
}

/** Writes verdicts under a claim; gives the ids written, fewer when the lease had ended meanwhile. */
export async function settleBatch(
  database: Database,
  claim: string,
  verdicts: readonly Verdict[],
): Promise<number[]> {
  const column = <Value>(value: (verdict: Verdict) => Value): Value[] => verdicts.map(value);
  const { rows } = await database.query<{ postingId: number }>({
    name: 'erp-settle',
    text: settle,
    values: [
      claim,
      column(({ postingId }) => postingId),
      column(({ state }) => state),
      column(({ retryAfterMs }) => (retryAfterMs > 0 ? retryAfterMs : null)),
      column(({ failures }) => failures),
      column(({ untypedFailures }) => untypedFailures),
      column(({ findFirst }) => findFirst),
      column(({ documentRef }) => (documentRef === undefined ? null : JSON.stringify(documentRef))),
      column(({ pollRef }) => pollRef ?? null),
      column(({ errorCode }) => errorCode ?? null),
      column(({ errorText }) => errorText ?? null),
    ],
  });
  return rows.map(({ postingId }) => postingId);
}
