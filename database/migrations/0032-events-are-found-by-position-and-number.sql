-- Nobody on a path of the product looks for a reservation's events by the reservation: positions, the feed and seals lead to them
-- by position and by number. The index was a random page touched and logged for every hold; npm run verify, its one reader, now
-- compares the two as wholes. Owner: the ledger room. Decision 0020.
DROP INDEX ledger.reservation_event_reservation;
