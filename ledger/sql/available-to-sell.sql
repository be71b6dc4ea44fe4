-- THE availability formula: what channel c may promise of position p (item i, location l).
--   eligible × max(0, min(cap, AVAILABLE, remaining of its own grant + max(0, AVAILABLE − remaining of all grants − safety stock))
--     − channel buffer − staleness allowance), in whole steps of the item's decimals.
-- A fragment, an expression, defined here only; the guard that writes and every read that shows use it. Uses the aliases p
-- (ledger.position), i (items.item), l (locations.location), c (locations.channel). Never negative. While no policy and no grant
-- exists (one row, read once a statement) it costs what a comparison costs.
-- For guards that take without having locked p before their snapshot: add `AND p.grants = 0` and decide such positions under lock,
-- because what is taken of a grant must be written to the grant in the same statement (hold.sql).
(CASE
  WHEN NOT (SELECT is_in_use FROM ledger.policy_state)
  THEN
-- include plainly-sellable
  ELSE (
    SELECT
-- include sellable-of-terms
    FROM (
-- include selling-terms
    ) AS t
  )
END)
