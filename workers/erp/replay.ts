/**
 * Sending dead letters again after what was wrong has been put right, and hurrying what waits for its time.
 *
 * A posting keeps its number, so that it comes before the later ones of its lineage, and its event id, so that an ERP that
 * has it after all answers so. Who asked is kept in the row.
 */
import type { Database } from '#database';
import type { PostingState } from './posting.ts';

/** What became of one asked posting: sent again, or why not. `state` is undefined when there is no such posting. */
export type Replayed = {
  readonly postingId: number;
  readonly isReplayed: boolean;
  readonly state: PostingState | undefined;
};

/** Which postings, at most 1,000, and who asks. */
export type ReplayRequest = { readonly postingIds: readonly number[]; readonly callerId: string };

/** Sends postings again; the injected form of `replayPostings`. */
export type ReplayPostings = (request: ReplayRequest) => Promise<Replayed[]>;

// $1 posting ids, $2 caller. The state of every one that is there, and whether it was replayed. Locks postings in order.
const replay = `
  WITH asked AS MATERIALIZED (
    SELECT posting_id, state FROM workers.erp_posting WHERE posting_id = ANY ($1::bigint[])
    ORDER BY posting_id FOR NO KEY UPDATE
  ), again AS (
    UPDATE workers.erp_posting p SET state = CASE WHEN p.find_first THEN 'unknown' ELSE 'pending' END, failures = 0,
      untyped_failures = 0, next_attempt_at = NULL, replays = p.replays + 1, replayed_by = $2, updated_at = now()
    FROM asked a WHERE p.posting_id = a.posting_id AND a.state IN ('rejected', 'pending', 'unknown')
    RETURNING p.posting_id, p.state
  )
  SELECT a.posting_id AS "postingId", coalesce(g.state, a.state) AS state, g.posting_id IS NOT NULL AS "isReplayed"
  FROM asked a LEFT JOIN again g USING (posting_id)`;

/** Sends postings again: dead letters, and those that wait for their time. An answer an id, same order. */
export async function replayPostings(database: Database, request: ReplayRequest): Promise<Replayed[]> {
  const { rows } = await database.query<Replayed>(replay, [request.postingIds, request.callerId]);
  const byId = new Map(rows.map((row) => [row.postingId, row]));
  return request.postingIds.map(
    (postingId) => byId.get(postingId) ?? { postingId, isReplayed: false, state: undefined },
  );
}
