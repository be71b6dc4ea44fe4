-- Writes epochs of numbering as they are now.
-- Arrays, one element an epoch: $1 source[], $2 epoch[], $3 started_ms[], $4 last_ms[], $5 lowest[], $6 highest[], $7 repeated[].
-- Gives nothing. The sources are locked.
INSERT INTO ledger.source_numbering AS n (source, epoch, started_at, last_at, lowest, highest, repeated)
SELECT g.source, g.epoch, to_timestamp(g.started_ms / 1000.0), to_timestamp(g.last_ms / 1000.0), g.lowest, g.highest, g.repeated
FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
  AS g(source, epoch, started_ms, last_ms, lowest, highest, repeated)
ON CONFLICT (source, epoch) DO UPDATE SET last_at = excluded.last_at, lowest = excluded.lowest, highest = excluded.highest,
  repeated = excluded.repeated
