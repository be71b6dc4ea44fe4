-- Writes a seal, moves the end of the chain to it, and notes which movements outside it covers.
-- $1 shard, $2 from_seq, $3 to_seq, $4 previous_hash, $5 feed_hash, $6 journal_hash, $7 hash, $8 movement_ids,
-- $9 reservation_event_ids, $10 sealed_at, $11 movement_id[] of those that are outside. Gives nothing. The end of the chain is
-- locked by this transaction.
WITH sealed AS (
  INSERT INTO ledger.seal (shard, from_seq, to_seq, previous_hash, feed_hash, journal_hash, hash, movement_ids,
    reservation_event_ids, sealed_at)
  VALUES ($1::smallint, $2::bigint, $3::bigint, $4::bytea, $5::bytea, $6::bytea, $7::bytea, $8::bigint[], $9::bigint[],
    $10::timestamptz)
),
noted AS (
  INSERT INTO ledger.sealed_outside (movement_id, shard, to_seq)
  SELECT movement_id, $1::smallint, $3::bigint FROM unnest($11::bigint[]) AS g(movement_id) ORDER BY movement_id
)
UPDATE ledger.seal_head SET to_seq = $3::bigint, hash = $7::bytea WHERE shard = $1::smallint
