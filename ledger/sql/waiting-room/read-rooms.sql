-- How full rooms are. $1 item_no[]. Gives item_no, waiting (thousandths asked for by those who wait; who has left and whose ticket
-- nobody has come to yet waits no more) and hope (as much as may wait, as it was when somebody was last admitted, see look-ahead.sql;
-- null before that). Locks nothing.
SELECT d.item_no, d.hope, coalesce(sum(t.quantity), 0)::bigint AS waiting
FROM ledger.waiting_room_door d
LEFT JOIN ledger.waiting_ticket t ON t.item_no = d.item_no AND t.settled_at IS NULL
  AND EXISTS (SELECT FROM ledger.reservation r WHERE r.reservation_id = t.reservation_id AND r.status = 0)
WHERE d.item_no = ANY ($1::bigint[])
GROUP BY d.item_no, d.hope
