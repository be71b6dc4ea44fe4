-- What THE formula asks about channels, locations and items, for those who apply it to the reflection.
-- $1 the fingerprint of the locations already known, or null. Gives rows by kind: F the fingerprint of the locations now
-- (text) and the time before the snapshot (no, in whole ms since 1970); C a channel: text its id, is_active; B a blocked item: no; and, only when the fingerprint is another than $1, L a
-- location: no, text its id, is_active, place among all locations ordered by id. Locks nothing.
WITH mark AS MATERIALIZED (
  SELECT concat_ws('.', count(*), sum(version), count(*) FILTER (WHERE status = 'ACTIVE')) AS fingerprint
  FROM locations.location
)
SELECT 'F' AS kind, floor(extract(epoch FROM now()) * 1000)::bigint AS no, fingerprint AS text, NULL::boolean AS is_active, NULL::bigint AS place FROM mark
UNION ALL
SELECT 'C', NULL, channel_id, status = 'ACTIVE', NULL FROM locations.channel
UNION ALL
SELECT 'B', item_no, NULL, NULL, NULL FROM items.item WHERE status = 'BLOCKED'
UNION ALL
SELECT 'L', location_no, location_id, status = 'ACTIVE', row_number() OVER (ORDER BY location_id)
FROM locations.location WHERE (SELECT fingerprint FROM mark) IS DISTINCT FROM $1::text
