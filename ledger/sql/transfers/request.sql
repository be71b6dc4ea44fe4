-- Notes a request in the transfer's own row, which is locked.
-- $1 transfer_id, $2 requested_by, $3 expected_at, $4 reservation_id, $5 signal_id, $6 reason, $7 reference_document (JSON), each
-- but the first two or null. Gives nothing. Locks nothing more.
UPDATE ledger.transfer SET requested_by = $2::text, requested_at = now(), expected_at = $3::timestamptz,
  reservation_id = $4::uuid, signal_id = $5::bigint, reason = $6::text, reference_document = $7::jsonb,
  version = version + 1, updated_at = now()
WHERE transfer_id = $1::text
