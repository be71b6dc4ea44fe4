-- Notes which dispositions sources mean by their own codes; a change is a version of the source model.
-- $1 source[], $2 code[] verbatim, $3 disposition[] (no two rows with one source and code), $4 caller_id. Gives a row a code: ord
-- (from 1), is_known (always), is_created, is_changed. Locks the policy row when something changes, then aliases in ascending order.
WITH given AS MATERIALIZED (
  SELECT g.ord, g.source, g.code, g.meant, a.disposition IS DISTINCT FROM g.meant AS is_new
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS g(source, code, meant, ord)
  LEFT JOIN ledger.disposition_alias a ON a.source = g.source AND a.code = g.code
),
grown AS (
  UPDATE ledger.source_policy SET version = version + 1, updated_at = clock_timestamp()
  WHERE EXISTS (SELECT FROM given WHERE is_new) RETURNING version
),
logged AS (
  INSERT INTO ledger.model_change (version, caller_id, what, subject)
  SELECT version, $4::text, 'aliasesUpsert', (SELECT string_agg(DISTINCT source, ', ') FROM given WHERE is_new) FROM grown
),
written AS (
  INSERT INTO ledger.disposition_alias AS a (source, code, disposition, updated_by)
  SELECT source, code, meant, $4::text FROM given CROSS JOIN grown WHERE is_new ORDER BY source, code
  ON CONFLICT (source, code) DO UPDATE SET disposition = excluded.disposition, updated_by = excluded.updated_by
  RETURNING a.source, a.code, a.xmax = 0 AS is_created
)
SELECT given.ord, true AS is_known, coalesce(written.is_created, false) AS is_created,
  written.is_created IS NOT NULL AS is_changed
FROM given LEFT JOIN written USING (source, code)
