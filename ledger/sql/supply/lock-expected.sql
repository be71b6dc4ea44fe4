-- Locks the lines of documents that are to be changed, as they are now.
-- $1 kind (1 supply, 2 demand), $2 document_type[], $3 document_id[], $4 line_id[]. Gives ord (from 1), version, item_no, location_no,
-- quantity, expected_at, party_id and tolerance_permille of those that exist. Locks expected lines in ascending order.
SELECT g.ord, l.version, l.item_no, l.location_no, l.quantity, l.expected_at, l.party_id, l.tolerance_permille
FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS g(document_type, document_id, line_id, ord)
JOIN ledger.expected_line l ON l.kind = $1::smallint AND l.document_type = g.document_type AND l.document_id = g.document_id
  AND l.line_id = g.line_id
ORDER BY l.document_type, l.document_id, l.line_id FOR UPDATE OF l
