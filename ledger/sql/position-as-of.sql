-- A position at an earlier time, summed from the journal.
-- $1 position_id, $2 occurred at or before (or null), $3 recorded at or before (or null). Reservation events happen and are
-- recorded at one moment, so both bounds hold for them. Gives state and quantity of every state that was ever touched; a row of
-- state -1 when the answer needs a month that was archived and is not kept any more. A month archived whole before the time
-- asked for counts by its opening balance, one that reaches beyond it by its rows. Locks nothing.
WITH reaching AS MATERIALIZED (
  SELECT month, ends_at, is_kept FROM ledger.archived_month
  WHERE NOT (($2::timestamptz IS NULL OR latest_occurred_at <= $2) AND ($3::timestamptz IS NULL OR ends_at <= $3))
)
SELECT state, sum(delta)::bigint AS quantity
FROM (
  SELECT m.to_state AS state, m.quantity AS delta FROM ledger.movement m
  WHERE m.to_position = $1::bigint
    AND ($2::timestamptz IS NULL OR m.occurred_at <= $2) AND ($3::timestamptz IS NULL OR m.recorded_at <= $3)
  UNION ALL
  SELECT m.from_state, -m.quantity FROM ledger.movement m
  WHERE m.from_position = $1::bigint
    AND ($2::timestamptz IS NULL OR m.occurred_at <= $2) AND ($3::timestamptz IS NULL OR m.recorded_at <= $3)
  UNION ALL
  SELECT s.state, s.sign * q.quantity
  FROM ledger.reservation_event v
  CROSS JOIN LATERAL unnest(v.position_ids, v.quantities) AS q(position_id, quantity)
  JOIN (VALUES (1, 1, -1), (1, 2, 1), (-1, 1, 1), (-1, 2, -1), (-2, 3, -1), (-2, 6, 1)) AS s(effect, state, sign)
    ON s.effect = v.effect
  WHERE v.position_ids @> ARRAY[$1::bigint] AND q.position_id = $1::bigint
    AND ($2::timestamptz IS NULL OR v.happened_at <= $2) AND ($3::timestamptz IS NULL OR v.happened_at <= $3)
  UNION ALL
  SELECT o.state, o.quantity FROM ledger.opening_balance o
  WHERE o.position_id = $1::bigint AND o.month NOT IN (SELECT month FROM reaching)
  UNION ALL
  SELECT -1, 1 FROM reaching r WHERE NOT r.is_kept
  UNION ALL
  SELECT m.to_state, m.quantity FROM archive.movement m
  WHERE EXISTS (SELECT FROM reaching) AND m.to_position = $1::bigint
    AND date_trunc('month', m.recorded_at, 'UTC') IN (SELECT month::timestamp AT TIME ZONE 'UTC' FROM reaching)
    AND ($2::timestamptz IS NULL OR m.occurred_at <= $2) AND ($3::timestamptz IS NULL OR m.recorded_at <= $3)
  UNION ALL
  SELECT m.from_state, -m.quantity FROM archive.movement m
  WHERE EXISTS (SELECT FROM reaching) AND m.from_position = $1::bigint
    AND date_trunc('month', m.recorded_at, 'UTC') IN (SELECT month::timestamp AT TIME ZONE 'UTC' FROM reaching)
    AND ($2::timestamptz IS NULL OR m.occurred_at <= $2) AND ($3::timestamptz IS NULL OR m.recorded_at <= $3)
  UNION ALL
  SELECT s.state, s.sign * q.quantity
  FROM archive.reservation_event v
  CROSS JOIN LATERAL unnest(v.position_ids, v.quantities) AS q(position_id, quantity)
  JOIN (VALUES (1, 1, -1), (1, 2, 1), (-1, 1, 1), (-1, 2, -1), (-2, 3, -1), (-2, 6, 1)) AS s(effect, state, sign)
    ON s.effect = v.effect
  WHERE EXISTS (SELECT FROM reaching) AND v.position_ids @> ARRAY[$1::bigint] AND q.position_id = $1::bigint
    AND date_trunc('month', v.happened_at, 'UTC') IN (SELECT month::timestamp AT TIME ZONE 'UTC' FROM reaching)
    AND ($2::timestamptz IS NULL OR v.happened_at <= $2) AND ($3::timestamptz IS NULL OR v.happened_at <= $3)
) AS journal
GROUP BY state
