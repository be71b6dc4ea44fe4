-- Audits what open grants keep: at a position, what is left of them is at most what is available and what was allowed beyond it.
-- $1 position_id to continue after, $2 most positions with open grants, $3 only these position_id[] (or null). Gives one row: last (null
-- at the end), audited, and differences, a JSON array of {positionId, left, available, beyond}, empty when all is well. A grant
-- whose time is over keeps nothing. One snapshot. Locks nothing.
WITH batch AS MATERIALIZED (
  SELECT DISTINCT position_id FROM ledger.allocation_grant
  WHERE ended_at IS NULL AND position_id > $1::bigint AND ($3::bigint[] IS NULL OR position_id = ANY ($3::bigint[]))
  ORDER BY position_id LIMIT $2::integer
),
kept AS (
  SELECT b.position_id, greatest(p.available, 0) AS available, sum(g.granted - g.consumed)::bigint AS "left",
    sum(g.beyond_stock)::bigint AS beyond
  FROM batch b
  JOIN ledger.position p ON p.position_id = b.position_id
  JOIN ledger.allocation_grant g ON g.position_id = b.position_id AND g.ended_at IS NULL AND g.valid_until > now()
  GROUP BY b.position_id, p.available
)
SELECT (SELECT max(position_id) FROM batch) AS last, (SELECT count(*) FROM batch) AS audited,
  coalesce((SELECT json_agg(json_build_object('positionId', position_id, 'left', "left", 'available', available, 'beyond', beyond))
    FROM kept WHERE "left" > available + beyond), '[]') AS differences
