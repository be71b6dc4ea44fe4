-- Every position an item has.
-- $1 item_no. Gives position_id, location_id, ascending. Locks nothing.
-- What it is for: docs/ledger.md, "Recall".
SELECT p.position_id, l.location_id FROM ledger.position p JOIN locations.location l ON l.location_no = (p.position_id & 65535)
WHERE p.position_id >= $1::bigint * 65536 AND p.position_id < ($1::bigint + 1) * 65536
ORDER BY p.position_id
