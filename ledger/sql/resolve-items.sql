-- Which item each source code means: the source's own alias first, then the canonical SKU.
-- $1 source[], $2 code[] verbatim, $3 code[] canonical. Gives a row per code that is known: ord (from 1), item_no, status,
-- base_unit, decimals, unit_conversions. Locks nothing.
SELECT g.ord, i.item_no, i.status, i.base_unit, i.decimals, i.unit_conversions
FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS g(source, code, canonical, ord)
CROSS JOIN LATERAL (
  SELECT coalesce(
    (SELECT a.item_no FROM ledger.item_alias a WHERE a.source = g.source AND a.code = g.code),
    (SELECT s.item_no FROM items.item s WHERE s.sku = g.canonical)
  ) AS item_no
) AS meant
JOIN items.item i ON i.item_no = meant.item_no
