-- Months of the journal that have partitions of their own and ended long enough ago to be archived, oldest first.
-- Takes nothing.
-- Gives month (YYYY-MM-DD, its first day). Locks nothing.
SELECT to_date(substring(c.relname FROM '\d{4}_\d{2}$'), 'YYYY_MM') AS month
FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
WHERE i.inhparent = 'ledger.movement'::regclass AND c.relname ~ '^movement_\d{4}_\d{2}$'
  AND (to_date(substring(c.relname FROM '\d{4}_\d{2}$'), 'YYYY_MM') + interval '1 month') AT TIME ZONE 'UTC'
    <= now() - interval '400 days'
ORDER BY 1
