-- The feed of a shard as it is sealed: a row a change with its bytes, and runs as they are stored, whose bytes proof/feed-line.ts
-- makes. The bytes are JSON as PostgreSQL writes jsonb, keys by length, without what is null. Put together by hand: by way of
-- jsonb_strip_nulls(to_jsonb(f))::text, which test/proof/lines.test.ts holds it to, a line took five times as long, and everything
-- that ever changes is sealed.
-- $1 shard, $2 seq after which, $3 seq up to which. Gives by seq, of a change (changes is null) seq, movement_id, reservation_event_id
-- and line; of a run, whole, what is stored (as changes-after.sql) and as line its happened_at as JSON; of both age_ms.
-- Locks nothing. The session's time zone must be UTC.
SELECT f.seq, f.movement_id, f.reservation_event_id, f.shard, f.happened_at, f.cause,
  concat('{"seq": ', f.seq, ', "cause": ', f.cause, ', "shard": ', f.shard, ', "picked": ', f.picked, ', "damaged": ', f.damaged,
    ', "version": ', f.version, ', "d_picked": ', f.d_picked, ', "reserved": ', f.reserved, ', "available": ', f.available,
    ', "d_damaged": ', f.d_damaged, ', "d_reserved": ', f.d_reserved, ', "d_available": ', f.d_available,
    ', "happened_at": ', to_json(f.happened_at),
    CASE WHEN f.movement_id IS NOT NULL THEN ', "movement_id": ' END, f.movement_id,
    ', "position_id": ', f.position_id, ', "quarantined": ', f.quarantined, ', "d_quarantined": ', f.d_quarantined,
    ', "correlation_id": ', to_json(f.correlation_id), ', "return_pending": ', f.return_pending,
    ', "d_return_pending": ', f.d_return_pending,
    CASE WHEN f.reservation_event_id IS NOT NULL THEN ', "reservation_event_id": ' END, f.reservation_event_id, '}') AS line,
  (extract(epoch FROM clock_timestamp() - f.happened_at) * 1000)::float8 AS age_ms,
  NULL::integer AS changes, NULL::bigint[] AS position_ids, NULL::integer[] AS counts, NULL::bigint[] AS versions,
  NULL::bigint[] AS all_available, NULL::bigint[] AS all_reserved, NULL::bigint[] AS all_picked, NULL::bigint[] AS all_damaged,
  NULL::bigint[] AS all_quarantined, NULL::bigint[] AS all_return_pending, NULL::bigint[] AS reservation_event_ids,
  NULL::bigint[] AS quantities, NULL::text[] AS correlation_ids
FROM ledger.feed f
WHERE f.shard = $1::smallint AND f.seq > $2::bigint AND f.seq <= $3::bigint
UNION ALL
SELECT r.seq, NULL, NULL, r.shard, r.happened_at, r.cause, to_json(r.happened_at)::text,
  (extract(epoch FROM clock_timestamp() - r.happened_at) * 1000)::float8,
  r.changes, r.position_ids, r.counts, r.versions, r.available, r.reserved, r.picked, r.damaged, r.quarantined, r.return_pending,
  r.reservation_event_ids, r.quantities, r.correlation_ids
FROM ledger.feed_run r
WHERE r.shard = $1::smallint AND r.seq > $2::bigint AND r.seq < $3::bigint + 4096 AND r.seq - r.changes < $3::bigint
ORDER BY seq
