-- A page of low positions of some items.
-- $1 and $3, $4 as in judge-low.sql, $2 the position after which the page begins, $5 threshold, $6 highest band, $7 location_no[] or null for all, $8 item_no[]. Gives the rows of
-- judge-low.sql.
WITH chosen AS MATERIALIZED (
  SELECT s.position_id, $5::bigint AS threshold
  FROM (SELECT DISTINCT no FROM unnest($8::bigint[]) AS given(no)) AS of
  CROSS JOIN LATERAL (
    SELECT w.position_id FROM ledger.position_band w
    WHERE w.position_id > greatest($2::bigint, of.no * 65536 - 1) AND w.position_id < of.no * 65536 + 65280
      AND w.band <= $6::smallint AND ($7::integer[] IS NULL OR (w.position_id & 65535)::integer = ANY ($7::integer[]))
    ORDER BY w.position_id LIMIT $4::bigint
  ) AS s
  ORDER BY s.position_id LIMIT $4::bigint
)
-- include levels/judge-low
