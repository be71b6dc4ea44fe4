-- Which files of events were imported to their end, by what is in them, and what that came to: the same file again is answered
-- from here at once. Only whole imports without a refused line are kept, because nothing of those could end otherwise; a file
-- that was stopped on the way is not here and resumes by replay (decision 0008). Owner: workers (workers/import).
CREATE TABLE workers.import_run (
  file_hash bytea NOT NULL,
  format text NOT NULL,
  -- The location and the opening factor, as JSON: the same file elsewhere is another import.
  options text NOT NULL,
  file_name text NOT NULL,
  report jsonb NOT NULL,
  finished_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (file_hash, format, options),
  CONSTRAINT a_file_hash_is_sha256 CHECK (octet_length(file_hash) = 32)
);
CREATE INDEX import_run_by_name ON workers.import_run (file_name, finished_at DESC);
