-- What holds for all sources.
-- Takes nothing. Gives undeclared, key_days, forgotten_before (null: nothing was forgotten), version, updated_at, updated_by.
-- Locks nothing.
SELECT undeclared, key_days, CASE WHEN isfinite(forgotten_before) THEN forgotten_before END AS forgotten_before, version,
  updated_at, updated_by
FROM ledger.source_policy
