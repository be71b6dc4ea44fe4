-- What suppliers say they have, in SKU and supplier order.
-- $1 most, $2 item_no[] or null, $3 supplier_id[] or null, $4 sku and $5 supplier_id of the row before, or null. Gives supplier_id,
-- item_no, sku, quantity, trust_permille, promisable (what of it is believed, in whole steps of the item), as_of, version.
-- Locks nothing.
SELECT a.supplier_id, a.item_no, i.sku, a.quantity, a.trust_permille,
  (p.believed - p.believed % (10 ^ (3 - i.decimals))::bigint)::bigint AS promisable, a.as_of, a.version, a.updated_at
FROM ledger.supplier_available a
JOIN items.item i ON i.item_no = a.item_no
CROSS JOIN LATERAL (SELECT floor(a.quantity::numeric * a.trust_permille / 1000)::bigint AS believed) AS p
WHERE ($2::bigint[] IS NULL OR a.item_no = ANY ($2::bigint[])) AND ($3::text[] IS NULL OR a.supplier_id = ANY ($3::text[]))
  AND ($4::text IS NULL OR (i.sku, a.supplier_id) > ($4::text, $5::text))
ORDER BY i.sku, a.supplier_id LIMIT $1::integer
