-- Notes a substitution.
-- $1 substitution_id, $2 reservation_id, $3 position_id, $4 quantity, $5 position_id of the substitute, $6 its quantity,
-- $7 whether the customer consented, $8 caller_id, $9 correlation_id. Gives nothing. Locks nothing that exists.
INSERT INTO ledger.substitution (substitution_id, reservation_id, position_id, quantity, substitute_position, substitute_quantity,
  customer_consented, accepted_by, correlation_id)
VALUES ($1::uuid, $2::uuid, $3::bigint, $4::bigint, $5::bigint, $6::bigint, $7::boolean, $8::text, $9::text)
