-- Counts that were submitted and not looked at yet, oldest first.
-- $1 most rows, $2 digests of submissions (null: all of them). Gives count_id. Locks nothing.
-- What it is for: docs/ledger.md, "Counts".
SELECT count_id FROM ledger.count_task
WHERE status = 'SUBMITTED' AND variance IS NULL AND ($2::uuid[] IS NULL OR submit_digest = ANY ($2))
ORDER BY submitted_at LIMIT $1::integer
