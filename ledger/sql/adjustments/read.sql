-- Adjustments by id.
-- $1 adjustment_id[]. Gives the columns of columns.sql. Locks nothing.
-- What it is for: docs/ledger.md, "Adjustments".
SELECT
-- include adjustments/columns
FROM ledger.adjustment a
JOIN items.item i ON i.item_no = a.position_id >> 16
JOIN locations.location l ON l.location_no = (a.position_id & 65535)
WHERE a.adjustment_id = ANY ($1::uuid[])
