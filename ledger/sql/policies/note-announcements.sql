-- Notes that those who watch availability are to be told of items or places: something outside the ledger changed what may be promised.
-- $1 item_no[] (0: all items), $2 place[] of the same length (a location_no; 65540: everywhere), $3 correlation_id.
-- Gives nothing. Locks nothing.
INSERT INTO ledger.policy_announcement (item_no, item_class, place, due_at, correlation_id)
SELECT due.item_no, '', due.place, now(), $3::text FROM unnest($1::bigint[], $2::integer[]) AS due (item_no, place)
