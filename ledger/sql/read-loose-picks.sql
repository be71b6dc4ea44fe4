-- Units picked for no reservation, so that a shipment of them finds them.
-- $1 position_id[]. Gives position_id and quantity of those that ever had any.
-- Positions are locked by this transaction; locks nothing more.
SELECT position_id, quantity FROM ledger.loose_pick WHERE position_id = ANY ($1::bigint[])
