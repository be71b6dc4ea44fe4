-- Writes what picks, shipments and sales did to reservations and to loose picks.
-- $1 time of recording, $2 caller_id, $3 correlation_id; one element a reservation: $4 reservation_id[], $5 status[] after;
-- one an entry of these, in their stored order: $6 ord of the reservation[] (from 1), $7 picked[], $8 consumed[] and $15 held[];
-- one a note: $9 reservation_id[], $10 event kind[] (4 consumed, 8 picked, 10 shorted), $11 position_id[], $12 quantity[];
-- one a position: $13 position_id[], $14 loose picks after[]. Gives one row; fails with division by zero when a reservation is
-- missing. The movements are the caller's, so the reservation events' effect is 0. Reservations and positions are locked by
-- this transaction; loose picks by their positions.
WITH after AS MATERIALIZED (
  SELECT r.reservation_id, r.status, e.picked, e.consumed, e.held
  FROM unnest($4::uuid[], $5::smallint[]) WITH ORDINALITY AS r(reservation_id, status, ord)
  JOIN (
    SELECT ord, array_agg(picked ORDER BY n) AS picked, array_agg(consumed ORDER BY n) AS consumed,
      array_agg(held ORDER BY n) AS held
    FROM unnest($6::bigint[], $7::bigint[], $8::bigint[], $15::bigint[]) WITH ORDINALITY AS e(ord, picked, consumed, held, n)
    GROUP BY ord
  ) e ON e.ord = r.ord
),
written AS (
  UPDATE ledger.reservation r SET picked = a.picked, consumed = a.consumed, held = a.held, status = a.status, expires_at = NULL,
    ended_at = CASE WHEN a.status IN (4, 5, 7) THEN coalesce(r.ended_at, $1::timestamptz) END
  FROM after a WHERE r.reservation_id = a.reservation_id
  RETURNING r.reservation_id
),
note AS (
  SELECT reservation_id, kind, array_agg(position_id ORDER BY position_id) AS position_ids,
    array_agg(quantity ORDER BY position_id) AS quantities
  FROM (
    SELECT reservation_id, kind, position_id, sum(quantity)::bigint AS quantity
    FROM unnest($9::uuid[], $10::smallint[], $11::bigint[], $12::bigint[]) AS n(reservation_id, kind, position_id, quantity)
    GROUP BY reservation_id, kind, position_id
  ) AS of_position
  GROUP BY reservation_id, kind
),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id)
  SELECT nextval('ledger.reservation_event_no'), reservation_id, kind, 0, $1::timestamptz, position_ids, quantities,
    $2::text, $3::text
  FROM note
),
loosened AS (
  INSERT INTO ledger.loose_pick (position_id, quantity)
  SELECT * FROM unnest($13::bigint[], $14::bigint[])
  ON CONFLICT (position_id) DO UPDATE SET quantity = excluded.quantity
)
SELECT 1 / ((SELECT count(*) FROM written) = (SELECT count(*) FROM after))::int AS is_whole
