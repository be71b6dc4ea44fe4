-- Notes an adjustment somebody asks for.
-- $1 adjustment_id, $2 position_id, $3 state, $4 quantity, $5 reason_code, $6 note, $7 occurred_at, $8 unit_value_minor,
-- $9 tolerance_no, $10 is_within, $11 correlation_id, $12 caller_id, $13 operator_id, $14 device_id. Gives nothing. Locks nothing
-- that exists.
INSERT INTO ledger.adjustment (adjustment_id, position_id, state, quantity, reason_code, note, occurred_at, unit_value_minor, status,
  tolerance_no, is_within, correlation_id, requested_by, operator_id, device_id)
VALUES ($1::uuid, $2::bigint, $3::text, $4::bigint, $5::text, $6::text, $7::timestamptz, $8::bigint, 'REQUESTED', $9::bigint,
  $10::boolean, $11::text, $12::text, $13::text, $14::text)
