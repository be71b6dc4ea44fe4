-- Keeps events that wait (for a meaning of their codes, for the event they follow, for being permitted), whole; counts another
-- attempt of one that is kept already.
-- Arrays, one element an event: $1 digest[], $2 source[], $3 event_id[], $4 code[] (why), $5 field[], $6 value[] (what it waits
-- for: the code, the chain, the type), $7 payload[] (JSON of the input), $8 correlation_id[]; $9 caller_id; arrays again:
-- $10 occurred_at[], $11 event_type[], $12 quantity[] (absolute, thousandths of its unit), $13 lineage_id[], $14 how long it
-- waits at most [] (milliseconds from when it was parked first; null: for ever), $15 said[] (the answer); $16 what was heard of
-- the sources, JSON or null (sources/notes.ts), $17 kind and reach of the caller, JSON. An event tried again stays its first teller's.
-- Gives nothing. Locks parked events ascending; keys are held already.
WITH noted AS (
  INSERT INTO ledger.source_note (notes) SELECT $16::jsonb WHERE $16::jsonb IS NOT NULL
)
INSERT INTO ledger.parked_event AS p (digest, source, event_id, code, field, value, payload, correlation_id, caller_id,
  occurred_at, event_type, quantity, lineage_id, due_at, said, told_by)
SELECT g.digest, g.source, g.event_id, g.code, g.field, g.value, g.payload::jsonb, g.correlation_id, $9::text,
  g.occurred_at, g.event_type, g.quantity, g.lineage_id, now() + g.wait_ms * interval '1 millisecond', g.said, $17::jsonb
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
  $10::timestamptz[], $11::text[], $12::bigint[], $13::text[], $14::bigint[], $15::text[])
  AS g(digest, source, event_id, code, field, value, payload, correlation_id, occurred_at, event_type, quantity,
    lineage_id, wait_ms, said)
ORDER BY g.digest
ON CONFLICT (digest) DO UPDATE SET
  attempts = p.attempts + 1, tried_at = now(), code = excluded.code, field = excluded.field, value = excluded.value,
  said = excluded.said, is_refused = false,
  due_at = CASE WHEN p.code = excluded.code THEN coalesce(p.due_at, excluded.due_at) ELSE excluded.due_at END
