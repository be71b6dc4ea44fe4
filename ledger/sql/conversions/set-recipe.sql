-- Writes the next version of a recipe.
-- $1 recipe_id, $2 name, $3 caller_id; arrays, one element a line: $4 item_no[], $5 is_output[], $6 quantity[]. Gives version. Locks
-- nothing that exists; two at once: the later one fails on the key and is tried again by its caller.
WITH made AS (
  INSERT INTO ledger.recipe (recipe_id, version, name, set_by)
  SELECT $1::text, coalesce(max(version), 0) + 1, $2::text, $3::text FROM ledger.recipe WHERE recipe_id = $1::text
  RETURNING recipe_id, version
),
lines AS (
  INSERT INTO ledger.recipe_line (recipe_id, version, item_no, is_output, quantity)
  SELECT m.recipe_id, m.version, g.item_no, g.is_output, g.quantity
  FROM made m CROSS JOIN unnest($4::bigint[], $5::boolean[], $6::bigint[]) AS g(item_no, is_output, quantity)
)
SELECT version FROM made
