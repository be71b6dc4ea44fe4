-- Closed cases whose time to resolve nobody has measured yet; each is given once, whoever asks.
-- $1 most.
-- Gives kind, owner, resolution and seconds (from opening to closing). Locks cases without waiting.
WITH due AS MATERIALIZED (
  SELECT case_id FROM ledger.exception_case WHERE status = 'RESOLVED' AND NOT is_measured
  ORDER BY case_id LIMIT $1::integer FOR NO KEY UPDATE SKIP LOCKED
)
UPDATE ledger.exception_case c SET is_measured = true FROM due WHERE c.case_id = due.case_id
RETURNING c.kind, c.owner, c.resolution, extract(epoch FROM c.resolved_at - c.opened_at)::float8 AS seconds
