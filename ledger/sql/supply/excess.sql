-- How documents stand that expect an item: more received than tolerated, or not. Only those with lines for it.
-- $1 document_type[], $2 reference_id[] (a document's id, or id/line), $3 item_no[].
-- Gives document_type, document_id, item_no, location_no (one of its lines'), expected and received in all, and excess: what is
-- received above what is expected and tolerated, at least 0. Locks nothing.
WITH asked AS MATERIALIZED (
  SELECT DISTINCT l.document_type, l.document_id, l.item_no
  FROM unnest($1::text[], $2::text[], $3::bigint[]) AS g(document_type, reference_id, item_no)
  JOIN ledger.expected_line l ON l.kind = 1 AND l.document_type = g.document_type AND l.item_no = g.item_no
    AND l.document_id = ANY (ARRAY[g.reference_id, regexp_replace(g.reference_id, '/[^/]*$', '')])
    AND g.reference_id IN (l.document_id, l.document_id || '/' || l.line_id)
),
due AS (
  SELECT a.document_type, a.document_id, a.item_no, min(l.location_no) AS location_no, sum(l.quantity)::bigint AS expected,
    sum(l.quantity + l.quantity * l.tolerance_permille / 1000)::bigint AS tolerated,
    array_agg(a.document_id || '/' || l.line_id) AS reference_ids
  FROM asked a
  JOIN ledger.expected_line l ON l.kind = 1 AND l.document_type = a.document_type AND l.document_id = a.document_id
    AND l.item_no = a.item_no
  GROUP BY a.document_type, a.document_id, a.item_no
)
SELECT d.document_type, d.document_id, d.item_no, d.location_no, d.expected, c.received,
  greatest(0, c.received - d.tolerated)::bigint AS excess
FROM due d
CROSS JOIN LATERAL (
  SELECT coalesce(sum(r.quantity), 0)::bigint AS received FROM ledger.expected_receipt r
  WHERE r.document_type = d.document_type AND r.item_no = d.item_no
    AND r.reference_id = ANY (d.document_id || d.reference_ids)
) AS c
ORDER BY d.document_type, d.document_id, d.item_no
