-- Whether it is this transaction's turn to measure how fast things sell.
-- Takes nothing. Gives a row when sales are measured at all and nobody else is at it or changes policies.
-- Locks the policy state: first of all.
SELECT revision FROM ledger.policy_state WHERE has_velocity FOR UPDATE SKIP LOCKED
