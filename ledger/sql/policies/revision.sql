-- The revision of policies and grants now: it grows with every change of them and of what is measured for them.
-- Takes nothing.
-- Gives revision. Locks nothing.
SELECT revision FROM ledger.policy_state
