-- The reservations that hold units for transfers, so that a shipment takes what was kept for it.
-- $1 transfer_id[].
-- Gives transfer_id and reservation_id of those that have one. Locks nothing: the reservations are locked next.
SELECT transfer_id, reservation_id FROM ledger.transfer
WHERE transfer_id = ANY ($1::text[]) AND reservation_id IS NOT NULL
