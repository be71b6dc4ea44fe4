-- Gives back what reservations still hold: released, cancelled or expired.
-- $1 null (the time of writing is now, after the locks), then arrays, one element a reservation: $2 reservation_id[], $3 status it has[], $4 status it
-- gets[], $5 event kind[] (5 released, 6 expired), $6 cause[], $7 caller_id[], $8 correlation_id[], $9 reason[]. Reservations and positions
-- are locked by this transaction. Gives one row; fails with division by zero when a reservation does not have the status or a
-- position is missing. Locks feed shards ascending, last.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($2::uuid[], $3::smallint[], $4::smallint[], $5::smallint[], $6::smallint[], $7::text[], $8::text[], $9::text[])
    WITH ORDINALITY AS g(reservation_id, status_before, status_after, kind, cause, caller_id, correlation_id, reason, ord)
),
ended AS (
  UPDATE ledger.reservation r SET status = g.status_after, ended_at = statement_timestamp()
  FROM given g
  WHERE r.reservation_id = g.reservation_id AND r.status = g.status_before
  RETURNING g.ord, r.position_ids, r.held, r.consumed
),
happened AS MATERIALIZED (
  SELECT nextval('ledger.reservation_event_no') AS reservation_event_id, g.*, e.position_ids, e.held, e.consumed
  FROM given g JOIN ended e ON e.ord = g.ord
),
effect AS MATERIALIZED (
  SELECT h.ord, e.position_id, sum(e.held - e.consumed)::bigint AS quantity
  FROM happened h
  CROSS JOIN LATERAL unnest(h.position_ids, h.held, h.consumed) AS e(position_id, held, consumed)
  WHERE e.held > e.consumed
  GROUP BY h.ord, e.position_id
),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id, reason)
  SELECT h.reservation_event_id, h.reservation_id, h.kind, -1, statement_timestamp(), coalesce(e.position_ids, '{}'),
    coalesce(e.quantities, '{}'), h.caller_id, h.correlation_id, h.reason
  FROM happened h
  LEFT JOIN (
    SELECT ord, array_agg(position_id ORDER BY position_id) AS position_ids,
      array_agg(quantity ORDER BY position_id) AS quantities
    FROM effect GROUP BY ord
  ) e ON e.ord = h.ord
),
leg AS MATERIALIZED (
  SELECT h.ord, e.position_id, NULL::bigint AS movement_id, h.reservation_event_id, h.cause, h.correlation_id,
    e.quantity AS d_available, -e.quantity AS d_reserved, 0::bigint AS d_picked, 0::bigint AS d_damaged,
    0::bigint AS d_quarantined, 0::bigint AS d_return_pending
  FROM happened h JOIN effect e ON e.ord = h.ord
),
-- include apply
-- include apply-feed
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total)
  AND (SELECT count(*) FROM ended) = (SELECT count(*) FROM given))::int AS is_whole
