-- Locations of which nothing was heard for longer than their policies say, and that have no open case.
-- $1 most.
-- Gives location_no, location_id, heard_at (null: never), since and objective_s. Locks nothing.
WITH
-- include cases/silent
SELECT location_no, location_id, heard_at, since, objective_s FROM silent s
WHERE NOT EXISTS (
  SELECT FROM ledger.exception_case c WHERE c.kind = 'LOCATION_SILENT' AND c.subject = s.location_id AND c.status = 'OPEN')
ORDER BY location_no LIMIT $1::integer
