-- Count tasks by id.
-- $1 count_id[]. Gives the columns of columns.sql. Locks nothing.
-- What it is for: docs/ledger.md, "Counts".
SELECT
-- include counts/columns
FROM ledger.count_task t
JOIN items.item i ON i.item_no = t.position_id >> 16
JOIN locations.location l ON l.location_no = (t.position_id & 65535)
WHERE t.count_id = ANY ($1::uuid[])
