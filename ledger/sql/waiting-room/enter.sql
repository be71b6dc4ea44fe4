-- Lets requests into waiting rooms: a reservation of status QUEUED that holds nothing, and a ticket, numbered in the order given
-- after whoever was let in before. Ids that exist already are left out: they are replays.
-- Arrays, one element a request: $1 reservation_id[], $2 request_hash[], $3 caller_id[], $4 channel_id[], $5 customer_id[],
-- $6 reference_document[] (JSON), $7 item_no[] of the room, $8 quantity[] of that item, $9 request[] (JSON), $10 arrived_at[],
-- $11 wait_seconds[]; then arrays, one element a line: $12 ord of the request[] (from 1), $13 line_no[], $14 position_id[]
-- (location 65535: anywhere), $15 requested[]. Gives reservation_id of those let in. Locks rooms ascending until commit, so that
-- tickets are visible in their order.
WITH request AS MATERIALIZED (
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::bigint[],
      $9::text[], $10::timestamptz[], $11::integer[])
    WITH ORDINALITY AS r(reservation_id, request_hash, caller_id, channel_id, customer_id, reference_document, item_no, quantity,
      request, arrived_at, wait_seconds, ord)
),
entry AS MATERIALIZED (
  SELECT ord, array_agg(line_no ORDER BY n) AS line_nos, array_agg(position_id ORDER BY n) AS position_ids,
    array_agg(requested ORDER BY n) AS requested, array_agg(0::bigint) AS zeros
  FROM unnest($12::bigint[], $13::smallint[], $14::bigint[], $15::bigint[]) WITH ORDINALITY AS e(ord, line_no, position_id, requested, n)
  GROUP BY ord
),
made AS (
  INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id, created_at, line_nos,
    position_ids, requested, held, picked, consumed, customer_id, reference_document)
  SELECT r.reservation_id, r.request_hash, 0, r.caller_id, r.channel_id, statement_timestamp(), e.line_nos, e.position_ids,
    e.requested, e.zeros, e.zeros, e.zeros, r.customer_id, r.reference_document::jsonb
  FROM request r JOIN entry e ON e.ord = r.ord
  ORDER BY r.reservation_id
  ON CONFLICT (reservation_id) DO NOTHING
  RETURNING reservation_id
),
coming AS MATERIALIZED (
  SELECT r.*, row_number() OVER (PARTITION BY r.item_no ORDER BY r.ord) AS nth, count(*) OVER (PARTITION BY r.item_no) AS many
  FROM request r JOIN made m ON m.reservation_id = r.reservation_id
),
room AS (
  INSERT INTO ledger.waiting_room (item_no, last_ticket)
  SELECT item_no, count(*) FROM coming GROUP BY item_no ORDER BY item_no
  ON CONFLICT (item_no) DO UPDATE SET last_ticket = waiting_room.last_ticket + excluded.last_ticket
  RETURNING item_no, last_ticket
),
door AS (
  INSERT INTO ledger.waiting_room_door (item_no) SELECT DISTINCT item_no FROM coming ORDER BY item_no ON CONFLICT (item_no) DO NOTHING
)
INSERT INTO ledger.waiting_ticket (item_no, ticket, reservation_id, quantity, request, arrived_at, expires_at)
SELECT c.item_no, m.last_ticket - c.many + c.nth, c.reservation_id, c.quantity, c.request::jsonb, c.arrived_at,
  statement_timestamp() + make_interval(secs => c.wait_seconds)
FROM coming c JOIN room m ON m.item_no = c.item_no
RETURNING reservation_id
