-- The terms of THE formula at positions for channels, as they are in this transaction.
-- $1 position_id[], $2 channel_id[] or null for all. Gives position_id, channel_id, sku, location_id and terms (the columns of selling-terms.sql as JSON).
-- Locks nothing.
SELECT p.position_id, c.channel_id, i.sku, l.location_id, to_jsonb(t) AS terms
FROM unnest($1::bigint[]) AS asked(position_id)
JOIN ledger.position p ON p.position_id = asked.position_id
JOIN items.item i ON i.item_no = (p.position_id >> 16)
JOIN locations.location l ON l.location_no = (p.position_id & 65535)
JOIN locations.channel c ON $2::text[] IS NULL OR c.channel_id = ANY ($2::text[])
CROSS JOIN LATERAL (
-- include selling-terms
) AS t
ORDER BY p.position_id, c.channel_id
