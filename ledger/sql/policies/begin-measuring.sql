-- Begins to measure how fast things sell, when the first buffer that follows sales is set: from here on.
-- Takes nothing; gives nothing. Does nothing when no rule follows sales, or it was begun already.
-- The policy state is locked by this transaction. Locks nothing more.
INSERT INTO ledger.rate_shard (shard, seq)
SELECT shard, seq FROM ledger.feed_shard WHERE EXISTS (SELECT FROM ledger.selling_rule WHERE buffer_factor > 0)
ON CONFLICT (shard) DO NOTHING
