-- Locks a transfer's lines, so that what is decided on them is what is written. Positions are locked already.
-- $1 transfer_id. Gives nothing that is read.
-- Locks transfer lines in ascending order.
SELECT item_no FROM ledger.transfer_line WHERE transfer_id = $1::text ORDER BY item_no FOR UPDATE
