-- The next positions a set of policy changes is about, and the items looked at, in order.
-- One element a change that is about positions: $1 item_no[] (0: every), $2 item_class[] ('': any), $3 place[]; $4 position_id to continue
-- after, $5 most positions, and as many items. Gives kind I with item_no and sku of each item looked at, and kind P with position_id. Locks nothing.
WITH scope AS MATERIALIZED (
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::integer[]) AS s(item_no, item_class, place)
),
item AS MATERIALIZED (
  SELECT i.item_no, i.sku, i.attributes ->> 'class' AS item_class FROM items.item i
  WHERE i.item_no >= ($4::bigint >> 16)
    AND EXISTS (
      SELECT FROM scope s WHERE s.item_no IN (0, i.item_no) AND s.item_class IN ('', coalesce(i.attributes ->> 'class', '')))
  ORDER BY i.item_no LIMIT $5::integer
)
SELECT 'I' AS kind, item_no AS no, sku FROM item
UNION ALL
(
  SELECT 'P', p.position_id, NULL
  FROM item i
  JOIN ledger.position p ON p.position_id >= i.item_no * 65536 AND p.position_id < i.item_no * 65536 + 65280
  JOIN locations.location l ON l.location_no = (p.position_id & 65535)
  WHERE p.version > 0 AND p.position_id > $4::bigint
    AND EXISTS (
      SELECT FROM scope s WHERE s.item_no IN (0, i.item_no) AND s.item_class IN ('', coalesce(i.item_class, ''))
        AND s.place IN (65540, l.location_no, ledger.place_of_type(l.kind)))
  ORDER BY p.position_id LIMIT $5::integer
)
ORDER BY kind, no
