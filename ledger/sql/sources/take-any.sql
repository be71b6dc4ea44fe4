-- Takes parked events to try again, those not tried for longest first.
-- $1 most, $2 source or null for any. Gives payload, correlation_id, digest, caller_id and told_by in the order in which they happened. Marks
-- them as tried now; locks parked events, leaving those somebody else is at.
WITH chosen AS MATERIALIZED (
  SELECT digest FROM ledger.parked_event
  WHERE $2::text IS NULL OR source = $2::text
  ORDER BY tried_at, digest LIMIT $1::integer
  FOR UPDATE SKIP LOCKED
),
tried AS (
  UPDATE ledger.parked_event p SET tried_at = now() FROM chosen WHERE p.digest = chosen.digest
  RETURNING p.payload, p.correlation_id, p.digest, p.caller_id, p.told_by, p.occurred_at
)
SELECT payload, correlation_id, digest, caller_id, told_by FROM tried ORDER BY occurred_at, digest
