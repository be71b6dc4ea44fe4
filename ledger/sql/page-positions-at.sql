-- A page of positions that ever held stock at certain locations, in SKU and location order.
-- $1 to $6 as in page-positions.sql, $7 location_no[]. Gives the columns of position-columns.sql. Locks nothing.
-- Each item is asked for these locations only: few of many, or nothing there, costs no more.
SELECT page.* FROM items.item i
CROSS JOIN LATERAL (
  SELECT
-- include position-columns
  FROM unnest($7::integer[]) AS wanted (location_no)
  JOIN locations.location l ON l.location_no = wanted.location_no
  CROSS JOIN LATERAL (SELECT * FROM ledger.position WHERE position_id = i.item_no * 65536 + wanted.location_no LIMIT 1) AS p
  WHERE true
-- include page-positions-wanted
) AS page
-- include page-positions-order
