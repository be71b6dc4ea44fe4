-- Exception cases as a product: every kind of work for people in one table, with who it belongs to, why it is there, what it
-- touches and how it ended. Owner: the ledger room (ledger/cases), the only writer.
--
-- Which kinds there are, to whom each belongs and what is to be done about it is ledger/cases/kind.ts, a closed list that the
-- compiler keeps complete; here only its shape is checked. Order of locks: cases last, after the feed shards, by kind and subject.

ALTER TABLE ledger.exception_case
  DROP CONSTRAINT exception_kind_is_known,
  ADD COLUMN item_no        bigint,
  ADD COLUMN location_no    integer,
  ADD COLUMN reservation_id uuid,
  ADD COLUMN source         text,
  ADD COLUMN code           text,
  ADD COLUMN cause          text NOT NULL DEFAULT '',
  ADD COLUMN units          bigint,
  ADD COLUMN positions      integer,
  ADD COLUMN detail         jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN correlation_id text NOT NULL DEFAULT '',
  ADD COLUMN updated_at     timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN replays        integer NOT NULL DEFAULT 0,
  ADD COLUMN resolution     text,
  ADD COLUMN resolved_by    text,
  ADD COLUMN resolved_why   text,
  ADD COLUMN is_measured    boolean NOT NULL DEFAULT false;

UPDATE ledger.exception_case SET item_no = position_id >> 16, location_no = (position_id & 65535)::integer
WHERE position_id IS NOT NULL;
UPDATE ledger.exception_case SET resolution = 'BY_ITSELF', resolved_by = caller_id WHERE status = 'RESOLVED';

ALTER TABLE ledger.exception_case
  ADD CONSTRAINT exception_kind_is_in_upper_snake_case CHECK (kind ~ '^[A-Z][A-Z_]{2,59}$'),
  ADD CONSTRAINT exception_has_a_known_owner CHECK (owner IN ('stores', 'ecommerce', 'fulfilment', 'finance', 'integration')),
  ADD CONSTRAINT exception_has_a_subject CHECK (subject <> ''),
  ADD CONSTRAINT exception_resolution_is_known CHECK (resolution IN ('BY_ITSELF', 'RESOLVED', 'REPLAYED', 'WAIVED')),
  ADD CONSTRAINT a_resolved_exception_says_how_and_by_whom
    CHECK ((status = 'RESOLVED') = (resolution IS NOT NULL) AND (status = 'RESOLVED') = (resolved_by IS NOT NULL)),
  ADD CONSTRAINT what_an_exception_touches_is_never_negative CHECK (units >= 0 AND positions >= 0);

-- Reads: the open ones by kind (also what a chore looks through), those of an item, of a location; and what is yet to be measured.
CREATE INDEX exception_case_open ON ledger.exception_case (kind, case_id) WHERE status = 'OPEN';
CREATE INDEX exception_case_item ON ledger.exception_case (item_no, case_id) WHERE item_no IS NOT NULL;
CREATE INDEX exception_case_location ON ledger.exception_case (location_no, case_id) WHERE location_no IS NOT NULL;
CREATE INDEX exception_case_unmeasured ON ledger.exception_case (case_id) WHERE status = 'RESOLVED' AND NOT is_measured;
