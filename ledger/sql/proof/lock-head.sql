-- Takes the end of a shard's chain, unless somebody else is sealing it.
-- $1 shard.
-- Gives to_seq, hash and sealed_at (of the last seal, null before the first). Locks the chain's end without waiting.
SELECT h.to_seq, h.hash, s.sealed_at FROM ledger.seal_head h
LEFT JOIN ledger.seal s ON s.shard = h.shard AND s.to_seq = h.to_seq
WHERE h.shard = $1::smallint FOR UPDATE OF h SKIP LOCKED
