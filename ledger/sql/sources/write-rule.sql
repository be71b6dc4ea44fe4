-- Adds a rule set to a source. The policy row is locked.
-- $1 source, $2 effective from (ms since 1970; null: from now on, or always when it is the source's first), $3 type[] (null:
-- every), $4 model_version, $5 caller_id, $6 reason. Gives rule_no.
INSERT INTO ledger.source_rule (source, rule_no, effective_from, types, model_version, caller_id, reason)
SELECT $1::text, last.rule_no + 1,
  CASE WHEN $2::bigint IS NOT NULL THEN to_timestamp($2::bigint / 1000.0) WHEN last.rule_no = 0 THEN '-infinity' ELSE now() END,
  $3::text[], $4::bigint, $5::text, $6::text
FROM (SELECT coalesce(max(rule_no), 0) AS rule_no FROM ledger.source_rule WHERE source = $1::text) AS last
RETURNING rule_no
