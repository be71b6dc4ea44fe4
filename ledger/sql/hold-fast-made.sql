-- The first half of hold-fast.sql and hold-fast-by-policy.sql: reservations, and what they take of positions. A fragment.
-- Arrays, one element a reservation: $1 reservation_id[], $2 request_hash[], $3 caller_id[], $4 channel_id[], $5 hold_seconds[],
-- $6 correlation_id[], $7 customer_id[], $8 reference_document[] (JSON), $9 fulfilment[] (1 picked up, 2 shipped, null), $10 its
-- first and $11 its last line among the lines of all, which are $12 the reservation's number (from 1)[], $13 position_id[] (distinct
-- within a reservation), $14 quantity[] (thousandths, > 0). $16 numbers from 0 and $17 zeros, as many as the longest reservation has
-- lines. Gives `made`, `happened` (an event for each that was made) and `leg` (ord, event and line). Locks reservations ascending.
-- Arrays of lines are cut out of those of the batch: reading an array literal for each cost more than storing it. Decision 0020.
request AS MATERIALIZED (
  -- The series tells the planner that batches are large.
  SELECT r.*, ($13::bigint[])[r.first_line:r.last_line] AS position_ids, ($14::bigint[])[r.first_line:r.last_line] AS quantities,
    ($16::smallint[])[1:r.last_line - r.first_line + 1] AS line_nos, ($17::bigint[])[1:r.last_line - r.first_line + 1] AS zeros
  FROM ROWS FROM (
    unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::smallint[],
      $10::integer[], $11::integer[]),
    generate_series(1, cardinality($1::uuid[]))
  ) AS r(reservation_id, request_hash, caller_id, channel_id, hold_seconds, correlation_id, customer_id, reference_document,
    fulfilment, first_line, last_line, ord)
),
made AS (
  INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id, created_at, expires_at,
    line_nos, position_ids, requested, held, picked, consumed, customer_id, reference_document, fulfilment)
  SELECT reservation_id, request_hash, 1, caller_id, channel_id, statement_timestamp(),
    statement_timestamp() + make_interval(secs => hold_seconds), line_nos, position_ids, quantities, quantities, zeros, zeros,
    customer_id, reference_document::jsonb, fulfilment
  FROM request ORDER BY reservation_id
  ON CONFLICT (reservation_id) DO NOTHING
  RETURNING reservation_id
),
happened AS MATERIALIZED (
  SELECT nextval('ledger.reservation_event_no') AS reservation_event_id, r.ord, r.reservation_id, r.caller_id, r.channel_id,
    r.correlation_id, r.fulfilment, r.position_ids, r.quantities
  FROM request r JOIN made ON made.reservation_id = r.reservation_id
),
leg AS MATERIALIZED (
  SELECT h.ord, h.reservation_event_id, h.channel_id, h.fulfilment, h.correlation_id, l.position_id, l.quantity
  FROM unnest($12::integer[], $13::bigint[], $14::bigint[]) AS l(ord, position_id, quantity)
  JOIN happened h ON h.ord = l.ord
),
