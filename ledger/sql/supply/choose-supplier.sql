-- The supplier to ask for all of some items: one that can be promised for all of them, else the one for most; then by id.
-- $1 sku[], $2 quantity[], $3 suppliers not to ask[]. No two share an item. Gives supplier_id of one that says anything of any of them; no row when none
-- does. Locks nothing: what is then ordered is guarded (take-from-supplier.sql).
SELECT a.supplier_id
FROM unnest($1::text[], $2::bigint[]) AS g(sku, quantity)
JOIN items.item i ON i.sku = g.sku
JOIN ledger.supplier_available a ON a.item_no = i.item_no
WHERE a.supplier_id <> ALL ($3::text[])
GROUP BY a.supplier_id
ORDER BY count(*) FILTER (WHERE floor(a.quantity::numeric * a.trust_permille / 1000) >= g.quantity) DESC, a.supplier_id
LIMIT 1
