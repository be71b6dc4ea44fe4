-- Policies with the version in force and the newest one, in the order they were first set.
-- $1 most, $2 policy_no to continue after, $3 policy_no[] or null, $4 kind[] or null, $5 sku or null, $6 item_class or null,
-- $7 location_id or null, $8 channel_id or null. Gives policy_no, kind, place, to_place, channel_id, sku, item_class, location_id,
-- to_location_id, versions, and settings, version, valid_from, valid_until of the version in force now (all null: nothing is).
-- Locks nothing.
SELECT p.policy_no, p.kind, p.place, p.to_place, p.channel_id, i.sku, p.item_class, l.location_id, o.location_id AS to_location_id, p.versions,
  v.version, v.settings, v.valid_from, v.valid_until
FROM ledger.policy p
LEFT JOIN items.item i ON i.item_no = p.item_no
LEFT JOIN locations.location l ON l.location_no = p.place
LEFT JOIN locations.location o ON o.location_no = p.to_place
LEFT JOIN LATERAL (
  SELECT n.version, n.settings, n.valid_from, nullif(n.valid_until, 'infinity') AS valid_until FROM ledger.policy_version n
  WHERE n.policy_no = p.policy_no AND n.valid_from <= now() AND n.valid_until > now()
  ORDER BY n.version DESC LIMIT 1
) AS v ON v.settings IS NOT NULL
WHERE p.versions > 0 AND p.policy_no > $2::bigint
  AND ($3::bigint[] IS NULL OR p.policy_no = ANY ($3::bigint[])) AND ($4::smallint[] IS NULL OR p.kind = ANY ($4::smallint[]))
  AND ($5::text IS NULL OR i.sku = $5::text) AND ($6::text IS NULL OR p.item_class = $6::text)
  AND ($7::text IS NULL OR l.location_id = $7::text) AND ($8::text IS NULL OR p.channel_id = $8::text)
ORDER BY p.policy_no LIMIT $1::integer
