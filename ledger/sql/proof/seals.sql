-- Seals of a shard in order.
-- $1 shard, $2 to_seq after which, $3 most.
-- Gives the seal's columns. Locks nothing.
SELECT shard, from_seq, to_seq, previous_hash, feed_hash, journal_hash, hash, movement_ids, reservation_event_ids, sealed_at
FROM ledger.seal WHERE shard = $1::smallint AND to_seq > $2::bigint
ORDER BY to_seq LIMIT $3::integer
