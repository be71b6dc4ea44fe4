-- The holds of a position, newest first, as far as a caller may see them.
-- $1 position_id, $2 channel_id[] within reach or null for all, $3 most, $4 created_at and $5 reservation_id of the last one of the page
-- before, or null. Gives first a row of kind T: total (RESERVED of the position) and unnamed (what of it is held out of reach); then of kind E
-- reservation_id, created_at (created_text: in full, to continue at) and quantity, what it still holds there. Found through the journal of reservations, which is indexed by position.
-- A transfer's hold is of no channel: only who reaches all channels sees it. One snapshot. Locks nothing.
WITH made AS MATERIALIZED (
  SELECT DISTINCT v.reservation_id FROM ledger.reservation_event v
  WHERE v.position_ids @> ARRAY[$1::bigint] AND v.effect = 1
    AND EXISTS (SELECT FROM ledger.position p WHERE p.position_id = $1::bigint AND p.reserved > 0)
),
holding AS MATERIALIZED (
  SELECT r.reservation_id, r.created_at, $2::text[] IS NULL OR r.channel_id = ANY ($2::text[]) AS is_seen, sum(h.quantity)::bigint AS quantity
  FROM made JOIN ledger.reservation r ON r.reservation_id = made.reservation_id
  CROSS JOIN LATERAL unnest(r.position_ids, r.held, r.picked, r.consumed) AS e(position_id, held, picked, consumed)
  CROSS JOIN LATERAL (SELECT greatest(0, e.held - greatest(e.picked, e.consumed)) AS quantity) AS h
  WHERE r.status IN (1, 2, 3) AND e.position_id = $1::bigint AND h.quantity > 0
  GROUP BY r.reservation_id, r.created_at, r.channel_id
)
SELECT 'T' AS kind, NULL::uuid AS reservation_id, NULL::timestamptz AS created_at, NULL AS created_text, NULL::bigint AS quantity,
  coalesce((SELECT reserved FROM ledger.position WHERE position_id = $1::bigint), 0)::bigint AS total,
  coalesce((SELECT sum(quantity) FROM holding WHERE NOT is_seen), 0)::bigint AS unnamed
UNION ALL
(
  SELECT 'E', reservation_id, created_at, created_at::text AS created_text, quantity, NULL, NULL FROM holding
  WHERE is_seen AND ($4::timestamptz IS NULL OR (created_at, reservation_id) < ($4::timestamptz, $5::uuid))
  ORDER BY created_at DESC, reservation_id DESC LIMIT $3::integer
)
ORDER BY kind DESC, created_at DESC, reservation_id DESC
