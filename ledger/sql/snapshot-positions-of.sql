-- Positions of certain items that ever held stock as they are now, with the feed's place they are true at, in one snapshot.
-- $1 item_no[], $2 location_no[] or null, $3 most. Gives what snapshot-positions.sql gives. Item by item, each at most as many as
-- are wanted, so that it does not matter how many positions there are. Locks nothing.
SELECT h.cursor, h.taken_at, p.*
FROM (SELECT array_agg(seq ORDER BY shard) AS cursor, now() AS taken_at FROM ledger.feed_shard) AS h
LEFT JOIN LATERAL (
  SELECT page.*
  FROM (SELECT item_no, sku, created_at FROM items.item WHERE item_no = ANY ($1::bigint[])) AS i
  CROSS JOIN LATERAL (
    SELECT
-- include position-columns
    FROM ledger.position p
    JOIN locations.location l ON l.location_no = (p.position_id & 65535)
    WHERE p.position_id >= i.item_no * 65536 AND p.position_id < i.item_no * 65536 + 65280
      AND ($2::integer[] IS NULL OR l.location_no = ANY ($2::integer[]))
    ORDER BY p.position_id
    LIMIT $3::integer
  ) AS page
  ORDER BY page.position_id
  LIMIT $3::integer
) AS p ON true
