-- Open cases about sources whose cause is gone: no number is missing any more, nothing of the type is kept any more, the event
-- that was missing in a chain has come.
-- $1 most of each kind. Gives kind and subject. Locks nothing: a cause that comes back opens the case again.
(SELECT c.kind, c.subject FROM ledger.exception_case c
 WHERE c.kind = 'SOURCE_GAP' AND c.status = 'OPEN' AND NOT EXISTS (SELECT FROM ledger.source_gap g WHERE g.source = c.source)
 LIMIT $1::integer)
UNION ALL
(SELECT c.kind, c.subject FROM ledger.exception_case c
 WHERE c.kind = 'NOT_PERMITTED_SOURCE' AND c.status = 'OPEN' AND NOT EXISTS (
   SELECT FROM ledger.parked_event p WHERE p.source = c.source AND p.field = 'type' AND p.value = c.code)
 LIMIT $1::integer)
