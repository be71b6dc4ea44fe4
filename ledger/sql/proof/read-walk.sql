-- Where one of the auditor's walks is.
-- $1 walk.
-- Gives place (-1 at the beginning) and rounds; nothing before its first step. Locks nothing.
SELECT place, rounds FROM ledger.audit_walk WHERE walk = $1::text
