-- Takes a room's door, unless somebody else has it: one at a time admits, so that
-- who came first is served first. $1 item_no. Gives item_no. Locks the door
-- without waiting, before everything else.
SELECT item_no FROM ledger.waiting_room_door WHERE item_no = $1::bigint FOR UPDATE SKIP LOCKED
