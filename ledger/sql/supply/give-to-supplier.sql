-- Gives units back to what a supplier says it has; a supplier that says nothing of the item is left alone.
-- $1 supplier_id, $2 item_no[], $3 quantity[]. No two share an item.
-- Gives nothing. Locks supplier rows.
UPDATE ledger.supplier_available a SET quantity = a.quantity + g.quantity, version = a.version + 1, updated_at = now()
FROM unnest($2::bigint[], $3::bigint[]) AS g(item_no, quantity)
WHERE a.supplier_id = $1::text AND a.item_no = g.item_no
