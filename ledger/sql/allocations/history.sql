-- What was decided about grants, newest first.
-- $1 grant_no[]. Gives grant_no, version, kind, granted, consumed, beyond_stock, is_limit, valid_from, valid_until (null: for ever), happened_at,
-- caller_id, reason. Locks nothing.
SELECT grant_no, version, kind, granted, consumed, beyond_stock, is_limit, valid_from, nullif(valid_until, 'infinity') AS valid_until, happened_at,
  caller_id, reason
FROM ledger.allocation_event WHERE grant_no = ANY ($1::bigint[]) ORDER BY grant_no, version DESC
