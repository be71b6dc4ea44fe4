-- Raises how far sources have told what happened at locations.
-- Arrays, one element a source and location (none twice): $1 source[], $2 location_no[], $3 occurred at latest[] (ms since
-- 1970), $4 heard at latest[], $5 highest running number[] (or null). Gives nothing. Locks watermarks in ascending order.
INSERT INTO ledger.source_watermark AS w (source, location_no, occurred_at, heard_at, last_sequence)
SELECT g.source, g.location_no, to_timestamp(g.at_ms / 1000.0), g.heard_at, g.sequence
FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::timestamptz[], $5::bigint[])
  AS g(source, location_no, at_ms, heard_at, sequence)
ORDER BY g.source, g.location_no
ON CONFLICT (source, location_no) DO UPDATE SET
  occurred_at = greatest(w.occurred_at, excluded.occurred_at), heard_at = greatest(w.heard_at, excluded.heard_at),
  last_sequence = CASE WHEN excluded.occurred_at >= w.occurred_at THEN coalesce(excluded.last_sequence, w.last_sequence)
    ELSE coalesce(w.last_sequence, excluded.last_sequence) END
