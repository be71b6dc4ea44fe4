-- Raises count tasks, none where one of the same position and scope is open already.
-- Arrays, one element a task: $1 count_id[], $2 position_id[], $3 counted[], $4 origin[], $5 raised_why[], $6 recount_of[] (or null),
-- $7 correlation_id[]; $8 caller_id, $9 whether one that is open already does not matter. Gives count_id of those raised now.
-- Locks nothing that exists.
INSERT INTO ledger.count_task (count_id, position_id, counted, status, origin, raised_by, raised_why, recount_of, correlation_id)
SELECT DISTINCT ON (g.position_id, g.counted) g.count_id, g.position_id, g.counted, 'OPEN', g.origin, $8::text, g.raised_why, g.recount_of, g.correlation_id
FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[])
  AS g(count_id, position_id, counted, origin, raised_why, recount_of, correlation_id)
WHERE $9::boolean OR NOT EXISTS (
  SELECT FROM ledger.count_task t WHERE t.position_id = g.position_id AND t.counted = g.counted AND t.status = 'OPEN')
ORDER BY g.position_id, g.counted, g.count_id
ON CONFLICT (count_id) DO NOTHING
RETURNING count_id
