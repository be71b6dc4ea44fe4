-- Locks how far the feed was looked through for levels: one at a time looks.
-- Takes nothing. Gives shard and seq in shard order.
-- Locks the cursor's rows ascending.
SELECT shard, seq FROM ledger.level_cursor ORDER BY shard FOR UPDATE
