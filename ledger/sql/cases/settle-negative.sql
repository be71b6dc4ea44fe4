-- Closes cases of positions that are not below zero any more. A position is locked while its case is closed, so that whoever
-- takes it below zero at the same moment finds no open case and opens another; positions somebody else is at are left for later.
-- $1 most. Gives case_id of those closed. Locks positions without waiting, then cases.
WITH due AS MATERIALIZED (
  SELECT c.case_id FROM ledger.exception_case c
  JOIN ledger.position p ON p.position_id = c.position_id
  WHERE c.kind = 'NEGATIVE_AVAILABLE' AND c.status = 'OPEN' AND p.available >= 0
  ORDER BY p.position_id LIMIT $1::integer
  FOR NO KEY UPDATE OF p SKIP LOCKED
)
UPDATE ledger.exception_case c SET status = 'RESOLVED', resolution = 'BY_ITSELF', resolved_by = 'workers',
  resolved_at = clock_timestamp(), updated_at = clock_timestamp()
FROM due WHERE c.case_id = due.case_id AND c.status = 'OPEN'
RETURNING c.case_id
