-- Parked events in the order in which they happened.
-- $1 most, $2 occurred_at and $3 digest to continue after (or null), $4 source[], $5 code[] (why they wait), $6 value[] (what they
-- wait for), $7 event_type[]; each or null. Gives the columns as named. Locks nothing.
SELECT digest AS id, source, event_id AS "eventId", event_type AS type, code, field, value, said, payload AS event,
  caller_id AS "callerId", correlation_id AS "correlationId", attempts, occurred_at AS "occurredAt", parked_at AS "parkedAt",
  tried_at AS "triedAt", due_at AS "dueAt"
FROM ledger.parked_event
WHERE ($2::timestamptz IS NULL OR (occurred_at, digest) > ($2::timestamptz, $3::uuid))
  AND ($4::text[] IS NULL OR source = ANY ($4::text[]))
  AND ($5::text[] IS NULL OR code = ANY ($5::text[]))
  AND ($6::text[] IS NULL OR value = ANY ($6::text[]))
  AND ($7::text[] IS NULL OR event_type = ANY ($7::text[]))
ORDER BY occurred_at, digest LIMIT $1::integer
