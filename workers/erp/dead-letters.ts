/**
 * Dead letters by the heap: sending again all that match, and giving up what will never be posted, with a reason.
 *
 * What a replay would touch is looked at first (`erpDeadLetters` of the contract); `upTo` then keeps it to what was looked at.
 * Every posting touched gets an entry in the audit log, in the same transaction. Single ones by id: replay.ts.
 */
import { type Database, noteAudits, type Queryable, transaction } from '#database';
import type { SubgraphRequest } from '#schema';
import type { PostingState } from './posting.ts';
import { sendAgain } from './replay.ts';

type Asking = Pick<SubgraphRequest, 'caller' | 'correlationId'>;

/** Which dead letters are sent again, and who asks; every one when nothing is said. */
export type DeadLetterRequest = Asking & {
  readonly company?: string | undefined;
  readonly failureCodes?: readonly string[] | undefined;
  /** No posting with a greater id. */
  readonly upTo?: number | undefined;
  /** At most this many, the oldest first; 1 to 1,000. */
  readonly most: number;
};

/** How many were sent again, and how many that match are dead letters still. */
export type DeadLettersReplayed = { readonly replayed: number; readonly left: number };

/** Sends dead letters again; the injected form of `replayDeadLetters`. */
export type ReplayDeadLetters = (request: DeadLetterRequest) => Promise<DeadLettersReplayed>;

/** Postings to be given up, at most 1,000, why, and who does it. */
export type WaiveRequest = Asking & { readonly postingIds: readonly number[]; readonly reason: string };

/** What became of one posting: waived now, or the state it is in; undefined when there is no such posting. */
export type Waived = {
  readonly postingId: number;
  readonly isWaived: boolean;
  readonly state: PostingState | undefined;
};

/** Gives postings up; the injected form of `waivePostings`. */
export type WaivePostings = (request: WaiveRequest) => Promise<Waived[]>;

const matching = `state = 'rejected' AND ($1::text IS NULL OR company = $1) AND ($2::text[] IS NULL OR error_code = ANY ($2))
  AND ($3::bigint IS NULL OR posting_id <= $3)`;

// $1 company or null, $2 failure codes or null, $3 greatest id or null, $4 most. Ids, oldest first. Locks nothing.
const matchingIds = `SELECT posting_id AS "postingId" FROM workers.erp_posting WHERE ${matching} ORDER BY posting_id LIMIT $4`;

// $1 to $3 as above. How many.
const matchingCount = `SELECT count(*)::integer AS count FROM workers.erp_posting WHERE ${matching}`;

// $1 posting ids, $2 caller, $3 reason. The state of every one that is there, before and after, and what had failed. A
// posting is given up when it is a dead letter, or when whether it arrived only a person can tell. Locks postings in order.
const waive = `
  WITH asked AS MATERIALIZED (
    SELECT posting_id, state, error_code, next_attempt_at FROM workers.erp_posting WHERE posting_id = ANY ($1::bigint[])
    ORDER BY posting_id FOR NO KEY UPDATE
  ), given_up AS (
    UPDATE workers.erp_posting p SET state = 'waived', next_attempt_at = NULL, waived_by = $2, waived_reason = $3,
      waived_at = now(), updated_at = now()
    FROM asked a WHERE p.posting_id = a.posting_id
      AND (a.state = 'rejected' OR (a.state = 'unknown' AND a.next_attempt_at = 'infinity'))
    RETURNING p.posting_id, p.state
  )
  SELECT a.posting_id AS "postingId", coalesce(g.state, a.state) AS state, a.state AS before, a.error_code AS failure,
    g.posting_id IS NOT NULL AS "isWaived"
  FROM asked a LEFT JOIN given_up g USING (posting_id)`;

type WaivedRow = Waived & { readonly before: PostingState; readonly failure: string | null };

/** Sends the dead letters that match again, the oldest first. */
export async function replayDeadLetters(
  database: Database,
  request: DeadLetterRequest,
): Promise<DeadLettersReplayed> {
  const { company = null, failureCodes = null, upTo = null, most } = request;
  const filter = [company, failureCodes, upTo];
  return transaction(database, async (session) => {
    const { rows } = await session.query<{ postingId: number }>(matchingIds, [...filter, most]);
    const postingIds = rows.map(({ postingId }) => postingId);
    const found = await sendAgain(session, {
      ...request,
      postingIds,
      states: ['rejected'],
      action: 'erpDeadLettersReplay',
    });
    const left = await session.query<{ count: number }>(matchingCount, filter);
    return {
      replayed: found.filter(({ isReplayed }) => isReplayed).length,
      left: left.rows[0]?.count ?? 0,
    };
  });
}

/** Gives postings up: they will not be posted, and no longer hold back their lineage. An answer an id, same order. */
export async function waivePostings(database: Database, request: WaiveRequest): Promise<Waived[]> {
  const { postingIds, caller, reason } = request;
  const rows = await transaction(database, async (session) => {
    const found = await session.query<WaivedRow>(waive, [postingIds, caller.id, reason]);
    await noteWaived(session, found.rows, request);
    return found.rows;
  });
  const byId = new Map(
    rows.map(({ postingId, isWaived, state }) => [postingId, { postingId, isWaived, state }]),
  );
  return postingIds.map(
    (postingId) => byId.get(postingId) ?? { postingId, isWaived: false, state: undefined },
  );
}

async function noteWaived(
  session: Queryable,
  rows: readonly WaivedRow[],
  { caller, correlationId, reason }: WaiveRequest,
): Promise<void> {
  const entries = rows.flatMap(({ postingId, isWaived, state, before, failure }) =>
    isWaived
      ? {
          ...{ caller, correlationId, reason, action: 'erpPostingsWaive' },
          subject: { type: 'ErpPosting', id: String(postingId) },
          before: { state: before, failure },
          after: { state },
        }
      : [],
  );
  await noteAudits(session, entries);
}
