-- Moves young keys of a stretch of digests to the old ones.
-- $1 first digest, $2 the digest after the last (null: to the end). Gives settled (how many). Leaves out what is parked or was
-- claimed a moment ago, and what anybody at work may not have seen yet: who looked before the key was there would find it neither
-- young nor old. Locks keys in ascending order, leaving those somebody else is at.
WITH seen AS MATERIALIZED (
  SELECT coalesce(max(age(backend_xmin)), 0) AS by_all FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()
),
due AS MATERIALIZED (
  SELECT k.digest FROM ledger.event_key_young k
  WHERE k.digest >= $1::uuid AND (k.digest < $2::uuid OR $2::uuid IS NULL)
    AND NOT k.parked AND k.claimed_at < now() - interval '1 minute' AND age(k.xmin) > (SELECT by_all FROM seen)
  ORDER BY k.digest FOR UPDATE SKIP LOCKED
),
gone AS (
  DELETE FROM ledger.event_key_young k USING due d WHERE k.digest = d.digest
  RETURNING k.digest, k.content_hash, k.event_no, k.claimed_at, k.parked
),
kept AS (
  INSERT INTO ledger.event_key_old (digest, content_hash, event_no, claimed_at, parked, is_old)
  SELECT digest, content_hash, event_no, claimed_at, parked, true FROM gone ORDER BY digest
  RETURNING 1
)
SELECT count(*)::integer AS settled FROM kept
