-- Accepts what lines have received above what was sent, as it is now.
-- $1 transfer_id, $2 item_no[]. Gives item_no and surplus (received above sent) of those that had one not accepted yet.
-- Locks transfer lines in ascending order.
WITH due AS MATERIALIZED (
  SELECT transfer_id, item_no, received - sent AS surplus FROM ledger.transfer_line
  WHERE transfer_id = $1::text AND item_no = ANY ($2::bigint[]) AND received - sent > surplus_accepted
  ORDER BY item_no FOR UPDATE
)
UPDATE ledger.transfer_line l SET surplus_accepted = d.surplus, updated_at = now()
FROM due d WHERE l.transfer_id = d.transfer_id AND l.item_no = d.item_no
RETURNING l.item_no, d.surplus
