-- Whether any policy offers something beside what is at locations.
-- Takes nothing. Gives has_shares.
-- Locks nothing. For docs/availability.md.
SELECT has_shares FROM ledger.policy_state
