-- A page of count tasks, newest first.
-- $1 most rows, $2 count_id of the last task of the page before (or null), then conditions (null: none): $3 status[],
-- $4 item_no[], $5 location_no[]. Gives the columns of columns.sql. Locks nothing.
SELECT
-- include counts/columns
FROM ledger.count_task t
JOIN items.item i ON i.item_no = t.position_id >> 16
JOIN locations.location l ON l.location_no = (t.position_id & 65535)
WHERE ($2::uuid IS NULL OR (t.raised_at, t.count_id) < (SELECT raised_at, count_id FROM ledger.count_task WHERE count_id = $2))
  AND ($3::text[] IS NULL OR t.status = ANY ($3))
  AND ($4::bigint[] IS NULL OR t.position_id >> 16 = ANY ($4))
  AND ($5::integer[] IS NULL OR l.location_no = ANY ($5))
ORDER BY t.raised_at DESC, t.count_id DESC
LIMIT $1::integer
