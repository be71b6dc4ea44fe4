-- What THE formula asks about channels, locations and items, for those who apply it to the reflection.
-- $1 the fingerprint of the locations already known, or null; $2 the revision of policies already known, and $3 the time (ms since
-- 1970) it was read at, or null. Gives rows by kind: F the fingerprint of the locations now
-- (text), the time before the snapshot (no, in whole ms since 1970) and the newest item (place); C a channel: text its id, is_active; B a blocked item: no; and, only when the fingerprint is another than $1, L a
-- location: no, text its id, is_active, place among all locations ordered by id, type_place the place that stands for its type,
-- zone its time zone, ms when it was made; P the revision of policies (no), whether any is in use
-- (is_active) and whether anything beside positions may be offered (place: 1 or 0); D, while silence
-- counts, when a location was last heard of: no, ms; and, of
-- what changed since then while something is in use, S a subject: no its item (0: all) and text its class ('': all). Locks nothing.
WITH mark AS MATERIALIZED (
  SELECT concat_ws('.', count(*), sum(version), count(*) FILTER (WHERE status = 'ACTIVE')) AS fingerprint
  FROM locations.location
)
SELECT 'F' AS kind, floor(extract(epoch FROM now()) * 1000)::bigint AS no, fingerprint AS text, NULL::boolean AS is_active,
  (SELECT max(item_no) FROM items.item) AS place,
  NULL::integer AS type_place, NULL::text AS zone, NULL::bigint AS ms FROM mark
UNION ALL
SELECT 'C', NULL, channel_id, status = 'ACTIVE', NULL, NULL, NULL, NULL FROM locations.channel
UNION ALL
SELECT 'B', item_no, NULL, NULL, NULL, NULL, NULL, NULL FROM items.item WHERE status = 'BLOCKED'
UNION ALL
SELECT 'L', location_no, location_id, status = 'ACTIVE', row_number() OVER (ORDER BY location_id),
  ledger.place_of_type(kind), time_zone, floor(extract(epoch FROM created_at) * 1000)::bigint
FROM locations.location WHERE (SELECT fingerprint FROM mark) IS DISTINCT FROM $1::text
UNION ALL
SELECT 'P', revision, NULL, is_in_use, has_shares::integer, NULL, NULL, NULL FROM ledger.policy_state
UNION ALL
SELECT 'D', location_no, NULL, NULL, NULL, NULL, NULL, floor(extract(epoch FROM heard_at) * 1000)::bigint FROM ledger.location_heard
WHERE (SELECT is_in_use AND has_staleness FROM ledger.policy_state)
UNION ALL
SELECT 'S', item_no, item_class, NULL, NULL, NULL, NULL, NULL FROM ledger.selling_change WHERE revision > $2::bigint
UNION ALL
-- An item may have got another class. What was written in a transaction that took long is looked at again for a while.
SELECT 'S', item_no, '', NULL, NULL, NULL, NULL, NULL FROM items.item
WHERE (SELECT is_in_use FROM ledger.policy_state) AND updated_at > to_timestamp($3::bigint / 1000.0) - interval '5 seconds'
