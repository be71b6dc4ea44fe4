-- Writes signals that opened and ended, in order: first those open before end, then each new one with its end, if it has one.
-- $1 position_id[] and $2 cleared_at[] of signals open before; of new ones $3 position_id[], $4 opened_at[], $5 available[],
-- $6 rule_version[], $7 cleared_at[] (or null). Gives nothing.
-- Locks signals.
WITH cleared AS (
  UPDATE ledger.restock_signal s SET cleared_at = g.cleared_at
  FROM unnest($1::bigint[], $2::timestamptz[]) AS g(position_id, cleared_at)
  WHERE s.position_id = g.position_id AND s.cleared_at IS NULL
  RETURNING s.signal_id
)
INSERT INTO ledger.restock_signal (position_id, opened_at, available, rule_version, cleared_at)
SELECT g.position_id, g.opened_at, g.available, g.rule_version, g.cleared_at
FROM unnest($3::bigint[], $4::timestamptz[], $5::bigint[], $6::bigint[], $7::timestamptz[])
  WITH ORDINALITY AS g(position_id, opened_at, available, rule_version, cleared_at, ord)
WHERE (SELECT count(*) FROM cleared) >= 0
ORDER BY g.ord
