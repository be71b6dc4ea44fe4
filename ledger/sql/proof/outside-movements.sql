-- Movements between accounts outside every location that no seal covers yet; the feed has no rows of them.
-- $1 shard, $2 recorded after (or null: any), $3 most.
-- Gives movement_id, ascending. Locks nothing.
SELECT m.movement_id FROM ledger.movement m
WHERE m.from_state = 0 AND m.to_state = 0 AND (m.from_position >> 16) % 4 = $1::smallint
  AND ($2::timestamptz IS NULL OR m.recorded_at > $2::timestamptz - interval '1 hour')
  AND NOT EXISTS (SELECT FROM ledger.sealed_outside o WHERE o.movement_id = m.movement_id)
ORDER BY m.movement_id LIMIT $3::integer
