-- Takes the counter of the feed of reservations. Takes nothing.
-- Gives last_event; no row while somebody else has it. Locks the counter, without waiting.
SELECT last_event FROM ledger.reservation_feed FOR UPDATE SKIP LOCKED
