-- What was written to the feed after a cursor, in commit order per shard: rows, and runs as they are stored. feed-run.ts makes
-- changes of a run: here that would cost, for every change and every follower, what the database needs to decide a hold.
-- $1 shard[], $2 seq[] (exclusive), $3 most numbers per shard. Followers ask this after every commit: it is planned once.
-- Gives, for each shard with anything new, of at most $3 numbers: a row a change (position_id is not null), a row a run that has
-- any of them, whole (changes is not null; seq is its last number), and one row at the last number read, with nothing else in it. A shard whose changes right after the cursor were removed by age gives one row with seq null
-- and, as version, the number up to which they are gone. Gap-free: a number is visible only when every smaller one of its shard is.
-- Locks nothing.
SELECT c.shard, f.*
FROM unnest($1::smallint[], $2::bigint[]) AS c(shard, after_seq)
CROSS JOIN LATERAL (
  SELECT w.seq, w.position_id, w.version, w.movement_id, w.reservation_event_id, w.happened_at,
    w.available, w.reserved, w.picked, w.damaged, w.quarantined, w.return_pending,
    w.d_available, w.d_reserved, w.d_picked, w.d_damaged, w.d_quarantined, w.d_return_pending, w.cause, w.correlation_id,
    NULL::integer AS changes, NULL::bigint[] AS position_ids, NULL::integer[] AS counts, NULL::bigint[] AS versions,
    NULL::bigint[] AS all_available, NULL::bigint[] AS all_reserved, NULL::bigint[] AS all_picked, NULL::bigint[] AS all_damaged,
    NULL::bigint[] AS all_quarantined, NULL::bigint[] AS all_return_pending, NULL::bigint[] AS reservation_event_ids,
    NULL::bigint[] AS quantities, NULL::text[] AS correlation_ids
  FROM ledger.feed w
  WHERE w.shard = c.shard AND w.seq > c.after_seq AND w.seq <= c.after_seq + $3::bigint
  UNION ALL
  SELECT r.seq, NULL, NULL, NULL, NULL, r.happened_at, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, r.cause, NULL,
    r.changes, r.position_ids, r.counts, r.versions, r.available, r.reserved, r.picked, r.damaged, r.quarantined, r.return_pending,
    r.reservation_event_ids, r.quantities, r.correlation_ids
  FROM ledger.feed_run r
  WHERE r.shard = c.shard AND r.seq > c.after_seq AND r.seq < c.after_seq + $3::bigint + 4096
    AND r.seq - r.changes < c.after_seq + $3::bigint
  UNION ALL
  SELECT m.reach, NULL, m.gone, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM (
-- include changes-marks
  ) AS m
) AS f
ORDER BY c.shard, f.seq
