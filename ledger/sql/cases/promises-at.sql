-- How many promises stand on positions: the rest of the blast radius of their cases. Counted up to 1,000 a position, so that a busy one
-- costs no more than that.
-- $1 position_id[]. Gives position_id, reservations (that hold there now) and orders (whose they are); positions nobody holds
-- anything of are left out. Found through the journal of reservations, which is indexed by position and read only
-- where the position says that anything is promised. A reservation has few entries there: 4,000 of them name enough. Locks nothing.
SELECT asked.position_id, count(*)::integer AS reservations, count(o.order_id)::integer AS orders
FROM unnest($1::bigint[]) AS asked(position_id)
JOIN ledger.position p ON p.position_id = asked.position_id AND (p.reserved > 0 OR p.picked > 0)
CROSS JOIN LATERAL (
  SELECT DISTINCT entry.reservation_id FROM (
    SELECT v.reservation_id FROM ledger.reservation_event v
    JOIN ledger.reservation r ON r.reservation_id = v.reservation_id
    WHERE v.position_ids @> ARRAY[asked.position_id] AND v.effect = 1
      AND (r.status IN (2, 3) OR (r.status = 1 AND r.expires_at > statement_timestamp()))
    LIMIT 4000
  ) AS entry
  LIMIT 1000
) AS made
LEFT JOIN orders.order_header o ON o.reservation_id = made.reservation_id AND o.status <> 'REJECTED'
GROUP BY asked.position_id
