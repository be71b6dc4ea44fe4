-- What is known of events by their keys.
-- $1 digest[]. Gives digest, content_hash, event_no and parked of every known one. Locks nothing: a recorded key never
-- changes, a parked one is claimed by unpark-keys.sql.
SELECT digest, content_hash, event_no, parked FROM ledger.event_key WHERE digest = ANY ($1::uuid[])
