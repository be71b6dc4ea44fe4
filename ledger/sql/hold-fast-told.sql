-- The second half of hold-fast.sql and hold-fast-by-policy.sql, after the guard of the update of positions: journal, feed, and what
-- the batch came to. A fragment; of the parameters it looks at the reservations' ids, $1, only. The feed's shards are locked when
-- everything else is done, and a shard gets one row: a run. Decision 0020.
  RETURNING p.position_id, ((p.position_id >> 16) % 4)::smallint AS shard, d.changes, p.version - d.changes AS version,
    p.available + d.quantity AS available, p.reserved - d.quantity AS reserved, p.picked, p.damaged, p.quarantined,
    p.return_pending, p.updated_at
),
-- The locks are had by then: no change of a position is told before the one it waited for.
clock AS MATERIALIZED (SELECT max(updated_at) AS at FROM moved),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id)
  SELECT reservation_event_id, reservation_id, 1, 1, clock.at, position_ids, quantities, caller_id, correlation_id
  FROM happened, clock
  RETURNING 1
),
place AS MATERIALIZED (
  SELECT shard, sum(changes)::integer AS changes, array_agg(position_id ORDER BY position_id) AS position_ids,
    array_agg(changes::integer ORDER BY position_id) AS counts, array_agg(version ORDER BY position_id) AS versions,
    array_agg(available ORDER BY position_id) AS available, array_agg(reserved ORDER BY position_id) AS reserved,
    CASE WHEN max(picked) > 0 THEN array_agg(picked ORDER BY position_id) END AS picked,
    CASE WHEN max(damaged) > 0 THEN array_agg(damaged ORDER BY position_id) END AS damaged,
    CASE WHEN max(quarantined) > 0 THEN array_agg(quarantined ORDER BY position_id) END AS quarantined,
    CASE WHEN max(return_pending) > 0 THEN array_agg(return_pending ORDER BY position_id) END AS return_pending
  FROM moved WHERE (SELECT count(*) FROM logged) > 0 GROUP BY shard
),
change AS MATERIALIZED (
  SELECT ((position_id >> 16) % 4)::smallint AS shard,
    array_agg(reservation_event_id ORDER BY position_id, ord) AS reservation_event_ids,
    array_agg(quantity ORDER BY position_id, ord) AS quantities,
    array_agg(correlation_id ORDER BY position_id, ord) AS correlation_ids
  FROM leg GROUP BY 1
),
taken AS MATERIALIZED (
  SELECT s.shard, p.changes FROM ledger.feed_shard s JOIN place p ON p.shard = s.shard ORDER BY s.shard FOR UPDATE OF s
),
counter AS (
  UPDATE ledger.feed_shard s SET seq = s.seq + k.changes FROM taken k WHERE s.shard = k.shard RETURNING s.shard, s.seq
),
fed AS (
  INSERT INTO ledger.feed_run (shard, seq, changes, happened_at, cause, position_ids, counts, versions, available, reserved,
    picked, damaged, quarantined, return_pending, reservation_event_ids, quantities, correlation_ids)
  SELECT c.shard, c.seq, p.changes, clock.at, 101, p.position_ids, p.counts, p.versions, p.available, p.reserved, p.picked,
    p.damaged, p.quarantined, p.return_pending, n.reservation_event_ids, n.quantities, n.correlation_ids
  FROM counter c JOIN place p ON p.shard = c.shard JOIN change n ON n.shard = c.shard, clock
)
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total))::int AS is_whole,
  statement_timestamp() AS created_at, (SELECT is_in_use FROM ledger.policy_state) AS is_in_use,
  CASE WHEN (SELECT count(*) FROM made) < cardinality($1::uuid[])
    THEN (SELECT coalesce(array_agg(reservation_id), '{}') FROM made) END AS made
