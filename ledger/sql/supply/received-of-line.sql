-- What came for an expected line l (ledger.expected_line): what names the line, and of what names its document only its share, the
-- earliest lines of the item first. A fragment: a LATERAL subquery of one row, received. Never negative; demand (kind 2) has none.
-- Written once, here.
SELECT (d.own + least(greatest(0, e.left_over), greatest(0, l.quantity - d.own)))::bigint AS received
FROM (
  SELECT coalesce((
    SELECT greatest(0, r.quantity) FROM ledger.expected_receipt r
    WHERE l.kind = 1 AND r.document_type = l.document_type AND r.reference_id = l.document_id || '/' || l.line_id
      AND r.item_no = l.item_no), 0) AS own
) AS d
CROSS JOIN LATERAL (
  SELECT coalesce((
    SELECT greatest(0, r.quantity) FROM ledger.expected_receipt r
    WHERE l.kind = 1 AND r.document_type = l.document_type AND r.reference_id = l.document_id AND r.item_no = l.item_no), 0)
    - coalesce((
      SELECT sum(greatest(0, o.quantity - coalesce((
        SELECT greatest(0, r.quantity) FROM ledger.expected_receipt r
        WHERE r.document_type = o.document_type AND r.reference_id = o.document_id || '/' || o.line_id
          AND r.item_no = o.item_no), 0)))
      FROM ledger.expected_line o
      WHERE o.kind = l.kind AND o.document_type = l.document_type AND o.document_id = l.document_id AND o.item_no = l.item_no
        AND (o.expected_at, o.line_id) < (l.expected_at, l.line_id)), 0) AS left_over
) AS e
