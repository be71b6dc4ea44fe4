-- Changes of the source model, newest first.
-- $1 most, $2 version to continue after (smaller ones follow) or null. Gives its columns.
-- Locks nothing.
SELECT version, changed_at, caller_id, what, subject, reason FROM ledger.model_change
WHERE $2::bigint IS NULL OR version < $2::bigint
ORDER BY version DESC LIMIT $1::integer
