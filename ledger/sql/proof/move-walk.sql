-- Moves a walk on, unless somebody else has; at its end it begins again.
-- $1 walk, $2 the place it was at, $3 the new place, or null for the end. Gives seconds, the time the walk took, when this
-- step ended it, else null; nothing when somebody else has moved it. Locks the walk.
WITH begun AS (
  INSERT INTO ledger.audit_walk (walk) VALUES ($1::text) ON CONFLICT (walk) DO NOTHING RETURNING walk
),
before AS (
  SELECT began_at FROM ledger.audit_walk WHERE walk = $1::text
),
moved AS (
  UPDATE ledger.audit_walk SET place = coalesce($3::bigint, -1), updated_at = clock_timestamp(),
    rounds = rounds + ($3::bigint IS NULL)::integer,
    began_at = CASE WHEN $3::bigint IS NULL THEN clock_timestamp() ELSE began_at END
  WHERE walk = $1::text AND place = $2::bigint RETURNING walk
)
SELECT CASE WHEN $3::bigint IS NULL
  THEN extract(epoch FROM clock_timestamp() - (SELECT began_at FROM before))::float8 END AS seconds
FROM moved
UNION ALL
SELECT NULL FROM begun
