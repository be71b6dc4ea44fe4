-- Notes when locations were last heard of: the newest fact of each, from the feed after what was seen.
-- $1 most rows of the feed a shard. Gives seen, how many rows of the feed were looked at. Nothing while no staleness policy was ever set.
-- Locks what was seen of each shard, ascending, skipping shards that somebody else is at.
WITH behind AS MATERIALIZED (
  SELECT s.shard, greatest(s.seq, h.seq) AS seq FROM ledger.heard_shard s JOIN ledger.feed_horizon h ON h.shard = s.shard
  ORDER BY s.shard FOR UPDATE OF s SKIP LOCKED
),
news AS MATERIALIZED (
  SELECT f.* FROM behind b CROSS JOIN LATERAL (
    SELECT f.shard, f.seq, f.position_id, f.happened_at, f.movement_id
    FROM ledger.feed_changes(b.shard, b.seq, b.seq + $1::integer) AS f
  ) AS f
),
seen AS (
  UPDATE ledger.heard_shard h SET seq = n.seq FROM (SELECT shard, max(seq) AS seq FROM news GROUP BY shard) AS n
  WHERE h.shard = n.shard
),
heard AS (
  INSERT INTO ledger.location_heard (location_no, heard_at)
  SELECT (position_id & 65535)::integer, max(happened_at) FROM news
  WHERE movement_id IS NOT NULL AND position_id & 65535 < 65280 GROUP BY 1 ORDER BY 1
  ON CONFLICT (location_no) DO UPDATE SET heard_at = excluded.heard_at WHERE ledger.location_heard.heard_at < excluded.heard_at
)
SELECT count(*) AS seen FROM news
