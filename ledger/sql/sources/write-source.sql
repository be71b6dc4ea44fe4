-- Writes one source. The policy row is locked.
-- $1 source, $2 kind, $3 owner, $4 semantics, $5 freshness_seconds (or null), $6 is_gapless, $7 lineage_timeout_seconds,
-- $8 caller_id. Gives a row when something changed. Locks the source.
INSERT INTO ledger.source AS s (source, kind, owner, semantics, freshness_seconds, is_gapless, lineage_timeout_seconds, updated_by)
VALUES ($1::text, $2::text, $3::text, $4::text, $5::integer, $6::boolean, $7::integer, $8::text)
ON CONFLICT (source) DO UPDATE SET kind = excluded.kind, owner = excluded.owner, semantics = excluded.semantics,
  freshness_seconds = excluded.freshness_seconds, is_gapless = excluded.is_gapless,
  lineage_timeout_seconds = excluded.lineage_timeout_seconds, version = s.version + 1, updated_at = clock_timestamp(),
  updated_by = excluded.updated_by
WHERE (s.kind, s.owner, s.semantics, s.freshness_seconds, s.is_gapless, s.lineage_timeout_seconds)
  IS DISTINCT FROM (excluded.kind, excluded.owner, excluded.semantics, excluded.freshness_seconds, excluded.is_gapless,
    excluded.lineage_timeout_seconds)
RETURNING s.source
