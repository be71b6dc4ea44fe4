-- The codes nobody has mapped that events wait for, each with how much waits.
-- $1 most codes, $2 most events counted of a code. Gives source, value, field, events, units (thousandths, as told, in
-- whatever unit the source tells them), positions (how many different items at locations they name, by the source's codes), refused (how
-- many were refused when they were tried again, the code being known), said (why one of these was) and is_more (there are more events
-- than were counted).
-- Walks the index from code to code, so that a million events of one code cost no more than $2 of them. Locks nothing.
WITH RECURSIVE code AS (
  (SELECT source, field, value FROM ledger.parked_event WHERE field NOT IN ('lineageId', 'type')
   ORDER BY source, field, value LIMIT 1)
  UNION ALL
  SELECT next.source, next.field, next.value FROM code
  CROSS JOIN LATERAL (
    SELECT p.source, p.field, p.value FROM ledger.parked_event p
    WHERE (p.source, p.field, p.value) > (code.source, code.field, code.value) AND p.field NOT IN ('lineageId', 'type')
    ORDER BY p.source, p.field, p.value LIMIT 1
  ) AS next
),
listed AS (
  SELECT source, field, value FROM code LIMIT $1::integer
)
SELECT l.source, l.value, min(l.field) AS field, sum(w.events)::integer AS events, sum(w.units)::bigint AS units,
  sum(w.positions)::integer AS positions, sum(w.refused)::integer AS refused, min(w.said) AS said, bool_or(w.events >= $2::integer) AS is_more
FROM listed l
CROSS JOIN LATERAL (
  SELECT count(*)::integer AS events, sum(e.quantity) AS units, count(DISTINCT (e.sku, e.place))::integer AS positions,
    count(*) FILTER (WHERE e.is_refused)::integer AS refused, min(e.said) FILTER (WHERE e.is_refused) AS said
  FROM (
    SELECT p.quantity, p.payload ->> 'sku' AS sku, p.payload ->> 'locationId' AS place, p.is_refused, p.said
    FROM ledger.parked_event p
    WHERE p.source = l.source AND p.field = l.field AND p.value = l.value LIMIT $2::integer
  ) AS e
) AS w
GROUP BY l.source, l.value
