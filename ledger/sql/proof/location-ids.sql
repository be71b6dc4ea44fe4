-- The ids of locations by their numbers.
-- $1 location_no[].
-- Gives location_no and location_id. Locks nothing.
SELECT location_no, location_id FROM locations.location WHERE location_no = ANY ($1::integer[])
