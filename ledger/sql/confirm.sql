-- Turns a hold into a commitment without expiry. Moves nothing, so positions and feed stay as they are.
-- $1 reservation_id, $2 confirm_key, $3 caller_id, $4 correlation_id. Gives reservation_id when it was a hold that had not
-- expired at this very moment, else nothing. Locks the reservation.
WITH confirmed AS (
  UPDATE ledger.reservation SET status = 2, expires_at = NULL, confirm_key = $2::uuid
  WHERE reservation_id = $1::uuid AND status = 1 AND expires_at > clock_timestamp()
  RETURNING reservation_id
)
INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
  quantities, caller_id, correlation_id)
SELECT nextval('ledger.reservation_event_no'), reservation_id, 2, 0, statement_timestamp(), '{}', '{}', $3::text, $4::text
FROM confirmed
RETURNING reservation_id
