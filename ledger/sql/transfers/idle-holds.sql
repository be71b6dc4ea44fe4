-- Reservations that still keep units for transfers that take no more: everything asked for has left, or the transfer ended.
-- $1 most.
-- Gives reservation_id. Locks nothing: who releases them locks them.
SELECT r.reservation_id
FROM ledger.transfer t
JOIN ledger.reservation r ON r.reservation_id = t.reservation_id AND r.status IN (2, 3)
WHERE t.cancelled_at IS NOT NULL OR t.closed_at IS NOT NULL OR NOT EXISTS (
  SELECT FROM ledger.transfer_line l WHERE l.transfer_id = t.transfer_id AND l.requested > l.sent)
LIMIT $1::integer
