-- Notes counts that were submitted: at the open task they answer, else as counts nobody had asked for.
-- $1 caller_id, $2 time of recording; then arrays, one element a count: $3 count_id[] (of a new one), $4 the task answered[] (or
-- null), $5 position_id[], $6 counted[], $7 quantity[], $8 counted_at[], $9 digest[] (of the event), $10 source[],
-- $11 operator_id[], $12 device_id[], $13 reason[], $14 correlation_id[]. Gives nothing. Positions are locked; locks the tasks
-- that are open, whose deciders hold no position.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($3::uuid[], $4::uuid[], $5::bigint[], $6::text[], $7::bigint[], $8::timestamptz[], $9::uuid[], $10::text[],
    $11::text[], $12::text[], $13::text[], $14::text[])
    WITH ORDINALITY AS g(count_id, answers, position_id, counted, quantity, counted_at, digest, source, operator_id, device_id,
      reason, correlation_id, ord)
),
answered AS (
  UPDATE ledger.count_task t SET status = 'SUBMITTED', quantity = g.quantity, counted_at = g.counted_at, submit_digest = g.digest,
    submitted_by = $1::text, submitted_at = $2::timestamptz, source = g.source, operator_id = g.operator_id,
    device_id = g.device_id, reason = g.reason
  FROM (SELECT DISTINCT ON (answers) * FROM given WHERE answers IS NOT NULL ORDER BY answers, ord) AS g
  WHERE t.count_id = g.answers AND t.status = 'OPEN' AND t.position_id = g.position_id AND t.counted = g.counted
  RETURNING t.submit_digest
)
INSERT INTO ledger.count_task (count_id, position_id, counted, status, origin, raised_by, raised_at, quantity, counted_at,
  submit_digest, submitted_by, submitted_at, source, operator_id, device_id, reason, correlation_id)
SELECT g.count_id, g.position_id, g.counted, 'SUBMITTED', 'UNASKED', $1::text, $2::timestamptz, g.quantity, g.counted_at, g.digest,
  $1::text, $2::timestamptz, g.source, g.operator_id, g.device_id, g.reason, g.correlation_id
FROM given g WHERE g.digest NOT IN (SELECT submit_digest FROM answered)
ORDER BY g.count_id
