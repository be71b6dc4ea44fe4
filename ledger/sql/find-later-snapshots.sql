-- The snapshots after a batch's events that have to take a late event back: of each event the first at or after it, and, for
-- an event that gross and net see differently, every later one that counts otherwise than the one before it.
-- $1 position_id[], $2 occurred_at[], $3 whether gross and net see it differently[]. Positions are locked by this
-- transaction. Gives ord (from 1), watermark (text, to the microsecond), event_no and net for each of them in their order,
-- and recorded_at, the time this batch is recorded at, in a row of its own with ord 0. Locks nothing more.
SELECT 0::bigint AS ord, statement_timestamp()::text AS at, NULL::bigint AS event_no, NULL::boolean AS net, 0::bigint AS nth
UNION ALL
SELECT g.ord, s.watermark::text, s.event_no, s.net, s.nth
FROM unnest($1::bigint[], $2::timestamptz[], $3::boolean[]) WITH ORDINALITY AS g(position_id, occurred_at, is_seen_twice, ord)
CROSS JOIN LATERAL (
  SELECT w.watermark, w.event_no, w.net, row_number() OVER in_time AS nth,
    w.net IS DISTINCT FROM lag(w.net) OVER in_time AS is_due
  FROM (
    SELECT watermark, digest, event_no, net FROM ledger.snapshot
    WHERE position_id = g.position_id AND watermark >= g.occurred_at
    ORDER BY watermark, digest LIMIT CASE WHEN g.is_seen_twice THEN NULL ELSE 1 END
  ) AS w
  WINDOW in_time AS (ORDER BY w.watermark, w.digest)
) AS s
WHERE s.is_due
ORDER BY ord, nth
