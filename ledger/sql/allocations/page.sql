-- Grants, newest first.
-- $1 most, $2 grant_no to continue before, or null, $3 grant_no[] or null, $4 sku or null, $5 location_id or null, $6 channel_id or
-- null, $7 whether ended ones are wanted too. Gives the columns of the grant with sku, location_id, item_no and is_in_force. Locks nothing.
SELECT g.grant_no, i.sku, i.item_no, l.location_id, g.channel_id, g.granted, g.consumed, g.beyond_stock, g.is_limit, g.valid_from,
  nullif(g.valid_until, 'infinity') AS valid_until, g.ended_at, g.version, g.updated_at, g.updated_by,
  g.ended_at IS NULL AND g.valid_from <= now() AND g.valid_until > now() AS is_in_force
FROM ledger.allocation_grant g
JOIN items.item i ON i.item_no = (g.position_id >> 16)
JOIN locations.location l ON l.location_no = (g.position_id & 65535)
WHERE ($2::bigint IS NULL OR g.grant_no < $2::bigint) AND ($3::bigint[] IS NULL OR g.grant_no = ANY ($3::bigint[]))
  AND ($4::text IS NULL OR i.sku = $4::text) AND ($5::text IS NULL OR l.location_id = $5::text)
  AND ($6::text IS NULL OR g.channel_id = $6::text) AND ($7::boolean OR g.ended_at IS NULL)
ORDER BY g.grant_no DESC LIMIT $1::integer
