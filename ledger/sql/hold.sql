-- Holds what a batch of reservations was decided to hold: reservations, their events, positions and feed, in one statement.
-- $1 null (the time of writing is now, after the locks), then arrays, one element a reservation: $2 reservation_id[], $3 request_hash[], $4 caller_id[],
-- $5 channel_id[], $6 hold_seconds[], $7 correlation_id[], $8 customer_id[], $9 reference_document[] (JSON); then arrays,
-- one element a line and position: $10 ord of the reservation[] (from 1), $11 line_no[], $12 position_id[], $13 requested[],
-- $14 held[] (0: held nowhere). Positions are locked by this transaction; a position is written only while THE formula
-- gives every channel of the batch at least what is taken from it. Gives one row, or fails with division by zero when a
-- position would not allow it or an id exists already; then nothing happened. Locks feed shards ascending, last.
WITH request AS MATERIALIZED (
  SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::integer[], $7::text[], $8::text[], $9::text[])
    WITH ORDINALITY AS r(reservation_id, request_hash, caller_id, channel_id, hold_seconds, correlation_id, customer_id,
      reference_document, ord)
),
entry AS MATERIALIZED (
  SELECT * FROM unnest($10::bigint[], $11::smallint[], $12::bigint[], $13::bigint[], $14::bigint[])
    WITH ORDINALITY AS e(ord, line_no, position_id, requested, held, n)
),
made AS (
  INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id, created_at, expires_at,
    line_nos, position_ids, requested, held, picked, consumed, customer_id, reference_document)
  SELECT r.reservation_id, r.request_hash, 1, r.caller_id, r.channel_id, statement_timestamp(),
    statement_timestamp() + make_interval(secs => r.hold_seconds), e.line_nos, e.position_ids, e.requested, e.held, e.zeros, e.zeros,
    r.customer_id, r.reference_document::jsonb
  FROM request r
  JOIN (
    SELECT ord, array_agg(line_no ORDER BY n) AS line_nos, array_agg(position_id ORDER BY n) AS position_ids,
      array_agg(requested ORDER BY n) AS requested, array_agg(held ORDER BY n) AS held, array_agg(0::bigint) AS zeros
    FROM entry GROUP BY ord
  ) e ON e.ord = r.ord
  ORDER BY r.reservation_id
  ON CONFLICT (reservation_id) DO NOTHING
  RETURNING reservation_id
),
happened AS MATERIALIZED (
  SELECT nextval('ledger.reservation_event_no') AS reservation_event_id, r.*
  FROM request r JOIN made ON made.reservation_id = r.reservation_id
),
effect AS MATERIALIZED (
  SELECT ord, position_id, sum(held)::bigint AS quantity FROM entry WHERE held > 0 GROUP BY ord, position_id
),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id)
  SELECT h.reservation_event_id, h.reservation_id, 1, 1, statement_timestamp(), e.position_ids, e.quantities, h.caller_id,
    h.correlation_id
  FROM happened h
  JOIN (
    SELECT ord, array_agg(position_id ORDER BY position_id) AS position_ids,
      array_agg(quantity ORDER BY position_id) AS quantities
    FROM effect GROUP BY ord
  ) e ON e.ord = h.ord
),
leg AS MATERIALIZED (
  SELECT h.ord, e.position_id, NULL::bigint AS movement_id, h.reservation_event_id, 101::smallint AS cause, h.correlation_id,
    -e.quantity AS d_available, e.quantity AS d_reserved, 0::bigint AS d_picked, 0::bigint AS d_damaged,
    0::bigint AS d_quarantined, 0::bigint AS d_return_pending
  FROM happened h JOIN effect e ON e.ord = h.ord
),
-- include apply
    AND (
      SELECT bool_and(
-- include available-to-sell
        >= t.d_reserved)
      FROM locations.channel c, items.item i, locations.location l
      WHERE c.channel_id = ANY ($5::text[]) AND i.item_no = (p.position_id >> 16)
        AND l.location_no = (p.position_id & 65535)
    )
-- include apply-feed
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total)
  AND (SELECT count(*) FROM made) = (SELECT count(*) FROM request))::int AS is_whole
