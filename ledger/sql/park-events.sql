-- Keeps events whose codes nobody has mapped, whole; counts another attempt of one that is kept already.
-- Arrays, one element an event: $1 digest[], $2 source[], $3 event_id[], $4 code[] (why), $5 field[], $6 value[] (the
-- unmapped code), $7 payload[] (JSON of the input), $8 correlation_id[]; $9 caller_id. Gives nothing.
-- Locks parked events ascending; keys are held already.
INSERT INTO ledger.parked_event AS p (digest, source, event_id, code, field, value, payload, correlation_id, caller_id)
SELECT g.digest, g.source, g.event_id, g.code, g.field, g.value, g.payload::jsonb, g.correlation_id, $9::text
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
  AS g(digest, source, event_id, code, field, value, payload, correlation_id)
ORDER BY g.digest
ON CONFLICT (digest) DO UPDATE SET
  attempts = p.attempts + 1, tried_at = now(), code = excluded.code, field = excluded.field, value = excluded.value
