-- Audits a batch of positions: every column against the journal, RESERVED and PICKED against the reservations that hold
-- (and, for PICKED, loose picks), the number of open grants against the grants, and that a grant has
-- consumed what reservations hold out of it.
-- $1 position_id to continue after, $2 most, $3 position_id to end before (or null), $4 only these position_id[] (or null).
-- Gives one row: last (the last position audited, null at the end), audited (how many) and differences, a JSON array of
-- {positionId, check, stored, expected}, empty when all is well. The journal is what is live and, for archived months, their
-- opening balances. Reservations are found through the journal of reservations, which is indexed by position, and
-- what is kept of archived months (npm run verify looks for such that neither knows). One snapshot. Locks nothing.
WITH batch AS MATERIALIZED (
  SELECT * FROM ledger.position
  WHERE position_id > $1::bigint AND ($3::bigint IS NULL OR position_id < $3::bigint)
    AND ($4::bigint[] IS NULL OR position_id = ANY ($4::bigint[]))
  ORDER BY position_id LIMIT $2::integer
),
stored AS (
  SELECT b.position_id, s.state, s.quantity FROM batch b
  CROSS JOIN LATERAL (VALUES (1, b.available), (2, b.reserved), (3, b.picked), (4, b.damaged), (5, b.quarantined),
    (6, b.return_pending)) AS s(state, quantity)
),
promise AS MATERIALIZED (
  SELECT v.reservation_id, v.effect, q.position_id, q.quantity
  FROM ledger.reservation_event v
  CROSS JOIN LATERAL unnest(v.position_ids, v.quantities) AS q(position_id, quantity)
  JOIN batch b ON b.position_id = q.position_id
  WHERE v.position_ids && (SELECT array_agg(position_id) FROM batch)
),
journal AS (
  -- Position by position: the planner thinks of a batch as a tenth of all positions, and would read the whole journal for it.
  SELECT b.position_id, e.state, e.quantity
  FROM batch b
  CROSS JOIN LATERAL (
    SELECT t.state, sum(t.delta) AS quantity
    FROM (
      SELECT m.to_state AS state, m.quantity AS delta FROM ledger.movement m WHERE m.to_position = b.position_id
      UNION ALL
      SELECT m.from_state, -m.quantity FROM ledger.movement m WHERE m.from_position = b.position_id
      UNION ALL
      SELECT o.state, o.quantity FROM ledger.opening_balance o WHERE o.position_id = b.position_id
    ) AS t
    GROUP BY t.state
  ) AS e
  UNION ALL
  SELECT v.position_id, s.state, sum(s.sign * v.quantity)
  FROM promise v
  JOIN (VALUES (1, 1, -1), (1, 2, 1), (-1, 1, 1), (-1, 2, -1), (-2, 3, -1), (-2, 6, 1)) AS s(effect, state, sign)
    ON s.effect = v.effect
  GROUP BY v.position_id, s.state
),
promised AS MATERIALIZED (
  SELECT DISTINCT reservation_id FROM promise WHERE effect = 1
  UNION
  SELECT a.reservation_id FROM batch b JOIN ledger.archived_promise a ON a.position_id = b.position_id
),
holding_reservation AS MATERIALIZED (
  SELECT r.* FROM promised p
  CROSS JOIN LATERAL (
    SELECT position_ids, held, picked, consumed, grant_nos, granted FROM ledger.reservation
    WHERE reservation_id = p.reservation_id AND status IN (1, 2, 3) LIMIT 1
  ) AS r
),
holding AS (
  SELECT q.position_id, sum(greatest(0, q.held - greatest(q.picked, q.consumed))) AS held,
    sum(greatest(0, q.picked - q.consumed)) AS picked
  FROM holding_reservation r
  CROSS JOIN LATERAL unnest(r.position_ids, r.held, r.picked, r.consumed) AS q(position_id, held, picked, consumed)
  JOIN batch b ON b.position_id = q.position_id
  GROUP BY q.position_id
),
difference AS (
  SELECT s.position_id, 'journal of state ' || s.state AS "check", s.quantity AS stored, coalesce(j.quantity, 0) AS expected
  FROM stored s
  LEFT JOIN (SELECT position_id, state, sum(quantity) AS quantity FROM journal GROUP BY position_id, state) AS j
    ON j.position_id = s.position_id AND j.state = s.state
  WHERE s.quantity <> coalesce(j.quantity, 0)
  UNION ALL
  SELECT b.position_id, 'reservations that hold', b.reserved, coalesce(h.held, 0)
  FROM batch b LEFT JOIN holding h ON h.position_id = b.position_id
  WHERE b.reserved <> coalesce(h.held, 0)
  UNION ALL
  SELECT b.position_id, 'picks for reservations and loose ones', b.picked, coalesce(h.picked, 0) + coalesce(l.quantity, 0)
  FROM batch b LEFT JOIN holding h ON h.position_id = b.position_id
  LEFT JOIN ledger.loose_pick l ON l.position_id = b.position_id
  WHERE b.picked <> coalesce(h.picked, 0) + coalesce(l.quantity, 0)
  UNION ALL
  SELECT b.position_id, 'open grants', b.grants, g.open
  FROM batch b
  CROSS JOIN LATERAL (
    SELECT count(*) AS open FROM ledger.allocation_grant g WHERE g.position_id = b.position_id AND g.ended_at IS NULL
  ) AS g
  WHERE b.grants <> g.open
  UNION ALL
  SELECT b.position_id, 'consumed of grant ' || g.grant_no, g.consumed, out_of.granted
  FROM batch b
  JOIN ledger.allocation_grant g ON g.position_id = b.position_id AND g.ended_at IS NULL
  JOIN (
    SELECT q.grant_no, sum(q.granted) AS granted
    FROM holding_reservation r
    CROSS JOIN LATERAL unnest(r.grant_nos, r.granted) AS q(grant_no, granted)
    WHERE r.granted IS NOT NULL
    GROUP BY q.grant_no
  ) AS out_of ON out_of.grant_no = g.grant_no
  WHERE g.consumed < out_of.granted
)
SELECT (SELECT max(position_id) FROM batch) AS last, (SELECT count(*) FROM batch) AS audited,
  coalesce((SELECT json_agg(json_build_object('positionId', position_id, 'check', "check", 'stored', stored,
    'expected', expected)) FROM difference), '[]') AS differences
