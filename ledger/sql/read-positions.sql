-- Positions by id, whether or not anything was ever there.
-- $1 position_id[]. Gives the columns of position-columns.sql for every id whose item and location exist, in no order.
-- Locks nothing.
SELECT
-- include position-columns
FROM unnest($1::bigint[]) AS g(position_id)
JOIN items.item i ON i.item_no = (g.position_id >> 16)
JOIN locations.location l ON l.location_no = (g.position_id & 65535)
LEFT JOIN ledger.position p ON p.position_id = g.position_id
