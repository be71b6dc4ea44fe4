-- Claims parked events that can be recorded now. Of two transactions only one gets a key.
-- $1 digest[].
-- Gives digest and event_no of every one that was still parked. Locks keys in ascending order.
WITH found AS MATERIALIZED (
  SELECT digest FROM ledger.event_key WHERE digest = ANY ($1::uuid[]) AND parked ORDER BY digest FOR UPDATE
),
gone AS (
  DELETE FROM ledger.parked_event WHERE digest IN (SELECT digest FROM found)
)
UPDATE ledger.event_key k SET parked = false FROM found
WHERE k.digest = found.digest AND k.parked
RETURNING k.digest, k.event_no
