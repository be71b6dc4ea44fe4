-- The codes sources know items by.
-- $1 sku[] canonical.
-- Gives sku, source, code in source and code order. Locks nothing.
SELECT i.sku AS target, a.source, a.code
FROM items.item i JOIN ledger.item_alias a ON a.item_no = i.item_no
WHERE i.sku = ANY ($1::text[])
ORDER BY a.source, a.code
