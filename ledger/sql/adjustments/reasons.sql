-- The reasons stock is adjusted for.
-- Gives code, meaning, is_active in the order of codes. Locks nothing.
SELECT code, meaning, is_active FROM ledger.reason_code ORDER BY code
