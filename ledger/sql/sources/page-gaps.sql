-- Running numbers that nobody has told, by source, epoch and number.
-- $1 most, $2 source, $3 epoch and $4 from_no to continue after (or null), $5 source[] or null. Gives source, epoch, from_no,
-- to_no, missing (text) and noticed_at. Locks nothing.
SELECT source, epoch, from_no::text AS from_no, to_no::text AS to_no, (to_no - from_no + 1)::text AS missing, noticed_at
FROM ledger.source_gap AS source_gap
WHERE ($2::text IS NULL OR (source, epoch, from_no) > ($2::text, $3::integer, $4::bigint))
  AND ($5::text[] IS NULL OR source = ANY ($5::text[]))
ORDER BY source, epoch, source_gap.from_no LIMIT $1::integer
