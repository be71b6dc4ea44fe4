-- Gives the source model its next version and logs what changed.
-- $1 caller_id, $2 what (the mutation), $3 subject, $4 reason (or null). Gives version.
-- The policy row is locked.
WITH grown AS (
  UPDATE ledger.source_policy SET version = version + 1, updated_at = clock_timestamp() RETURNING version
)
INSERT INTO ledger.model_change (version, caller_id, what, subject, reason)
SELECT version, $1::text, $2::text, $3::text, $4::text FROM grown
RETURNING version
