-- Holds what a batch of reservations was decided to hold: reservations, their events, positions and feed, in one statement.
-- $1 null (the time of writing is now, after the locks), then arrays, one element a reservation: $2 reservation_id[], $3 request_hash[], $4 caller_id[],
-- $5 channel_id[], $6 hold_seconds[], $7 correlation_id[], $8 customer_id[], $9 reference_document[] (JSON); then arrays,
-- one element a line and position: $10 ord of the reservation[] (from 1), $11 line_no[], $12 position_id[], $13 requested[],
-- $14 held[] (0: held nowhere); and, one element a reservation, $15 fulfilment[] (1 picked up, 2 shipped, null) and $16
-- short_reasons[] (JSON or null). Positions are locked by this transaction; THE formula is applied to each request in turn, as decide()
-- did: after what the earlier ones took, a channel's own grant first, and only where units reach the customer as it asks. What came out of a grant is consumed of it and remembered
-- by entry, so that it can be given back. Gives one row, or fails with division by zero when a request takes more of a position
-- than the formula gives it then or an id exists already (a queued reservation is held under its id); then nothing happened. Locks grants of its positions, then feed
-- shards ascending, last.
WITH request AS MATERIALIZED (
  SELECT * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::integer[], $7::text[], $8::text[], $9::text[],
      $15::smallint[], $16::text[])
    WITH ORDINALITY AS r(reservation_id, request_hash, caller_id, channel_id, hold_seconds, correlation_id, customer_id,
      reference_document, fulfilment, short_reasons, ord)
),
entry AS MATERIALIZED (
  SELECT * FROM unnest($10::bigint[], $11::smallint[], $12::bigint[], $13::bigint[], $14::bigint[])
    WITH ORDINALITY AS e(ord, line_no, position_id, requested, held, n)
),
numbered AS (
  SELECT e.*, ($5::text[])[e.ord] AS channel_id,
    row_number() OVER (PARTITION BY e.position_id, ($5::text[])[e.ord] ORDER BY e.ord, e.n) AS nth_of_channel
  FROM entry e WHERE (SELECT is_in_use FROM ledger.policy_state)
),
termed AS (
  SELECT n.*, t.is_eligible, t.available, t.own, t.remaining, t.is_limit, t.grant_no, t.safety_stock, t.cap, t.buffer_fixed,
    t.buffer_bp, t.allowance, t.step, t.ways
  FROM numbered n
  LEFT JOIN LATERAL (
    SELECT terms.*, terms.eligibility & (l.pickup::integer + 2 * l.ship_from::integer) AS ways FROM ledger.position p
    JOIN items.item i ON i.item_no = (p.position_id >> 16)
    JOIN locations.location l ON l.location_no = (p.position_id & 65535)
    JOIN locations.channel c ON c.channel_id = n.channel_id
    CROSS JOIN LATERAL (
-- include selling-terms
    ) AS terms
    WHERE n.nth_of_channel = 1 AND p.position_id = n.position_id
  ) AS t ON true
),
spread AS (
  SELECT ord, line_no, position_id, requested, held, n, coalesce(bool_or(is_eligible) OVER at_channel, false) AS is_eligible,
    coalesce(max(available) OVER at_channel, 0) AS available, coalesce(max(own) OVER at_channel, 0) AS own,
    coalesce(max(remaining) OVER at_channel, 0) AS remaining, bool_or(is_limit) OVER at_channel AS is_limit,
    max(grant_no) OVER at_channel AS grant_no, max(safety_stock) OVER at_channel AS safety_stock, max(cap) OVER at_channel AS cap,
    max(buffer_fixed) OVER at_channel AS buffer_fixed, max(buffer_bp) OVER at_channel AS buffer_bp,
    max(allowance) OVER at_channel AS allowance, max(step) OVER at_channel AS step,
    coalesce(bit_or(ways) OVER at_channel, 0) AS ways, coalesce(($15::smallint[])[ord], 0) AS wanted,
    (sum(held) OVER (at_channel ORDER BY ord, n) - held)::bigint AS of_channel_before,
    (sum(held) OVER (PARTITION BY position_id ORDER BY ord, n) - held)::bigint AS of_all_before,
    (sum(held) OVER of_request)::bigint AS of_request, row_number() OVER (of_request ORDER BY n) AS nth_of_request
  FROM termed
  WINDOW at_channel AS (PARTITION BY position_id, channel_id), of_request AS (PARTITION BY ord, position_id)
),
drawn AS (
  SELECT *, least(own, of_channel_before + held) - least(own, of_channel_before) AS granted FROM spread
),
turn AS MATERIALIZED (
  SELECT ord, line_no, position_id, requested, held, n, granted, grant_no, of_request, nth_of_request, is_eligible,
    available - of_all_before AS available, own - least(own, of_channel_before) AS own,
    (remaining - sum(granted) OVER (PARTITION BY position_id ORDER BY ord, n) + granted)::bigint AS remaining,
    is_limit, safety_stock, cap, buffer_fixed, buffer_bp, allowance, step, ways & wanted = wanted AS is_offered
  FROM drawn
),
refused AS MATERIALIZED (
  SELECT t.position_id FROM turn t WHERE t.nth_of_request = 1 AND t.of_request > CASE WHEN NOT t.is_offered THEN 0 ELSE
-- include sellable-of-terms
  END
),
placed AS MATERIALIZED (
  SELECT ord, line_no, position_id, requested, held, n, granted, CASE WHEN granted > 0 THEN grant_no ELSE 0 END AS grant_no FROM turn
  UNION ALL
  SELECT ord, line_no, position_id, requested, held, n, 0, 0 FROM entry WHERE NOT (SELECT is_in_use FROM ledger.policy_state)
),
consumed AS (
  UPDATE ledger.allocation_grant g SET consumed = g.consumed + d.quantity
  FROM (SELECT grant_no, sum(granted)::bigint AS quantity FROM turn WHERE granted > 0 GROUP BY grant_no) AS d
  WHERE g.grant_no = d.grant_no
),
made AS (
  INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id, created_at, expires_at,
    line_nos, position_ids, requested, held, picked, consumed, customer_id, reference_document,
    grant_nos, granted, fulfilment, short_reasons)
  SELECT r.reservation_id, r.request_hash, 1, r.caller_id, r.channel_id, statement_timestamp(),
    statement_timestamp() + make_interval(secs => r.hold_seconds), e.line_nos, e.position_ids, e.requested, e.held, e.zeros, e.zeros,
    r.customer_id, r.reference_document::jsonb,
    CASE WHEN e.has_granted THEN e.grant_nos END, CASE WHEN e.has_granted THEN e.granted END, r.fulfilment, r.short_reasons::jsonb
  FROM request r
  JOIN (
    SELECT ord, array_agg(line_no ORDER BY n) AS line_nos, array_agg(position_id ORDER BY n) AS position_ids,
      array_agg(requested ORDER BY n) AS requested, array_agg(held ORDER BY n) AS held, array_agg(0::bigint) AS zeros,
      array_agg(grant_no ORDER BY n) AS grant_nos, array_agg(granted ORDER BY n) AS granted, bool_or(granted > 0) AS has_granted
    FROM placed GROUP BY ord
  ) e ON e.ord = r.ord
  ORDER BY r.reservation_id
  ON CONFLICT (reservation_id) DO UPDATE SET status = excluded.status, created_at = excluded.created_at,
    expires_at = excluded.expires_at, line_nos = excluded.line_nos, position_ids = excluded.position_ids,
    requested = excluded.requested, held = excluded.held, picked = excluded.picked, consumed = excluded.consumed,
    grant_nos = excluded.grant_nos, granted = excluded.granted, fulfilment = excluded.fulfilment,
    short_reasons = excluded.short_reasons
    WHERE reservation.status = 0
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
    AND CASE WHEN (SELECT is_in_use FROM ledger.policy_state)
      THEN NOT EXISTS (SELECT FROM refused WHERE refused.position_id = p.position_id)
      ELSE (
        SELECT bool_and(
-- include plainly-sellable
          >= t.d_reserved)
          AND bool_and((l.pickup::integer + 2 * l.ship_from::integer) & o.wanted = o.wanted)
        FROM locations.channel c, items.item i, locations.location l, (
          SELECT coalesce(bit_or(($15::smallint[])[e.ord]), 0) AS wanted FROM entry e
          WHERE e.position_id = p.position_id AND e.held > 0
        ) AS o
        WHERE c.channel_id = ANY ($5::text[]) AND i.item_no = (p.position_id >> 16)
          AND l.location_no = (p.position_id & 65535)
      )
    END
-- include apply-feed
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total)
  AND (SELECT count(*) FROM made) = (SELECT count(*) FROM request))::int AS is_whole
