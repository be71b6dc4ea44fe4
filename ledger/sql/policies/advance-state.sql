-- Ends a change of policies or grants: the next revision, and whether anything is in use at all.
-- Takes nothing.
-- Gives revision. Locks the policy state, which this transaction has locked already.
UPDATE ledger.policy_state SET revision = revision + 1, has_rules = EXISTS (SELECT FROM ledger.selling_rule),
  has_velocity = has_velocity OR EXISTS (SELECT FROM ledger.selling_rule WHERE buffer_factor > 0),
  has_shares = EXISTS (SELECT FROM ledger.policy WHERE kind = 6 AND versions > 0)
    OR EXISTS (SELECT FROM ledger.selling_rule WHERE share_ref IS NOT NULL),
  has_staleness = has_staleness OR EXISTS (SELECT FROM ledger.selling_rule WHERE staleness_ref IS NOT NULL),
  has_grants = EXISTS (SELECT FROM ledger.allocation_grant WHERE ended_at IS NULL)
RETURNING revision
