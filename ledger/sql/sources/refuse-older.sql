-- Moves on the time before which events are refused (TooOld), by a day and more, when keys have grown older than they are remembered.
-- Takes nothing. Gives forgotten_before: the time that was in force until now, which keys may be forgotten by; -infinity when there
-- was none. Locks the policy row.
WITH policy AS MATERIALIZED (
  SELECT forgotten_before, key_days FROM ledger.source_policy FOR UPDATE
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
SELECT forgotten_before::text AS forgotten_before FROM policy
