-- Where each shard's feed and chain stand.
-- Takes nothing. Gives shard, seq (of the feed), to_seq and hash (of the last seal, 32 zero bytes before the first),
-- sealed_at (of it, null before the first), horizon (up to which feed rows were removed) and gone_until (up to when the journal was
-- taken out of the database, null when all of it is there). Locks nothing.
SELECT f.shard, f.seq, h.to_seq, h.hash, s.sealed_at, z.seq AS horizon,
  (SELECT max(ends_at) FROM ledger.archived_month WHERE NOT is_kept) AS gone_until
FROM ledger.feed_shard f
JOIN ledger.seal_head h ON h.shard = f.shard
JOIN ledger.feed_horizon z ON z.shard = f.shard
LEFT JOIN ledger.seal s ON s.shard = h.shard AND s.to_seq = h.to_seq
ORDER BY f.shard
