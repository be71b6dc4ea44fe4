-- Takes what recording transactions noted of the sources, oldest first, to be folded by this transaction.
-- $1 most. Gives notes (JSON of sources/notes.ts) and noted_at (text) of each, oldest first. Deletes them; locks notes,
-- leaving those somebody else is at.
WITH taken AS (
  DELETE FROM ledger.source_note WHERE note_no IN (
    SELECT note_no FROM ledger.source_note ORDER BY note_no LIMIT $1::integer FOR UPDATE SKIP LOCKED)
  RETURNING note_no, notes, noted_at
)
SELECT notes, noted_at::text AS noted_at FROM taken ORDER BY note_no
