-- The snapshots after a batch's events that have to take a late event back: of each event the first at or after it, and, where
-- they can see it differently, every later one that counts otherwise than the one before it.
-- $1 position_id[], $2 occurred_at[], $3 whether gross and net see it differently[]. Positions are locked by this
-- transaction. Gives ord (from 1), watermark (text, to the microsecond), event_no and states (what it counts, as bits) for each
-- of them in their order, and recorded_at, the time this batch is recorded at, in a row of its own with ord 0. Of snapshots
-- with one watermark those that count fewer states come first; gross and net ones by digest. Locks nothing more.
SELECT 0::bigint AS ord, statement_timestamp()::text AS at, NULL::bigint AS event_no, NULL::smallint AS states, 0::bigint AS nth
UNION ALL
SELECT g.ord, s.watermark::text, s.event_no, s.states, s.nth
FROM unnest($1::bigint[], $2::timestamptz[], $3::boolean[]) WITH ORDINALITY AS g(position_id, occurred_at, is_seen_twice, ord)
CROSS JOIN LATERAL (
  SELECT w.watermark, w.event_no, w.states, row_number() OVER in_time AS nth,
    w.states IS DISTINCT FROM lag(w.states) OVER in_time AS is_due
  FROM (
    SELECT watermark, digest, event_no, coalesce(states, CASE WHEN net THEN 57 ELSE 63 END)::smallint AS states,
      coalesce(bit_count(states::integer::bit(6)), 6) AS breadth
    FROM ledger.snapshot
    WHERE position_id = g.position_id AND watermark >= g.occurred_at
    ORDER BY watermark, digest
    LIMIT CASE WHEN g.is_seen_twice OR EXISTS (
      SELECT FROM ledger.snapshot o
      WHERE o.position_id = g.position_id AND o.watermark >= g.occurred_at AND o.states IS NOT NULL) THEN NULL ELSE 1 END
  ) AS w
  WINDOW in_time AS (ORDER BY w.watermark, w.breadth, w.digest)
) AS s
WHERE s.is_due
ORDER BY ord, nth
