-- Rows of a feed shard as the bytes that are sealed: JSON without what is null, keys in PostgreSQL's order.
-- $1 shard, $2 seq after which, $3 seq up to which. Gives seq, line, movement_id, reservation_event_id and age_ms, by seq.
-- Locks nothing. The session's time zone must be UTC.
SELECT f.seq, jsonb_strip_nulls(to_jsonb(f))::text AS line, f.movement_id, f.reservation_event_id,
  (extract(epoch FROM clock_timestamp() - f.happened_at) * 1000)::float8 AS age_ms
FROM ledger.feed_changes($1::smallint, $2::bigint, $3::bigint) AS f
ORDER BY f.seq
