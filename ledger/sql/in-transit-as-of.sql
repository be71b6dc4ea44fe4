-- What was on its way to a position at an earlier time, summed from the journal: shipped to it, less received there.
-- $1 position_id, $2 position_id of the item's IN_TRANSIT account, $3 occurred at or before (or null), $4 recorded at or
-- before (or null). Gives one row: quantity, never negative (a receipt may come before its shipment). Locks nothing.
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
) AS moved
