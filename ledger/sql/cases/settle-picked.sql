-- Closes cases of picks beyond a reservation once nothing is picked beyond it any more: while the reservation holds, when all
-- that was picked for it there has left; when it has ended or is unknown, when no loose picks are left at the position.
-- $1 most. Gives case_id of those closed. Locks positions without waiting, then cases.
WITH due AS MATERIALIZED (
  SELECT c.case_id FROM ledger.exception_case c
  JOIN ledger.position p ON p.position_id = c.position_id
  WHERE c.kind = 'PICKED_BEYOND_RESERVATION' AND c.status = 'OPEN'
    AND CASE WHEN EXISTS (
        SELECT FROM ledger.reservation r WHERE r.reservation_id = c.reservation_id AND r.status IN (1, 2, 3))
      THEN NOT EXISTS (
        SELECT FROM ledger.reservation r
        CROSS JOIN LATERAL unnest(r.position_ids, r.picked, r.consumed) AS e(position_id, picked, consumed)
        WHERE r.reservation_id = c.reservation_id AND e.position_id = c.position_id AND e.picked > e.consumed)
      ELSE NOT EXISTS (
        SELECT FROM ledger.loose_pick k WHERE k.position_id = c.position_id AND k.quantity > 0)
      END
  ORDER BY p.position_id LIMIT $1::integer
  FOR NO KEY UPDATE OF p SKIP LOCKED
)
UPDATE ledger.exception_case c SET status = 'RESOLVED', resolution = 'BY_ITSELF', resolved_by = 'workers',
  resolved_at = clock_timestamp(), updated_at = clock_timestamp()
FROM due WHERE c.case_id = due.case_id AND c.status = 'OPEN'
RETURNING c.case_id
