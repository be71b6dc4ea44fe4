-- What each channel may promise of locked positions, by THE formula.
-- $1 position_id[], $2 channel_id[]. Positions are locked by this transaction. Gives position_id, channel_id, location_id
-- and sellable. Locks nothing more.
SELECT p.position_id, c.channel_id, l.location_id,
-- include available-to-sell
  AS sellable
FROM ledger.position p
JOIN items.item i ON i.item_no = (p.position_id >> 16)
JOIN locations.location l ON l.location_no = (p.position_id & 65535)
CROSS JOIN locations.channel c
WHERE p.position_id = ANY ($1::bigint[]) AND c.channel_id = ANY ($2::text[])
