-- All positions of some items and the open grants there, with the feed position and the time they are true at: what copies are
-- loaded from.
-- $1 item_no[]. Gives first one row with kind H: cursor and as_of (now(), which is taken before the snapshot; the statement's
-- own timestamp can be later than it); then with kind G a row for each open grant whose time is not over: item_no, location_no,
-- channel_id, grant_no, available (what is left of it), is_limit, from_ms and until_ms (null: since and for ever); then with kind P a
-- row for each position: item_no, location_no, the quantities by state, and version. By item and location in order.
-- Everything is of one snapshot. Locks nothing.
WITH held AS MATERIALIZED (
  SELECT asked.item_no, p.*
  FROM unnest($1::bigint[]) AS asked(item_no)
  CROSS JOIN LATERAL (
    SELECT * FROM ledger.position p
    WHERE p.position_id >= asked.item_no * 65536 AND p.position_id < asked.item_no * 65536 + 65280
    ORDER BY p.position_id
  ) AS p
)
SELECT 'H' AS kind, (SELECT array_agg(seq ORDER BY shard) FROM ledger.feed_shard) AS cursor, now() AS as_of,
  NULL::bigint AS item_no, NULL::integer AS location_no, NULL::bigint AS available, NULL::bigint AS reserved,
  NULL::bigint AS picked, NULL::bigint AS damaged, NULL::bigint AS quarantined, NULL::bigint AS return_pending,
  NULL::bigint AS version, NULL::text AS channel_id, NULL::bigint AS grant_no, NULL::boolean AS is_limit,
  NULL::bigint AS from_ms, NULL::bigint AS until_ms
UNION ALL
SELECT 'G', NULL, NULL, h.item_no, (h.position_id & 65535)::integer, n.granted - n.consumed, NULL, NULL, NULL, NULL, NULL, NULL,
  n.channel_id, n.grant_no, n.is_limit,
  CASE WHEN n.valid_from > '-infinity' THEN floor(extract(epoch FROM n.valid_from) * 1000)::bigint END,
  CASE WHEN n.valid_until < 'infinity' THEN floor(extract(epoch FROM n.valid_until) * 1000)::bigint END
FROM held h
JOIN ledger.allocation_grant n ON h.grants > 0 AND n.position_id = h.position_id AND n.ended_at IS NULL AND n.valid_until > now()
UNION ALL
SELECT 'P', NULL, NULL, item_no, (position_id & 65535)::integer, available, reserved, picked, damaged, quarantined, return_pending,
  version, NULL, NULL, NULL, NULL, NULL
FROM held
ORDER BY item_no NULLS FIRST, location_no, kind, grant_no
