-- How changes reach positions and feed, once for movements and reservation events. A fragment: it follows a CTE `leg` (ord,
-- position_id, movement_id, reservation_event_id, cause, correlation_id, d_available … d_return_pending), one row per
-- movement or reservation event and position, and uses $1, the time of writing (null: now). Gives `total` (per position), `moved`
-- (positions written, before: as they were), `counter` (shard, base: the feed number before) and the feed rows. The caller
-- compares count(moved) with count(total) and fails the statement when they differ.
-- Locks: positions (already locked by the caller in ascending order), then feed shards ascending, last.
total AS MATERIALIZED (
  SELECT position_id, count(*) AS changes,
    sum(d_available)::bigint AS d_available, sum(d_reserved)::bigint AS d_reserved, sum(d_picked)::bigint AS d_picked,
    sum(d_damaged)::bigint AS d_damaged, sum(d_quarantined)::bigint AS d_quarantined,
    sum(d_return_pending)::bigint AS d_return_pending
  FROM leg GROUP BY position_id
),
moved AS (
  UPDATE ledger.position p SET
    available = p.available + t.d_available, reserved = p.reserved + t.d_reserved, picked = p.picked + t.d_picked,
    damaged = p.damaged + t.d_damaged, quarantined = p.quarantined + t.d_quarantined,
    return_pending = p.return_pending + t.d_return_pending, version = p.version + t.changes, updated_at = coalesce($1::timestamptz, statement_timestamp())
  FROM total t
  WHERE p.position_id = t.position_id
