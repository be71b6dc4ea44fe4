-- Parked events that wait for a mapping of one of the given codes, those tried longest ago first.
-- $1 source[], $2 code[], $3 time (only those not tried since), $4 limit. Gives payload (the event as it was sent), caller_id and
-- correlation_id. Locks nothing: recording claims each event's key.
SELECT p.payload, p.caller_id, p.correlation_id
FROM ledger.parked_event p
JOIN unnest($1::text[], $2::text[]) AS g(source, code) ON p.source = g.source AND p.value = g.code
WHERE p.tried_at < $3::timestamptz
ORDER BY p.tried_at, p.digest
LIMIT $4
