-- Notes what the one who counted says a unit is worth; the item's own value goes before it.
-- $1 digest of the submission, $2 unit_value_minor. Gives count_id. Locks the task, which this transaction submitted.
-- What it is for: docs/ledger.md, "Counts".
UPDATE ledger.count_task SET unit_value_minor = $2::bigint WHERE submit_digest = $1::uuid RETURNING count_id
