-- Takes the parked events of a source that wait for one of some codes (or types, or chains), those that happened first first.
-- $1 most, $2 source, $3 value[] verbatim. Gives payload, correlation_id, digest, caller_id and told_by in the order in which they happened. Marks
-- them as tried now; locks parked events, leaving those somebody else is at.
WITH chosen AS MATERIALIZED (
  SELECT digest FROM ledger.parked_event
  WHERE source = $2::text
    AND field = ANY (ARRAY['sku', 'locationId', 'toLocationId', 'unit', 'disposition', 'type', 'lineageId'])
    AND value = ANY ($3::text[])
  ORDER BY occurred_at, digest LIMIT $1::integer
  FOR UPDATE SKIP LOCKED
),
tried AS (
  UPDATE ledger.parked_event p SET tried_at = now() FROM chosen WHERE p.digest = chosen.digest
  RETURNING p.payload, p.correlation_id, p.digest, p.caller_id, p.told_by, p.occurred_at
)
SELECT payload, correlation_id, digest, caller_id, told_by FROM tried ORDER BY occurred_at, digest
