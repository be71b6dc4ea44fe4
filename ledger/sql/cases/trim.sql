-- Forgets old changes of cases; the cases stay.
-- In steps, so that a backlog is worked off without anybody noticing.
-- $1 days, $2 most. Gives removed. Locks what it removes, then the counter.
WITH old AS (
  DELETE FROM ledger.case_change WHERE seq IN (
    SELECT seq FROM ledger.case_change
    WHERE seq <= (SELECT gone_up_to + $2::bigint FROM ledger.case_feed)
      AND at < now() - make_interval(days => $1::integer)
    ORDER BY seq)
  RETURNING seq
),
moved AS (
  UPDATE ledger.case_feed SET gone_up_to = greatest(gone_up_to, (SELECT max(seq) FROM old))
  WHERE EXISTS (SELECT FROM old)
)
SELECT count(*)::integer AS removed FROM old
