-- Notes what parked events that were tried again were refused for.
-- Arrays, one element an event: $1 digest[], $2 said[]. Gives nothing.
-- Locks parked events.
UPDATE ledger.parked_event p SET said = g.said, is_refused = true, attempts = p.attempts + 1
FROM unnest($1::uuid[], $2::text[]) AS g(digest, said) WHERE p.digest = g.digest
