-- How far guarded states reach for the draws on them, in the order given.
-- Arrays, one element a draw: $1 position_id[], $2 state[] (3 to 6), $3 quantity[]. Positions are locked by this
-- transaction. Gives ord (from 1) and taken (from 0 to quantity) of each. Writes nothing; locks nothing more.
SELECT g.ord, least(g.quantity, greatest(0, g.held - g.before))::bigint AS taken
FROM (
  SELECT d.ord, d.quantity,
    CASE d.state WHEN 3 THEN p.picked WHEN 4 THEN p.damaged WHEN 5 THEN p.quarantined WHEN 6 THEN p.return_pending END AS held,
    sum(d.quantity) OVER (PARTITION BY d.position_id, d.state ORDER BY d.ord) - d.quantity AS before
  FROM unnest($1::bigint[], $2::smallint[], $3::bigint[]) WITH ORDINALITY AS d(position_id, state, quantity, ord)
  JOIN ledger.position p ON p.position_id = d.position_id
) AS g
ORDER BY g.ord
