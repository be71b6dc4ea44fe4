-- How far guarded states reach for the draws on them, in the order given.
-- Arrays, one element a draw: $1 position_id[], $2 state[] (3 to 6), $3 quantity[], $4 whether it draws on suspect units, which
-- are a part of QUARANTINED that nothing else reaches[]. Positions are locked by this transaction. Gives ord (from 1) and
-- taken (from 0 to quantity) of each. Writes nothing; locks nothing more.
SELECT g.ord, least(g.quantity, greatest(0, g.held - g.before))::bigint AS taken
FROM (
  SELECT d.ord, d.quantity,
    CASE
      WHEN d.of_suspects THEN least(coalesce(s.quantity, 0), p.quarantined)
      WHEN d.state = 5 THEN greatest(0, p.quarantined - coalesce(s.quantity, 0))
      ELSE CASE d.state WHEN 3 THEN p.picked WHEN 4 THEN p.damaged WHEN 6 THEN p.return_pending END
    END AS held,
    sum(d.quantity) OVER (PARTITION BY d.position_id, d.state, d.of_suspects ORDER BY d.ord) - d.quantity AS before
  FROM unnest($1::bigint[], $2::smallint[], $3::bigint[], $4::boolean[])
    WITH ORDINALITY AS d(position_id, state, quantity, of_suspects, ord)
  JOIN ledger.position p ON p.position_id = d.position_id
  LEFT JOIN ledger.suspect s ON s.position_id = d.position_id
) AS g
ORDER BY g.ord
