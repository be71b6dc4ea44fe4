-- What a position is read as. A fragment: the select list over p (ledger.position), i (items.item), l (locations.location).
-- In transit is summed over the transfer lines on their way to the position; it is no part of what is on hand.
-- The one place the list stands, so that every read of positions gives the same fields.
(i.item_no * 65536 + l.location_no)::bigint AS position_id, i.sku, l.location_id,
coalesce(p.available, 0)::bigint AS available, coalesce(p.reserved, 0)::bigint AS reserved,
coalesce(p.picked, 0)::bigint AS picked, coalesce(p.damaged, 0)::bigint AS damaged,
coalesce(p.quarantined, 0)::bigint AS quarantined, coalesce(p.return_pending, 0)::bigint AS return_pending,
coalesce(p.version, 0)::bigint AS version, coalesce(p.updated_at, i.created_at) AS updated_at,
coalesce((
  SELECT sum(t.sent - t.received - t.lost) FROM ledger.transfer_line t
  WHERE t.to_position = i.item_no * 65536 + l.location_no AND t.sent > t.received + t.lost
), 0)::bigint AS in_transit_in
