-- The columns of count tasks as they are read. A fragment: it follows SELECT and is followed by the FROM of table t, joined to
-- items.item i and locations.location l.
-- What it is for: docs/ledger.md, "Counts".
t.count_id, t.position_id, i.sku, l.location_id, t.counted, t.status, t.origin, t.raised_by, t.raised_at, t.raised_why,
t.recount_of, t.quantity, t.counted_at, t.submitted_by, t.submitted_at, t.source, t.operator_id, t.device_id, t.reason,
t.unit_value_minor, t.correlation_id, t.book, t.variance, t.tolerance_no, t.is_within, t.posted, t.decided_by, t.decided_at,
t.decided_operator, t.decided_device, t.decided_why
