-- Writes the next version of policies, and when their availability is to be told: when a version begins, and when it ends.
-- One element a policy: $1 policy_no[], $2 version[], $3 settings[] (JSON; null: removed), $4 valid_from[] (ms since 1970),
-- $5 valid_until[] (null: for ever), $6 reason[]; $7 caller_id, $8 correlation_id. Gives one row. The policy state is locked by this
-- transaction. Locks nothing more.
WITH given AS MATERIALIZED (
  SELECT policy_no, version, settings, to_timestamp(from_ms / 1000.0)::timestamptz(3) AS valid_from,
    coalesce(to_timestamp(until_ms / 1000.0), 'infinity')::timestamptz(3) AS valid_until, reason
  FROM unnest($1::bigint[], $2::integer[], $3::text[], $4::bigint[], $5::bigint[], $6::text[])
    AS g(policy_no, version, settings, from_ms, until_ms, reason)
),
numbered AS (
  UPDATE ledger.policy p SET versions = g.version FROM given g WHERE p.policy_no = g.policy_no
  RETURNING p.*, g.valid_from, g.valid_until
),
written AS (
  INSERT INTO ledger.policy_version (policy_no, version, settings, valid_from, valid_until, changed_at, changed_by,
    correlation_id, reason)
  SELECT policy_no, version, settings::jsonb, valid_from, valid_until, now(), $7::text, $8::text, reason FROM given
),
announced AS (
  INSERT INTO ledger.policy_announcement (item_no, item_class, place, due_at, correlation_id)
  SELECT item_no, item_class, place, due_at, $8::text
  FROM (
    SELECT item_no, item_class, place, valid_from AS due_at FROM numbered WHERE kind <> 6
    UNION
    SELECT item_no, item_class, place, valid_until FROM numbered WHERE kind <> 6 AND valid_until < 'infinity'
  ) AS due
)
SELECT count(*) AS written FROM numbered
