-- Compares snapshots with the book as it was at their watermarks, and keeps them. No two of a call share a position.
-- Arrays, one element a snapshot: $1 position_id[], $2 watermark[], $3 digest[], $4 event_no[], $5 asserted[], $6 net[].
-- Positions are locked by this transaction. Gives ord (from 1), difference (asserted minus book) and, when a later
-- snapshot of the position is known already, its later_at (text), later_event_no: that one must take the difference back.
-- The book at a watermark is what is there now without the movements (and, for net, reservation events) after it.
-- Gross counts every state; net leaves out RESERVED and PICKED. Locks nothing more.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($1::bigint[], $2::timestamptz[], $3::uuid[], $4::bigint[], $5::bigint[], $6::boolean[])
    WITH ORDINALITY AS g(position_id, watermark, digest, event_no, asserted, net, ord)
),
kept AS (
  INSERT INTO ledger.snapshot (position_id, watermark, digest, event_no, asserted, net)
  SELECT position_id, watermark, digest, event_no, asserted, net FROM given
)
SELECT g.ord, later.watermark::text AS later_at, later.event_no AS later_event_no,
  (g.asserted - (
    p.available + p.damaged + p.quarantined + p.return_pending + CASE WHEN g.net THEN 0 ELSE p.reserved + p.picked END
    - coalesce((
        SELECT sum(m.quantity) FROM ledger.movement m
        WHERE m.to_position = g.position_id AND m.occurred_at > g.watermark AND NOT (g.net AND m.to_state IN (2, 3))), 0)
    + coalesce((
        SELECT sum(m.quantity) FROM ledger.movement m
        WHERE m.from_position = g.position_id AND m.occurred_at > g.watermark AND NOT (g.net AND m.from_state IN (2, 3))), 0)
    + CASE WHEN g.net THEN coalesce((
        SELECT sum(sign(v.effect) * q.quantity) FROM ledger.reservation_event v
        CROSS JOIN LATERAL unnest(v.position_ids, v.quantities) AS q(position_id, quantity)
        WHERE v.position_ids @> ARRAY[g.position_id] AND q.position_id = g.position_id AND v.effect <> 0
          AND v.happened_at > g.watermark), 0) ELSE 0 END
  ))::bigint AS difference
FROM given g
JOIN ledger.position p ON p.position_id = g.position_id
LEFT JOIN LATERAL (
  SELECT s.watermark, s.event_no FROM ledger.snapshot s
  WHERE s.position_id = g.position_id AND (s.watermark, s.digest) > (g.watermark, g.digest)
  ORDER BY s.watermark, s.digest LIMIT 1
) AS later ON true
ORDER BY g.ord
