-- Begins to keep when locations are heard of, when the first staleness policy is set: as if all had been heard of just now.
-- Takes nothing; gives nothing. Does nothing when it was begun already.
-- The policy state is locked by this transaction. Locks nothing more.
WITH begun AS (
  INSERT INTO ledger.heard_shard (shard, seq) SELECT shard, seq FROM ledger.feed_shard ON CONFLICT (shard) DO NOTHING RETURNING shard
)
INSERT INTO ledger.location_heard (location_no, heard_at)
SELECT location_no, now() FROM locations.location WHERE EXISTS (SELECT FROM begun)
ON CONFLICT (location_no) DO NOTHING
