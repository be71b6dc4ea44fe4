-- What customers wait for already of capped items.
-- $1 item_no[] of the rooms looked in, then in parallel, distinct: $2 item_no[], $3 customer_id[].
-- Gives item_no, customer_id and waiting (thousandths); customers who wait for nothing of it are left out. Locks nothing.
SELECT g.item_no, g.customer_id, sum(e.requested)::bigint AS waiting
FROM ledger.waiting_ticket t
JOIN ledger.reservation r ON r.reservation_id = t.reservation_id AND r.status = 0 AND r.customer_id = ANY ($3::text[])
JOIN unnest($2::bigint[], $3::text[]) AS g(item_no, customer_id) ON g.customer_id = r.customer_id
CROSS JOIN LATERAL unnest(r.position_ids, r.requested) AS e(position_id, requested)
WHERE t.item_no = ANY ($1::bigint[]) AND t.settled_at IS NULL AND e.position_id >> 16 = g.item_no
GROUP BY g.item_no, g.customer_id
