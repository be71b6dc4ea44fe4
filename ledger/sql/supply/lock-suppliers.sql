-- The supplier to ask for all of what another one called off of an order: the first, by id, that can be promised for all of it and has
-- not called off anything of that order.
-- $1 channel_id, $2 order_id, $3 item_no[], $4 quantity[]. No two share an item. Gives supplier_id, or no row. Locks what suppliers have
-- of these items, in ascending order, so that what is found can be taken.
WITH given AS (
  SELECT g.item_no, g.quantity FROM unnest($3::bigint[], $4::bigint[]) AS g(item_no, quantity)
),
locked AS MATERIALIZED (
  SELECT a.supplier_id, a.item_no, a.quantity, a.trust_permille FROM ledger.supplier_available a
  WHERE a.item_no IN (SELECT item_no FROM given)
  ORDER BY a.supplier_id, a.item_no FOR UPDATE
)
SELECT l.supplier_id
FROM locked l JOIN given g ON g.item_no = l.item_no
WHERE floor(l.quantity::numeric * l.trust_permille / 1000) >= g.quantity
  AND l.supplier_id NOT IN (
    SELECT o.supplier_id FROM ledger.dropship_order o JOIN ledger.dropship_line n ON n.dropship_id = o.dropship_id
    WHERE o.channel_id = $1::text AND o.order_id = $2::text AND n.cancelled > 0)
GROUP BY l.supplier_id
HAVING count(*) = (SELECT count(*) FROM given)
ORDER BY l.supplier_id LIMIT 1
