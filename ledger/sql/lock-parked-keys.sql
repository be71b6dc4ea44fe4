-- Takes hold of the keys of parked events, so that nobody records one while it is looked at again.
-- $1 digest[].
-- Gives digest and event_no of every one that is still parked. Locks keys in ascending order.
SELECT digest, event_no FROM ledger.event_key WHERE digest = ANY ($1::uuid[]) AND parked ORDER BY digest FOR UPDATE
