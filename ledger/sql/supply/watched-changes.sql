-- The next stretch of the feed: how far it reaches, and in it the changes of positions that have a restocking rule.
-- $1 shard[], $2 seq[] (exclusive), $3 most rows a shard. Gives, a shard with anything new, a row with position_id null at the last
-- number read, and one for each change of a watched position: position_id, available after it, happened_at. In commit order a
-- shard. Locks nothing.
WITH stretch AS MATERIALIZED (
  SELECT f.shard, f.seq, f.position_id, f.available, f.happened_at
  FROM unnest($1::smallint[], $2::bigint[]) AS c(shard, after_seq)
  CROSS JOIN LATERAL (
    SELECT * FROM ledger.feed_changes(c.shard, c.after_seq, c.after_seq + $3::bigint)
  ) AS f
)
SELECT shard, max(seq) AS seq, NULL::bigint AS position_id, NULL::bigint AS available, NULL::timestamptz AS happened_at
FROM stretch GROUP BY shard
UNION ALL
SELECT s.shard, s.seq, s.position_id, s.available, s.happened_at
FROM stretch s JOIN ledger.restock_rule r ON r.position_id = s.position_id
ORDER BY shard, seq, position_id NULLS LAST
