-- Replaces an authority by its next version.
-- $1 caller_id it is for, $2 max_units, $3 max_value_minor (or null), $4 caller_id who sets it. Gives version and before (the
-- limits replaced, as JSON, or null). Locks the row replaced.
WITH replaced AS (
  UPDATE ledger.authority SET replaced_at = clock_timestamp() WHERE caller_id = $1::text AND replaced_at IS NULL
  RETURNING version, max_units, max_value_minor
)
INSERT INTO ledger.authority (caller_id, version, max_units, max_value_minor, set_by)
SELECT $1::text, coalesce((SELECT version FROM replaced), 0) + 1, $2::bigint, $3::bigint, $4::text
RETURNING version, (
  SELECT json_build_object('version', version, 'maxUnits', max_units / 1000.0, 'maxValueMinor', max_value_minor)
  FROM replaced) AS before
