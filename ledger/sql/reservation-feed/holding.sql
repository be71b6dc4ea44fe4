-- Reservations that hold something now, the newest first, and where the feed of reservations is.
-- $1 channels or null, $2 reservation ids or null, $3 most. Gives a row a reservation (reservation_id, channel_id) with the
-- feed's last number as last, and one with reservation_id null when there is none. Locks nothing. With ids, those are given
-- whatever their status.
SELECT f.seq AS last, r.reservation_id, r.channel_id
FROM ledger.reservation_feed f
LEFT JOIN (
  SELECT r.reservation_id, r.channel_id
  FROM ledger.reservation r
  WHERE ($2::uuid[] IS NOT NULL OR r.status IN (2, 3) OR (r.status = 1 AND r.expires_at > statement_timestamp()))
    AND ($1::text[] IS NULL OR r.channel_id = ANY ($1::text[]))
    AND ($2::uuid[] IS NULL OR r.reservation_id = ANY ($2::uuid[]))
  ORDER BY r.created_at DESC LIMIT $3::integer
) AS r ON true
