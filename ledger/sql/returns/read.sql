-- Returns by lineage, a row an item.
-- $1 lineage_id[]. Gives the lines with their item's SKU and the location that was told last, in the order of lineage and SKU.
-- Locks nothing.
SELECT r.lineage_id, i.sku, l.location_id, r.initiated, r.accepted, r.resalable, r.damaged, r.quarantined, r.scrapped, r.to_supplier,
  r.began_at, r.accepted_at, r.updated_at
FROM ledger.return_line r
JOIN items.item i ON i.item_no = r.item_no
JOIN locations.location l ON l.location_no = (r.position_id & 65535)
WHERE r.lineage_id = ANY ($1::text[])
ORDER BY r.lineage_id, i.sku
