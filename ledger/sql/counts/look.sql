-- Notes what a submitted count came to when it was looked at.
-- $1 count_id, $2 book, $3 variance, $4 tolerance_no (or null), $5 is_within, $6 unit_value_minor (or null: as it is). Gives nothing.
-- The task is locked.
UPDATE ledger.count_task SET book = $2::bigint, variance = $3::bigint, tolerance_no = $4::bigint, is_within = $5::boolean,
  unit_value_minor = coalesce($6::bigint, unit_value_minor)
WHERE count_id = $1::uuid
