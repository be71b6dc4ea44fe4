-- The codes nobody has mapped that events wait for, each with how much waits.
-- $1 most codes, $2 most events counted of a code. Gives source, value, field, events, units (thousandths, as told, in
-- whatever unit the source tells them; null when it is not one number) and is_more (there are more events than were counted).
-- Walks the index from code to code, so that a million events of one code cost no more than $2 of them. Locks nothing.
WITH RECURSIVE code AS (
  (SELECT source, value FROM ledger.parked_event ORDER BY source, value LIMIT 1)
  UNION ALL
  SELECT next.source, next.value FROM code
  CROSS JOIN LATERAL (
    SELECT p.source, p.value FROM ledger.parked_event p WHERE (p.source, p.value) > (code.source, code.value)
    ORDER BY p.source, p.value LIMIT 1
  ) AS next
),
listed AS (
  SELECT source, value FROM code LIMIT $1::integer
)
SELECT l.source, l.value, w.field, w.events, w.units, w.events >= $2::integer AS is_more
FROM listed l
CROSS JOIN LATERAL (
  SELECT min(e.field) AS field, count(*)::integer AS events,
    sum(abs(round((e.payload ->> 'quantity')::numeric * 1000)))::bigint AS units
  FROM (
    SELECT p.field, p.payload FROM ledger.parked_event p
    WHERE p.source = l.source AND p.value = l.value AND p.code IN ('UnknownItem', 'UnknownLocation')
    LIMIT $2::integer
  ) AS e
  WHERE jsonb_typeof(e.payload -> 'quantity') = 'number'
) AS w
WHERE w.events > 0
