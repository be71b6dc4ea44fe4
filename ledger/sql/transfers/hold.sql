-- Holds units for a transfer, without expiry: a reservation of purpose 2, its event, positions and feed, in one statement.
-- $1 null (the time of writing is now, after the locks), $2 reservation_id, $3 request_hash, $4 caller_id of the reservation, $5
-- who did it, $6 correlation_id, then arrays, one element a line: $7 position_id[], $8 quantity[] (> 0), ascending, no two alike.
-- Positions are locked by this transaction. Gives one row, or fails with division by zero when a position would not allow it; then
-- nothing happened. Locks feed shards ascending, last.
WITH entry AS MATERIALIZED (
  SELECT * FROM unnest($7::bigint[], $8::bigint[]) WITH ORDINALITY AS e(position_id, quantity, n)
),
made AS (
  INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id, created_at, purpose, line_nos,
    position_ids, requested, held, picked, consumed)
  SELECT $2::uuid, $3::uuid, 2, $4::text, '', statement_timestamp(), 2, array_agg((n - 1)::smallint ORDER BY n),
    array_agg(position_id ORDER BY n), array_agg(quantity ORDER BY n), array_agg(quantity ORDER BY n),
    array_agg(0::bigint), array_agg(0::bigint)
  FROM entry
  RETURNING reservation_id
),
happened AS MATERIALIZED (
  SELECT nextval('ledger.reservation_event_no') AS reservation_event_id, reservation_id FROM made
),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id)
  SELECT h.reservation_event_id, h.reservation_id, 1, 1, statement_timestamp(), e.position_ids, e.quantities, $5::text, $6::text
  FROM happened h
  CROSS JOIN (
    SELECT array_agg(position_id ORDER BY n) AS position_ids, array_agg(quantity ORDER BY n) AS quantities FROM entry
  ) AS e
),
leg AS MATERIALIZED (
  SELECT e.n AS ord, e.position_id, NULL::bigint AS movement_id, h.reservation_event_id, 101::smallint AS cause,
    $6::text AS correlation_id, -e.quantity AS d_available, e.quantity AS d_reserved, 0::bigint AS d_picked,
    0::bigint AS d_damaged, 0::bigint AS d_quarantined, 0::bigint AS d_return_pending
  FROM happened h CROSS JOIN entry e
),
-- include apply
  AND
-- include transfers/transferable
  >= t.d_reserved
-- include apply-feed
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total))::int AS is_whole
