-- Gives up parked events: they are as if they had never been told, and their keys are free again.
-- $1 digest[]. Gives id, source, event_id, code, value and payload of each that was parked.
-- Locks keys, then parked events, ascending.
WITH held AS MATERIALIZED (
  SELECT k.digest FROM ledger.event_key k WHERE k.digest = ANY ($1::uuid[]) AND k.parked ORDER BY k.digest FOR UPDATE
),
freed AS (
  DELETE FROM ledger.event_key k USING held h WHERE k.digest = h.digest
)
DELETE FROM ledger.parked_event p USING held h WHERE p.digest = h.digest
RETURNING p.digest AS id, p.source, p.event_id, p.code, p.value, p.payload
