-- How many events wait, by why; what metrics show.
-- $1 most to count. Gives code, events and oldest_seconds.
-- Locks nothing.
SELECT code, count(*)::integer AS events, extract(epoch FROM now() - min(parked_at))::bigint AS oldest_seconds
FROM (SELECT code, parked_at FROM ledger.parked_event LIMIT $1::integer) AS p
GROUP BY code ORDER BY code
