-- Which location each source code means: the source's own alias first, then the exact location id.
-- $1 source[], $2 code[]. Gives a row per code that is known: ord (from 1), location_no, time_zone.
-- Locks nothing.
SELECT g.ord, l.location_no, l.time_zone
FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS g(source, code, ord)
CROSS JOIN LATERAL (
  SELECT coalesce(
    (SELECT a.location_no FROM ledger.location_alias a WHERE a.source = g.source AND a.code = g.code),
    (SELECT s.location_no FROM locations.location s WHERE s.location_id = g.code)
  ) AS location_no
) AS meant
JOIN locations.location l ON l.location_no = meant.location_no
