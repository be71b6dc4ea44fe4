-- Locks the feed shards of a batch that will write more than one statement, so that their order is ascending over all.
-- $1 shard[].
-- Gives shard. Locks feed shards in ascending order; positions are locked already.
SELECT shard FROM ledger.feed_shard WHERE shard = ANY ($1::smallint[]) ORDER BY shard FOR UPDATE
