-- Which types of which sources wait because the ownership matrix refused them.
-- $1 most. Gives source and type. Walks the index from type to type.
-- Locks nothing.
WITH RECURSIVE refused AS (
  (SELECT source, value FROM ledger.parked_event WHERE field = 'type' ORDER BY source, value LIMIT 1)
  UNION ALL
  SELECT next.source, next.value FROM refused
  CROSS JOIN LATERAL (
    SELECT p.source, p.value FROM ledger.parked_event p
    WHERE p.field = 'type' AND (p.source, p.value) > (refused.source, refused.value)
    ORDER BY p.source, p.value LIMIT 1
  ) AS next
)
SELECT source, value AS type FROM refused LIMIT $1::integer
