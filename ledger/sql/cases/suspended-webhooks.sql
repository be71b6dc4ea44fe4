-- Webhooks that are suspended and whose case is not open or says something else. They are the callers' subgraph's; this only looks.
-- $1 most.
-- Gives webhook_id, caller_id, topic, host (of its address: the rest may be secret), reason, since. Locks nothing.
SELECT w.webhook_id, w.caller_id, w.topic, substring(w.url FROM '^[a-z]+://(?:[^/?#]*@)?([^/?#]+)') AS host,
  w.status_reason AS reason, w.updated_at AS since
FROM webhooks.webhook w
WHERE w.status = 'SUSPENDED' AND NOT EXISTS (
  SELECT FROM ledger.exception_case c
  WHERE c.kind = 'WEBHOOK_SUSPENDED' AND c.subject = w.webhook_id::text AND c.status = 'OPEN'
    AND c.detail ->> 'reason' IS NOT DISTINCT FROM w.status_reason)
ORDER BY w.webhook_no LIMIT $1::integer
