-- What reservation requests name: items by canonical SKU, locations and channels by id.
-- $1 sku[], $2 location_id[], $3 channel_id[], distinct. Gives a row per name that is known: kind (I, L or C), name, no
-- (item or location number, null for channels), status,
-- decimals (of items). Locks nothing.
SELECT 'I' AS kind, sku AS name, item_no AS no, status, decimals FROM items.item WHERE sku = ANY ($1::text[])
UNION ALL
SELECT 'L', location_id, location_no, status, NULL FROM locations.location WHERE location_id = ANY ($2::text[])
UNION ALL
SELECT 'C', channel_id, NULL, status, NULL FROM locations.channel WHERE channel_id = ANY ($3::text[])
