-- The first snapshot at or after each of a batch's events, if any: the one that has to take a late event back.
-- $1 position_id[], $2 occurred_at[]. Positions are locked by this transaction. Gives ord (from 1), watermark (text, to the
-- microsecond), event_no and net for each event that is late, and recorded_at, the time this batch is recorded at, in a
-- row of its own with ord 0. Locks nothing more.
SELECT 0::bigint AS ord, statement_timestamp()::text AS at, NULL::bigint AS event_no, NULL::boolean AS net
UNION ALL
SELECT g.ord, s.watermark::text, s.event_no, s.net
FROM unnest($1::bigint[], $2::timestamptz[]) WITH ORDINALITY AS g(position_id, occurred_at, ord)
CROSS JOIN LATERAL (
  SELECT watermark, event_no, net FROM ledger.snapshot s
  WHERE s.position_id = g.position_id AND s.watermark >= g.occurred_at
  ORDER BY s.watermark, s.digest LIMIT 1
) AS s
ORDER BY ord
