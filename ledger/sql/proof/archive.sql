-- Takes a month out of the live journal; the function is in migration 0025.
-- $1 month (any day of it). Gives moved: how many movements went.
-- Locks the journal's three tables exclusively and last, within the transaction's lock_timeout or not at all.
SELECT ledger.archive_month($1::date) AS moved
