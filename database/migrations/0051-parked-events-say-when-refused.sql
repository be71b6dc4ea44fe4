-- Whether what a parked event was answered last (said) was a refusal: its code is known by now, and something else is wrong with it.
-- The case of its code tells the two apart (ledger/cases/watch.ts).
-- Owner: the ledger room, the only writer.
ALTER TABLE ledger.parked_event ADD COLUMN is_refused boolean NOT NULL DEFAULT false;
