-- What a channel may sell of some items, location by location, by THE formula, with the feed position it is true at.
-- $1 item_no[], $2 channel_id, $3 location_no[] or null for all. Gives first one row with kind H: cursor, as_of and
-- is_channel_known; then with kind P a row for each position, in location order: item_no, location_no, location_id, the
-- quantities by state, sellable, and the terms it comes from (the columns of selling-terms.sql as JSON; null while nothing is in
-- use). Everything is of one snapshot. Locks nothing.
SELECT 'H' AS kind, (SELECT array_agg(seq ORDER BY shard) FROM ledger.feed_shard) AS cursor, now() AS as_of,
  EXISTS (SELECT FROM locations.channel WHERE channel_id = $2::text) AS is_channel_known,
  NULL::bigint AS item_no, NULL::integer AS location_no, NULL::text AS location_id, NULL::bigint AS available,
  NULL::bigint AS reserved, NULL::bigint AS picked, NULL::bigint AS damaged, NULL::bigint AS quarantined,
  NULL::bigint AS return_pending, NULL::bigint AS version, NULL::bigint AS sellable, NULL::jsonb AS terms
UNION ALL
SELECT 'P', NULL, NULL, NULL, i.item_no, l.location_no, l.location_id, p.available, p.reserved, p.picked, p.damaged,
  p.quarantined, p.return_pending, p.version, coalesce(f.sellable,
-- include plainly-sellable
  ), f.terms
FROM unnest($1::bigint[]) AS asked(item_no)
JOIN items.item i ON i.item_no = asked.item_no
JOIN ledger.position p ON p.position_id >= asked.item_no * 65536 AND p.position_id < asked.item_no * 65536 + 65280
JOIN locations.location l ON l.location_no = (p.position_id & 65535)
JOIN locations.channel c ON c.channel_id = $2::text
LEFT JOIN LATERAL (
  SELECT to_jsonb(t) AS terms,
-- include sellable-of-terms
    AS sellable
  FROM (
-- include selling-terms
  ) AS t
  WHERE (SELECT is_in_use FROM ledger.policy_state)
) AS f ON true
WHERE p.version > 0 AND ($3::integer[] IS NULL OR l.location_no = ANY ($3::integer[]))
ORDER BY kind, item_no, location_id
