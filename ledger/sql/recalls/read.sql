-- Recalls by id, each with its lines.
-- $1 recall_id[]. Gives the recall's columns, sku, and lines: a JSON array of {locationId, quantity, promised, released}. Locks nothing.
-- What it is for: docs/ledger.md, "Recall".
SELECT r.recall_id, i.sku, r.reason, r.status, r.blocked_from, r.opened_by, r.opened_at, r.released_by, r.released_at,
  coalesce((
    SELECT json_agg(json_build_object('locationId', l.location_id, 'quantity', n.quantity, 'promised', n.promised,
      'released', n.released) ORDER BY l.location_id)
    FROM ledger.recall_line n JOIN locations.location l ON l.location_no = (n.position_id & 65535)
    WHERE n.recall_id = r.recall_id), '[]') AS lines
FROM ledger.recall r JOIN items.item i ON i.item_no = r.item_no
WHERE r.recall_id = ANY ($1::uuid[])
