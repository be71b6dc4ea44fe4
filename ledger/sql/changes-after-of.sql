-- Changes of some items or at some locations after a cursor, in commit order per shard, a row each.
-- $1 shard[], $2 seq[] (exclusive), $3 most rows per shard, $4 item_no[] or null, $5 location_no[] or null,
-- $6 whether what suppliers ship themselves is told, too, which happens at no location.
-- Gives, for each shard with anything new, rows of at most $3 sequence numbers: the changes that match, and one row with
-- position_id null at the last number read, so that the cursor moves past what does not match. Locks nothing. Gap-free: a
-- number is visible only when every smaller one of its shard is. A shard whose rows right after the cursor were removed by age
-- gives one row with seq null and, as version, the number up to which they are gone.
SELECT c.shard, f.*
FROM unnest($1::smallint[], $2::bigint[]) AS c(shard, after_seq)
CROSS JOIN LATERAL (
  SELECT w.seq, w.position_id, w.version, w.movement_id, w.reservation_event_id, w.happened_at,
    w.available, w.reserved, w.picked, w.damaged, w.quarantined, w.return_pending,
    w.d_available, w.d_reserved, w.d_picked, w.d_damaged, w.d_quarantined, w.d_return_pending, w.cause, w.correlation_id
  FROM ledger.feed_changes(c.shard, c.after_seq, c.after_seq + $3::bigint) AS w
  WHERE ($4::bigint[] IS NULL OR w.position_id >> 16 = ANY ($4::bigint[]))
    AND (w.position_id & 65535 < 65280 OR $6::boolean)
    AND ($5::bigint[] IS NULL OR w.position_id & 65535 = ANY ($5::bigint[]))
  UNION ALL
  SELECT m.reach, NULL, m.gone, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM (
-- include changes-marks
  ) AS m
) AS f
ORDER BY c.shard, f.seq, f.position_id NULLS LAST
