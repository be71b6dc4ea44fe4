-- How much a caller may approve: its own row in force, else everybody's.
-- $1 caller_id. Gives at most one row. Locks nothing.
-- What it is for: docs/ledger.md, "Approvals".
SELECT caller_id, version, max_units, max_value_minor, set_by, set_at FROM ledger.authority
WHERE replaced_at IS NULL AND caller_id IN ($1::text, '*')
ORDER BY caller_id = '*' LIMIT 1
