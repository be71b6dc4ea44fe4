-- The codes sources know locations by.
-- $1 location_id[].
-- Gives location_id, source, code in source and code order. Locks nothing.
SELECT l.location_id AS target, a.source, a.code
FROM locations.location l JOIN ledger.location_alias a ON a.location_no = l.location_no
WHERE l.location_id = ANY ($1::text[])
ORDER BY a.source, a.code
