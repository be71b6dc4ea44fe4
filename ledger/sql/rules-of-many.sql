-- The rules of classes of items and of everything, those that are over left out, for copies that keep them all
-- (selling-rules.ts). Those of single items come with the items (selling-items.sql).
-- Takes nothing. Gives the columns of rule-columns.sql. Locks nothing.
SELECT
-- include rule-columns
FROM ledger.selling_rule r WHERE r.item_no = 0 AND r.valid_until > now()
