-- Positions (or items) with an open case of the auditor's, to be looked at again before anything else.
-- $1 kind, $2 most.
-- Gives position_id and item_no. Locks nothing.
SELECT position_id, item_no FROM ledger.exception_case
WHERE kind = $1::text AND status = 'OPEN' ORDER BY updated_at LIMIT $2::integer
