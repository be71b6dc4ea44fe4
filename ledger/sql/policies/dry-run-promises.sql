-- What is promised at positions, hold by hold, the newest first: what a change of policies may put at risk.
-- $1 position_id[]. Gives position_id, channel_id, reservation_id, status, created_at, quantity (held there and not picked), granted (what of it
-- came out of a grant at most) and order_id (whose it is; null: nobody's yet). Transfers' holds are left out. Found through the journal of
-- reservations, which is indexed by position and read only where something is reserved. Locks nothing.
SELECT asked.position_id, r.channel_id, r.reservation_id, r.status, r.created_at, sum(h.quantity)::bigint AS quantity,
  sum(least(h.quantity, coalesce(e.granted, 0)))::bigint AS granted, min(o.order_id::text) AS order_id
FROM unnest($1::bigint[]) AS asked(position_id)
JOIN ledger.position p ON p.position_id = asked.position_id AND p.reserved > 0
CROSS JOIN LATERAL (
  SELECT DISTINCT v.reservation_id FROM ledger.reservation_event v
  WHERE v.position_ids @> ARRAY[asked.position_id] AND v.effect = 1
) AS made
JOIN ledger.reservation r ON r.reservation_id = made.reservation_id
CROSS JOIN LATERAL unnest(r.position_ids, r.held, r.picked, r.consumed, r.granted) AS e(position_id, held, picked, consumed, granted)
CROSS JOIN LATERAL (SELECT greatest(0, e.held - greatest(e.picked, e.consumed)) AS quantity) AS h
LEFT JOIN orders.order_header o ON o.reservation_id = r.reservation_id AND o.status <> 'REJECTED'
WHERE e.position_id = asked.position_id AND h.quantity > 0 AND r.purpose = 1
  AND (r.status IN (2, 3) OR (r.status = 1 AND r.expires_at > statement_timestamp()))
GROUP BY asked.position_id, r.channel_id, r.reservation_id, r.status, r.created_at
ORDER BY r.created_at DESC, r.reservation_id DESC
