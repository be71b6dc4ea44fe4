-- Takes units from what a supplier says it has, as far as that is believed.
-- $1 supplier_id, $2 item_no[], $3 quantity[], $4 the channel it is for, or null: then no more than the share a policy gives the channel is
-- promised. No two share an item. Gives item_no, promisable (before, in whole steps of the item), and whether it was taken.
-- The caller undoes everything when one was not. Locks supplier rows in ascending order.
WITH given AS MATERIALIZED (
  SELECT g.item_no, g.quantity, least(s.promisable, h.quantity) AS promisable
  FROM unnest($2::bigint[], $3::bigint[]) AS g(item_no, quantity)
  LEFT JOIN LATERAL (
    SELECT b.believed - b.believed % (10 ^ (3 - i.decimals))::bigint AS promisable FROM ledger.supplier_available a
    JOIN items.item i ON i.item_no = a.item_no
    CROSS JOIN LATERAL (SELECT floor(a.quantity::numeric * a.trust_permille / 1000)::bigint AS believed) AS b
    WHERE a.supplier_id = $1::text AND a.item_no = g.item_no FOR UPDATE OF a
  ) AS s ON true
  LEFT JOIN LATERAL (
    SELECT o.quantity FROM items.item i JOIN locations.channel c ON c.channel_id = $4::text
    CROSS JOIN LATERAL (
-- include policies/share-of-suppliers
    ) AS o
    WHERE i.item_no = g.item_no
  ) AS h ON true
  ORDER BY g.item_no
),
taken AS (
  UPDATE ledger.supplier_available a SET quantity = a.quantity - g.quantity, version = a.version + 1, updated_at = now()
  FROM given g WHERE a.supplier_id = $1::text AND a.item_no = g.item_no AND g.promisable >= g.quantity
  RETURNING a.item_no
)
SELECT g.item_no, coalesce(g.promisable, 0)::bigint AS promisable, taken.item_no IS NOT NULL AS is_taken
FROM given g LEFT JOIN taken ON taken.item_no = g.item_no
