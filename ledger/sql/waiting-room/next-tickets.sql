-- Who is next. $1 item_no, $2 most. Gives ticket, reservation_id, request (JSON), status of the reservation (null when
-- it is gone) and is_late (waited longer than told), in ticket order. The door is locked by this transaction. Locks
-- reservations ascending.
WITH next AS MATERIALIZED (
  SELECT ticket, reservation_id, request, expires_at
  FROM ledger.waiting_ticket
  WHERE item_no = $1::bigint AND settled_at IS NULL
  ORDER BY ticket LIMIT $2::integer
),
locked AS MATERIALIZED (
  SELECT r.reservation_id, r.status
  FROM ledger.reservation r
  WHERE r.reservation_id = ANY (ARRAY(SELECT reservation_id FROM next))
  ORDER BY r.reservation_id FOR UPDATE
)
SELECT n.ticket, n.reservation_id, n.request, l.status, n.expires_at <= statement_timestamp() AS is_late
FROM next n LEFT JOIN locked l ON l.reservation_id = n.reservation_id
ORDER BY n.ticket
