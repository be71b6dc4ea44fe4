-- How many running numbers are missing, by source; what metrics show. Takes nothing. Gives source, missing (a double: a gauge)
-- and oldest_seconds, the age of the oldest gap.
-- Locks nothing.
SELECT source, sum(to_no - from_no + 1)::double precision AS missing, extract(epoch FROM now() - min(noticed_at))::bigint AS oldest_seconds
FROM ledger.source_gap GROUP BY source ORDER BY source
