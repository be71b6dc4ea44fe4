-- What people decided about a transfer, and what its lines say; the decisions are locked, the lines are as they are now.
-- $1 transfer_id, $2 the number of TRANSFER_RECEIVED. Gives one row (none for an unknown transfer): requested_by, requested_at, approved_at, cancelled_at, closed_at,
-- reservation_id, version, receivers (callers who told receipts of it). Locks the transfer.
SELECT t.requested_by, t.requested_at, t.approved_at, t.cancelled_at, t.closed_at, t.reservation_id, t.version,
  ARRAY(SELECT DISTINCT e.caller_id FROM ledger.stock_event e WHERE e.transfer_id = t.transfer_id AND e.event_type = $2::smallint)
    AS receivers
FROM ledger.transfer t WHERE t.transfer_id = $1::text FOR UPDATE OF t
