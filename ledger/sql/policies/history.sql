-- Every version of policies, newest first.
-- $1 policy_no[]. Gives policy_no, version, settings (null: removed), valid_from, valid_until (null: for ever), changed_at, changed_by,
-- reason. Locks nothing.
SELECT policy_no, version, settings, valid_from, nullif(valid_until, 'infinity') AS valid_until, changed_at, changed_by, reason
FROM ledger.policy_version WHERE policy_no = ANY ($1::bigint[]) ORDER BY policy_no, version DESC
