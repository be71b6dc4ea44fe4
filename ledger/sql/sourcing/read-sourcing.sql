-- How channels are sourced, the version that counts of each, and where locations are. Takes nothing. Gives rows by kind: P a policy
-- (channel_id, version, strategy, location_nos in order, location_ids parallel to them, changed_at, changed_by), L a location that
-- has coordinates (location_no, latitude, longitude). Locks nothing.
SELECT 'P' AS kind, p.channel_id, p.version, p.strategy, p.location_nos, (
    SELECT array_agg(l.location_id ORDER BY o.n)
    FROM unnest(p.location_nos) WITH ORDINALITY AS o(no, n) JOIN locations.location l ON l.location_no = o.no
  ) AS location_ids, p.changed_at, p.changed_by,
  NULL::integer AS location_no, NULL::double precision AS latitude, NULL::double precision AS longitude
FROM ledger.sourcing_policy p
WHERE p.version = (SELECT max(version) FROM ledger.sourcing_policy q WHERE q.channel_id = p.channel_id)
UNION ALL
SELECT 'L', NULL, NULL, NULL, NULL, NULL, NULL, NULL, location_no, latitude, longitude
FROM locations.location WHERE latitude IS NOT NULL
