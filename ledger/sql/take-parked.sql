-- Takes parked events to try again, those not tried for longest first.
-- $1 most, $2 source or null for any, $3 code[] (as mapped: verbatim, or canonical) or null for any. Gives payload and
-- correlation_id. Marks them as tried now; locks parked events, leaving those somebody else is at.
WITH chosen AS MATERIALIZED (
  SELECT digest FROM ledger.parked_event
  WHERE ($2::text IS NULL OR source = $2::text)
    AND ($3::text[] IS NULL OR value = ANY ($3::text[]) OR upper(btrim(value)) = ANY ($3::text[]))
  ORDER BY tried_at, digest LIMIT $1::integer
  FOR UPDATE SKIP LOCKED
)
UPDATE ledger.parked_event p SET tried_at = now() FROM chosen WHERE p.digest = chosen.digest
RETURNING p.payload, p.correlation_id
