-- Open cases of webhooks that are suspended no more, or are no more.
-- $1 most.
-- Gives subject. Locks nothing.
SELECT c.subject FROM ledger.exception_case c
WHERE c.kind = 'WEBHOOK_SUSPENDED' AND c.status = 'OPEN'
  AND NOT EXISTS (SELECT FROM webhooks.webhook w WHERE w.webhook_id::text = c.subject AND w.status = 'SUSPENDED')
ORDER BY c.subject LIMIT $1::integer
