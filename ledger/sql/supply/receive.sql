-- Adds what receipts named (and takes off what reversals did) to what has come for documents and their lines.
-- $1 document_type[], $2 reference_id[] (a document's id, or id/line), $3 item_no[], $4 quantity[] (signed), $5 occurred_at[].
-- Gives nothing. Locks expected receipts in ascending order.
INSERT INTO ledger.expected_receipt AS r (document_type, reference_id, item_no, quantity, received_at)
SELECT document_type, reference_id, item_no, sum(quantity)::bigint, max(occurred_at)
FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::timestamptz[])
  AS g(document_type, reference_id, item_no, quantity, occurred_at)
GROUP BY document_type, reference_id, item_no ORDER BY document_type, reference_id, item_no
ON CONFLICT (document_type, reference_id, item_no) DO UPDATE SET
  quantity = r.quantity + excluded.quantity, received_at = greatest(r.received_at, excluded.received_at)
