-- Moves the restocking cursor, whose rows are locked.
-- $1 shard[], $2 seq[].
-- Gives nothing. Locks nothing more.
UPDATE ledger.restock_cursor c SET seq = g.seq FROM unnest($1::smallint[], $2::bigint[]) AS g(shard, seq) WHERE c.shard = g.shard
