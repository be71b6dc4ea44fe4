-- Notes when a transfer, whose row is locked, should arrive.
-- $1 transfer_id, $2 expected_at.
-- Gives nothing. Locks nothing more.
UPDATE ledger.transfer SET expected_at = $2::timestamptz, version = version + 1, updated_at = now() WHERE transfer_id = $1::text
