-- The authorities in force, by caller.
-- Gives their columns. Locks nothing.
-- What it is for: docs/ledger.md, "Approvals".
SELECT caller_id, version, max_units, max_value_minor, set_by, set_at FROM ledger.authority
WHERE replaced_at IS NULL ORDER BY caller_id
