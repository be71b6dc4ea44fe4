-- Whether what a parked event was answered last (said) was a refusal: its code is known by now, and something else is wrong with it.
-- Owner: the ledger room.
ALTER TABLE ledger.parked_event ADD COLUMN is_refused boolean NOT NULL DEFAULT false;
