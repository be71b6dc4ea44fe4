-- Positions below zero that no case is open for: invariant 2 says there is one.
-- $1 position_id to continue after, $2 position_id up to which.
-- Gives position_id. Locks nothing.
SELECT p.position_id FROM ledger.position p
WHERE p.position_id > $1::bigint AND p.position_id <= $2::bigint AND p.available < 0
  AND NOT EXISTS (
    SELECT FROM ledger.exception_case c
    WHERE c.kind = 'NEGATIVE_AVAILABLE' AND c.subject = p.position_id::text AND c.status = 'OPEN')
ORDER BY p.position_id
