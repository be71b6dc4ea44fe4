-- Which entries reverse which.
-- $1 movement_id[]. Gives, for each of them that is one or has one, movement_id, reverses (the entry it takes back, or null),
-- reversed_by (the entry that takes it back, or null) and reason. Locks nothing.
WITH asked AS (SELECT m.* FROM ledger.movement m WHERE m.movement_id = ANY ($1::bigint[]))
SELECT a.movement_id, r.movement_id AS reverses, NULL::bigint AS reversed_by, r.reason
FROM asked a
JOIN ledger.stock_event e ON e.event_no = a.event_no AND e.recorded_at = a.recorded_at
JOIN ledger.reversal r ON e.source = 'stockgate' AND e.event_id = 'reversal/' || r.movement_id
WHERE a.event_type = 26 AND a.kind = 1 AND r.movement_id = substring(e.event_id FROM '^reversal/(\d+)$')::bigint
UNION ALL
SELECT a.movement_id, NULL, b.movement_id, r.reason
FROM asked a
JOIN ledger.reversal r ON r.movement_id = a.movement_id
LEFT JOIN LATERAL (
  SELECT m.movement_id FROM ledger.movement m
  JOIN ledger.stock_event e ON e.event_no = m.event_no AND e.recorded_at = m.recorded_at
  WHERE m.from_position = a.to_position AND m.occurred_at = a.occurred_at AND m.event_type = 26 AND m.kind = 1
    AND e.source = 'stockgate' AND e.event_id = 'reversal/' || a.movement_id
  LIMIT 1
) AS b ON true
