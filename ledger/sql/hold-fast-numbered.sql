-- What a run of the feed says of the positions of `moved`, and its last number: a run for each shard. A fragment of hold-fast.sql
-- and hold-fast-by-policy.sql. It waits for `logged`, the journal, and locks the feed's shards, ascending: the lock that everybody
-- needs is taken when all else is done. Takes no parameters. Decision 0020.
place AS MATERIALIZED (
  SELECT shard, sum(changes)::integer AS changes, array_agg(position_id ORDER BY position_id) AS position_ids,
    array_agg(changes::integer ORDER BY position_id) AS counts, array_agg(version ORDER BY position_id) AS versions,
    array_agg(available ORDER BY position_id) AS available, array_agg(reserved ORDER BY position_id) AS reserved,
    CASE WHEN max(picked) > 0 THEN array_agg(picked ORDER BY position_id) END AS picked,
    CASE WHEN max(damaged) > 0 THEN array_agg(damaged ORDER BY position_id) END AS damaged,
    CASE WHEN max(quarantined) > 0 THEN array_agg(quarantined ORDER BY position_id) END AS quarantined,
    CASE WHEN max(return_pending) > 0 THEN array_agg(return_pending ORDER BY position_id) END AS return_pending
  FROM moved WHERE (SELECT count(*) FROM logged) > 0 GROUP BY shard
),
taken AS MATERIALIZED (
  SELECT s.shard, p.changes FROM ledger.feed_shard s JOIN place p ON p.shard = s.shard ORDER BY s.shard FOR UPDATE OF s
),
counter AS (
  UPDATE ledger.feed_shard s SET seq = s.seq + k.changes FROM taken k WHERE s.shard = k.shard RETURNING s.shard, s.seq
),
