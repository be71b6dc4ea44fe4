-- Takes sold units out of the reservations the sales name, as far as these still hold them, in the order given.
-- $1 time of recording, $2 caller_id, $3 correlation_id, then arrays, one element a sale: $4 reservation_id[],
-- $5 position_id[], $6 quantity[]. Reservations and positions must be locked by this transaction. Gives ord (from 1) and
-- taken (> 0) of every sale that took something; the movement from RESERVED is the caller's, so the reservation event's
-- effect is 0. Dead reservations and holds past their expiry give nothing.
WITH sale AS (
  SELECT g.ord, g.reservation_id, g.position_id, g.quantity,
    sum(g.quantity) OVER (PARTITION BY g.reservation_id, g.position_id ORDER BY g.ord) - g.quantity AS before
  FROM unnest($4::uuid[], $5::bigint[], $6::bigint[]) WITH ORDINALITY AS g(reservation_id, position_id, quantity, ord)
),
entry AS MATERIALIZED (
  SELECT r.reservation_id, e.n, e.position_id, e.held, e.consumed, e.held - e.consumed AS free,
    sum(e.held - e.consumed) OVER (PARTITION BY r.reservation_id, e.position_id ORDER BY e.n) - (e.held - e.consumed) AS before
  FROM ledger.reservation r
  CROSS JOIN LATERAL unnest(r.position_ids, r.held, r.consumed) WITH ORDINALITY AS e(position_id, held, consumed, n)
  WHERE r.reservation_id = ANY ($4::uuid[]) AND (r.status IN (2, 3) OR (r.status = 1 AND r.expires_at > $1::timestamptz))
),
rest AS (
  SELECT reservation_id, position_id, sum(free) AS free FROM entry GROUP BY 1, 2
),
take AS MATERIALIZED (
  SELECT s.ord, s.reservation_id, s.position_id, least(s.quantity, greatest(0, r.free - s.before))::bigint AS taken
  FROM sale s JOIN rest r ON r.reservation_id = s.reservation_id AND r.position_id = s.position_id
),
used AS MATERIALIZED (
  SELECT reservation_id, position_id, sum(taken)::bigint AS taken FROM take WHERE taken > 0 GROUP BY 1, 2
),
after AS MATERIALIZED (
  SELECT e.reservation_id, array_agg(e.consumed + least(e.free, greatest(0, coalesce(u.taken, 0) - e.before))::bigint ORDER BY e.n) AS consumed
  FROM entry e LEFT JOIN used u ON u.reservation_id = e.reservation_id AND u.position_id = e.position_id
  WHERE e.reservation_id IN (SELECT reservation_id FROM used)
  GROUP BY e.reservation_id
),
written AS (
  UPDATE ledger.reservation r SET
    consumed = a.consumed, expires_at = NULL,
    status = CASE WHEN a.consumed = r.held THEN 4 ELSE 3 END,
    ended_at = CASE WHEN a.consumed = r.held THEN $1::timestamptz END
  FROM after a WHERE r.reservation_id = a.reservation_id
  RETURNING r.reservation_id
),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id)
  SELECT nextval('ledger.reservation_event_no'), w.reservation_id, 4, 0, $1::timestamptz,
    u.position_ids, u.quantities, $2::text, $3::text
  FROM written w
  JOIN (
    SELECT reservation_id, array_agg(position_id ORDER BY position_id) AS position_ids,
      array_agg(taken ORDER BY position_id) AS quantities
    FROM used GROUP BY reservation_id
  ) u ON u.reservation_id = w.reservation_id
)
SELECT ord, taken FROM take WHERE taken > 0 ORDER BY ord
