-- Locks the positions of a batch, so that what the next statements of this transaction read is what they write on.
-- $1 position_id[].
-- Gives position_id of those that exist. Locks positions in ascending order.
SELECT position_id FROM ledger.position WHERE position_id = ANY ($1::bigint[]) ORDER BY position_id FOR UPDATE
