-- Open grants whose time is over.
-- $1 most. Gives grant_no and position_id, the longest over first. Locks nothing: the policy state is locked by this transaction,
-- so nobody else ends or changes a grant.
SELECT grant_no, position_id FROM ledger.allocation_grant WHERE ended_at IS NULL AND valid_until <= now()
ORDER BY valid_until LIMIT $1::integer
