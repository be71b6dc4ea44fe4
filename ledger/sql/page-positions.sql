-- A page of positions that ever held stock, in SKU and location order.
-- $1 most, $2 sku and $3 location id to continue after (or null), $4 item_no[], $5 available below, $6 negative (true: only below
-- zero, false: only others), each null for any. Gives the columns of position-columns.sql. Locks nothing.
-- Item by item, each at most a page: so it ends when the page is full, however many positions there are.
SELECT page.* FROM items.item i
CROSS JOIN LATERAL (
  SELECT
-- include position-columns
  FROM ledger.position p
  JOIN locations.location l ON l.location_no = (p.position_id & 65535)
  WHERE p.position_id >= i.item_no * 65536 AND p.position_id < i.item_no * 65536 + 65280
-- include page-positions-wanted
) AS page
-- include page-positions-order
