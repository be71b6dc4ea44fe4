-- Postings the ERP rejected that no case is open for, or one that tells of another rejection.
-- $1 most. Gives posting_id, company, error_code, error_text, movement_id (its first), position_id, units (thousandths of all
-- its movements), lineage_key, and event_id by which the ERP would know it. The postings are the workers'; this only looks.
-- Locks nothing.
SELECT p.posting_id, p.company, p.error_code, p.error_text, p.position_id, p.lineage_key, d.event_id,
  d.movement_ids[1] AS movement_id, m.units
FROM workers.erp_posting p
JOIN workers.erp_document d ON d.posting_id = p.posting_id
CROSS JOIN LATERAL (
  SELECT sum(quantity)::bigint AS units FROM ledger.movement WHERE movement_id = ANY (d.movement_ids)
) AS m
WHERE p.state = 'rejected' AND NOT EXISTS (
  SELECT FROM ledger.exception_case c
  WHERE c.kind = 'ERP_REJECTED' AND c.subject = p.posting_id::text AND c.status = 'OPEN'
    AND c.detail ->> 'errorCode' = p.error_code AND c.detail ->> 'reason' IS NOT DISTINCT FROM p.error_text)
ORDER BY p.posting_id LIMIT $1::integer
