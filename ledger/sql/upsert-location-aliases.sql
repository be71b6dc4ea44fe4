-- Notes which locations sources mean by their own codes.
-- $1 source[], $2 code[] verbatim, $3 location_id[] (no two rows with one source and code), $4 caller_id. Gives a row a
-- code: ord (from 1), is_known (the location exists), is_created, is_changed. Locks aliases in ascending order.
WITH given AS (
  SELECT g.ord, g.source, g.code, l.location_no
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS g(source, code, location_id, ord)
  LEFT JOIN locations.location l ON l.location_id = g.location_id
),
written AS (
  INSERT INTO ledger.location_alias AS a (source, code, location_no, updated_by)
  SELECT source, code, location_no, $4 FROM given WHERE location_no IS NOT NULL ORDER BY source, code
  ON CONFLICT (source, code) DO UPDATE SET location_no = excluded.location_no, updated_by = excluded.updated_by
  WHERE a.location_no <> excluded.location_no
  RETURNING a.source, a.code, a.xmax = 0 AS is_created
)
SELECT given.ord, given.location_no IS NOT NULL AS is_known, coalesce(written.is_created, false) AS is_created,
  written.is_created IS NOT NULL AS is_changed
FROM given LEFT JOIN written USING (source, code)
