-- Rooms in which somebody waits, for whoever admits.
-- Gives item_no, in their order.
-- Locks nothing.
SELECT d.item_no
FROM ledger.waiting_room_door d
WHERE EXISTS (SELECT FROM ledger.waiting_ticket t WHERE t.item_no = d.item_no AND t.settled_at IS NULL)
ORDER BY d.item_no
