-- The newest versions of recipes, a row a line.
-- $1 recipe_id[] (null: all of them). Gives recipe_id, version, name, sku, is_output, quantity in the order of recipes and SKUs.
-- Locks nothing.
SELECT r.recipe_id, r.version, r.name, i.sku, n.is_output, n.quantity
FROM ledger.recipe r
JOIN ledger.recipe_line n ON n.recipe_id = r.recipe_id AND n.version = r.version
JOIN items.item i ON i.item_no = n.item_no
WHERE ($1::text[] IS NULL OR r.recipe_id = ANY ($1))
  AND r.version = (SELECT max(version) FROM ledger.recipe o WHERE o.recipe_id = r.recipe_id)
ORDER BY r.recipe_id, i.sku
