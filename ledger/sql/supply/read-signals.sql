-- Restocking signals, newest first, with the position as it is now and what is coming to it.
-- $1 most, $2 signals before this signal_id (or null), and conditions, each null for none: $3 signal_id[], $4 item_no[],
-- $5 location_no[], $6 only open ones (true) or ended ones (false). Gives the signal, its rule as it is now, available, and coming
-- (in transit here plus expected supply still open, due from now on). Locks nothing.
SELECT s.signal_id, s.position_id, s.opened_at, s.available AS available_then, s.cleared_at, s.transfer_id, i.sku, i.decimals,
  i.item_no, c.location_id, c.location_no, coalesce(r.reorder_point, 0)::bigint AS reorder_point,
  coalesce(r.reorder_up_to, 0)::bigint AS reorder_up_to, coalesce(p.available, 0)::bigint AS available,
  (coalesce((
    SELECT sum(t.sent - t.received - t.lost) FROM ledger.transfer_line t
    WHERE t.to_position = s.position_id AND t.sent > t.received + t.lost), 0)
  + coalesce((
    SELECT sum(t.requested - t.sent) FROM ledger.transfer_line t JOIN ledger.transfer h ON h.transfer_id = t.transfer_id
    WHERE t.item_no = i.item_no AND t.to_position = s.position_id AND t.requested > t.sent AND h.cancelled_at IS NULL AND h.closed_at IS NULL), 0)
  + coalesce((
    SELECT sum(greatest(0, l.quantity - n.received))
    FROM ledger.expected_line l
    CROSS JOIN LATERAL (
-- include supply/received-of-line
    ) AS n
    WHERE l.kind = 1 AND l.item_no = i.item_no AND l.location_no = c.location_no AND l.expected_at > now()), 0))::bigint AS coming
FROM ledger.restock_signal s
JOIN items.item i ON i.item_no = (s.position_id >> 16)
JOIN locations.location c ON c.location_no = (s.position_id & 65535)
LEFT JOIN ledger.restock_rule r ON r.position_id = s.position_id
LEFT JOIN ledger.position p ON p.position_id = s.position_id
WHERE ($2::bigint IS NULL OR s.signal_id < $2::bigint)
  AND ($3::bigint[] IS NULL OR s.signal_id = ANY ($3::bigint[]))
  AND ($4::bigint[] IS NULL OR i.item_no = ANY ($4::bigint[]))
  AND ($5::integer[] IS NULL OR c.location_no = ANY ($5::integer[]))
  AND ($6::boolean IS NULL OR (s.cleared_at IS NULL) = $6::boolean)
ORDER BY s.signal_id DESC LIMIT $1::integer
