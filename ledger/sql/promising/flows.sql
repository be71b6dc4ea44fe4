-- What is expected of items for a channel until a horizon, by location and day (UTC).
-- $1 item_no[], $2 channel_id, $3 location_no[] or null for the whole network, $4 days ahead, $5 whether shares of availability
-- are counted already. Gives first a row of kind H with date, today; then of
-- kind F item_no, location_no, date, supply and demand (thousandths, supply in whole steps of the item); and of kind N, where something comes
-- to a place that never had any, its terms (the columns of selling-terms.sql as JSON). Supply: open expected lines, and what is in
-- transit as far as its lane's policy has confidence in it; only to places where the channel may sell, and none that is
-- overdue. What is in transit within its lane's days is a share of availability (shares.sql), and left out where those are counted.
-- One snapshot. Locks nothing.
WITH clock AS (
  SELECT (now() AT TIME ZONE 'UTC')::date AS today, (now() AT TIME ZONE 'UTC')::date + $4::integer AS last
),
asked AS MATERIALIZED (
  SELECT i.*, (CASE i.decimals WHEN 0 THEN 1000 WHEN 1 THEN 100 WHEN 2 THEN 10 ELSE 1 END)::bigint AS step
  FROM items.item i WHERE i.item_no = ANY ($1::bigint[]) AND i.status <> 'BLOCKED'
),
line AS MATERIALIZED (
  SELECT l.item_no, l.location_no, (l.expected_at AT TIME ZONE 'UTC')::date AS date, l.kind, l.quantity - s.received AS quantity
  FROM asked i
  JOIN ledger.expected_line l ON l.item_no = i.item_no AND ($3::integer[] IS NULL OR l.location_no = ANY ($3::integer[]))
    AND l.expected_at >= ((SELECT today FROM clock)::timestamp AT TIME ZONE 'UTC')
    AND l.expected_at < (((SELECT last FROM clock) + 1)::timestamp AT TIME ZONE 'UTC')
  CROSS JOIN LATERAL (
-- include supply/received-of-line
  ) AS s
  WHERE l.quantity > s.received
),
place AS MATERIALIZED (
  SELECT i.item_no, d.location_no
  FROM (SELECT DISTINCT item_no, location_no FROM line) AS n
  JOIN asked i ON i.item_no = n.item_no
  JOIN locations.location d ON d.location_no = n.location_no AND d.status = 'ACTIVE'
  JOIN locations.channel c ON c.channel_id = $2::text AND c.status = 'ACTIVE'
  CROSS JOIN LATERAL (VALUES (i.item_no * 65536 + d.location_no, 0::bigint, 0::smallint)) AS p(position_id, available, grants)
  CROSS JOIN LATERAL (SELECT d.*) AS l
  CROSS JOIN LATERAL (
-- include selling-terms
  ) AS s
  WHERE s.eligibility <> 0
),
coming AS MATERIALIZED (
  SELECT n.item_no, n.location_no, n.date, CASE WHEN n.kind = 1 THEN n.quantity ELSE 0 END AS supply,
    CASE WHEN n.kind = 2 THEN n.quantity ELSE 0 END AS demand
  FROM line n JOIN place USING (item_no, location_no)
  UNION ALL
  SELECT i.item_no, o.location_no, (o.expected_at AT TIME ZONE 'UTC')::date, floor(o.quantity::numeric * o.confidence_bp / 10000)::bigint, 0
  FROM locations.channel c
  CROSS JOIN asked i
  CROSS JOIN LATERAL (
-- include promising/in-transit
  ) AS o
  WHERE c.channel_id = $2::text AND c.status = 'ACTIVE' AND o.expected_at >= now()
    AND (o.expected_at AT TIME ZONE 'UTC')::date <= (SELECT last FROM clock)
    AND ($3::integer[] IS NULL OR o.location_no = ANY ($3::integer[]))
    AND NOT ($5::boolean AND o.expected_at <= now() + make_interval(days => o.promise_days))
)
SELECT 'H' AS kind, NULL::bigint AS item_no, NULL::integer AS location_no, today::text AS date, NULL::bigint AS supply, NULL::bigint AS demand,
  NULL::jsonb AS terms
FROM clock
UNION ALL
SELECT 'F', f.item_no, f.location_no, f.date::text, (sum(f.supply) - sum(f.supply) % i.step)::bigint, sum(f.demand)::bigint, NULL
FROM coming f JOIN asked i ON i.item_no = f.item_no
GROUP BY f.item_no, f.location_no, f.date, i.step
UNION ALL
SELECT 'N', i.item_no, d.location_no, NULL, NULL, NULL, to_jsonb(s)
FROM (SELECT DISTINCT item_no, location_no FROM coming WHERE supply > 0) AS n
JOIN asked i ON i.item_no = n.item_no
JOIN locations.location d ON d.location_no = n.location_no
JOIN locations.channel c ON c.channel_id = $2::text
CROSS JOIN LATERAL (VALUES (i.item_no * 65536 + d.location_no, 0::bigint, 0::smallint)) AS p(position_id, available, grants)
CROSS JOIN LATERAL (SELECT d.*) AS l
CROSS JOIN LATERAL (
-- include selling-terms
) AS s
WHERE (SELECT is_in_use FROM ledger.policy_state)
  AND NOT EXISTS (SELECT FROM ledger.position o WHERE o.position_id = p.position_id AND o.version > 0)
ORDER BY kind DESC, item_no, date, location_no
