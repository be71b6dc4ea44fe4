-- What channel c is offered of what suppliers have of item i: of the best supplier, because one supplier ships an order.
-- A fragment: a SELECT over the aliases i (items.item) and c (locations.channel), no row where no policy says anything. The item's
-- policy counts before its class's before everybody's; among those the channel's before every channel's. Gives share_bp, share_ref,
-- supplier_id, believed (of that supplier) and quantity (whole steps of the item). The guard of drop-ship orders uses it, too.
SELECT y.share_bp, y.share_ref, b.supplier_id, coalesce(b.believed, 0) AS believed,
  (q.units - q.units % (CASE i.decimals WHEN 0 THEN 1000 WHEN 1 THEN 100 WHEN 2 THEN 10 ELSE 1 END))::bigint AS quantity
FROM (
  SELECT r.share_bp, r.share_ref FROM ledger.selling_rule r
  WHERE (r.item_no, r.item_class) IN ((i.item_no, ''), (0, coalesce(i.attributes ->> 'class', '')), (0, ''))
    AND r.place = 65540 AND r.channel_id IN (c.channel_id, '') AND r.valid_from <= now() AND r.valid_until > now()
    AND r.share_ref IS NOT NULL
  ORDER BY r.item_no DESC, r.item_class DESC, r.channel_id DESC LIMIT 1
) AS y
LEFT JOIN LATERAL (
  SELECT s.supplier_id, floor(s.quantity::numeric * s.trust_permille / 1000)::bigint AS believed
  FROM ledger.supplier_available s WHERE s.item_no = i.item_no ORDER BY 2 DESC, 1 LIMIT 1
) AS b ON true
CROSS JOIN LATERAL (SELECT floor(coalesce(b.believed, 0)::numeric * y.share_bp / 10000)::bigint AS units) AS q
