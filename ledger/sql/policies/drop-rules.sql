-- Takes away the rules of subjects, before they get others in the same transaction.
-- One element a subject: $1 item_no[], $2 item_class[]. Gives nothing.
-- The policy state is locked by this transaction. Locks nothing more.
DELETE FROM ledger.selling_rule r USING unnest($1::bigint[], $2::text[]) AS s(item_no, item_class)
WHERE r.item_no = s.item_no AND r.item_class = s.item_class
