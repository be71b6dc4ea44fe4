-- How far a stretch of the feed reaches, or that it can't be read. A fragment of changes-after.sql and changes-after-of.sql; uses
-- c (shard, after_seq) and $3, the most numbers a shard. Gives rows of two numbers, reach and gone: the last number read and null,
-- or null and the number up to which changes are gone. What ledger.feed_reach gives, written out: a function would be planned
-- anew at every call.
  SELECT e.reach, NULL::bigint AS gone
  FROM (
    SELECT greatest(
      (SELECT max(n.seq) FROM ledger.feed n
       WHERE n.shard = c.shard AND n.seq > c.after_seq AND n.seq <= c.after_seq + $3::bigint),
      (SELECT max(least(r.seq, c.after_seq + $3::bigint)) FROM ledger.feed_run r
       WHERE r.shard = c.shard AND r.seq > c.after_seq AND r.seq < c.after_seq + $3::bigint + 4096
         AND r.seq - r.changes < c.after_seq + $3::bigint)) AS reach
  ) AS e
  WHERE e.reach IS NOT NULL
  UNION ALL
  SELECT NULL, h.seq FROM ledger.feed_horizon h WHERE h.shard = c.shard AND h.seq > c.after_seq
