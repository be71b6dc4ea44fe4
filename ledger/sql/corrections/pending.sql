-- Reversals that sources told and that are not settled, oldest first.
-- $1 most rows, $2 event_no[] (null: all of them). Gives event_no. Locks nothing.
-- What it is for: docs/ledger.md, "Reversal".
SELECT event_no FROM ledger.reversal_claim
WHERE status = 'PENDING' AND ($2::bigint[] IS NULL OR event_no = ANY ($2))
ORDER BY claimed_at, event_no LIMIT $1::integer
