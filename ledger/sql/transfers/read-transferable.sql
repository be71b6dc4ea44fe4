-- What may be kept for a transfer at positions.
-- $1 position_id[]. Positions are locked by this transaction.
-- Gives position_id and free (thousandths). Locks nothing more.
SELECT p.position_id,
-- include transfers/transferable
  AS free
FROM ledger.position p WHERE p.position_id = ANY ($1::bigint[])
