-- Locks a drop-ship order, so that what is decided on it is what is written.
-- $1 dropship_id.
-- Gives supplier_id when there is one. Locks the order.
SELECT supplier_id FROM ledger.dropship_order WHERE dropship_id = $1::text FOR UPDATE
