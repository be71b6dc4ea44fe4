-- Rooms in which somebody waits, for whoever admits, and for whoever reserves: they stay open until nobody does.
-- Gives item_no and sku, in the order of item_no.
-- Locks nothing.
SELECT d.item_no, i.sku
FROM ledger.waiting_room_door d
JOIN items.item i ON i.item_no = d.item_no
WHERE EXISTS (SELECT FROM ledger.waiting_ticket t WHERE t.item_no = d.item_no AND t.settled_at IS NULL)
ORDER BY d.item_no
