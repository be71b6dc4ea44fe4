-- Locks a recall with what it holds back.
-- $1 recall_id. Gives status, blocked_from, sku and, a row a line, position_id, location_id, quantity; one row with nulls when it holds nothing
-- back. Locks the recall.
WITH locked AS (SELECT * FROM ledger.recall WHERE recall_id = $1::uuid FOR UPDATE)
SELECT r.status, r.blocked_from, i.sku, n.position_id, l.location_id, n.quantity
FROM locked r
JOIN items.item i ON i.item_no = r.item_no
LEFT JOIN ledger.recall_line n ON n.recall_id = r.recall_id
LEFT JOIN locations.location l ON l.location_no = (n.position_id & 65535)
ORDER BY n.position_id
