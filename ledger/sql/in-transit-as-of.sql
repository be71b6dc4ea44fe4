-- What was on its way to a position at an earlier time, summed from the journal: shipped to it, less received there.
-- $1 position_id, $2 position_id of the item's IN_TRANSIT account, $3 occurred at or before (or null), $4 recorded at or
-- before (or null). Gives one row: quantity, never negative (a receipt may come before its shipment). Archived months count as
-- in position-as-of.sql. Locks nothing.
WITH reaching AS MATERIALIZED (
  SELECT month FROM ledger.archived_month
  WHERE NOT (($3::timestamptz IS NULL OR latest_occurred_at <= $3) AND ($4::timestamptz IS NULL OR ends_at <= $4))
)
SELECT greatest(0, coalesce(sum(delta), 0))::bigint AS quantity
FROM (
  SELECT m.quantity AS delta
  FROM ledger.movement m JOIN ledger.stock_event e ON e.event_no = m.event_no AND e.recorded_at = m.recorded_at
  WHERE m.to_position = $2::bigint AND e.to_position_id = $1::bigint
    AND ($3::timestamptz IS NULL OR m.occurred_at <= $3) AND ($4::timestamptz IS NULL OR m.recorded_at <= $4)
  UNION ALL
  SELECT -m.quantity
  FROM ledger.movement m JOIN ledger.stock_event e ON e.event_no = m.event_no AND e.recorded_at = m.recorded_at
  WHERE m.from_position = $2::bigint AND (m.to_position = $1::bigint OR e.to_position_id = $1::bigint)
    AND ($3::timestamptz IS NULL OR m.occurred_at <= $3) AND ($4::timestamptz IS NULL OR m.recorded_at <= $4)
  UNION ALL
  SELECT o.quantity FROM ledger.opening_in_transit o
  WHERE o.position_id = $1::bigint AND o.month NOT IN (SELECT month FROM reaching)
  UNION ALL
  SELECT CASE WHEN m.to_position = $2::bigint THEN m.quantity ELSE -m.quantity END
  FROM archive.movement m JOIN archive.stock_event e ON e.event_no = m.event_no AND e.recorded_at = m.recorded_at
  WHERE EXISTS (SELECT FROM reaching)
    AND ((m.to_position = $2::bigint AND e.to_position_id = $1::bigint)
      OR (m.from_position = $2::bigint AND (m.to_position = $1::bigint OR e.to_position_id = $1::bigint)))
    AND date_trunc('month', m.recorded_at, 'UTC') IN (SELECT month::timestamp AT TIME ZONE 'UTC' FROM reaching)
    AND ($3::timestamptz IS NULL OR m.occurred_at <= $3) AND ($4::timestamptz IS NULL OR m.recorded_at <= $4)
) AS moved
