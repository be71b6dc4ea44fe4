-- What is on its way, by item and lane and the time it should arrive.
-- $1 item_no[], $2 from location_no[], $3 to location_no[], $4 location_no[] the caller reaches (one end is enough), $5 arriving by,
-- each null for all, $6 most rows. Gives item_no, sku, from_location_id, to_location_id, to_location_no, quantity, confidence_bp,
-- expected_at (null when nobody told of the shipment's time), is_overdue and transfers (how many), earliest first. Locks nothing.
SELECT l.item_no, i.sku, f.location_id AS from_location_id, d.location_id AS to_location_id, d.location_no AS to_location_no,
  sum(l.sent - l.received - l.lost)::bigint AS quantity, w.confidence_bp, w.expected_at,
  coalesce(w.expected_at < now(), false) AS is_overdue, count(*)::integer AS transfers
FROM ledger.transfer_line l
JOIN ledger.transfer t ON t.transfer_id = l.transfer_id
JOIN items.item i ON i.item_no = l.item_no
LEFT JOIN locations.location f ON f.location_no = (l.from_position & 65535)
LEFT JOIN locations.location d ON d.location_no = (l.to_position & 65535)
CROSS JOIN LATERAL (
-- include transfers/lane
) AS w
WHERE l.sent > l.received + l.lost
  AND ($1::bigint[] IS NULL OR l.item_no = ANY ($1::bigint[]))
  AND ($2::integer[] IS NULL OR f.location_no = ANY ($2::integer[]))
  AND ($3::integer[] IS NULL OR d.location_no = ANY ($3::integer[]))
  AND ($4::integer[] IS NULL OR f.location_no = ANY ($4::integer[]) OR d.location_no = ANY ($4::integer[]))
  AND ($5::timestamptz IS NULL OR w.expected_at <= $5::timestamptz)
GROUP BY l.item_no, i.sku, f.location_id, d.location_id, d.location_no, w.confidence_bp, w.expected_at
ORDER BY w.expected_at, i.sku, f.location_id, d.location_id LIMIT $6::integer
