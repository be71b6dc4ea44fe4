-- Writes lines of what is expected, new or changed. No two of a call are the same line; those that exist are locked.
-- $1 kind, $2 updated_by, then arrays, one element a line: $3 document_type[], $4 document_id[], $5 line_id[], $6 item_no[],
-- $7 location_no[], $8 quantity[], $9 expected_at[], $10 party_id[] (or null), $11 tolerance_permille[].
-- Gives document_type, document_id, line_id, version. Locks expected lines in ascending order.
INSERT INTO ledger.expected_line AS l (kind, document_type, document_id, line_id, item_no, location_no, quantity, expected_at,
  party_id, tolerance_permille, updated_by)
SELECT $1::smallint, g.document_type, g.document_id, g.line_id, g.item_no, g.location_no, g.quantity, g.expected_at, g.party_id,
  g.tolerance_permille, $2::text
FROM unnest($3::text[], $4::text[], $5::text[], $6::bigint[], $7::integer[], $8::bigint[], $9::timestamptz[], $10::text[],
  $11::integer[]) AS g(document_type, document_id, line_id, item_no, location_no, quantity, expected_at, party_id,
    tolerance_permille)
ORDER BY g.document_type, g.document_id, g.line_id
ON CONFLICT (kind, document_type, document_id, line_id) DO UPDATE SET item_no = excluded.item_no,
  location_no = excluded.location_no, quantity = excluded.quantity, expected_at = excluded.expected_at,
  party_id = excluded.party_id, tolerance_permille = excluded.tolerance_permille, updated_by = excluded.updated_by,
  version = l.version + 1, updated_at = now()
RETURNING l.document_type, l.document_id, l.line_id, l.version
