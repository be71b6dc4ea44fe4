-- Sources with their rule sets, in the order of their names.
-- $1 most, $2 source to continue after (or null), $3 source[] or null, $4 kind[] or null. Gives the source's columns and rules: a
-- JSON array of {ruleNo, effectiveFromMs (null: always), types (null: every), by, at (ms), reason, modelVersion}, by number.
-- Locks nothing.
SELECT s.source, s.kind, s.owner, s.semantics, s.freshness_seconds, s.is_gapless, s.lineage_timeout_seconds, s.version,
  s.created_at, s.updated_at, s.updated_by,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('ruleNo', r.rule_no, 'types', to_jsonb(r.types), 'by', r.caller_id, 'reason', r.reason,
     'modelVersion', r.model_version, 'at', floor(extract(epoch FROM r.noted_at) * 1000),
     'effectiveFromMs', CASE WHEN isfinite(r.effective_from) THEN floor(extract(epoch FROM r.effective_from) * 1000) END)
     ORDER BY r.rule_no), '[]')
   FROM ledger.source_rule r WHERE r.source = s.source) AS rules
FROM ledger.source s
WHERE ($2::text IS NULL OR s.source > $2::text)
  AND ($3::text[] IS NULL OR s.source = ANY ($3::text[]))
  AND ($4::text[] IS NULL OR s.kind = ANY ($4::text[]))
ORDER BY s.source LIMIT $1::integer
