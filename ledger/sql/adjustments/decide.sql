-- Decides an adjustment.
-- $1 adjustment_id, $2 status after, $3 decided_by, $4 operator, $5 device, $6 why. Gives nothing. The adjustment is locked.
-- What it is for: docs/ledger.md, "Adjustments".
UPDATE ledger.adjustment SET status = $2::text, decided_by = $3::text, decided_at = clock_timestamp(), decided_operator = $4::text,
  decided_device = $5::text, decided_why = $6::text
WHERE adjustment_id = $1::uuid AND status = 'REQUESTED'
