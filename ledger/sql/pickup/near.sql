-- Where customers may pick up near a point: open locations with pick-up and coordinates, nearest first.
-- $1 latitude, $2 longitude, $3 radius in metres, $4 metres and $5 location id to continue after (or null), $6 location_no[] within
-- reach or null for all, $7 most rows. Gives location_no, location_id, distance_m (over the ground, haversine, rounded up).
-- Locks nothing. One degree of latitude is 111,195 m; longitudes are left to the distance, which knows no date line.
SELECT * FROM (
  SELECT l.location_no, l.location_id, ceil(2 * 6371008.8 * asin(least(1, sqrt(
      sin(radians(l.latitude - $1::float8) / 2) ^ 2
      + cos(radians($1::float8)) * cos(radians(l.latitude)) * sin(radians(l.longitude - $2::float8) / 2) ^ 2
    ))))::integer AS distance_m
  FROM locations.location l
  WHERE l.pickup AND l.status = 'ACTIVE'
    AND l.latitude BETWEEN $1::float8 - $3::integer / 111194.0 AND $1::float8 + $3::integer / 111194.0
    AND ($6::integer[] IS NULL OR l.location_no = ANY ($6::integer[]))
) AS near
WHERE distance_m <= $3::integer AND ($4::integer IS NULL OR (distance_m, location_id) > ($4::integer, $5::text))
ORDER BY distance_m, location_id
LIMIT $7::integer
