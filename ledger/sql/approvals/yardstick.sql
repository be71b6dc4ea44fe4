-- The tolerance that holds for a position, the most specific in force, and what a unit of its item is worth.
-- $1 subject, $2 position_id. Gives one row when the item exists: the tolerance's columns (null where there is none),
-- location_id and unit_value_minor, the item's attribute of that name when it is a whole number. Locks nothing.
SELECT t.tolerance_no, t.subject, t.item_class, l.location_id, t.version, t.max_units, t.max_basis_points, t.max_value_minor,
  t.set_by, t.set_at,
  CASE WHEN i.attributes ->> 'unitValueMinor' ~ '^\d{1,9}$' THEN (i.attributes ->> 'unitValueMinor')::bigint END AS unit_value_minor
FROM items.item i
LEFT JOIN LATERAL (
  SELECT * FROM ledger.tolerance
  WHERE subject = $1::text AND replaced_at IS NULL
    AND (item_class IS NULL OR item_class = i.attributes ->> 'class')
    AND (location_no IS NULL OR location_no = ($2::bigint & 65535))
  ORDER BY location_no IS NULL, item_class IS NULL LIMIT 1
) AS t ON true
LEFT JOIN locations.location l ON l.location_no = t.location_no
WHERE i.item_no = $2::bigint >> 16
