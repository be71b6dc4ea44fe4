-- The columns of adjustments as they are read. A fragment: it follows SELECT and is followed by the FROM of table a, joined to
-- items.item i and locations.location l.
-- What it is for: docs/ledger.md, "Adjustments".
a.adjustment_id, a.position_id, i.sku, l.location_id, a.state, a.quantity, a.reason_code, a.note, a.occurred_at,
a.unit_value_minor, a.status, a.is_within, a.tolerance_no, a.correlation_id, a.requested_by, a.requested_at, a.operator_id,
a.device_id, a.decided_by, a.decided_at, a.decided_operator, a.decided_device, a.decided_why
