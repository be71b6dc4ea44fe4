-- Opens a recall unless the item has one open.
-- $1 recall_id, $2 item_no, $3 reason, $4 caller_id, $5 correlation_id. Gives recall_id when it was opened. Locks nothing
-- that exists; waits for whoever is opening one of the same item.
INSERT INTO ledger.recall (recall_id, item_no, reason, status, opened_by, correlation_id)
VALUES ($1::uuid, $2::bigint, $3::text, 'OPEN', $4::text, $5::text)
ON CONFLICT (item_no) WHERE status = 'OPEN' DO NOTHING
RETURNING recall_id
