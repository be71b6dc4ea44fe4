-- Turns holds into commitments without expiry. Moves nothing, so positions and feed stay as they are.
-- Arrays, one element a reservation: $1 reservation_id[], distinct, $2 confirm_key[], $3 caller_id[], $4 correlation_id[]. Gives
-- reservation_id of those that were holds that had not expired at this very moment. Locks reservations ascending.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) AS g(reservation_id, confirm_key, caller_id, correlation_id)
),
locked AS MATERIALIZED (
  SELECT r.reservation_id FROM ledger.reservation r WHERE r.reservation_id = ANY ($1::uuid[])
  ORDER BY r.reservation_id FOR UPDATE
),
confirmed AS (
  UPDATE ledger.reservation r SET status = 2, expires_at = NULL, confirm_key = g.confirm_key
  FROM locked l JOIN given g ON g.reservation_id = l.reservation_id
  WHERE r.reservation_id = l.reservation_id AND r.status = 1 AND r.expires_at > clock_timestamp()
  RETURNING r.reservation_id, g.caller_id, g.correlation_id
)
INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
  quantities, caller_id, correlation_id)
SELECT nextval('ledger.reservation_event_no'), reservation_id, 2, 0, statement_timestamp(), '{}', '{}', caller_id, correlation_id
FROM confirmed
RETURNING reservation_id
