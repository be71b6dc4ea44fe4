-- Holds past their expiry, the longest past first, left alone when somebody else is at them.
-- $1 most, $2 item_no[] or null: only holds of these items, $3 reservation_id[] or null: only these. Gives reservation_id,
-- status, position_ids and late_ms, how long ago its time was up. Locks reservations without waiting, so in any order.
SELECT reservation_id, status, position_ids, (extract(epoch FROM statement_timestamp() - expires_at) * 1000)::float8 AS late_ms
FROM ledger.reservation
WHERE status = 1 AND expires_at <= statement_timestamp()
  AND ($2::bigint[] IS NULL OR EXISTS (SELECT FROM unnest(position_ids) AS q(id) WHERE q.id >> 16 = ANY ($2::bigint[])))
  AND ($3::uuid[] IS NULL OR reservation_id = ANY ($3::uuid[]))
ORDER BY expires_at LIMIT $1::integer
FOR UPDATE SKIP LOCKED
