-- The book of a position at the time of a count: what a count of these states would have found.
-- $1 position_id, $2 counted_at, $3 the states counted, as bits. The position is locked by this transaction. Gives one row: book,
-- suspects (suspect units that the count could see, 0 when they became suspect after it), and reach: what the position has now
-- of the one state counted (null when several are). Locks nothing more.
SELECT (
    CASE WHEN $3::integer & 1 > 0 THEN p.available ELSE 0 END + CASE WHEN $3 & 2 > 0 THEN p.reserved ELSE 0 END
    + CASE WHEN $3 & 4 > 0 THEN p.picked ELSE 0 END + CASE WHEN $3 & 8 > 0 THEN p.damaged ELSE 0 END
    + CASE WHEN $3 & 16 > 0 THEN p.quarantined ELSE 0 END + CASE WHEN $3 & 32 > 0 THEN p.return_pending ELSE 0 END
    - coalesce((
        SELECT sum(m.quantity) FROM ledger.movement m
        WHERE m.to_position = $1::bigint AND m.occurred_at > $2::timestamptz AND ($3 >> (m.to_state - 1)) & 1 = 1), 0)
    + coalesce((
        SELECT sum(m.quantity) FROM ledger.movement m
        WHERE m.from_position = $1 AND m.occurred_at > $2 AND ($3 >> (m.from_state - 1)) & 1 = 1), 0)
    - coalesce((
        SELECT sum(e.sign * q.quantity) FROM ledger.reservation_event v
        CROSS JOIN LATERAL unnest(v.position_ids, v.quantities) AS q(position_id, quantity)
        JOIN (VALUES (1, 1, -1), (1, 2, 1), (-1, 1, 1), (-1, 2, -1), (-2, 3, -1), (-2, 6, 1)) AS e(effect, state, sign)
          ON e.effect = v.effect
        WHERE v.position_ids @> ARRAY[$1] AND q.position_id = $1
          AND ($3 >> (e.state - 1)) & 1 = 1 AND v.happened_at > $2), 0)
  )::bigint AS book,
  coalesce((SELECT s.quantity FROM ledger.suspect s WHERE s.position_id = $1 AND s.since <= $2), 0)::bigint AS suspects
FROM ledger.position p WHERE p.position_id = $1
