-- Drop-ship orders with their lines, newest first.
-- $1 most, $2 opened before this opened_no (or null), and conditions, each null for none: $3 dropship_id[], $4 supplier_id[], $5
-- order_id[], $6 only open ones (true) or ended ones (false), $7 only late ones, $8 channel_id[]. Gives a row an order, its lines as
-- JSON in their order. Locks nothing.
SELECT o.dropship_id, o.opened_no, o.supplier_id, o.channel_id, o.order_id, o.ordered_by, o.ordered_at, o.due_at, o.shipped_at,
  o.ended_at, o.version, l.lines
FROM ledger.dropship_order o
CROSS JOIN LATERAL (
  SELECT json_agg(json_build_object('lineNo', d.line_no, 'itemNo', d.item_no, 'sku', i.sku, 'ordered', d.ordered,
    'shipped', d.shipped, 'cancelled', d.cancelled) ORDER BY d.line_no) AS lines
  FROM ledger.dropship_line d JOIN items.item i ON i.item_no = d.item_no WHERE d.dropship_id = o.dropship_id
) AS l
WHERE ($2::bigint IS NULL OR o.opened_no < $2::bigint)
  AND ($3::text[] IS NULL OR o.dropship_id = ANY ($3::text[]))
  AND ($4::text[] IS NULL OR o.supplier_id = ANY ($4::text[]))
  AND ($5::text[] IS NULL OR o.order_id = ANY ($5::text[]))
  AND ($6::boolean IS NULL OR (o.ended_at IS NULL) = $6::boolean)
  AND ($7::boolean IS NULL OR (o.ended_at IS NULL AND o.due_at < now()) = $7::boolean)
  AND ($8::text[] IS NULL OR o.channel_id = ANY ($8::text[]))
ORDER BY o.opened_no DESC LIMIT $1::integer
