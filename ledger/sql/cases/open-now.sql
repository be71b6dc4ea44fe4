-- What is open now, by kind and owner.
-- Takes nothing.
-- Gives kind, owner, count and oldest_seconds. Locks nothing.
SELECT kind, owner, count(*)::integer AS count,
  extract(epoch FROM now() - min(opened_at))::float8 AS oldest_seconds
FROM ledger.exception_case WHERE status = 'OPEN' GROUP BY kind, owner
