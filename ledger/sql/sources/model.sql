-- The whole source model in one snapshot, as rows of four kinds.
-- Takes nothing. Gives kind and body (JSON): P the policy {version, undeclared, keyDays, forgottenBeforeMs (null: never)},
-- S a source {source, semantics, isGapless, lineageTimeoutSeconds}, R a rule set {source, ruleNo, fromMs (null: always),
-- types (null: every)}, U and D codes of units and dispositions {source, code, meant}. Locks nothing.
SELECT 'P' AS kind, jsonb_build_object('version', version, 'undeclared', undeclared, 'keyDays', key_days,
  'forgottenBeforeMs', CASE WHEN isfinite(forgotten_before) THEN floor(extract(epoch FROM forgotten_before) * 1000) END) AS body
FROM ledger.source_policy
UNION ALL
SELECT 'S', jsonb_build_object('source', source, 'semantics', semantics, 'isGapless', is_gapless,
  'lineageTimeoutSeconds', lineage_timeout_seconds)
FROM ledger.source
UNION ALL
SELECT 'R', jsonb_build_object('source', source, 'ruleNo', rule_no, 'types', to_jsonb(types),
  'fromMs', CASE WHEN isfinite(effective_from) THEN ceil(extract(epoch FROM effective_from) * 1000) END)
FROM ledger.source_rule
UNION ALL
SELECT 'U', jsonb_build_object('source', source, 'code', code, 'meant', unit) FROM ledger.unit_alias
UNION ALL
SELECT 'D', jsonb_build_object('source', source, 'code', code, 'meant', disposition) FROM ledger.disposition_alias
