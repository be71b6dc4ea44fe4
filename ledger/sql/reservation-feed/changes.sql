-- The feed of reservations after a place, in order.
-- $1 the place before, $2 the place to reach at most, $3 channels or null, $4 reservation ids or null. Gives a row a change (seq,
-- reservation_id, channel_id, kind, happened_at) with the feed's last number as last and gone_up_to, and one with seq null when
-- there is none. Locks nothing.
SELECT f.seq AS last, f.gone_up_to, c.seq, c.reservation_id, c.channel_id, c.kind, c.happened_at
FROM ledger.reservation_feed f
LEFT JOIN (
  SELECT c.seq, c.reservation_id, r.channel_id, c.kind, c.happened_at
  FROM ledger.reservation_change c
  JOIN ledger.reservation r ON r.reservation_id = c.reservation_id
  WHERE c.seq > $1::bigint AND c.seq <= $2::bigint
    AND ($3::text[] IS NULL OR r.channel_id = ANY ($3::text[]))
    AND ($4::uuid[] IS NULL OR c.reservation_id = ANY ($4::uuid[]))
) AS c ON c.seq <= f.seq
ORDER BY c.seq
