-- A page of low positions at few locations, off the index of bands by location.
-- As page-low.sql, band by band and location by location: for few, because all are merged.
-- $1 and $3, $4 as in judge-low.sql, $2 the position after which the page begins, $5 threshold, $6 highest band, $7 location_no[]. Gives the rows of judge-low.sql.
WITH chosen AS MATERIALIZED (
  SELECT s.position_id, $5::bigint AS threshold
  FROM generate_series(0, $6::integer) AS b(band)
  CROSS JOIN (SELECT DISTINCT no FROM unnest($7::integer[]) AS given(no)) AS at
  CROSS JOIN LATERAL (
    SELECT w.position_id FROM ledger.position_band w
    WHERE (w.position_id & 65535)::integer = at.no AND w.band = b.band::smallint AND w.position_id > $2::bigint
    ORDER BY w.position_id LIMIT $4::bigint
  ) AS s
  ORDER BY s.position_id LIMIT $4::bigint
)
-- include levels/judge-low
