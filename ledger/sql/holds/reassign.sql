-- Moves units a reservation still holds from some positions to others, in one statement: RESERVED to AVAILABLE there, AVAILABLE to
-- RESERVED here. Its status and expiry stay.
-- $1 null (the time of writing is now, after the locks), $2 reservation_id, $3 caller_id, $4 correlation_id, $5 reason, then what
-- goes, arrays: $6 n[] (the entry's place, from 1, distinct), $7 quantity[]; and what comes, arrays: $8 line_no[], $9
-- position_id[], $10 quantity[].
-- Reservation and positions are locked by this transaction. Units that came out of a grant and go elsewhere return to it; what comes is
-- taken out of the channel's own grant first. Gives one
-- row; fails with division by zero, and nothing happened, when the reservation holds less than goes, has ended, or THE formula gives
-- its channel less of a position than comes. Locks grants of its positions, then feed shards ascending, last.
WITH entry AS MATERIALIZED (
  SELECT e.*, coalesce(g.quantity, 0) AS gone, r.channel_id,
    least(e.granted, e.held) - least(e.granted, e.held - coalesce(g.quantity, 0)) AS regranted
  FROM ledger.reservation r
  CROSS JOIN LATERAL unnest(r.line_nos, r.position_ids, r.requested, r.held, r.picked, r.consumed,
      coalesce(r.grant_nos, array_fill(0::bigint, ARRAY[cardinality(r.held)])),
      coalesce(r.granted, array_fill(0::bigint, ARRAY[cardinality(r.held)])))
    WITH ORDINALITY AS e(line_no, position_id, requested, held, picked, consumed, grant_no, granted, n)
  LEFT JOIN unnest($6::bigint[], $7::bigint[]) AS g(n, quantity) ON g.n = e.n
  WHERE r.reservation_id = $2::uuid AND (r.status IN (2, 3) OR (r.status = 1 AND r.expires_at > statement_timestamp()))
),
coming AS MATERIALIZED (
  SELECT a.n, a.line_no, a.position_id, a.quantity, CASE WHEN a.own > 0 THEN a.grant_no ELSE 0 END AS grant_no,
    (least(a.own, a.so_far) - least(a.own, a.so_far - a.quantity))::bigint AS granted
  FROM (
    SELECT g.*, coalesce(terms.own, 0) AS own, terms.grant_no,
      sum(g.quantity) OVER (PARTITION BY g.position_id ORDER BY g.n) AS so_far
    FROM unnest($8::smallint[], $9::bigint[], $10::bigint[]) WITH ORDINALITY AS g(line_no, position_id, quantity, n)
    LEFT JOIN LATERAL (
      SELECT t.own, t.grant_no FROM ledger.position p
      JOIN items.item i ON i.item_no = (p.position_id >> 16)
      JOIN locations.location l ON l.location_no = (p.position_id & 65535)
      JOIN locations.channel c ON c.channel_id = (SELECT channel_id FROM entry LIMIT 1)
      CROSS JOIN LATERAL (
-- include selling-terms
      ) AS t
      WHERE p.position_id = g.position_id AND p.grants > 0
    ) AS terms ON true
  ) AS a
),
become AS MATERIALIZED (
  SELECT n, line_no, position_id, requested - gone AS requested, held - gone AS held, picked, consumed, grant_no,
    granted - regranted AS granted
  FROM entry
  UNION ALL
  SELECT (SELECT count(*) FROM entry) + n, line_no, position_id, quantity, quantity, 0, 0, grant_no, granted FROM coming
),
reassigned AS (
  UPDATE ledger.reservation r SET line_nos = b.line_nos, position_ids = b.position_ids, requested = b.requested, held = b.held,
    picked = b.picked, consumed = b.consumed, grant_nos = CASE WHEN b.has_granted THEN b.grant_nos END,
    granted = CASE WHEN b.has_granted THEN b.granted END
  FROM (
    SELECT array_agg(line_no ORDER BY n) AS line_nos, array_agg(position_id ORDER BY n) AS position_ids,
      array_agg(requested ORDER BY n) AS requested, array_agg(held ORDER BY n) AS held, array_agg(picked ORDER BY n) AS picked,
      array_agg(consumed ORDER BY n) AS consumed, array_agg(grant_no ORDER BY n) AS grant_nos,
      array_agg(granted ORDER BY n) AS granted, bool_or(granted > 0) AS has_granted
    FROM become
  ) AS b
  WHERE r.reservation_id = $2::uuid
    AND NOT EXISTS (SELECT FROM entry WHERE gone > greatest(0, held - greatest(picked, consumed)))
    AND (SELECT sum(gone) FROM entry) = (SELECT sum(quantity) FROM coming)
  RETURNING r.reservation_id
),
granting AS (
  UPDATE ledger.allocation_grant g SET consumed = g.consumed + d.quantity
  FROM (
    SELECT grant_no, sum(quantity)::bigint AS quantity
    FROM (
      SELECT grant_no, -regranted AS quantity FROM entry WHERE regranted > 0
      UNION ALL SELECT grant_no, granted FROM coming WHERE granted > 0
    ) AS change
    GROUP BY grant_no
  ) AS d
  WHERE g.grant_no = d.grant_no AND d.quantity <> 0
),
happened AS MATERIALIZED (
  SELECT nextval('ledger.reservation_event_no') AS reservation_event_id, s.ord, s.effect, s.position_ids, s.quantities
  FROM (
    SELECT 1 AS ord, -1 AS effect, array_agg(position_id ORDER BY position_id) AS position_ids,
      array_agg(quantity ORDER BY position_id) AS quantities
    FROM (SELECT position_id, sum(gone)::bigint AS quantity FROM entry WHERE gone > 0 GROUP BY position_id) AS away
    UNION ALL
    SELECT 2, 1, array_agg(position_id ORDER BY position_id), array_agg(quantity ORDER BY position_id)
    FROM (SELECT position_id, sum(quantity)::bigint AS quantity FROM coming GROUP BY position_id) AS here
  ) AS s
),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id, reason)
  SELECT reservation_event_id, $2::uuid, 7, effect, statement_timestamp(), position_ids, quantities, $3::text, $4::text, $5::text
  FROM happened
),
leg AS MATERIALIZED (
  SELECT h.ord, e.position_id, NULL::bigint AS movement_id, h.reservation_event_id, 107::smallint AS cause,
    $4::text AS correlation_id, -h.effect * e.quantity AS d_available, h.effect * e.quantity AS d_reserved,
    0::bigint AS d_picked, 0::bigint AS d_damaged, 0::bigint AS d_quarantined, 0::bigint AS d_return_pending
  FROM happened h CROSS JOIN LATERAL unnest(h.position_ids, h.quantities) AS e(position_id, quantity)
),
-- include apply
    AND (t.d_reserved <= 0 OR (
      SELECT
-- include available-to-sell
        >= t.d_reserved
      FROM locations.channel c, items.item i, locations.location l
      WHERE c.channel_id = (SELECT channel_id FROM entry LIMIT 1) AND i.item_no = (p.position_id >> 16)
        AND l.location_no = (p.position_id & 65535)
    ))
-- include apply-feed
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total) AND (SELECT count(*) FROM reassigned) = 1)::int AS is_whole
