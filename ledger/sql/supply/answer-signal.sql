-- Notes the transfer that answers a restocking signal, whose row is locked.
-- $1 signal_id, $2 transfer_id.
-- Gives nothing. Locks nothing more.
UPDATE ledger.restock_signal SET transfer_id = $2::text WHERE signal_id = $1::bigint
