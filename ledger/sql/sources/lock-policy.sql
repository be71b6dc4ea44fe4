-- Locks the policy row, so that changes of the source model come one after the other.
-- Takes nothing. Gives undeclared, key_days, version, updated_at, updated_by.
-- Locks the policy row.
SELECT undeclared, key_days, version, updated_at, updated_by FROM ledger.source_policy FOR UPDATE
