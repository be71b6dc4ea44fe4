-- What the journal says of a position in some states, newest first: entries whose legs in and out of them don't cancel.
-- $1 position_id, $2 states[] (all physical ones for what is on hand), $3 most, $4 happened at, $5 kind and $6 number of the last one of the page
-- before, or null. Gives kind (M a movement, R a reservation event: what was picked and is not any more), no, at, cause (as stored) and quantity
-- (positive: it came in). Reads no more of each index than the page needs; at_text is the time in full, to continue at. Locks nothing.
WITH leg AS (
  (
    SELECT 'M' AS kind, m.movement_id AS no, m.occurred_at AS at, m.event_type AS cause,
      m.quantity
    FROM ledger.movement m
    WHERE m.to_position = $1::bigint AND m.to_state = ANY ($2::smallint[])
      AND NOT (m.from_position = $1::bigint AND m.from_state = ANY ($2::smallint[]))
      AND ($4::timestamptz IS NULL OR (m.occurred_at, 'M', m.movement_id) < ($4::timestamptz, $5::text, $6::bigint))
    ORDER BY m.occurred_at DESC, m.movement_id DESC LIMIT $3::integer
  )
  UNION ALL
  (
    SELECT 'M', m.movement_id, m.occurred_at, m.event_type, -m.quantity
    FROM ledger.movement m
    WHERE m.from_position = $1::bigint AND m.from_state = ANY ($2::smallint[])
      AND NOT (m.to_position = $1::bigint AND m.to_state = ANY ($2::smallint[]))
      AND ($4::timestamptz IS NULL OR (m.occurred_at, 'M', m.movement_id) < ($4::timestamptz, $5::text, $6::bigint))
    ORDER BY m.occurred_at DESC, m.movement_id DESC LIMIT $3::integer
  )
  UNION ALL
  (
    SELECT 'R', v.reservation_event_id, v.happened_at, (v.kind + 100)::smallint, q.quantity
    FROM ledger.reservation_event v
    CROSS JOIN LATERAL (
      SELECT sum(e.quantity)::bigint * (CASE WHEN 6 = ANY ($2::smallint[]) THEN 1 ELSE 0 END - CASE WHEN 3 = ANY ($2::smallint[]) THEN 1 ELSE 0 END)
        AS quantity
      FROM unnest(v.position_ids, v.quantities) AS e(position_id, quantity) WHERE e.position_id = $1::bigint
    ) AS q
    WHERE v.effect = -2 AND v.position_ids @> ARRAY[$1::bigint] AND q.quantity <> 0
      AND ($4::timestamptz IS NULL OR (v.happened_at, 'R', v.reservation_event_id) < ($4::timestamptz, $5::text, $6::bigint))
    ORDER BY v.happened_at DESC, v.reservation_event_id DESC LIMIT $3::integer
  )
)
SELECT kind, no, at, at::text AS at_text, cause, quantity FROM leg ORDER BY at DESC, kind DESC, no DESC LIMIT $3::integer
