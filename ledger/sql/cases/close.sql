-- Closes open cases of a kind.
-- $1 kind, $2 subject[], $3 resolution, $4 resolved_by, $5 why (or null).
-- Gives case_id of those closed now. Locks cases in the order of subject; whatever else is locked, was locked before.
WITH due AS MATERIALIZED (
  SELECT case_id FROM ledger.exception_case
  WHERE kind = $1::text AND subject = ANY ($2::text[]) AND status = 'OPEN'
  ORDER BY subject FOR NO KEY UPDATE
)
UPDATE ledger.exception_case c SET status = 'RESOLVED', resolution = $3::text, resolved_by = $4::text, resolved_why = $5::text,
  resolved_at = clock_timestamp(), updated_at = clock_timestamp()
FROM due WHERE c.case_id = due.case_id AND c.status = 'OPEN'
RETURNING c.case_id
