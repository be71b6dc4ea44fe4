-- The second half of apply.sql, after the guard the including statement may add to the update of positions: the feed.
-- A fragment; uses $1, the time of writing (null: now). Gives `counter` (shard, base, changes). Locks feed shards ascending: the lock
-- that everybody needs is taken when everything else is done.
  RETURNING p.position_id, t.changes, p.version - t.changes AS version, p.available - t.d_available AS available,
    p.reserved - t.d_reserved AS reserved, p.picked - t.d_picked AS picked, p.damaged - t.d_damaged AS damaged,
    p.quarantined - t.d_quarantined AS quarantined, p.return_pending - t.d_return_pending AS return_pending,
    p.available AS available_after
),
demand AS MATERIALIZED (
  SELECT ((position_id >> 16) % 4)::smallint AS shard, sum(changes)::bigint AS changes FROM moved GROUP BY 1
),
taken AS MATERIALIZED (
  SELECT s.shard, d.changes FROM ledger.feed_shard s JOIN demand d ON d.shard = s.shard ORDER BY s.shard FOR UPDATE OF s
),
counter AS (
  UPDATE ledger.feed_shard s SET seq = s.seq + k.changes FROM taken k WHERE s.shard = k.shard
  RETURNING s.shard, s.seq - k.changes AS base, k.changes
),
running AS (
  SELECT l.*, ((l.position_id >> 16) % 4)::smallint AS shard,
    row_number() OVER by_shard AS nth_of_shard, m.version + row_number() OVER by_position AS version,
    (m.available + sum(l.d_available) OVER by_position)::bigint AS available,
    (m.reserved + sum(l.d_reserved) OVER by_position)::bigint AS reserved,
    (m.picked + sum(l.d_picked) OVER by_position)::bigint AS picked,
    (m.damaged + sum(l.d_damaged) OVER by_position)::bigint AS damaged,
    (m.quarantined + sum(l.d_quarantined) OVER by_position)::bigint AS quarantined,
    (m.return_pending + sum(l.d_return_pending) OVER by_position)::bigint AS return_pending
  FROM leg l JOIN moved m ON m.position_id = l.position_id
  WINDOW by_position AS (PARTITION BY l.position_id ORDER BY l.ord),
    by_shard AS (PARTITION BY (l.position_id >> 16) % 4 ORDER BY l.ord, l.position_id)
),
fed AS (
  INSERT INTO ledger.feed (shard, seq, position_id, version, movement_id, reservation_event_id, happened_at,
    available, reserved, picked, damaged, quarantined, return_pending,
    d_available, d_reserved, d_picked, d_damaged, d_quarantined, d_return_pending, cause, correlation_id)
  SELECT r.shard, c.base + r.nth_of_shard, r.position_id, r.version, r.movement_id, r.reservation_event_id, coalesce($1::timestamptz, statement_timestamp()),
    r.available, r.reserved, r.picked, r.damaged, r.quarantined, r.return_pending,
    r.d_available, r.d_reserved, r.d_picked, r.d_damaged, r.d_quarantined, r.d_return_pending, r.cause, r.correlation_id
  FROM running r JOIN counter c ON c.shard = r.shard
)
