-- The next policy change that is due to be told.
-- Takes nothing. Gives announcement_no, item_no, item_class, place, after_item_no, correlation_id of one, or nothing. Locks it,
-- leaving those that somebody else is at.
SELECT announcement_no, item_no, item_class, place, after_item_no, correlation_id FROM ledger.policy_announcement
WHERE due_at <= now() ORDER BY due_at, announcement_no LIMIT 1 FOR UPDATE SKIP LOCKED
