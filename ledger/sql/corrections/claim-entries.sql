-- Claims entries for reversal: each is reversed once.
-- Arrays: $1 movement_id[], $2 digest of the event that reverses it[]; $3 reason, $4 note (or null), $5 caller_id,
-- $6 correlation_id. Gives movement_id of those claimed now. Locks nothing that exists;
-- waits for whoever is claiming one, in ascending order.
INSERT INTO ledger.reversal (movement_id, reversing_digest, reason, note, reversed_by, correlation_id)
SELECT g.movement_id, g.digest, $3::text, $4::text, $5::text, $6::text
FROM unnest($1::bigint[], $2::uuid[]) AS g(movement_id, digest)
ORDER BY g.movement_id
ON CONFLICT (movement_id) DO NOTHING
RETURNING movement_id
