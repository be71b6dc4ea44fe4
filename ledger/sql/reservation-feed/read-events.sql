-- Reservation events that have no number yet: those that filled a hole, and those after the last one looked at.
-- $1 the last one looked at, $2 most of the latter. Gives a row an event: reservation_event_id, reservation_id, kind,
-- happened_at and the first_event, last_event of the hole it filled (null when it is new), by event; and a row with
-- reservation_event_id null for each hole that nothing can fill any more (is_final): its transactions ended before this read.
-- Locks nothing; the caller has the counter.
SELECT f.first_event, f.last_event, f.is_final, e.reservation_event_id, e.reservation_id, e.kind, e.happened_at
FROM (
  SELECT h.first_event, h.last_event,
    h.until_xid <= pg_snapshot_xmin(pg_current_snapshot()) AND h.noticed_at < now() - interval '10 seconds' AS is_final
  FROM ledger.reservation_hole h
) AS f
LEFT JOIN ledger.reservation_event e ON e.reservation_event_id BETWEEN f.first_event AND f.last_event
WHERE e.reservation_event_id IS NOT NULL OR f.is_final
UNION ALL
(
  SELECT NULL, NULL, false, e.reservation_event_id, e.reservation_id, e.kind, e.happened_at
  FROM ledger.reservation_event e
  WHERE e.reservation_event_id > $1::bigint
  ORDER BY e.reservation_event_id LIMIT $2::integer
)
ORDER BY 4
