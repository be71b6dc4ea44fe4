-- A page of low positions, everywhere or at many locations, off the index of bands.
-- The first candidates of each band are merged, so that the order is by position whatever band one is in.
-- $1 and $3, $4 as in judge-low.sql, $2 the position after which the page begins, $5 threshold, $6 highest band, $7 location_no[] or null for all. Gives the rows of judge-low.sql.
WITH chosen AS MATERIALIZED (
  SELECT s.position_id, $5::bigint AS threshold
  FROM generate_series(0, $6::integer) AS b(band)
  CROSS JOIN LATERAL (
    SELECT w.position_id FROM ledger.position_band w
    WHERE w.band = b.band::smallint AND w.position_id > $2::bigint
      AND ($7::integer[] IS NULL OR (w.position_id & 65535)::integer = ANY ($7::integer[]))
    ORDER BY w.position_id LIMIT $4::bigint
  ) AS s
  ORDER BY s.position_id LIMIT $4::bigint
)
-- include levels/judge-low
