/**
 * Asking an ERP what became of postings it took for later: `accepted` becomes posted or rejected, or is asked for again.
 *
 * Bounded and paced: one call of at most a batch a round, paid from the company's budget like any call, each posting asked for
 * ever more rarely. Before the call its next time is put off by the lease, so that a killed process leaves nothing behind and
 * two processes do not ask for the same. An answer that never came changes nothing: the posting stays accepted.
 */
import type { ErpConnector, Outcome } from '#connectors';
import { type Database, transaction } from '#database';
import { allowanceOf, type Budget, spend } from './budget.ts';
import type { PostingState } from './posting.ts';
import type { BackOff } from './verdict.ts';

/** Whose postings are asked for, and at what pace. */
export type Confirming = {
  readonly database: Database;
  readonly company: string;
  readonly connector: ErpConnector;
  /** How long a call may take, ms. */
  readonly postingLeaseMs: number;
  readonly budget?: Budget | undefined;
  /** Bounds of the pause until a posting is asked for again. */
  readonly backOff: BackOff;
};

/** A posting asked for, and the state it came to. */
export type Confirmed = {
  readonly postingId: number;
  readonly state: PostingState;
  readonly reason?: string;
};

type Waiting = {
  readonly postingId: number;
  readonly eventId: string;
  readonly pollRef: string;
  readonly confirmations: number;
};

type Written = {
  readonly postingId: number;
  readonly state: PostingState;
  readonly documentRef: string | null;
  readonly pollRef: string | null;
  readonly errorCode: string | null;
  readonly errorText: string | null;
  readonly pauseMs: number;
};

// $1 company, $2 lease, ms, $3 how many. The accepted postings whose time to be asked for has come, longest due first. Locks them, skipping those
// another process asks for.
const claimAccepted = `
  UPDATE workers.erp_posting p SET confirm_at = now() + $2 * interval '1 millisecond', confirmations = p.confirmations + 1
  FROM (
    SELECT posting_id FROM workers.erp_posting
    WHERE state = 'accepted' AND company = $1 AND (confirm_at <= now()) IS NOT FALSE
    ORDER BY confirm_at NULLS FIRST, posting_id LIMIT $3 FOR NO KEY UPDATE SKIP LOCKED
  ) due JOIN workers.erp_document d USING (posting_id)
  WHERE p.posting_id = due.posting_id
  RETURNING p.posting_id AS "postingId", d.event_id AS "eventId", p.poll_ref AS "pollRef", p.confirmations`;

// Arrays: $1 posting ids, $2 states, $3 document references, $4 poll references, $5 error codes, $6 error texts, $7 pauses, ms. The ids
// written: none that somebody else has written meanwhile.
const writeAnswers = `
  UPDATE workers.erp_posting p SET state = r.state, document_ref = r.document_ref, poll_ref = coalesce(r.poll_ref, p.poll_ref),
    error_code = r.error_code, error_text = r.error_text, posted_at = CASE WHEN r.state = 'posted' THEN now() END,
    confirm_at = CASE WHEN r.state = 'accepted' THEN now() + r.pause_ms * interval '1 millisecond' END, updated_at = now()
  FROM unnest($1::bigint[], $2::text[], $3::jsonb[], $4::text[], $5::text[], $6::text[], $7::float8[])
    AS r (posting_id, state, document_ref, poll_ref, error_code, error_text, pause_ms)
  WHERE p.posting_id = r.posting_id AND p.state = 'accepted'
  RETURNING p.posting_id AS "postingId"`;

/** Asks once for what is due; gives what was written, nothing when nothing is due, the budget is spent, or this ERP posts at once. */
export async function confirmAccepted(confirming: Confirming): Promise<Confirmed[]> {
  const { connector, database, postingLeaseMs } = confirming;
  if (connector.confirm === undefined) return [];
  const waiting = await claimDue(confirming);
  if (waiting.length === 0) return [];
  const signal = AbortSignal.timeout(Math.round(postingLeaseMs * 0.8));
  const outcomes = await askedOutcomes(connector, waiting, signal);
  const byEvent = new Map(outcomes.map((outcome) => [outcome.eventId, outcome]));
  const answers = waiting.map((each) => answerOf(each, byEvent.get(each.eventId), confirming.backOff));
  const { rows } = await database.query<{ postingId: number }>(writeAnswers, [
    answers.map(({ postingId }) => postingId),
    answers.map(({ state }) => state),
    answers.map(({ documentRef }) => documentRef),
    answers.map(({ pollRef }) => pollRef),
    answers.map(({ errorCode }) => errorCode),
    answers.map(({ errorText }) => errorText),
    answers.map(({ pauseMs }) => pauseMs),
  ]);
  const written = new Set(rows.map(({ postingId }) => postingId));
  return answers.flatMap(({ postingId, state, errorText }) =>
    written.has(postingId) ? { postingId, state, ...(errorText === null ? {} : { reason: errorText }) } : [],
  );
}

async function claimDue({ database, company, connector, postingLeaseMs, budget }: Confirming) {
  return transaction(database, async (session) => {
    if (budget !== undefined) {
      const { tokens } = await allowanceOf(session, budget);
      if (tokens === 0) return [];
    }
    const { maxBatch } = connector.capabilities;
    const { rows } = await session.query<Waiting>(claimAccepted, [company, postingLeaseMs, maxBatch]);
    if (budget !== undefined && rows.length > 0) await spend(session, budget, 1);
    return rows;
  });
}

async function askedOutcomes(
  connector: ErpConnector,
  waiting: readonly Waiting[],
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  try {
    return (
      (await connector.confirm?.(
        waiting.map(({ pollRef }) => pollRef),
        { signal },
      )) ?? []
    );
  } catch (error) {
    const reason = `the ERP could not be asked: ${error instanceof Error ? error.message : String(error)}`;
    return waiting.map(
      ({ eventId }) =>
        ({
          ...{ status: 'failed', eventId, reason, code: 'unavailable', retryable: true, outcome: 'unknown' },
        }) satisfies Outcome,
    );
  }
}

function answerOf(
  { postingId, confirmations }: Waiting,
  outcome: Outcome | undefined,
  { firstMs, longestMs }: BackOff,
): Written {
  const pauseMs = Math.min(longestMs, firstMs * 2 ** Math.min(confirmations - 1, 30));
  const nothing = { documentRef: null, pollRef: null, errorCode: null, errorText: null };
  const stays = { postingId, ...nothing, state: 'accepted', pauseMs } as const;
  switch (outcome?.status) {
    case undefined:
      return { ...stays, errorCode: 'untyped', errorText: 'the ERP said nothing of it when it was asked' };
    case 'posted':
    case 'duplicate':
      return { ...stays, state: 'posted', documentRef: JSON.stringify(outcome.documentRef) };
    case 'rejected':
      return { ...stays, state: 'rejected', errorCode: outcome.code, errorText: outcome.reason };
    case 'waived':
      return { ...stays, state: 'waived', errorText: outcome.reason };
    case 'accepted':
      return { ...stays, pollRef: outcome.pollRef };
    case 'failed':
      return {
        ...stays,
        pauseMs: Math.max(pauseMs, outcome.retryAfterMs ?? 0),
        errorCode: outcome.code,
        errorText: outcome.reason,
      };
  }
}
