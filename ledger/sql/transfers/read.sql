-- Transfers with their lines and where they stand, newest first.
-- $1 most, $2 opened before this opened_no (or null), and conditions, each null for none: $3 transfer_id[], $4 location_no[] the
-- caller reaches, $5 from location_no[], $6 to location_no[], $7 item_no[], $8 status[], $9 opened at or after, $10 opened before.
-- Gives a row a transfer, its lines as JSON in SKU order: lost and closedShort are what is lost as things stand (what turned up is
-- not), received what arrived at the destination, returned what came back. One snapshot. Locks nothing.
SELECT t.transfer_id, t.opened_no, t.opened_at, t.requested_by, t.requested_at, t.approved_by, t.approved_at, t.cancelled_by,
  t.cancelled_at, t.closed_by, t.closed_at, t.expected_at, t.reservation_id, t.signal_id, t.reason, t.reference_document,
  t.version, s.status, a.lines
FROM ledger.transfer t
CROSS JOIN LATERAL (
  SELECT sum(l.sent) AS sent, sum(l.received) AS received, sum(l.returned) AS returned, sum(e.lost) AS lost,
    sum(least(l.closed_short, e.lost)) AS closed_short, sum(e.outstanding) AS outstanding,
    sum(greatest(0, l.requested - l.sent)) AS unsent,
    json_agg(json_build_object('itemNo', l.item_no, 'sku', i.sku, 'fromLocationNo', f.location_no,
      'fromLocationId', f.location_id, 'toLocationNo', d.location_no, 'toLocationId', d.location_id, 'requested', l.requested,
      'reserved', coalesce(h.held, 0), 'sent', l.sent, 'received', l.received - l.returned, 'returned', l.returned,
      'lost', e.lost, 'closedShort', least(l.closed_short, e.lost), 'outstanding', e.outstanding,
      'surplus', greatest(0, l.received - l.sent), 'shippedAt', l.shipped_at, 'receivedAt', l.received_at,
      'updatedAt', l.updated_at) ORDER BY i.sku) AS lines
  FROM ledger.transfer_line l
  JOIN items.item i ON i.item_no = l.item_no
  LEFT JOIN locations.location f ON f.location_no = (l.from_position & 65535)
  LEFT JOIN locations.location d ON d.location_no = (l.to_position & 65535)
  CROSS JOIN LATERAL (
    SELECT greatest(0, l.sent - l.received - l.lost) AS outstanding, least(l.lost, greatest(0, l.sent - l.received)) AS lost
  ) AS e
  LEFT JOIN LATERAL (
    SELECT sum(greatest(0, q.held - greatest(q.picked, q.consumed)))::bigint AS held
    FROM ledger.reservation r
    CROSS JOIN LATERAL unnest(r.position_ids, r.held, r.picked, r.consumed) AS q(position_id, held, picked, consumed)
    WHERE r.reservation_id = t.reservation_id AND r.status IN (1, 2, 3) AND q.position_id >> 16 = l.item_no
  ) AS h ON true
  WHERE l.transfer_id = t.transfer_id
) AS a
CROSS JOIN LATERAL (
  SELECT
-- include transfers/status
  AS status
) AS s
WHERE a.lines IS NOT NULL
  AND ($2::bigint IS NULL OR t.opened_no < $2::bigint)
  AND ($3::text[] IS NULL OR t.transfer_id = ANY ($3::text[]))
  AND ($4::integer[] IS NULL OR t.transfer_id IN (
    SELECT r.transfer_id FROM ledger.transfer_line r WHERE (r.from_position & 65535) = ANY ($4::integer[])
    UNION ALL SELECT r.transfer_id FROM ledger.transfer_line r WHERE (r.to_position & 65535) = ANY ($4::integer[])))
  AND ($5::integer[] IS NULL OR t.transfer_id IN (
    SELECT r.transfer_id FROM ledger.transfer_line r WHERE (r.from_position & 65535) = ANY ($5::integer[])))
  AND ($6::integer[] IS NULL OR t.transfer_id IN (
    SELECT r.transfer_id FROM ledger.transfer_line r WHERE (r.to_position & 65535) = ANY ($6::integer[])))
  AND ($7::bigint[] IS NULL OR t.transfer_id IN (
    SELECT r.transfer_id FROM ledger.transfer_line r WHERE r.item_no = ANY ($7::bigint[])))
  AND ($8::text[] IS NULL OR s.status = ANY ($8::text[]))
  AND ($9::timestamptz IS NULL OR t.opened_at >= $9) AND ($10::timestamptz IS NULL OR t.opened_at < $10)
ORDER BY t.opened_no DESC LIMIT $1::integer
