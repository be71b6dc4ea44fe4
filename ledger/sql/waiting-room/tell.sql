-- Adds changes to the feed of those who wait, in the order given.
-- $1 reservation_id[], $2 change[] (JSON). Gives nothing. Locks the feed's counter until commit; called last in the transaction.
-- Not for changes of stock: those have the ledger's feed.
WITH counted AS (
  UPDATE ledger.waiting_feed SET seq = seq + cardinality($1::uuid[]) RETURNING seq - cardinality($1::uuid[]) AS base
)
INSERT INTO ledger.waiting_change (seq, at, reservation_id, change)
SELECT c.base + g.ord, statement_timestamp(), g.reservation_id, g.change::jsonb
FROM counted c, unnest($1::uuid[], $2::text[]) WITH ORDINALITY AS g(reservation_id, change, ord)
