-- Sets what holds for all sources.
-- $1 undeclared, $2 key_days, $3 caller_id. Gives nothing.
-- The policy row is locked.
UPDATE ledger.source_policy SET undeclared = $1::text, key_days = $2::integer, updated_by = $3::text
