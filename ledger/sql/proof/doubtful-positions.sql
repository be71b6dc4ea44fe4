-- Positions (or items) with an open case of the auditor's, to be looked at again before anything else.
-- $1 kind, $2 most. Of more than that (of the thousand oldest) some are drawn, so that each has its turn.
-- Gives position_id and item_no. Locks nothing.
SELECT position_id, item_no FROM (
  SELECT position_id, item_no FROM ledger.exception_case WHERE kind = $1::text AND status = 'OPEN' ORDER BY case_id LIMIT 1000
) AS oldest
ORDER BY random() LIMIT $2::integer
