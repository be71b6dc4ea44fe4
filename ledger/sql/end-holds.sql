-- Gives back what reservations still have: released, cancelled or expired. RESERVED units go back to AVAILABLE, PICKED ones
-- to RETURN_PENDING, where somebody puts them away.
-- $1 null (the time of writing is now, after the locks), then arrays, one element a reservation: $2 reservation_id[], $3 status it has[], $4 status it
-- gets[], $5 event kind[] (5 released, 6 expired), $6 cause[], $7 caller_id[], $8 correlation_id[], $9 reason[]. Reservations and positions
-- are locked by this transaction. What came out of a channel's grant and has not left goes back to it, what left counting as the
-- grant's first and what could not be found being gone. A reservation with picked units has an event of its own for them (kind 9, cause 109).
-- Gives one row; fails with division by zero when a reservation does not have the status or a position is missing.
-- Locks grants of its positions, then feed shards ascending, last.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($2::uuid[], $3::smallint[], $4::smallint[], $5::smallint[], $6::smallint[], $7::text[], $8::text[], $9::text[])
    WITH ORDINALITY AS g(reservation_id, status_before, status_after, kind, cause, caller_id, correlation_id, reason, ord)
),
ended AS (
  UPDATE ledger.reservation r SET status = g.status_after, ended_at = statement_timestamp()
  FROM given g
  WHERE r.reservation_id = g.reservation_id AND r.status = g.status_before
  RETURNING g.ord, r.position_ids, r.held, r.picked, r.consumed, r.grant_nos, r.granted
),
regranted AS (
  UPDATE ledger.allocation_grant g SET consumed = g.consumed - b.quantity
  FROM (
    SELECT e.grant_no, sum(greatest(0, least(e.granted, e.held) - greatest(e.picked, e.consumed)))::bigint AS quantity
    FROM ended n
    CROSS JOIN LATERAL unnest(n.grant_nos, n.granted, n.held, n.picked, n.consumed) AS e(grant_no, granted, held, picked, consumed)
    WHERE n.grant_nos IS NOT NULL AND e.granted > 0
    GROUP BY e.grant_no
  ) AS b
  WHERE g.grant_no = b.grant_no AND b.quantity > 0
),
rest AS MATERIALIZED (
  SELECT n.ord, e.position_id, sum(greatest(0, e.held - greatest(e.picked, e.consumed)))::bigint AS held,
    sum(greatest(0, e.picked - e.consumed))::bigint AS picked
  FROM ended n CROSS JOIN LATERAL unnest(n.position_ids, n.held, n.picked, n.consumed) AS e(position_id, held, picked, consumed)
  GROUP BY n.ord, e.position_id
),
happened AS MATERIALIZED (
  SELECT nextval('ledger.reservation_event_no') AS reservation_event_id, g.ord * 2 AS ord, g.reservation_id, g.kind,
    -1 AS effect, g.cause, g.caller_id, g.correlation_id, g.reason, r.position_ids, r.quantities
  FROM given g
  LEFT JOIN (
    SELECT ord, array_agg(position_id ORDER BY position_id) AS position_ids, array_agg(held ORDER BY position_id) AS quantities
    FROM rest WHERE held > 0 GROUP BY ord
  ) r ON r.ord = g.ord
  UNION ALL
  SELECT nextval('ledger.reservation_event_no'), g.ord * 2 + 1, g.reservation_id, 9::smallint, -2, 109::smallint, g.caller_id,
    g.correlation_id, g.reason, r.position_ids, r.quantities
  FROM given g
  JOIN (
    SELECT ord, array_agg(position_id ORDER BY position_id) AS position_ids, array_agg(picked ORDER BY position_id) AS quantities
    FROM rest WHERE picked > 0 GROUP BY ord
  ) r ON r.ord = g.ord
),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id, reason)
  SELECT reservation_event_id, reservation_id, kind, effect, statement_timestamp(), coalesce(position_ids, '{}'),
    coalesce(quantities, '{}'), caller_id, correlation_id, reason
  FROM happened
),
leg AS MATERIALIZED (
  SELECT h.ord, e.position_id, NULL::bigint AS movement_id, h.reservation_event_id, h.cause, h.correlation_id,
    CASE WHEN h.effect = -1 THEN e.quantity ELSE 0 END AS d_available,
    CASE WHEN h.effect = -1 THEN -e.quantity ELSE 0 END AS d_reserved,
    CASE WHEN h.effect = -2 THEN -e.quantity ELSE 0 END AS d_picked, 0::bigint AS d_damaged, 0::bigint AS d_quarantined,
    CASE WHEN h.effect = -2 THEN e.quantity ELSE 0 END AS d_return_pending
  FROM happened h CROSS JOIN LATERAL unnest(h.position_ids, h.quantities) AS e(position_id, quantity)
),
-- include apply
-- include apply-feed
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total)
  AND (SELECT count(*) FROM ended) = (SELECT count(*) FROM given))::int AS is_whole
