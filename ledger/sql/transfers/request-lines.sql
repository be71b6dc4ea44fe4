-- Notes what a request asks for in the transfer's lines, beside what facts have told of them already.
-- $1 transfer_id, $2 item_no[], $3 requested[], $4 from_position[], $5 to_position[]. No two share an item.
-- Gives item_no and sent. Locks transfer lines in ascending order.
INSERT INTO ledger.transfer_line AS t (transfer_id, item_no, requested, from_position, to_position, route_rank)
SELECT $1::text, g.item_no, g.requested, g.from_position, g.to_position, 2
FROM unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[]) AS g(item_no, requested, from_position, to_position)
ORDER BY g.item_no
ON CONFLICT (transfer_id, item_no) DO UPDATE SET requested = excluded.requested, updated_at = now(),
  route_rank = greatest(t.route_rank, 2::smallint),
  from_position = CASE WHEN t.route_rank > 2 THEN coalesce(t.from_position, excluded.from_position) ELSE excluded.from_position END,
  to_position = CASE WHEN t.route_rank > 2 THEN coalesce(t.to_position, excluded.to_position) ELSE excluded.to_position END
RETURNING t.item_no, t.sent
