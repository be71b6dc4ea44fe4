-- Resolves open cases whose cause is gone.
-- $1 kind, $2 subject[].
-- Gives nothing. The subjects (transfer lines) are locked already; locks cases in index order.
UPDATE ledger.exception_case SET status = 'RESOLVED', resolved_at = now()
WHERE kind = $1::text AND subject = ANY ($2::text[]) AND status = 'OPEN'
