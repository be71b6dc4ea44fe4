-- Takes parked events whose code has a meaning by now, however it got it, those that happened first first.
-- $1 most, $2 source[] and $3 type[] (in parallel) of which the ownership matrix permits something that it may have refused
-- before. Gives payload, correlation_id, digest, caller_id and told_by in the order in which they happened.
-- Walks the index from code to code, so that a million events of an unmapped code cost one look at it. One that was tried in
-- vain is left alone for 10 seconds; where no table tells whether its code has a meaning (units, dispositions that were the
-- product's own, types), until the source model changes, or for 10 minutes. Marks what it takes as tried now; locks parked events, leaving those somebody else is at.
WITH RECURSIVE code AS (
  (SELECT source, field, value FROM ledger.parked_event ORDER BY source, field, value LIMIT 1)
  UNION ALL
  SELECT next.source, next.field, next.value FROM code
  CROSS JOIN LATERAL (
    SELECT p.source, p.field, p.value FROM ledger.parked_event p
    WHERE (p.source, p.field, p.value) > (code.source, code.field, code.value)
    ORDER BY p.source, p.field, p.value LIMIT 1
  ) AS next
),
ready AS MATERIALIZED (
  SELECT c.source, c.field, c.value,
    CASE WHEN c.field IN ('unit', 'disposition', 'type') THEN interval '10 minutes' ELSE interval '10 seconds' END AS pause
  FROM code c
  WHERE CASE c.field
    WHEN 'sku' THEN EXISTS (SELECT FROM ledger.item_alias a WHERE a.source = c.source AND a.code = c.value)
      OR EXISTS (SELECT FROM items.item i WHERE i.sku = upper(btrim(c.value)))
    WHEN 'locationId' THEN EXISTS (SELECT FROM ledger.location_alias a WHERE a.source = c.source AND a.code = c.value)
      OR EXISTS (SELECT FROM locations.location l WHERE l.location_id = c.value)
    WHEN 'toLocationId' THEN EXISTS (SELECT FROM ledger.location_alias a WHERE a.source = c.source AND a.code = c.value)
      OR EXISTS (SELECT FROM locations.location l WHERE l.location_id = c.value)
    WHEN 'unit' THEN true
    WHEN 'disposition' THEN true
    WHEN 'type' THEN EXISTS (SELECT FROM unnest($2::text[], $3::text[]) AS t(source, type) WHERE t.source = c.source AND t.type = c.value)
    ELSE false
  END
),
found AS MATERIALIZED (
  SELECT e.digest
  FROM ready r
  CROSS JOIN LATERAL (
    SELECT p.digest, p.occurred_at FROM ledger.parked_event p
    WHERE p.source = r.source AND p.field = r.field AND p.value = r.value
      AND (p.tried_at < now() - r.pause
        OR CASE WHEN r.field IN ('sku', 'locationId', 'toLocationId') THEN p.tried_at <= p.parked_at
          ELSE p.tried_at < (SELECT updated_at FROM ledger.source_policy) END)
    ORDER BY p.occurred_at LIMIT $1::integer
  ) AS e
  ORDER BY e.occurred_at, e.digest LIMIT $1::integer
),
chosen AS MATERIALIZED (
  SELECT p.digest FROM ledger.parked_event p WHERE p.digest IN (SELECT digest FROM found)
  ORDER BY p.digest FOR UPDATE SKIP LOCKED
),
tried AS (
  UPDATE ledger.parked_event p SET tried_at = now() FROM chosen WHERE p.digest = chosen.digest
  RETURNING p.payload, p.correlation_id, p.digest, p.caller_id, p.told_by, p.occurred_at
)
SELECT payload, correlation_id, digest, caller_id, told_by FROM tried ORDER BY occurred_at, digest
