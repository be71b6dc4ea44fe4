-- Takes parked events of which one of their chain has come meanwhile: nobody told them, for it came in another process or at
-- the same instant. Looks at those not looked at for longest.
-- $1 most to look at, $2 the types that wait[], $3 types one of which they follow (stored numbers apart by blanks)[], in
-- parallel. Gives payload, correlation_id, digest, caller_id and told_by in the order in which they happened. Marks those looked at as tried now;
-- locks parked events, leaving those somebody else is at.
WITH chosen AS MATERIALIZED (
  SELECT digest FROM ledger.parked_event
  WHERE code = 'AwaitingLineage'
  ORDER BY tried_at, digest LIMIT $1::integer
  FOR UPDATE SKIP LOCKED
),
tried AS (
  UPDATE ledger.parked_event p SET tried_at = now() FROM chosen WHERE p.digest = chosen.digest
  RETURNING p.payload, p.correlation_id, p.digest, p.caller_id, p.told_by, p.occurred_at, p.lineage_id, p.event_type
)
SELECT t.payload, t.correlation_id, t.digest, t.caller_id, t.told_by
FROM tried t
JOIN unnest($2::text[], $3::text[]) AS o(type, follows) ON o.type = t.event_type
WHERE EXISTS (
  SELECT FROM ledger.stock_event e
  WHERE e.lineage_id = t.lineage_id AND e.event_type = ANY (string_to_array(o.follows, ' ')::smallint[]))
ORDER BY t.occurred_at, t.digest
