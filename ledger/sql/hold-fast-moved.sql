-- What hold-fast.sql and hold-fast-by-policy.sql gave out of positions, and when. A fragment, after the guard of the update of
-- positions (p, from d, how much and how often): available and reserved are as they were before it.
-- Takes no parameters. Decision 0020.
  RETURNING p.position_id, ((p.position_id >> 16) % 4)::smallint AS shard, d.changes, p.version - d.changes AS version,
    p.available + d.quantity AS available, p.reserved - d.quantity AS reserved, p.picked, p.damaged, p.quarantined,
    p.return_pending, p.updated_at
),
-- The locks are had by then: no change of a position is told before the one it waited for.
clock AS MATERIALIZED (SELECT max(updated_at) AS at FROM moved),
