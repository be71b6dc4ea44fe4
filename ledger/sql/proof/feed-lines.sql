-- Rows of a feed shard as the bytes that are sealed: JSON as PostgreSQL writes jsonb, keys by length, without what is null.
-- $1 shard, $2 seq after which, $3 seq up to which. Gives seq, line, movement_id, reservation_event_id and age_ms, by seq.
-- Put together by hand: by way of jsonb_strip_nulls(to_jsonb(f))::text, which test/proof/lines.test.ts holds it to, a line took five
-- times as long, and everything that ever changes is sealed. Locks nothing. The session's time zone must be UTC.
SELECT f.seq, f.movement_id, f.reservation_event_id,
  concat('{"seq": ', f.seq, ', "cause": ', f.cause, ', "shard": ', f.shard, ', "picked": ', f.picked, ', "damaged": ', f.damaged,
    ', "version": ', f.version, ', "d_picked": ', f.d_picked, ', "reserved": ', f.reserved, ', "available": ', f.available,
    ', "d_damaged": ', f.d_damaged, ', "d_reserved": ', f.d_reserved, ', "d_available": ', f.d_available,
    ', "happened_at": ', to_json(f.happened_at),
    CASE WHEN f.movement_id IS NOT NULL THEN ', "movement_id": ' END, f.movement_id,
    ', "position_id": ', f.position_id, ', "quarantined": ', f.quarantined, ', "d_quarantined": ', f.d_quarantined,
    ', "correlation_id": ', to_json(f.correlation_id), ', "return_pending": ', f.return_pending,
    ', "d_return_pending": ', f.d_return_pending,
    CASE WHEN f.reservation_event_id IS NOT NULL THEN ', "reservation_event_id": ' END, f.reservation_event_id, '}') AS line,
  (extract(epoch FROM clock_timestamp() - f.happened_at) * 1000)::float8 AS age_ms
FROM ledger.feed_changes($1::smallint, $2::bigint, $3::bigint) AS f
ORDER BY f.seq
