-- Notes which items sources mean by their own codes.
-- $1 source[], $2 code[] verbatim, $3 sku[] canonical (no two rows with one source and code), $4 caller_id. Gives a row a
-- code: ord (from 1), is_known (the item exists), is_created, is_changed. Locks aliases in ascending order.
WITH given AS (
  SELECT g.ord, g.source, g.code, i.item_no
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS g(source, code, sku, ord)
  LEFT JOIN items.item i ON i.sku = g.sku
),
written AS (
  INSERT INTO ledger.item_alias AS a (source, code, item_no, updated_by)
  SELECT source, code, item_no, $4 FROM given WHERE item_no IS NOT NULL ORDER BY source, code
  ON CONFLICT (source, code) DO UPDATE SET item_no = excluded.item_no, updated_by = excluded.updated_by
  WHERE a.item_no <> excluded.item_no
  RETURNING a.source, a.code, a.xmax = 0 AS is_created
)
SELECT given.ord, given.item_no IS NOT NULL AS is_known, coalesce(written.is_created, false) AS is_created,
  written.is_created IS NOT NULL AS is_changed
FROM given LEFT JOIN written USING (source, code)
