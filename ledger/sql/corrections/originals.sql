-- The entries that are to be reversed: one by its id, or those of an event by its key. Entries of a return or a transfer go together,
-- so that its line stays true: naming one names all of its event; and all of a conversion goes together, so that what became of what
-- does. Entries that only even something out (compensations) are left out when an event is named, but for those of lines.
-- $1 movement_id (or null), $2 digest of the event (or null). Gives the columns of OriginalRow, oldest first. Locks nothing.
WITH named AS (
  SELECT m.event_no, m.recorded_at,
    CASE WHEN m.event_type IN (7, 8, 15, 16, 21, 22, 23, 53) THEN NULL ELSE m.movement_id END AS movement_id
  FROM ledger.movement m WHERE m.movement_id = $1::bigint
  UNION ALL
  SELECT e.event_no, e.recorded_at, NULL FROM ledger.event_key k
  JOIN ledger.stock_event e ON e.event_no = k.event_no
  WHERE k.digest = $2::uuid AND NOT k.parked
),
meant AS (
  SELECT event_no, recorded_at, movement_id FROM named
  UNION
  SELECT other.event_no, other.recorded_at, NULL
  FROM named n
  JOIN ledger.stock_event e ON e.event_no = n.event_no AND e.recorded_at = n.recorded_at
  JOIN ledger.stock_event other ON other.lineage_id = e.lineage_id AND other.event_type = 53 AND other.source = e.source
  WHERE e.event_type = 53
)
SELECT m.movement_id, m.event_no, m.event_type, m.kind, m.from_position, m.from_state, m.to_position, m.to_state, m.quantity,
  m.occurred_at, m.business_date::text AS business_date, i.sku, l.location_id, there.location_id AS to_location_id,
  e.position_id AS event_position, e.quantity AS event_quantity, e.reservation_id, e.lineage_id, e.transfer_id, e.reference_document
FROM meant n
JOIN ledger.stock_event e ON e.event_no = n.event_no AND e.recorded_at = n.recorded_at
JOIN ledger.movement m ON m.event_no = n.event_no AND m.recorded_at = n.recorded_at
JOIN items.item i ON i.item_no = e.position_id >> 16
JOIN locations.location l ON l.location_no = (e.position_id & 65535)
LEFT JOIN locations.location there ON there.location_no = (e.to_position_id & 65535)
WHERE m.movement_id = n.movement_id
  OR (n.movement_id IS NULL AND (m.kind = 1 OR (m.kind = 3 AND m.event_type IN (15, 16, 21, 22, 23))))
ORDER BY m.movement_id
