-- What a case is read as: the select list and where it comes from. A fragment; read.ts adds the conditions that are asked, the
-- order and $1, the most rows.
-- Gives the case's columns with sku and location_id; units of a negative position are what is missing there now.
-- Locks nothing.
SELECT c.case_id, c.kind, c.subject, c.owner, c.status, c.cause, c.positions, c.position_id, c.item_no, c.location_no,
  i.sku, l.location_id, c.movement_id, c.transfer_id, c.reservation_id, c.channel_id, c.source, c.code, c.detail, c.caller_id,
  c.correlation_id, c.opened_at, c.updated_at, c.replays, c.resolution, c.resolved_by, c.resolved_why, c.resolved_at,
  CASE WHEN c.kind = 'NEGATIVE_AVAILABLE' AND c.status = 'OPEN' THEN greatest(0, -coalesce(p.available, 0))::bigint
    ELSE c.units END AS units
FROM ledger.exception_case c
LEFT JOIN items.item i ON i.item_no = c.item_no
LEFT JOIN locations.location l ON l.location_no = c.location_no
LEFT JOIN ledger.position p ON p.position_id = c.position_id
