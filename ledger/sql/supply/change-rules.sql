-- Sets when positions want more. No two rows share a position.
-- $1 updated_by, then arrays: $2 position_id[], $3 reorder_point[], $4 clear_at[], $5 reorder_up_to[], $6 change_from[] (the version it
-- is to follow, 0 for none, or null). Gives position_id and version of those written: not those whose version is another.
-- Locks rules in ascending order.
WITH given AS MATERIALIZED (
  SELECT g.*, s.version AS version_before
  FROM unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
    AS g(position_id, reorder_point, clear_at, reorder_up_to, change_from)
  LEFT JOIN LATERAL (
    SELECT r.version FROM ledger.restock_rule r WHERE r.position_id = g.position_id FOR UPDATE
  ) AS s ON true
  ORDER BY g.position_id
)
INSERT INTO ledger.restock_rule AS r (position_id, reorder_point, clear_at, reorder_up_to, updated_by)
SELECT position_id, reorder_point, clear_at, reorder_up_to, $1::text FROM given
WHERE change_from IS NULL OR change_from = coalesce(version_before, 0)
ON CONFLICT (position_id) DO UPDATE SET reorder_point = excluded.reorder_point, clear_at = excluded.clear_at,
  reorder_up_to = excluded.reorder_up_to, updated_by = excluded.updated_by, version = r.version + 1, updated_at = now()
RETURNING r.position_id, r.version
