-- What is expected, line by line, with what has come of it, the earliest first.
-- $1 kind (1 supply, 2 demand), $2 most, then conditions, each null for none: $3 item_no[], $4 location_no[], $5 document_id[], $6 only
-- lines that are still open (true) or not (false), $7 expected at or after, $8 expected before, $9 expected_at, $10
-- document_type, $11 document_id, $12 line_id of the last line of the page before. A receipt that names the line is the line's; one that names the document
-- goes to its lines of the item, the earliest first. Gives the line with received and open. One snapshot. Locks nothing.
SELECT l.document_type, l.document_id, l.line_id, l.item_no, i.sku, l.location_no, c.location_id, l.quantity, s.received,
  greatest(0, l.quantity - s.received)::bigint AS open, l.expected_at, l.party_id, l.tolerance_permille, l.version, l.updated_at
FROM ledger.expected_line l
JOIN items.item i ON i.item_no = l.item_no
JOIN locations.location c ON c.location_no = l.location_no
CROSS JOIN LATERAL (
-- include supply/received-of-line
) AS s
WHERE l.kind = $1::smallint
  AND ($3::bigint[] IS NULL OR l.item_no = ANY ($3::bigint[]))
  AND ($4::integer[] IS NULL OR l.location_no = ANY ($4::integer[]))
  AND ($5::text[] IS NULL OR l.document_id = ANY ($5::text[]))
  AND ($6::boolean IS NULL OR (l.quantity > s.received) = $6::boolean)
  AND ($7::timestamptz IS NULL OR l.expected_at >= $7) AND ($8::timestamptz IS NULL OR l.expected_at < $8)
  AND ($9::timestamptz IS NULL
    OR (l.expected_at, l.document_type, l.document_id, l.line_id) > ($9::timestamptz, $10::text, $11::text, $12::text))
ORDER BY l.expected_at, l.document_type, l.document_id, l.line_id LIMIT $2::integer
