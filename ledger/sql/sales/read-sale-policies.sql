-- Versions of items' sale policies, newest first. $1 sku[] or null (all items), $2 whether only what
-- is in force now. Gives the columns of ledger.sale_policy with the item's SKU and is_in_force. Locks
-- nothing.
SELECT p.item_no, i.sku, p.version, p.customer_cap, p.max_hold_seconds, p.has_waiting_room, p.starts_at, p.ends_at,
  p.changed_at, p.changed_by, p.version = f.version AS is_in_force
FROM ledger.sale_policy p
JOIN items.item i ON i.item_no = p.item_no
LEFT JOIN LATERAL (
  SELECT max(q.version) AS version FROM ledger.sale_policy q
  WHERE q.item_no = p.item_no AND q.starts_at <= now() AND (q.ends_at IS NULL OR q.ends_at > now())
) f ON true
WHERE ($1::text[] IS NULL OR i.sku = ANY ($1::text[])) AND (NOT $2::boolean OR p.version = f.version)
ORDER BY i.sku, p.version DESC
