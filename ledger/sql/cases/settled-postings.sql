-- Open cases of postings that came to an end: the ERP has them (or took them for later), or somebody waived them. One that was
-- only sent again is still a case: the ERP has not said yes.
-- $1 most.
-- Gives subject. Locks nothing.
SELECT c.subject FROM ledger.exception_case c
WHERE c.kind = 'ERP_REJECTED' AND c.status = 'OPEN'
  AND NOT EXISTS (
    SELECT FROM workers.erp_posting p
    WHERE p.posting_id = CASE c.kind WHEN 'ERP_REJECTED' THEN c.subject::bigint END
      AND p.state NOT IN ('posted', 'accepted', 'waived'))
ORDER BY c.subject LIMIT $1::integer
