-- Open cases of postings that are not rejected any more.
-- $1 most.
-- Gives subject. Locks nothing.
SELECT c.subject FROM ledger.exception_case c
WHERE c.kind = 'ERP_REJECTED' AND c.status = 'OPEN'
  AND NOT EXISTS (
    SELECT FROM workers.erp_posting p
    WHERE p.posting_id = CASE c.kind WHEN 'ERP_REJECTED' THEN c.subject::bigint END AND p.state = 'rejected')
ORDER BY c.subject LIMIT $1::integer
