-- How far a stretch of the feed reaches, or that it can't be read: rows of a branch beside its changes. A fragment of
-- changes-after.sql and changes-after-of.sql; uses c (shard, after_seq) and $3, the most numbers a shard. What ledger.feed_reach
-- gives, written out: a function would be planned anew at every call.
  UNION ALL
  SELECT e.seq, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM (
    SELECT greatest(
      (SELECT max(n.seq) FROM ledger.feed n
       WHERE n.shard = c.shard AND n.seq > c.after_seq AND n.seq <= c.after_seq + $3::bigint),
      (SELECT max(least(r.seq, c.after_seq + $3::bigint)) FROM ledger.feed_run r
       WHERE r.shard = c.shard AND r.seq > c.after_seq AND r.seq < c.after_seq + $3::bigint + 4096
         AND r.seq - r.changes < c.after_seq + $3::bigint)) AS seq
  ) AS e
  WHERE e.seq IS NOT NULL
  UNION ALL
  SELECT NULL, NULL, h.seq, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM ledger.feed_horizon h WHERE h.shard = c.shard AND h.seq > c.after_seq
