-- What might be had instead of an item: what it names, in its order, then what customers took instead in the last 90 days.
-- $1 sku, $2 sku[] it names, the best first, $3 most. Gives item_no and sku, the best first; no blocked ones.
-- Locks nothing.
SELECT s.item_no, s.sku
FROM (
  SELECT i.item_no, i.sku, n.place, 0::bigint AS taken
  FROM unnest($2::text[]) WITH ORDINALITY AS n(sku, place) JOIN items.item i ON i.sku = n.sku
  WHERE i.status <> 'BLOCKED'
  UNION ALL
  SELECT i.item_no, i.sku, 1000000, h.taken
  FROM (
    SELECT s.substitute_position >> 16 AS item_no, count(*) AS taken FROM ledger.substitution s
    JOIN items.item o ON o.sku = $1::text
    WHERE s.position_id >= o.item_no * 65536 AND s.position_id < (o.item_no + 1) * 65536
      AND s.accepted_at > now() - interval '90 days'
    GROUP BY 1
  ) AS h
  JOIN items.item i ON i.item_no = h.item_no
  WHERE i.status <> 'BLOCKED' AND i.sku <> ALL ($2::text[])
) AS s
ORDER BY s.place, s.taken DESC, s.sku LIMIT $3::integer
