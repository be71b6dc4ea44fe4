-- Which items a page is made of, its order and its length: the end of page-positions.sql and page-positions-at.sql, over i
-- (items.item) and page, what an item gives. $1 most, $2 SKU to continue after (or null: that item may have more), $4 item_no[]
-- (or null for any). A fragment; the rows returned are those of the page.
WHERE ($2::text IS NULL OR i.sku >= $2::text) AND ($4::bigint[] IS NULL OR i.item_no = ANY ($4::bigint[]))
ORDER BY i.sku, page.location_id
LIMIT $1::integer
