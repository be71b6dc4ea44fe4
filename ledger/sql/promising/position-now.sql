-- How much is at a position in some states together.
-- $1 position_id, $2 states[]. Gives total; no row where nothing ever was.
-- Locks nothing.
SELECT (CASE WHEN 1 = ANY ($2::smallint[]) THEN available ELSE 0 END + CASE WHEN 2 = ANY ($2::smallint[]) THEN reserved ELSE 0 END
  + CASE WHEN 3 = ANY ($2::smallint[]) THEN picked ELSE 0 END + CASE WHEN 4 = ANY ($2::smallint[]) THEN damaged ELSE 0 END
  + CASE WHEN 5 = ANY ($2::smallint[]) THEN quarantined ELSE 0 END + CASE WHEN 6 = ANY ($2::smallint[]) THEN return_pending ELSE 0 END
)::bigint AS total
FROM ledger.position WHERE position_id = $1::bigint
