-- Keeps what a recording transaction heard of the sources, for the follower to fold.
-- $1 notes (JSON of sources/notes.ts).
-- Gives nothing. Locks nothing.
INSERT INTO ledger.source_note (notes) VALUES ($1::jsonb)
