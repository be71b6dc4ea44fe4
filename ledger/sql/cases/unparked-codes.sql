-- Open cases of codes for which no event waits any more.
-- $1 most.
-- Gives subject. Locks nothing: an event parked meanwhile opens the case again at the next look.
SELECT c.subject FROM ledger.exception_case c
WHERE c.kind = 'UNMAPPED_CODE' AND c.status = 'OPEN'
  AND NOT EXISTS (
    SELECT FROM ledger.parked_event p
    WHERE p.source = c.source AND p.value = c.code
      AND p.field = ANY (ARRAY['sku', 'locationId', 'toLocationId', 'unit', 'disposition']))
ORDER BY c.subject LIMIT $1::integer
