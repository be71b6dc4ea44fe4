-- Lets a hold last longer; never shorter, and never beyond the longest time a hold of its items may last.
-- $1 reservation_id, $2 hold_seconds from now, $3 longest_seconds since it was made, $4 caller_id, $5 correlation_id.
-- Gives expires_at when it was a hold that had not expired at this very moment and may last that long, else nothing. Locks the
-- reservation. Moves nothing, so positions and feed stay as they are.
WITH extended AS (
  UPDATE ledger.reservation
  SET expires_at = greatest(expires_at, clock_timestamp() + make_interval(secs => $2::integer))
  WHERE reservation_id = $1::uuid AND status = 1 AND expires_at > clock_timestamp()
    AND clock_timestamp() + make_interval(secs => $2::integer) <= created_at + make_interval(secs => $3::integer)
  RETURNING reservation_id, expires_at
),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id)
  SELECT nextval('ledger.reservation_event_no'), reservation_id, 3, 0, statement_timestamp(), '{}', '{}', $4::text, $5::text
  FROM extended
)
SELECT expires_at FROM extended
