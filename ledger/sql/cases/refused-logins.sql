-- ERP companies that refused our login and have a posting that waits for it, whose case is not open or says something else. The
-- postings are the workers'; this only looks.
-- No parameters. Gives company, postings (that were refused), said (the ERP's words, of the latest), since. Locks nothing.
SELECT p.company, count(*)::integer AS postings,
  (array_agg(p.error_text ORDER BY p.updated_at DESC))[1] AS said, min(p.updated_at) AS since
FROM workers.erp_posting p
WHERE p.error_code = 'auth' AND p.state IN ('pending', 'queued', 'posting', 'unknown')
GROUP BY p.company
HAVING NOT EXISTS (
  SELECT FROM ledger.exception_case c
  WHERE c.kind = 'ERP_LOGIN_REFUSED' AND c.subject = p.company AND c.status = 'OPEN'
    AND c.detail ->> 'reason' IS NOT DISTINCT FROM (array_agg(p.error_text ORDER BY p.updated_at DESC))[1])
ORDER BY p.company
