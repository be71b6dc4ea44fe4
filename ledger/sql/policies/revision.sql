-- The revision of policies and grants now: it grows with every change of them.
-- Takes nothing. Gives revision. Locks nothing.
SELECT revision FROM ledger.policy_state
