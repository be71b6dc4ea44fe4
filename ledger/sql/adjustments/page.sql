-- A page of adjustments, newest first.
-- $1 most rows, $2 adjustment_id of the last one of the page before (or null), then conditions (null: none): $3 status[],
-- $4 item_no[], $5 location_no[]. Gives the columns of columns.sql. Locks nothing.
SELECT
-- include adjustments/columns
FROM ledger.adjustment a
JOIN items.item i ON i.item_no = a.position_id >> 16
JOIN locations.location l ON l.location_no = (a.position_id & 65535)
WHERE ($2::uuid IS NULL
    OR (a.requested_at, a.adjustment_id) < (SELECT requested_at, adjustment_id FROM ledger.adjustment WHERE adjustment_id = $2))
  AND ($3::text[] IS NULL OR a.status = ANY ($3))
  AND ($4::bigint[] IS NULL OR a.position_id >> 16 = ANY ($4))
  AND ($5::integer[] IS NULL OR l.location_no = ANY ($5))
ORDER BY a.requested_at DESC, a.adjustment_id DESC
LIMIT $1::integer
