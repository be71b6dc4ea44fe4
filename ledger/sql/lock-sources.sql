-- Locks every position a batch of reservation requests may hold from: the named ones, and for lines without a location all
-- of the item's positions that have something at an active location.
-- $1 position_id[] named, $2 item_no[] to be sourced. Gives position_id. Locks positions in ascending order.
SELECT p.position_id
FROM ledger.position p
WHERE p.position_id = ANY (
  ARRAY(
    SELECT named FROM unnest($1::bigint[]) AS n(named)
    UNION
    SELECT s.position_id
    FROM unnest($2::bigint[]) AS asked(item_no)
    JOIN ledger.position s ON s.position_id >= asked.item_no * 65536 AND s.position_id < asked.item_no * 65536 + 65280
    JOIN locations.location l ON l.location_no = (s.position_id & 65535)
    WHERE s.available > 0 AND l.status = 'ACTIVE'
  )
)
ORDER BY p.position_id FOR UPDATE
