-- Open cases of ERPs that refused our login, where no posting waits for it any more: the ERP has taken what was refused.
-- $1 most.
-- Gives subject. Locks nothing.
SELECT c.subject FROM ledger.exception_case c
WHERE c.kind = 'ERP_LOGIN_REFUSED' AND c.status = 'OPEN'
  AND NOT EXISTS (
    SELECT FROM workers.erp_posting p
    WHERE p.company = c.subject AND p.error_code = 'auth' AND p.state IN ('pending', 'queued', 'posting', 'unknown'))
ORDER BY c.subject LIMIT $1::integer
