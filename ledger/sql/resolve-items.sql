-- Which item each source code means: the source's own alias first, then the canonical SKU.
-- $1 source[], $2 code[] verbatim, $3 code[] canonical. Gives a row per code that is known: ord (from 1), item_no, status,
-- base_unit, decimals, unit_conversions. Locks nothing.
SELECT g.ord, i.item_no, i.status, i.base_unit, i.decimals, i.unit_conversions
FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS g(source, code, canonical, ord)
CROSS JOIN LATERAL (
  SELECT n.* FROM ledger.item_alias a JOIN items.item n ON n.item_no = a.item_no
  WHERE a.source = g.source AND a.code = g.code
  UNION ALL
  SELECT n.* FROM items.item n
  WHERE n.sku = g.canonical
    AND NOT EXISTS (SELECT FROM ledger.item_alias a WHERE a.source = g.source AND a.code = g.code)
) AS i
