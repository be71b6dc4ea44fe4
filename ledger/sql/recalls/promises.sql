-- What reservations hold or have picked of an item, wherever.
-- $1 item_no. Gives reservation_id, location_id, quantity of each. Locks nothing.
-- What it is for: docs/ledger.md, "Recall".
SELECT e.reservation_id, e.location_id,
  sum(greatest(0, e.held - greatest(e.picked, e.consumed)) + greatest(0, e.picked - e.consumed))::bigint AS quantity
FROM ledger.reservation_entry e
JOIN ledger.reservation r ON r.reservation_id = e.reservation_id
WHERE r.status IN (1, 2, 3) AND e.is_holding AND e.location_id IS NOT NULL
  AND e.position_id >= $1::bigint * 65536 AND e.position_id < ($1::bigint + 1) * 65536
GROUP BY e.reservation_id, e.location_id
HAVING sum(greatest(0, e.held - greatest(e.picked, e.consumed)) + greatest(0, e.picked - e.consumed)) > 0
ORDER BY e.reservation_id
