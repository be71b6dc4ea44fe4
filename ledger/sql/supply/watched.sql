-- The rules of positions, whether a signal of each is open, and what is available there now.
-- $1 position_id[]. Gives position_id, reorder_point, clear_at, rule_version, is_open, available (0 where nothing ever was).
-- Locks nothing: the cursor is locked.
SELECT r.position_id, r.reorder_point, r.clear_at, r.version AS rule_version, s.signal_id IS NOT NULL AS is_open,
  coalesce(p.available, 0)::bigint AS available
FROM ledger.restock_rule r
LEFT JOIN ledger.restock_signal s ON s.position_id = r.position_id AND s.cleared_at IS NULL
LEFT JOIN ledger.position p ON p.position_id = r.position_id
WHERE r.position_id = ANY ($1::bigint[])
