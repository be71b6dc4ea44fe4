-- All positions of some items and the open grants there, with the feed position and the time they are true at: what copies are
-- loaded from.
-- $1 item_no[]. Gives, in any order, one row with kind H: cursor and as_of (now(), which is taken before the snapshot; the
-- statement's own timestamp can be later than it); with kind I a row for each item that has positions: item_no and positions, one
-- text of them all, because rows cost more than what is in them: apart by commas, each `location_no version available reserved
-- picked damaged quarantined return_pending`; with kind G a row for each open grant whose time is not over: item_no, location_no,
-- channel_id, grant_no, remaining, is_limit, from_ms and until_ms (null: since and for ever). One snapshot. Locks nothing.
WITH held AS MATERIALIZED (
  SELECT asked.item_no, p.*
  FROM unnest($1::bigint[]) AS asked(item_no)
  JOIN ledger.position p ON p.position_id >= asked.item_no * 65536 AND p.position_id < asked.item_no * 65536 + 65280
)
SELECT 'H' AS kind, (SELECT array_agg(seq ORDER BY shard) FROM ledger.feed_shard) AS cursor, now() AS as_of,
  NULL::bigint AS item_no, NULL::text AS positions, NULL::integer AS location_no, NULL::text AS channel_id,
  NULL::bigint AS grant_no, NULL::bigint AS remaining, NULL::boolean AS is_limit, NULL::bigint AS from_ms, NULL::bigint AS until_ms
UNION ALL
SELECT 'I', NULL, NULL, item_no, string_agg(
  concat_ws(' ', position_id & 65535, version, available, reserved, picked, damaged, quarantined, return_pending), ','),
  NULL, NULL, NULL, NULL, NULL, NULL, NULL
FROM held GROUP BY item_no
UNION ALL
SELECT 'G', NULL, NULL, h.item_no, NULL, (h.position_id & 65535)::integer, n.channel_id, n.grant_no, n.granted - n.consumed, n.is_limit,
  CASE WHEN n.valid_from > '-infinity' THEN floor(extract(epoch FROM n.valid_from) * 1000)::bigint END,
  CASE WHEN n.valid_until < 'infinity' THEN floor(extract(epoch FROM n.valid_until) * 1000)::bigint END
FROM held h
JOIN ledger.allocation_grant n ON h.grants > 0 AND n.position_id = h.position_id AND n.ended_at IS NULL AND n.valid_until > now()
