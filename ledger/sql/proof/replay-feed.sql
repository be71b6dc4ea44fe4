-- Replays a shard's feed and compares where it ends with the positions: each row must follow from the one before it of its
-- position (version one higher, every column changed by its own delta), the first one from nothing unless older rows were
-- removed, and the position must be as its last row left it.
-- $1 shard, $2 most. Gives position_id, seq (null when the position itself differs) and wrong (what is), by position. Sorts the
-- shard's whole feed, on disk where memory ends. One snapshot. Locks nothing.
WITH horizon AS (
  SELECT seq FROM ledger.feed_horizon WHERE shard = $1::smallint
),
step AS (
  SELECT f.position_id, f.seq, f.version, f.available, f.reserved, f.picked, f.damaged, f.quarantined, f.return_pending,
    f.d_available, f.d_reserved, f.d_picked, f.d_damaged, f.d_quarantined, f.d_return_pending,
    lag(f.version) OVER w AS version_before, lag(f.available) OVER w AS available_before, lag(f.reserved) OVER w AS reserved_before,
    lag(f.picked) OVER w AS picked_before, lag(f.damaged) OVER w AS damaged_before,
    lag(f.quarantined) OVER w AS quarantined_before, lag(f.return_pending) OVER w AS return_pending_before,
    lead(f.seq) OVER w IS NULL AS is_last
  -- Cause 120 tells that a policy changed what may be promised: such a row changes nothing and has its position's version.
  FROM ledger.feed_change f WHERE f.shard = $1::smallint AND f.cause <> 120
  WINDOW w AS (PARTITION BY f.position_id ORDER BY f.seq)
),
broken AS (
  SELECT position_id, seq, 'does not follow from the change before it' AS wrong FROM step
  WHERE (version_before IS NOT NULL OR (SELECT seq FROM horizon) = 0)
    AND (version <> coalesce(version_before, 0) + 1 OR available <> coalesce(available_before, 0) + d_available
      OR reserved <> coalesce(reserved_before, 0) + d_reserved OR picked <> coalesce(picked_before, 0) + d_picked
      OR damaged <> coalesce(damaged_before, 0) + d_damaged OR quarantined <> coalesce(quarantined_before, 0) + d_quarantined
      OR return_pending <> coalesce(return_pending_before, 0) + d_return_pending)
),
ended AS (
  SELECT p.position_id, s.seq, 'the position is not as its last change left it' AS wrong
  FROM ledger.position p
  LEFT JOIN step s ON s.position_id = p.position_id AND s.is_last
  WHERE (p.position_id >> 16) % 4 = $1::smallint
    AND CASE WHEN s.seq IS NULL THEN p.version <> 0 AND (SELECT seq FROM horizon) = 0
      ELSE (p.version, p.available, p.reserved, p.picked, p.damaged, p.quarantined, p.return_pending)
        <> (s.version, s.available, s.reserved, s.picked, s.damaged, s.quarantined, s.return_pending) END
)
SELECT position_id, seq, wrong FROM (
  SELECT * FROM broken UNION ALL SELECT * FROM ended
) AS found
ORDER BY position_id, seq LIMIT $2::integer
