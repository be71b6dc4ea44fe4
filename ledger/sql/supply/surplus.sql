-- Where items could come from: what is available at each location above what it wants for itself.
-- $1 item_no[], $2 location_no[] the caller reaches or null. Gives item_no, location_no, location_id, is_store, surplus (available,
-- granted to no channel, above its own reorder_up_to), only where there is some and the location is open. Locks nothing.
SELECT (p.position_id >> 16) AS item_no, l.location_no, l.location_id, l.kind = 'STORE' AS is_store, s.surplus
FROM ledger.position p
JOIN locations.location l ON l.location_no = (p.position_id & 65535)
LEFT JOIN ledger.restock_rule r ON r.position_id = p.position_id
CROSS JOIN LATERAL (
  SELECT (
-- include transfers/transferable
    - coalesce(r.reorder_up_to, 0))::bigint AS surplus
) AS s
WHERE (p.position_id >> 16) = ANY ($1::bigint[]) AND l.status = 'ACTIVE' AND s.surplus > 0
  AND EXISTS (SELECT FROM unnest($1::bigint[]) AS g(item_no)
    WHERE p.position_id >= g.item_no * 65536 AND p.position_id < g.item_no * 65536 + 65280)
  AND ($2::integer[] IS NULL OR l.location_no = ANY ($2::integer[]))
