-- Notes what of a drop-ship order was shipped or called off; it has ended when nothing is open. The order is locked.
-- $1 dropship_id, $2 line_no[], $3 shipped[] and $4 cancelled[] (what is added), $5 shipped_at or null. No two share a line.
-- Gives nothing. Locks the order's lines.
WITH settled AS (
  UPDATE ledger.dropship_line l SET shipped = l.shipped + g.shipped, cancelled = l.cancelled + g.cancelled
  FROM unnest($2::smallint[], $3::bigint[], $4::bigint[]) AS g(line_no, shipped, cancelled)
  WHERE l.dropship_id = $1::text AND l.line_no = g.line_no
  RETURNING l.line_no, l.ordered - l.shipped - l.cancelled AS open
)
UPDATE ledger.dropship_order o SET version = o.version + 1, updated_at = now(),
  shipped_at = coalesce(greatest(o.shipped_at, $5::timestamptz), o.shipped_at),
  ended_at = CASE WHEN NOT EXISTS (SELECT FROM settled WHERE open > 0) AND NOT EXISTS (
    SELECT FROM ledger.dropship_line l WHERE l.dropship_id = $1::text AND l.ordered > l.shipped + l.cancelled
      AND l.line_no NOT IN (SELECT line_no FROM settled)) THEN coalesce(o.ended_at, now()) END
WHERE o.dropship_id = $1::text
