-- Replaces a tolerance by its next version.
-- $1 subject, $2 item_class (or null), $3 location_no (or null), $4 max_units, $5 max_basis_points, $6 max_value_minor (or
-- null), $7 caller_id. Gives tolerance_no, version and before (the limits replaced, as JSON, or null). Locks the row replaced.
WITH replaced AS (
  UPDATE ledger.tolerance SET replaced_at = clock_timestamp()
  WHERE subject = $1::text AND item_class IS NOT DISTINCT FROM $2::text AND location_no IS NOT DISTINCT FROM $3::integer
    AND replaced_at IS NULL
  RETURNING version, max_units, max_basis_points, max_value_minor
)
INSERT INTO ledger.tolerance (subject, item_class, location_no, version, max_units, max_basis_points, max_value_minor, set_by)
SELECT $1::text, $2::text, $3::integer, coalesce((SELECT version FROM replaced), 0) + 1, $4::bigint, $5::integer, $6::bigint, $7::text
RETURNING tolerance_no, version, (
  SELECT json_build_object('version', version, 'maxUnits', max_units / 1000.0, 'maxBasisPoints', max_basis_points,
    'maxValueMinor', max_value_minor) FROM replaced) AS before
