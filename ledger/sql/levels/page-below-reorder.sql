-- A page of positions below the reorder point of their restocking rule, in the order of rules.
-- Rules are looked through one by one: there are as many as people have written.
-- $1 and $3, $4 as in judge-low.sql, $2 the position after which the page begins, $5 location_no[] or null for all, $6 item_no[] or null for all. Gives the rows of judge-low.sql.
WITH chosen AS MATERIALIZED (
  SELECT r.position_id, r.reorder_point AS threshold FROM ledger.restock_rule r
  WHERE r.position_id > $2::bigint
    AND ($5::integer[] IS NULL OR (r.position_id & 65535)::integer = ANY ($5::integer[]))
    AND ($6::bigint[] IS NULL OR r.position_id >> 16 = ANY ($6::bigint[]))
  ORDER BY r.position_id LIMIT $4::bigint
)
-- include levels/judge-low
