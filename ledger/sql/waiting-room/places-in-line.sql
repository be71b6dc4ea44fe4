-- Where queued reservations stand. $1 reservation_id[]. Gives reservation_id,
-- place (1 is next), queued_at and expires_at (when waiting ends by itself) of
-- those that wait. Locks nothing.
SELECT t.reservation_id, t.queued_at, t.expires_at, (
  SELECT count(*) FROM ledger.waiting_ticket a WHERE a.item_no = t.item_no AND a.ticket <= t.ticket AND a.settled_at IS NULL
) AS place
FROM ledger.waiting_ticket t
WHERE t.reservation_id = ANY ($1::uuid[]) AND t.settled_at IS NULL
