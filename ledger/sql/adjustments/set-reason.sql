-- Writes a reason code.
-- $1 code, $2 meaning, $3 is_active, $4 caller_id. Gives before (as JSON, null when it is new). Locks the row.
-- What it is for: docs/ledger.md, "Adjustments".
WITH before AS (SELECT meaning, is_active FROM ledger.reason_code WHERE code = $1::text FOR UPDATE)
INSERT INTO ledger.reason_code AS r (code, meaning, is_active, set_by) VALUES ($1::text, $2::text, $3::boolean, $4::text)
ON CONFLICT (code) DO UPDATE SET meaning = excluded.meaning, is_active = excluded.is_active, set_by = excluded.set_by, set_at = now()
RETURNING (SELECT json_build_object('meaning', meaning, 'isActive', is_active) FROM before) AS before
