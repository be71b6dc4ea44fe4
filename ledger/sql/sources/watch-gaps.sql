-- Sources with numbers that have been missing for some time, each with how many and since when.
-- $1 how long, in milliseconds. Gives source, gaps, missing (text), oldest_at, from_no and to_no of the oldest (text), epoch.
-- Locks nothing.
SELECT source, count(*)::integer AS gaps, sum(to_no - from_no + 1)::text AS missing, min(noticed_at) AS oldest_at,
  (array_agg(from_no::text ORDER BY noticed_at, epoch, from_no))[1] AS from_no,
  (array_agg(to_no::text ORDER BY noticed_at, epoch, from_no))[1] AS to_no
FROM ledger.source_gap WHERE noticed_at <= now() - $1::bigint * interval '1 millisecond'
GROUP BY source ORDER BY source
