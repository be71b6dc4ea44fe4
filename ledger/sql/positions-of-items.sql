-- All positions of some items, with the feed position and the time they are true at: what the reflection is loaded from.
-- $1 item_no[]. Gives first one row with kind H: cursor and as_of (now(), which is taken before the snapshot; the statement's
-- own timestamp can be later than it); then with kind P a row for each position, in item and location order: item_no,
-- location_no, the quantities by state, and version. Everything is of one snapshot. Locks nothing.
SELECT 'H' AS kind, (SELECT array_agg(seq ORDER BY shard) FROM ledger.feed_shard) AS cursor, now() AS as_of,
  NULL::bigint AS item_no, NULL::integer AS location_no, NULL::bigint AS available, NULL::bigint AS reserved,
  NULL::bigint AS picked, NULL::bigint AS damaged, NULL::bigint AS quarantined, NULL::bigint AS return_pending,
  NULL::bigint AS version
UNION ALL
SELECT 'P', NULL, NULL, asked.item_no, (p.position_id & 65535)::integer, p.available, p.reserved, p.picked, p.damaged,
  p.quarantined, p.return_pending, p.version
FROM unnest($1::bigint[]) AS asked(item_no)
JOIN ledger.position p ON p.position_id >= asked.item_no * 65536 AND p.position_id < asked.item_no * 65536 + 65280
ORDER BY kind, item_no, location_no
