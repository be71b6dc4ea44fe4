-- Locks a restocking signal that is about to be answered.
-- $1 signal_id.
-- Gives transfer_id (null when it was not answered) and is_open. Locks the signal.
SELECT transfer_id, cleared_at IS NULL AS is_open FROM ledger.restock_signal WHERE signal_id = $1::bigint FOR UPDATE
