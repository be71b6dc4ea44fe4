-- Which of some keys are parked events'.
-- $1 digest[]. Gives digest of each that is.
-- Locks nothing.
SELECT digest FROM ledger.parked_event WHERE digest = ANY ($1::uuid[])
