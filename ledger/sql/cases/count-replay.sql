-- Counts a replay that did not end its case.
-- $1 case_id.
-- Gives nothing. Locks the case.
UPDATE ledger.exception_case SET replays = replays + 1, updated_at = clock_timestamp() WHERE case_id = $1::bigint
