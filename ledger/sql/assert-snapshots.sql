-- Compares snapshots with the book as it was at their watermarks, and keeps them. No two of a call share a position.
-- Arrays, one element a snapshot: $1 position_id[], $2 watermark[], $3 digest[], $4 event_no[], $5 asserted[], $6 net[],
-- $7 the states a count counts, as bits (null for a snapshot, which counts what net says)[].
-- Positions are locked by this transaction. Gives ord (from 1), difference (asserted minus book), what the position has now of
-- each guarded state (damaged, quarantined, return_pending) and, when a later snapshot of the position is known already, its
-- place in find-later-snapshots.sql's order: later, a JSON array of {at (text), eventNo, states}, those that count otherwise than
-- the one before them; they must take the difference back.
-- The book at a watermark is what is there now without the movements and reservation events after it. Locks nothing more.
WITH given AS MATERIALIZED (
  SELECT g.*, coalesce(g.states, CASE WHEN g.net THEN 57 ELSE 63 END)::integer AS bits,
    coalesce(bit_count(g.states::integer::bit(6)), 6) AS breadth
  FROM unnest($1::bigint[], $2::timestamptz[], $3::uuid[], $4::bigint[], $5::bigint[], $6::boolean[], $7::smallint[])
    WITH ORDINALITY AS g(position_id, watermark, digest, event_no, asserted, net, states, ord)
),
kept AS (
  INSERT INTO ledger.snapshot (position_id, watermark, digest, event_no, asserted, net, states)
  SELECT position_id, watermark, digest, event_no, asserted, net, states FROM given
),
told AS (
  UPDATE ledger.position p SET asserted_until = greatest(p.asserted_until, g.watermark) FROM given g WHERE p.position_id = g.position_id
)
SELECT g.ord, p.damaged, p.quarantined, p.return_pending, later.snapshots AS later,
  (g.asserted - (
    CASE WHEN g.bits & 1 > 0 THEN p.available ELSE 0 END + CASE WHEN g.bits & 2 > 0 THEN p.reserved ELSE 0 END
    + CASE WHEN g.bits & 4 > 0 THEN p.picked ELSE 0 END + CASE WHEN g.bits & 8 > 0 THEN p.damaged ELSE 0 END
    + CASE WHEN g.bits & 16 > 0 THEN p.quarantined ELSE 0 END + CASE WHEN g.bits & 32 > 0 THEN p.return_pending ELSE 0 END
    - coalesce((
        SELECT sum(m.quantity) FROM ledger.movement m
        WHERE m.to_position = g.position_id AND m.occurred_at > g.watermark AND (g.bits >> (m.to_state - 1)) & 1 = 1), 0)
    + coalesce((
        SELECT sum(m.quantity) FROM ledger.movement m
        WHERE m.from_position = g.position_id AND m.occurred_at > g.watermark AND (g.bits >> (m.from_state - 1)) & 1 = 1), 0)
    - coalesce((
        SELECT sum(e.sign * q.quantity) FROM ledger.reservation_event v
        CROSS JOIN LATERAL unnest(v.position_ids, v.quantities) AS q(position_id, quantity)
        JOIN (VALUES (1, 1, -1), (1, 2, 1), (-1, 1, 1), (-1, 2, -1), (-2, 3, -1), (-2, 6, 1)) AS e(effect, state, sign)
          ON e.effect = v.effect
        WHERE g.bits <> 63 AND v.position_ids @> ARRAY[g.position_id] AND q.position_id = g.position_id
          AND (g.bits >> (e.state - 1)) & 1 = 1 AND v.happened_at > g.watermark), 0)
  ))::bigint AS difference
FROM given g
JOIN ledger.position p ON p.position_id = g.position_id
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('at', w.watermark::text, 'eventNo', w.event_no, 'states', w.bits)
    ORDER BY w.watermark, w.breadth, w.digest) FILTER (WHERE w.is_due) AS snapshots
  FROM (
    SELECT s.*, s.bits IS DISTINCT FROM lag(s.bits) OVER (ORDER BY s.watermark, s.breadth, s.digest) AS is_due
    FROM (
      SELECT watermark, digest, event_no, coalesce(states, CASE WHEN net THEN 57 ELSE 63 END) AS bits,
        coalesce(bit_count(states::integer::bit(6)), 6) AS breadth
      FROM ledger.snapshot WHERE position_id = g.position_id AND watermark >= g.watermark
    ) AS s
    WHERE (s.watermark, s.breadth, s.digest) > (g.watermark, g.breadth, g.digest)
  ) AS w
) AS later ON true
ORDER BY g.ord
