-- What reservations hold or have picked of an item, wherever.
-- $1 item_no. Positions of the item are locked by this transaction: what they promise stays what it is. Gives reservation_id,
-- location_id, quantity of each, by reservation. Locks nothing more. For docs/ledger.md, "Recall".
WITH promised AS MATERIALIZED (
  SELECT array_agg(position_id) AS position_ids FROM ledger.position
  WHERE position_id >= $1::bigint * 65536 AND position_id < ($1::bigint + 1) * 65536 AND reserved + picked > 0
)
SELECT r.reservation_id, l.location_id,
  sum(greatest(0, e.held - greatest(e.picked, e.consumed)) + greatest(0, e.picked - e.consumed))::bigint AS quantity
FROM promised p
JOIN ledger.reservation r ON r.position_ids && p.position_ids
CROSS JOIN LATERAL unnest(r.position_ids, r.held, r.picked, r.consumed) AS e(position_id, held, picked, consumed)
JOIN locations.location l ON l.location_no = (e.position_id & 65535)
WHERE r.status IN (1, 2, 3) AND e.position_id = ANY (p.position_ids)
GROUP BY r.reservation_id, l.location_id
HAVING sum(greatest(0, e.held - greatest(e.picked, e.consumed)) + greatest(0, e.picked - e.consumed)) > 0
ORDER BY r.reservation_id
