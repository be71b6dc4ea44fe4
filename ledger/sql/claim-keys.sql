-- Claims the idempotency keys of a batch; a key somebody holds already is left to him.
-- $1 digest[], $2 content_hash[], $3 parked[] (whether the event can only be parked). Gives digest and event_no of every
-- key that was free. Waits for a transaction that is claiming the same key. Locks keys in ascending order.
INSERT INTO ledger.event_key_young (digest, content_hash, parked)
SELECT digest, content_hash, parked
FROM unnest($1::uuid[], $2::uuid[], $3::boolean[]) AS g(digest, content_hash, parked)
-- Young and old as of one moment: a key that is being moved from one to the other is seen in one of them. A subquery of
-- its own for each, so that no plan made while a table was empty can read it whole.
WHERE coalesce((SELECT false FROM ledger.event_key k WHERE k.digest = g.digest), true)
ORDER BY digest
ON CONFLICT (digest) DO NOTHING
RETURNING digest, event_no
