-- What is at positions, as a step has to know it before it moves units.
-- $1 position_id[]. Positions are locked by this transaction. Gives position_id, available, reserved, picked (for nobody: what
-- is picked for reservations is theirs), damaged, quarantined (without suspect units, which only a count resolves) and
-- return_pending. Locks nothing more.
SELECT p.position_id, p.available, p.reserved, coalesce(k.quantity, 0) AS picked, p.damaged,
  greatest(0, p.quarantined - coalesce(s.quantity, 0)) AS quarantined, p.return_pending
FROM ledger.position p
LEFT JOIN ledger.suspect s ON s.position_id = p.position_id
LEFT JOIN ledger.loose_pick k ON k.position_id = p.position_id
WHERE p.position_id = ANY ($1::bigint[])
ORDER BY p.position_id
