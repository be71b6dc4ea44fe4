-- Lines on their way that somebody should look at: less arrived than was sent and no more came for a while, or too late altogether.
-- $1 how many seconds after the last receipt a line is short, $2 most rows. Gives transfer_id, item_no, sku, to_position (where it
-- goes, or comes from when that is unknown), outstanding, is_short, is_overdue, expected_at. Locks nothing.
SELECT l.transfer_id, l.item_no, i.sku, coalesce(l.to_position, l.from_position) AS position_id,
  (l.sent - l.received - l.lost)::bigint AS outstanding, s.is_short, s.is_overdue, w.expected_at
FROM ledger.transfer_line l
JOIN ledger.transfer t ON t.transfer_id = l.transfer_id
JOIN items.item i ON i.item_no = l.item_no
LEFT JOIN locations.location f ON f.location_no = (l.from_position & 65535)
LEFT JOIN locations.location d ON d.location_no = (l.to_position & 65535)
CROSS JOIN LATERAL (
-- include transfers/lane
) AS w
CROSS JOIN LATERAL (
  SELECT l.received > 0 AND l.received_at < now() - make_interval(secs => $1) AS is_short,
    coalesce(w.expected_at < now(), false) AS is_overdue
) AS s
WHERE l.sent > l.received + l.lost AND (s.is_short OR s.is_overdue)
ORDER BY l.shipped_at LIMIT $2::integer
