-- Locks reservations by id, so that what is decided on their status is what is written.
-- $1 reservation_id[]. Gives reservation_id, status, purpose (1 a channel, 2 a transfer), channel_id, is_due (a hold past its expiry), confirm_key, line_nos, position_ids,
-- held, picked and consumed of those that exist. Locks reservations in ascending order.
SELECT reservation_id, status, purpose, channel_id, (status = 1 AND expires_at <= statement_timestamp()) AS is_due, confirm_key, line_nos,
  position_ids, held, picked, consumed
FROM ledger.reservation
WHERE reservation_id = ANY ($1::uuid[])
ORDER BY reservation_id FOR UPDATE
