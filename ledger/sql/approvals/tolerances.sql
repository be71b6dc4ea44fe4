-- The tolerances in force, in a stable order.
-- Gives their columns and location_id. Locks nothing.
-- What it is for: docs/ledger.md, "Approvals".
SELECT t.tolerance_no, t.subject, t.item_class, l.location_id, t.version, t.max_units, t.max_basis_points, t.max_value_minor,
  t.set_by, t.set_at
FROM ledger.tolerance t LEFT JOIN locations.location l ON l.location_no = t.location_no
WHERE t.replaced_at IS NULL
ORDER BY t.subject, t.item_class NULLS FIRST, l.location_id NULLS FIRST
