-- Open cases of locations of which something was heard since, or that need not be heard of any more.
-- $1 most.
-- Gives subject. Locks nothing.
WITH
-- include cases/silent
SELECT c.subject FROM ledger.exception_case c
WHERE c.kind = 'LOCATION_SILENT' AND c.status = 'OPEN' AND NOT EXISTS (SELECT FROM silent s WHERE s.location_id = c.subject)
ORDER BY c.subject LIMIT $1::integer
