-- A stretch of the feed of those who wait, in its order. $1 the place before, $2 the place to reach at most, $3 reservation_id or null.
-- Gives a row a change (seq, reservation_id, row as text) with the feed's last number as last and gone_up_to, the last number
-- that was removed by age, and one with seq null when there is none. Locks nothing.
SELECT f.seq AS last, coalesce((SELECT min(k.seq) FROM ledger.waiting_change k) - 1, f.seq) AS gone_up_to, c.seq, c.reservation_id, jsonb_build_object('at', c.at, 'change', c.change)::text AS row
FROM ledger.waiting_feed f
LEFT JOIN ledger.waiting_change c ON c.seq > $1::bigint AND c.seq <= $2::bigint AND c.seq <= f.seq
  AND ($3::uuid IS NULL OR c.reservation_id = $3::uuid)
ORDER BY c.seq
