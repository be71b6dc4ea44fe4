-- Takes parked events to try again, those not tried for longest first.
-- $1 most, $2 source or null for any, $3 code[] (as mapped: verbatim, or canonical) or null for any, $4 whether only those
-- whose code has a meaning by now. Gives payload and correlation_id. Marks them as tried now; locks parked events, leaving those somebody else is at.
WITH chosen AS MATERIALIZED (
  SELECT digest FROM ledger.parked_event e
  WHERE ($2::text IS NULL OR source = $2::text)
    AND ($3::text[] IS NULL OR value = ANY ($3::text[]) OR upper(btrim(value)) = ANY ($3::text[]))
    AND (NOT $4::boolean OR CASE field
      WHEN 'sku' THEN EXISTS (SELECT FROM ledger.item_alias a WHERE a.source = e.source AND a.code = e.value)
        OR EXISTS (SELECT FROM items.item i WHERE i.sku = upper(btrim(e.value)))
      ELSE EXISTS (SELECT FROM ledger.location_alias a WHERE a.source = e.source AND a.code = e.value)
        OR EXISTS (SELECT FROM locations.location l WHERE l.location_id = e.value)
      END)
  ORDER BY tried_at, digest LIMIT $1::integer
  FOR UPDATE SKIP LOCKED
)
UPDATE ledger.parked_event p SET tried_at = now() FROM chosen WHERE p.digest = chosen.digest
RETURNING p.payload, p.correlation_id
