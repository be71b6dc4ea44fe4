-- Decides a submitted count.
-- $1 count_id, $2 status after, $3 posted (or null), $4 decided_by, $5 operator, $6 device, $7 why. Gives nothing. The task is
-- locked.
UPDATE ledger.count_task SET status = $2::text, posted = $3::bigint, decided_by = $4::text, decided_at = clock_timestamp(),
  decided_operator = $5::text, decided_device = $6::text, decided_why = $7::text
WHERE count_id = $1::uuid AND status = 'SUBMITTED'
