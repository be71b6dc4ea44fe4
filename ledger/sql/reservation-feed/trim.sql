-- Forgets old changes of reservations: before the reservations they are about are forgotten.
-- In steps, so that a backlog is worked off without anybody noticing.
-- $1 hours, $2 most. Gives removed. Locks what it removes, then the counter.
WITH old AS (
  DELETE FROM ledger.reservation_change WHERE seq IN (
    SELECT seq FROM ledger.reservation_change
    WHERE seq <= (SELECT gone_up_to + $2::bigint FROM ledger.reservation_feed)
      AND happened_at < now() - make_interval(hours => $1::integer)
    ORDER BY seq)
  RETURNING seq
),
moved AS (
  UPDATE ledger.reservation_feed SET gone_up_to = greatest(gone_up_to, (SELECT max(seq) FROM old))
  WHERE EXISTS (SELECT FROM old)
)
SELECT count(*)::integer AS removed FROM old
