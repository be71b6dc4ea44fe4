-- Settles a reversal that a source told.
-- $1 event_no, $2 status after, $3 why (or null). Gives nothing. The claim is locked.
-- What it is for: docs/ledger.md, "Reversal".
UPDATE ledger.reversal_claim SET status = $2::text, why = $3::text, settled_at = clock_timestamp() WHERE event_no = $1::bigint
