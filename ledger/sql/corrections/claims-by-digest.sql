-- The reversals that events told, by the events' keys.
-- $1 digest[]. Gives event_no of those that are pending. Locks nothing.
-- What it is for: docs/ledger.md, "Reversal".
SELECT c.event_no FROM ledger.event_key k JOIN ledger.reversal_claim c ON c.event_no = k.event_no
WHERE k.digest = ANY ($1::uuid[]) AND c.status = 'PENDING' ORDER BY c.event_no
