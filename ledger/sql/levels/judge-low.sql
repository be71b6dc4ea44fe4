-- Which of the chosen positions are low. A fragment: the end of a statement that begins with chosen (position_id, threshold), the
-- next candidates in position order, at most $4 of them.
-- $1 most rows, $2 position_id to continue after, $3 channel_id or null: then what is available is judged, else what the channel
-- may sell, where it may sell at all. Gives rows of kind P (position_id, sku, location_id, available, sellable (null without a
-- channel), threshold) in order, and one of kind H whose position_id is the last candidate there was room for, null when that was
-- all of them, with how far levels reach: cursor, as_of and now_at as in level-state.sql. Everything is read as it is now. Without a channel the formula is no part of the plan (a switch, database/prepared.ts):
-- only to set it up took as long as all else. Locks nothing.
, judged AS (
  SELECT chosen.position_id, i.sku, l.location_id, coalesce(p.available, 0) AS available,
    CASE WHEN NOT ($3::text IS NULL OR false) THEN coalesce(f.sellable,
-- include plainly-sellable
    ) END AS sellable,
    coalesce(f.is_eligible, c.status = 'ACTIVE' AND l.status = 'ACTIVE' AND i.status <> 'BLOCKED', true) AS is_eligible,
    chosen.threshold
  FROM chosen
  LEFT JOIN ledger.position p ON p.position_id = chosen.position_id
  JOIN items.item i ON i.item_no = chosen.position_id >> 16
  JOIN locations.location l ON l.location_no = (chosen.position_id & 65535)
  LEFT JOIN locations.channel c ON c.channel_id = $3::text
  LEFT JOIN LATERAL (
    SELECT t.is_eligible,
-- include sellable-of-terms
      AS sellable
    FROM (
-- include selling-terms
    ) AS t
    WHERE NOT ($3::text IS NULL OR false) AND (SELECT is_in_use FROM ledger.policy_state)
  ) AS f ON true
)
SELECT * FROM (
  SELECT 'P' AS kind, position_id, sku, location_id, available, sellable, threshold, NULL::bigint[] AS cursor,
    NULL::timestamptz AS as_of, NULL::timestamptz AS now_at
  FROM judged
  WHERE is_eligible AND coalesce(sellable, available) < threshold
  ORDER BY position_id LIMIT $1::integer
) AS page
UNION ALL
SELECT 'H', (SELECT CASE WHEN count(*) = $4::bigint THEN max(position_id) END FROM chosen), NULL, NULL, NULL, NULL, NULL,
  array_agg(c.seq ORDER BY c.shard), CASE WHEN bool_or(f.seq > c.seq) THEN min(c.moved_at) ELSE now() END, now()
FROM ledger.level_cursor c JOIN ledger.feed_shard f ON f.shard = c.shard
