-- Positions that ever held stock as they are now, with the feed's place they are true at, in one snapshot.
-- $1 location_no[] or null, $2 most. Gives at least one row: cursor and taken_at on each, and the columns of
-- position-columns.sql, null on the only row when nothing matches. In position order. Locks nothing.
SELECT h.cursor, h.taken_at, p.*
FROM (SELECT array_agg(seq ORDER BY shard) AS cursor, now() AS taken_at FROM ledger.feed_shard) AS h
LEFT JOIN LATERAL (
  SELECT
-- include position-columns
  FROM ledger.position p
  JOIN items.item i ON i.item_no = (p.position_id >> 16)
  JOIN locations.location l ON l.location_no = (p.position_id & 65535)
  WHERE ($1::integer[] IS NULL OR l.location_no = ANY ($1::integer[]))
  ORDER BY p.position_id
  LIMIT $2::integer
) AS p ON true
