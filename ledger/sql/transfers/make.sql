-- Makes a transfer's own row when it is not there.
-- $1 transfer_id.
-- Gives nothing; the row is locked and read by lock-read.sql, in a snapshot that sees it.
INSERT INTO ledger.transfer (transfer_id) VALUES ($1::text) ON CONFLICT (transfer_id) DO NOTHING
