-- A page of positions that ever held stock and have less available than so much, in SKU and location order.
-- $1 most, $2 SKU and $3 location id to continue after, $4 item_no[], $5 available below, $6 negative, as in page-positions.sql. Gives the columns of position-columns.sql. Locks nothing.
-- There may be hardly any, so that going item by item would look at everything one by one: all positions are looked at together. Lists
-- of low stock that are asked often are another thing (levels/page-low.sql).
SELECT
-- include position-columns
FROM (
  SELECT * FROM ledger.position
  WHERE version > 0 AND ($5::bigint IS NULL OR available < $5::bigint) AND ($6::boolean IS NULL OR (available < 0) = $6::boolean)
  OFFSET 0
) AS p
JOIN items.item i ON i.item_no = (p.position_id >> 16)
JOIN locations.location l ON l.location_no = (p.position_id & 65535)
WHERE ($4::bigint[] IS NULL OR i.item_no = ANY ($4::bigint[]))
  AND ($2::text IS NULL OR (i.sku, l.location_id) > ($2::text, $3::text))
ORDER BY i.sku, l.location_id
LIMIT $1::integer
