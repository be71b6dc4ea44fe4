-- Closes one case in somebody's name.
-- $1 case_id, $2 resolution, $3 resolved_by, $4 why, $5 whether it was replayed (counted). Gives case_id when it was open.
-- Locks the case.
UPDATE ledger.exception_case SET status = 'RESOLVED', resolution = $2::text, resolved_by = $3::text, resolved_why = $4::text,
  resolved_at = clock_timestamp(), updated_at = clock_timestamp(), replays = replays + $5::boolean::integer
WHERE case_id = $1::bigint AND status = 'OPEN'
RETURNING case_id
