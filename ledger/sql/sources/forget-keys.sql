-- Forgets the keys of events so old that they would be refused anyway (TooOld), and moves on the time before which they are.
-- $1 most keys. Keys claimed a day and more before `forgotten_before` belong to events that happened before it (an event may lie
-- a day ahead of the clock at most). They go by what was refused since the last look, a moment ago at least; then the time
-- moves on. Gives forgotten (how many). Locks the policy row, then keys, leaving those somebody else is at.
WITH policy AS MATERIALIZED (
  SELECT forgotten_before, key_days FROM ledger.source_policy FOR UPDATE
),
gone AS (
  DELETE FROM ledger.event_key WHERE digest IN (
    SELECT k.digest FROM ledger.event_key k
    WHERE k.claimed_at < (SELECT forgotten_before FROM policy) - interval '1 day' AND NOT k.parked
    LIMIT $1::integer FOR UPDATE SKIP LOCKED)
  RETURNING digest
),
moved AS (
  UPDATE ledger.source_policy s SET forgotten_before = now() - p.key_days * interval '1 day', version = s.version + 1
  FROM policy p
  WHERE now() - p.key_days * interval '1 day' > p.forgotten_before + interval '1 day'
    AND EXISTS (SELECT FROM ledger.event_key k WHERE k.claimed_at < now() - (p.key_days + 1) * interval '1 day')
  RETURNING s.version
),
noted AS (
  INSERT INTO ledger.model_change (version, caller_id, what, subject) SELECT version, 'workers', 'keysForgotten', 'policy' FROM moved
)
SELECT (SELECT count(*) FROM gone)::integer AS forgotten
