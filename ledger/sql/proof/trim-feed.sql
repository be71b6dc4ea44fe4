-- Removes old rows of a feed shard, whole seals at a time: sealed long enough ago, and behind everybody who follows the feed
-- for good (postings to the ERP, notes of orders, restocking signals). Their journal stays, and stays under its seals.
-- $1 shard, $2 keep, in days, $3 most seals. Gives removed (rows) and horizon. Locks the shard's horizon without waiting; takes
-- nothing else that a write waits for.
WITH here AS MATERIALIZED (
  SELECT h.seq FROM ledger.feed_horizon h WHERE h.shard = $1::smallint FOR UPDATE SKIP LOCKED
),
followed AS MATERIALIZED (
  SELECT least(
    (SELECT c.seq FROM workers.erp_cursor c WHERE c.shard = $1::smallint),
    (SELECT c.seq FROM orders.note_cursor c WHERE c.shard = $1::smallint),
    (SELECT c.seq FROM ledger.restock_cursor c WHERE c.shard = $1::smallint)) AS seq
),
old AS MATERIALIZED (
  SELECT max(s.to_seq) AS seq FROM (
    SELECT s.to_seq, s.sealed_at FROM ledger.seal s, here
    WHERE s.shard = $1::smallint AND s.to_seq > here.seq
    ORDER BY s.to_seq LIMIT $3::integer
  ) AS s, followed
  WHERE s.sealed_at < now() - make_interval(days => $2::integer) AND s.to_seq <= followed.seq
),
moved AS (
  UPDATE ledger.feed_horizon h SET seq = old.seq FROM old, here WHERE h.shard = $1::smallint AND old.seq > here.seq
  RETURNING h.seq
),
gone AS (
  DELETE FROM ledger.feed f USING moved, here WHERE f.shard = $1::smallint AND f.seq > here.seq AND f.seq <= moved.seq
  RETURNING 1
),
-- A run that reaches beyond goes with the next seals.
runs_gone AS (
  DELETE FROM ledger.feed_run r USING moved, here WHERE r.shard = $1::smallint AND r.seq > here.seq AND r.seq <= moved.seq
  RETURNING r.changes
)
SELECT (SELECT count(*) FROM gone) + (SELECT coalesce(sum(changes), 0) FROM runs_gone) AS removed, (SELECT seq FROM moved) AS horizon
