-- Which positions of an item a page wants, and how many at most: the conditions of page-positions.sql and page-positions-at.sql, over
-- i (items.item), l (locations.location) and p (ledger.position). $1 most, $2 SKU and $3 location id to continue after, $5
-- available below, $6 negative, each null for any but $1. A fragment; the rows returned are in the order of location ids.
    AND p.version > 0
    AND ($2::text IS NULL OR i.sku > $2::text OR l.location_id > $3::text)
    AND ($5::bigint IS NULL OR p.available < $5::bigint)
    AND ($6::boolean IS NULL OR (p.available < 0) = $6::boolean)
  ORDER BY l.location_id
  LIMIT $1::integer
