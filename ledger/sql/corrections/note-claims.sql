-- Notes reversals that sources told, to be settled when the batch is committed.
-- $1 caller_id, $2 time of recording; then arrays, one element an event: $3 event_no[], $4 source[], $5 target_id[], $6 position_id[],
-- $7 quantity[], $8 reason[], $9 correlation_id[]. Gives nothing. Locks nothing that exists.
INSERT INTO ledger.reversal_claim (event_no, source, target_id, position_id, quantity, reason, caller_id, correlation_id, claimed_at)
SELECT g.event_no, g.source, g.target_id, g.position_id, g.quantity, g.reason, $1::text, g.correlation_id, $2::timestamptz
FROM unnest($3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[], $9::text[])
  AS g(event_no, source, target_id, position_id, quantity, reason, correlation_id)
