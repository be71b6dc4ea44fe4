-- How far sources have told what happened at locations, by source and location.
-- $1 most, $2 source and $3 location_id to continue after (or null), $4 source[], $5 location_no[], $6 heard before; each or
-- null. Gives source, location_id, location_no, occurred_at, heard_at, last_sequence (text). Locks nothing.
SELECT w.source, l.location_id, w.location_no, w.occurred_at, w.heard_at, w.last_sequence::text AS last_sequence
FROM ledger.source_watermark w JOIN locations.location l USING (location_no)
WHERE ($2::text IS NULL OR (w.source, l.location_id) > ($2::text, $3::text))
  AND ($4::text[] IS NULL OR w.source = ANY ($4::text[]))
  AND ($5::integer[] IS NULL OR w.location_no = ANY ($5::integer[]))
  AND ($6::timestamptz IS NULL OR w.heard_at < $6::timestamptz)
ORDER BY w.source, l.location_id LIMIT $1::integer
