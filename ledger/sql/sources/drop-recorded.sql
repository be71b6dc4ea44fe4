-- Takes away parked events that are recorded: nothing waits there any more.
-- $1 digest[]. Gives nothing.
-- Locks the parked events it deletes.
DELETE FROM ledger.parked_event p USING ledger.event_key k
WHERE p.digest = ANY ($1::uuid[]) AND k.digest = p.digest AND NOT k.parked
