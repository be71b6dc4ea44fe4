-- What is known of reservation requests by their ids.
-- $1 reservation_id[].
-- Gives reservation_id and request_hash of those that exist. Locks nothing.
SELECT reservation_id, request_hash FROM ledger.reservation WHERE reservation_id = ANY ($1::uuid[])
