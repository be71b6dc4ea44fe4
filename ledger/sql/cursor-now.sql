-- Where the feed is now.
-- Takes nothing. Gives one row: cursor, the last sequence number of every shard in shard order.
-- Locks nothing: what is committed is included, what is being written is not.
SELECT array_agg(seq ORDER BY shard) AS cursor FROM ledger.feed_shard
