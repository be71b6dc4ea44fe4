-- What a step of a workflow names: items by canonical SKU, locations by id.
-- $1 sku[], $2 location_id[]. Gives a row per name that is known: kind (I or L), name, no, status, decimals (of items).
-- Locks nothing.
SELECT 'I' AS kind, sku AS name, item_no AS no, status, decimals FROM items.item WHERE sku = ANY ($1::text[])
UNION ALL
SELECT 'L', location_id, location_no, status, NULL FROM locations.location WHERE location_id = ANY ($2::text[])
