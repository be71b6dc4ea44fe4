-- Locks a reversal that a source told.
-- $1 event_no. Gives its columns and age_seconds while it is pending. Locks the claim.
-- What it is for: docs/ledger.md, "Reversal".
SELECT event_no, source, target_id, position_id, quantity, reason, caller_id, correlation_id,
  extract(epoch FROM now() - claimed_at)::float8 AS age_seconds
FROM ledger.reversal_claim WHERE event_no = $1::bigint AND status = 'PENDING' FOR UPDATE
