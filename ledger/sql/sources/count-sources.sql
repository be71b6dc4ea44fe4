-- How many sources are declared, counted up to a bound.
-- $1 the bound. Gives count.
-- Locks nothing; who declares holds the policy row.
SELECT count(*)::integer AS count FROM (SELECT 1 FROM ledger.source LIMIT $1::integer) AS s
