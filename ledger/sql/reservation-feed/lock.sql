-- Takes the counter of the feed of reservations. Takes nothing.
-- Part of numbering (number-events.ts): whoever has it is the only one that numbers.
-- Gives last_event; no row while somebody else has it. Locks the counter, without waiting.
SELECT last_event FROM ledger.reservation_feed FOR UPDATE SKIP LOCKED
