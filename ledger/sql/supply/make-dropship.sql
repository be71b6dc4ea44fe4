-- Makes a drop-ship order with its lines.
-- $1 dropship_id, $2 supplier_id, $3 channel_id, $4 order_id (both or null), $5 ordered_by, $6 ordered_at, $7 due_at, $8 line_no[],
-- $9 item_no[], $10 ordered[]. Gives dropship_id when there was none of this id.
-- Locks the order.
WITH made AS (
  INSERT INTO ledger.dropship_order (dropship_id, supplier_id, channel_id, order_id, ordered_by, ordered_at, due_at)
  VALUES ($1::text, $2::text, $3::text, $4::text, $5::text, $6::timestamptz, $7::timestamptz)
  ON CONFLICT (dropship_id) DO NOTHING RETURNING dropship_id
),
lines AS (
  INSERT INTO ledger.dropship_line (dropship_id, line_no, item_no, ordered)
  SELECT made.dropship_id, g.line_no, g.item_no, g.ordered
  FROM made CROSS JOIN unnest($8::smallint[], $9::bigint[], $10::bigint[]) AS g(line_no, item_no, ordered)
)
SELECT dropship_id FROM made
