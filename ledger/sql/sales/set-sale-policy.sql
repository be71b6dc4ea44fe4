-- Adds a version to an item's sale policy. The item's row is locked by this transaction, so versions are dense.
-- $1 item_no, $2 customer_cap (thousandths) or null, $3 max_hold_seconds or null, $4 has_waiting_room, $5 starts_at or null
-- (now), $6 ends_at or null, $7 changed_by, $8 version it follows or null (whatever it is).
-- Gives the version, or nothing when the item has another one than $8 by now.
INSERT INTO ledger.sale_policy (item_no, version, customer_cap, max_hold_seconds, has_waiting_room, starts_at, ends_at, changed_by)
SELECT $1::bigint, last.version + 1, $2::bigint, $3::integer, $4::boolean, coalesce($5::timestamptz, now()), $6::timestamptz,
  $7::text
FROM (SELECT coalesce(max(version), 0) AS version FROM ledger.sale_policy WHERE item_no = $1::bigint) AS last
WHERE $8::integer IS NULL OR last.version = $8::integer
RETURNING version
