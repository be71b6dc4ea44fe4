-- A page of positions that ever held stock, in SKU and location order.
-- $1 most, $2 sku and $3 location id to continue after (or null), $4 item_no[], $5 location_no[], $6 available below,
-- $7 negative (true: only below zero, false: only others), each null for any. Gives the columns of position-columns.sql.
-- Locks nothing.
SELECT page.* FROM items.item i
CROSS JOIN LATERAL (
  SELECT
-- include position-columns
  FROM ledger.position p
  JOIN locations.location l ON l.location_no = (p.position_id & 65535)
  WHERE p.position_id >= i.item_no * 65536 AND p.position_id < i.item_no * 65536 + 65280 AND p.version > 0
    AND ($2::text IS NULL OR i.sku > $2 OR l.location_id > $3::text)
    AND ($5::integer[] IS NULL OR l.location_no = ANY ($5::integer[]))
    AND ($6::bigint IS NULL OR p.available < $6::bigint)
    AND ($7::boolean IS NULL OR (p.available < 0) = $7::boolean)
) AS page
WHERE ($2::text IS NULL OR i.sku >= $2) AND ($4::bigint[] IS NULL OR i.item_no = ANY ($4::bigint[]))
ORDER BY page.sku, page.location_id
LIMIT $1::integer
