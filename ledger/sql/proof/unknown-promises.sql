-- Reservations that hold something the journal of reservations never said.
-- $1 most.
-- Gives reservation_id. Reads all reservations that hold and the journal as wholes; for npm run verify. Locks nothing.
SELECT r.reservation_id FROM ledger.reservation r
WHERE r.status IN (1, 2, 3) AND EXISTS (SELECT FROM unnest(r.held) AS h(held) WHERE h.held > 0)
  AND NOT EXISTS (SELECT FROM ledger.reservation_event v WHERE v.reservation_id = r.reservation_id AND v.effect = 1)
  AND NOT EXISTS (SELECT FROM archive.reservation_event v WHERE v.reservation_id = r.reservation_id AND v.effect = 1)
ORDER BY r.reservation_id LIMIT $1::integer
