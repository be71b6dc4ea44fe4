-- Makes the positions of a batch that are not there yet, with nothing in them.
-- $1 position_id[].
-- Gives nothing. Locks (and waits for) new positions in ascending order.
INSERT INTO ledger.position (position_id)
SELECT position_id FROM unnest($1::bigint[]) AS g(position_id)
WHERE NOT EXISTS (SELECT FROM ledger.position p WHERE p.position_id = g.position_id)
ORDER BY position_id
ON CONFLICT (position_id) DO NOTHING
