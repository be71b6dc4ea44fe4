-- The next stretch of the feed: how far it reaches, and in it the changes of positions that have a restocking rule.
-- $1 shard[], $2 seq[] (exclusive), $3 most rows a shard. Gives, a shard with anything new, a row with position_id null at the last
-- number read, and one for each change of a watched position: position_id, available after it, happened_at. In commit order a
-- shard. Locks nothing.
SELECT c.shard, e.seq, NULL::bigint AS position_id, NULL::bigint AS available, NULL::timestamptz AS happened_at
FROM unnest($1::smallint[], $2::bigint[]) AS c(shard, after_seq)
JOIN ledger.feed_shard s ON s.shard = c.shard AND s.seq > c.after_seq
CROSS JOIN LATERAL ledger.feed_reach(c.shard, c.after_seq, c.after_seq + $3::bigint) AS e(seq)
WHERE e.seq IS NOT NULL
UNION ALL
SELECT f.shard, f.seq, f.position_id, f.available, f.happened_at
FROM unnest($1::smallint[], $2::bigint[]) AS c(shard, after_seq)
CROSS JOIN LATERAL ledger.feed_changes(c.shard, c.after_seq, c.after_seq + $3::bigint) AS f
JOIN ledger.restock_rule r ON r.position_id = f.position_id
-- Hardly anybody has such rules, and then nothing of the feed is read.
WHERE EXISTS (SELECT FROM ledger.restock_rule)
ORDER BY shard, seq, position_id NULLS LAST
