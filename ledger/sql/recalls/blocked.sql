-- Notes that a recall blocked its item, and what the item's status was.
-- $1 recall_id, $2 status before. Gives nothing. Locks nothing more: the recall was opened by this transaction.
-- What it is for: docs/ledger.md, "Recall".
UPDATE ledger.recall SET blocked_from = $2::text WHERE recall_id = $1::uuid
