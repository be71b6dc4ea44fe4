-- Notes what a recall holds back at each position, and what is promised there.
-- $1 recall_id, $2 position_id[], $3 quantity[]. Positions are locked by this transaction. Gives nothing. Locks nothing more.
-- What it is for: docs/ledger.md, "Recall".
INSERT INTO ledger.recall_line (recall_id, position_id, quantity, promised)
SELECT $1::uuid, g.position_id, g.quantity, p.reserved + p.picked
FROM unnest($2::bigint[], $3::bigint[]) AS g(position_id, quantity)
JOIN ledger.position p ON p.position_id = g.position_id
WHERE g.quantity > 0 OR p.reserved + p.picked > 0
