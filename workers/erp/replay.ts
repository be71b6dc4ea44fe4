/**
 * Sending dead letters again after what was wrong has been put right, and hurrying what waits for its time.
 *
 * A posting keeps its number, so that it comes before the later ones of its lineage, and its event id, so that an ERP that
 * has it after all answers so. Who asked is kept in the row and, with what was found, in the audit log.
 */
import { type Database, noteAudits, type Queryable, transaction } from '#database';
import type { SubgraphRequest } from '#schema';
import type { PostingState } from './posting.ts';

/** What became of one asked posting: sent again, or why not. `state` is undefined when there is no such posting. */
export type Replayed = {
  readonly postingId: number;
  readonly isReplayed: boolean;
  readonly state: PostingState | undefined;
};

/** Which postings, at most 1,000, and who asks. */
export type ReplayRequest = Pick<SubgraphRequest, 'caller' | 'correlationId'> & {
  readonly postingIds: readonly number[];
};

type ReplayedRow = Replayed & { readonly before: PostingState; readonly failure: string | null };

/** Sends postings again; the injected form of `replayPostings`. */
export type ReplayPostings = (request: ReplayRequest) => Promise<Replayed[]>;

// $1 posting ids, $2 caller, $3 the states they may be in. The state of every one that is there, before
// and after, what had failed, and whether it was replayed. Locks postings in order.
const replay = `
  WITH asked AS MATERIALIZED (
    SELECT posting_id, state, error_code FROM workers.erp_posting WHERE posting_id = ANY ($1::bigint[])
    ORDER BY posting_id FOR NO KEY UPDATE
  ), again AS (
    UPDATE workers.erp_posting p SET state = CASE WHEN p.find_first THEN 'unknown' ELSE 'pending' END, failures = 0,
      untyped_failures = 0, next_attempt_at = NULL, replays = p.replays + 1, replayed_by = $2, updated_at = now()
    FROM asked a WHERE p.posting_id = a.posting_id AND a.state = ANY ($3::text[])
    RETURNING p.posting_id, p.state
  )
  SELECT a.posting_id AS "postingId", coalesce(g.state, a.state) AS state, a.state AS before, a.error_code AS failure,
    g.posting_id IS NOT NULL AS "isReplayed"
  FROM asked a LEFT JOIN again g USING (posting_id)`;

/** Sends postings again: dead letters, and those that wait for their time. An answer an id, same order. */
export async function replayPostings(database: Database, request: ReplayRequest): Promise<Replayed[]> {
  const states = ['rejected', 'pending', 'unknown'] as const;
  const rows = await transaction(database, (session) => sendAgain(session, { ...request, states }));
  const byId = new Map(
    rows.map(({ postingId, isReplayed, state }) => [postingId, { postingId, isReplayed, state }]),
  );
  return request.postingIds.map(
    (postingId) => byId.get(postingId) ?? { postingId, isReplayed: false, state: undefined },
  );
}

/** The same in the session's transaction, for postings in one of these states; gives a row for each that is there. */
export async function sendAgain(
  session: Queryable,
  request: ReplayRequest & { readonly states: readonly PostingState[]; readonly action?: string },
): Promise<ReplayedRow[]> {
  const { postingIds, caller, states } = request;
  const { rows } = await session.query<ReplayedRow>(replay, [postingIds, caller.id, states]);
  await noteReplayed(session, rows, request);
  return rows;
}

async function noteReplayed(
  session: Queryable,
  rows: readonly ReplayedRow[],
  { caller, correlationId, action = 'erpPostingsReplay' }: ReplayRequest & { readonly action?: string },
): Promise<void> {
  const entries = rows.flatMap(({ postingId, isReplayed, state, before, failure }) =>
    isReplayed
      ? {
          ...{ caller, correlationId, action },
          subject: { type: 'ErpPosting', id: String(postingId) },
          before: { state: before, failure },
          after: { state },
        }
      : [],
  );
  await noteAudits(session, entries);
}
