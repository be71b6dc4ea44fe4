-- What customers have of capped items already: still held, or taken, since the cap is in force. $1 item_no[], $2
-- customer_id[], $3 since[] in parallel, distinct. Gives item_no, customer_id and taken (thousandths). Whoever holds by it has the
-- customers locked; at the door it is read without. Locks nothing.
SELECT g.item_no, g.customer_id, coalesce(sum(
    CASE WHEN r.status IN (2, 3) OR (r.status = 1 AND r.expires_at > statement_timestamp())
      THEN greatest(e.held, e.consumed) ELSE e.consumed END), 0)::bigint AS taken
FROM unnest($1::bigint[], $2::text[], $3::timestamptz[]) AS g(item_no, customer_id, since)
LEFT JOIN ledger.sale_take t ON t.item_no = g.item_no AND t.customer_id = g.customer_id
LEFT JOIN ledger.reservation r ON r.reservation_id = t.reservation_id AND r.created_at >= g.since
LEFT JOIN LATERAL unnest(r.position_ids, r.held, r.consumed) AS e(position_id, held, consumed)
  ON e.position_id >> 16 = g.item_no
GROUP BY g.item_no, g.customer_id
