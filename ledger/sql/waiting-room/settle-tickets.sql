-- Settles tickets of one room, and ends the reservations of those who get nothing.
-- $1 item_no, then arrays: $2 ticket[], $3 outcome[], $4 status the queued reservation gets[] (null: it is another one by now),
-- $5 correlation_id, $6 reason[]. Door and reservations are locked by this transaction. Gives nothing.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($2::bigint[], $3::text[], $4::smallint[], $6::text[]) AS g(ticket, outcome, status, reason)
),
settled AS (
  UPDATE ledger.waiting_ticket t SET settled_at = statement_timestamp(), outcome = g.outcome
  FROM given g WHERE t.item_no = $1::bigint AND t.ticket = g.ticket AND t.settled_at IS NULL
  RETURNING t.reservation_id, g.status, g.reason
),
ended AS (
  UPDATE ledger.reservation r SET status = s.status, ended_at = statement_timestamp()
  FROM settled s WHERE r.reservation_id = s.reservation_id AND r.status = 0 AND s.status IS NOT NULL
  RETURNING r.reservation_id, r.status, r.caller_id, s.reason
)
INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids, quantities,
  caller_id, correlation_id, reason)
SELECT nextval('ledger.reservation_event_no'), reservation_id, CASE status WHEN 6 THEN 6 ELSE 5 END, 0, statement_timestamp(),
  '{}', '{}', caller_id, $5::text, reason
FROM ended
