-- Codes nobody has mapped, by source, field and code, each with what waits for it.
-- $1 most, $2 source, $3 field and $4 code to continue after (or null), $5 source[] or null, $6 field[] or null, $7 most events
-- counted of a code. Gives source, field, value, events, units (thousandths as told), first_at (when the first of them
-- happened) and since (when the first was parked). Walks the index from code to code. Locks nothing.
WITH RECURSIVE code AS (
  (SELECT source, field, value FROM ledger.parked_event
   WHERE ($2::text IS NULL OR (source, field, value) > ($2::text, $3::text, $4::text))
     AND field = ANY (ARRAY['sku', 'locationId', 'toLocationId', 'unit', 'disposition'])
     AND ($5::text[] IS NULL OR source = ANY ($5::text[])) AND ($6::text[] IS NULL OR field = ANY ($6::text[]))
   ORDER BY source, field, value LIMIT 1)
  UNION ALL
  SELECT next.source, next.field, next.value FROM code
  CROSS JOIN LATERAL (
    SELECT p.source, p.field, p.value FROM ledger.parked_event p
    WHERE (p.source, p.field, p.value) > (code.source, code.field, code.value)
      AND p.field = ANY (ARRAY['sku', 'locationId', 'toLocationId', 'unit', 'disposition'])
      AND ($5::text[] IS NULL OR p.source = ANY ($5::text[])) AND ($6::text[] IS NULL OR p.field = ANY ($6::text[]))
    ORDER BY p.source, p.field, p.value LIMIT 1
  ) AS next
),
listed AS (
  SELECT source, field, value FROM code LIMIT $1::integer
)
SELECT l.source, l.field, l.value, w.events, w.units, w.first_at, w.since
FROM listed l
CROSS JOIN LATERAL (
  SELECT count(*)::integer AS events, sum(e.quantity)::bigint AS units, min(e.occurred_at) AS first_at, min(e.parked_at) AS since
  FROM (
    SELECT p.quantity, p.occurred_at, p.parked_at FROM ledger.parked_event p
    WHERE p.source = l.source AND p.field = l.field AND p.value = l.value LIMIT $7::integer
  ) AS e
) AS w
ORDER BY l.source, l.field, l.value
