-- Removes reservations that ended long ago and that no order, transfer or customer's cap refers to; what they did stays in the journal of reservations.
-- Found by the events of their ends, in the order these were written.
-- $1 reservation_event_id to continue after, $2 most events, $3 keep, in hours. Gives last (the last event looked at, null when
-- none is old enough), looked (how many) and removed. Locks reservations without waiting.
WITH looked AS MATERIALIZED (
  SELECT v.reservation_event_id, v.reservation_id
  FROM (
    SELECT reservation_event_id, reservation_id, happened_at FROM ledger.reservation_event
    WHERE reservation_event_id > $1::bigint ORDER BY reservation_event_id LIMIT $2::integer
  ) AS v
  WHERE v.happened_at < now() - make_interval(hours => $3::integer)
),
ended AS MATERIALIZED (
  SELECT r.reservation_id FROM ledger.reservation r
  WHERE r.reservation_id IN (SELECT reservation_id FROM looked)
    AND r.purpose = 1 AND r.status IN (4, 5, 6, 7) AND r.ended_at < now() - make_interval(hours => $3::integer)
    AND NOT EXISTS (
      SELECT FROM orders.order_header o WHERE o.reservation_id = r.reservation_id AND o.status <> 'REJECTED')
    AND NOT EXISTS (SELECT FROM ledger.sale_take t WHERE t.reservation_id = r.reservation_id)
  ORDER BY r.reservation_id FOR UPDATE SKIP LOCKED
),
gone AS (
  DELETE FROM ledger.reservation r USING ended e WHERE r.reservation_id = e.reservation_id RETURNING 1
)
SELECT (SELECT max(reservation_event_id) FROM looked) AS last, (SELECT count(*) FROM looked) AS looked,
  (SELECT count(*) FROM gone) AS removed
