-- The reasons stock is adjusted for.
-- Gives code, meaning, is_active in the order of codes. Locks nothing.
-- What it is for: docs/ledger.md, "Adjustments".
SELECT code, meaning, is_active FROM ledger.reason_code ORDER BY code
