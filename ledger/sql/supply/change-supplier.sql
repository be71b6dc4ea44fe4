-- Notes what suppliers say they have. No two rows share supplier and item.
-- $1 updated_by, then arrays: $2 supplier_id[], $3 item_no[], $4 quantity[], $5 trust_permille[], $6 as_of[], $7 change_from[]
-- (the version it is to follow, 0 for none, or null). Gives supplier_id, item_no, version of those written: not those whose version
-- is another. Locks supplier rows in ascending order.
WITH given AS MATERIALIZED (
  SELECT g.*, s.version AS version_before
  FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::integer[], $6::timestamptz[], $7::bigint[])
    AS g(supplier_id, item_no, quantity, trust_permille, as_of, change_from)
  LEFT JOIN LATERAL (
    SELECT a.version FROM ledger.supplier_available a
    WHERE a.supplier_id = g.supplier_id AND a.item_no = g.item_no FOR UPDATE
  ) AS s ON true
  ORDER BY g.supplier_id, g.item_no
)
INSERT INTO ledger.supplier_available AS a (supplier_id, item_no, quantity, trust_permille, as_of, updated_by)
SELECT supplier_id, item_no, quantity, trust_permille, as_of, $1::text FROM given
WHERE change_from IS NULL OR change_from = coalesce(version_before, 0)
ON CONFLICT (supplier_id, item_no) DO UPDATE SET quantity = excluded.quantity, trust_permille = excluded.trust_permille,
  as_of = excluded.as_of, updated_by = excluded.updated_by, version = a.version + 1, updated_at = now()
RETURNING a.supplier_id, a.item_no, a.version
