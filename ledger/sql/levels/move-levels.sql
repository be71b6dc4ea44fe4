-- Moves the cursor of levels, whose rows are locked.
-- $1 seq[] in shard order, of every shard.
-- Gives nothing. Locks nothing more.
UPDATE ledger.level_cursor c SET seq = g.seq, moved_at = now()
FROM unnest($1::bigint[]) WITH ORDINALITY AS g(seq, n) WHERE c.shard = g.n - 1
