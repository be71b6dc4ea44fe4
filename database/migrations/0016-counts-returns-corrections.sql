-- Governed stock work: counts, adjustments, what may be approved by whom, returns by lineage, suspect units, recalls,
-- conversions' recipes, reversals. Owner: the ledger room (ledger/counts, adjustments, returns, corrections), the only writer.
--
-- Quantities are thousandths of the base unit; values are minor units of the company's currency for one base unit. Order of
-- locks: workflow rows (count_task, adjustment, recall, reversal claim), then everything of 0002; return_line and suspect
-- after the positions, beside transfer lines. What these tables say of the past is never deleted.

-- What a snapshot counts, a bit a state (1 AVAILABLE, 2 RESERVED, 4 PICKED, 8 DAMAGED, 16 QUARANTINED, 32 RETURN_PENDING); null
-- is what `net` says: 57 when net, else 63. A count of one state is evened out in that state, any other in AVAILABLE.
ALTER TABLE ledger.snapshot
  ADD COLUMN states smallint,
  ADD CONSTRAINT snapshot_counts_known_states CHECK (states BETWEEN 1 AND 63);
CREATE INDEX snapshot_of_some_states ON ledger.snapshot (position_id, watermark) WHERE states IS NOT NULL;

-- How much a count or an adjustment may differ without a person's approval. The limits that are set must all hold; none set
-- means that nothing does. The most specific row in force counts: class and location, location, class, neither. Rows are
-- replaced, never changed.
CREATE TABLE ledger.tolerance (
  tolerance_no     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject          text NOT NULL,
  item_class       text,
  location_no      integer REFERENCES locations.location,
  version          integer NOT NULL,
  max_units        bigint,
  max_basis_points integer,
  max_value_minor  bigint,
  set_by           text NOT NULL,
  set_at           timestamptz NOT NULL DEFAULT now(),
  replaced_at      timestamptz,
  CONSTRAINT tolerance_subject_is_known CHECK (subject IN ('COUNT', 'ADJUSTMENT')),
  CONSTRAINT tolerance_limits_are_never_negative CHECK (max_units >= 0 AND max_basis_points >= 0 AND max_value_minor >= 0)
);
CREATE UNIQUE INDEX one_tolerance_in_force ON ledger.tolerance (subject, coalesce(item_class, ''), coalesce(location_no, -1))
  WHERE replaced_at IS NULL;

-- How much a caller may approve; '*' is everybody without a row of their own. No row: no limit but the scope.
CREATE TABLE ledger.authority (
  authority_no    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  caller_id       text NOT NULL,
  version         integer NOT NULL,
  max_units       bigint,
  max_value_minor bigint,
  set_by          text NOT NULL,
  set_at          timestamptz NOT NULL DEFAULT now(),
  replaced_at     timestamptz,
  CONSTRAINT authority_limits_are_never_negative CHECK (max_units >= 0 AND max_value_minor >= 0)
);
CREATE UNIQUE INDEX one_authority_in_force ON ledger.authority (caller_id) WHERE replaced_at IS NULL;

-- A count that was asked for, made, and decided. submit_digest is the key of its COUNT_SUBMITTED event; book and variance are
-- what the ledger said when it was looked at, posted what the approval came to.
CREATE TABLE ledger.count_task (
  count_id         uuid PRIMARY KEY,
  position_id      bigint NOT NULL,
  counted          text NOT NULL,
  status           text NOT NULL,
  origin           text NOT NULL,
  raised_by        text NOT NULL,
  raised_at        timestamptz NOT NULL DEFAULT now(),
  raised_why       text,
  recount_of       uuid REFERENCES ledger.count_task,
  quantity         bigint,
  counted_at       timestamptz,
  submit_digest    uuid,
  submitted_by     text,
  submitted_at     timestamptz,
  source           text,
  operator_id      text,
  device_id        text,
  reason           text,
  unit_value_minor bigint,
  correlation_id   text NOT NULL,
  book             bigint,
  variance         bigint,
  tolerance_no     bigint REFERENCES ledger.tolerance,
  is_within        boolean,
  posted           bigint,
  decided_by       text,
  decided_at       timestamptz,
  decided_operator text,
  decided_device   text,
  decided_why      text,
  CONSTRAINT count_status_is_known CHECK (status IN ('OPEN', 'SUBMITTED', 'APPROVED', 'REJECTED', 'RECOUNT_REQUESTED')),
  CONSTRAINT count_origin_is_known CHECK (origin IN ('REQUESTED', 'CYCLE', 'NO_PICK', 'RECOUNT', 'UNASKED')),
  CONSTRAINT counted_states_are_known CHECK (counted IN ('SHELF', 'AVAILABLE', 'DAMAGED', 'QUARANTINED', 'RETURN_PENDING', 'ON_HAND')),
  CONSTRAINT a_count_is_never_negative CHECK (quantity >= 0),
  CONSTRAINT a_count_that_was_made_says_by_whom CHECK (
    (status = 'OPEN') = (quantity IS NULL) AND (quantity IS NULL) = (counted_at IS NULL)
    AND (quantity IS NULL) = (submitted_by IS NULL) AND (quantity IS NULL) = (submit_digest IS NULL)),
  CONSTRAINT a_decided_count_says_by_whom CHECK ((status IN ('OPEN', 'SUBMITTED')) = (decided_by IS NULL))
);
CREATE UNIQUE INDEX a_submission_makes_one_count ON ledger.count_task (submit_digest) WHERE submit_digest IS NOT NULL;
CREATE INDEX count_task_position ON ledger.count_task (position_id, raised_at);
CREATE INDEX count_task_undecided ON ledger.count_task (raised_at, count_id) WHERE status IN ('OPEN', 'SUBMITTED');
CREATE INDEX count_task_unsettled ON ledger.count_task (submitted_at) WHERE status = 'SUBMITTED' AND variance IS NULL;
CREATE INDEX count_task_raised ON ledger.count_task (raised_at, count_id);

-- Why stock is adjusted: data, so that a company has its own words.
CREATE TABLE ledger.reason_code (
  code      text PRIMARY KEY,
  meaning   text NOT NULL,
  is_active boolean NOT NULL DEFAULT true,
  set_by    text NOT NULL,
  set_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reason_code_is_in_upper_snake_case CHECK (code ~ '^[A-Z][A-Z0-9_]{1,59}$')
);
INSERT INTO ledger.reason_code (code, meaning, set_by) VALUES
  ('CORRECTION', 'The book was wrong.', 'migration'),
  ('SHRINKAGE', 'Units are missing and nobody knows why.', 'migration'),
  ('THEFT', 'Units were stolen.', 'migration'),
  ('FOUND', 'Units turned up that the book did not have.', 'migration'),
  ('EXPIRED', 'Units are past their date.', 'migration'),
  ('SAMPLE', 'Units were used as samples or displays.', 'migration'),
  ('DONATION', 'Units were given away.', 'migration'),
  ('OTHER', 'Something else; the note says what.', 'migration');

CREATE TABLE ledger.adjustment (
  adjustment_id    uuid PRIMARY KEY,
  position_id      bigint NOT NULL,
  state            text NOT NULL,
  quantity         bigint NOT NULL,
  reason_code      text NOT NULL REFERENCES ledger.reason_code,
  note             text,
  occurred_at      timestamptz NOT NULL,
  unit_value_minor bigint,
  status           text NOT NULL,
  tolerance_no     bigint REFERENCES ledger.tolerance,
  is_within        boolean NOT NULL,
  correlation_id   text NOT NULL,
  requested_by     text NOT NULL,
  requested_at     timestamptz NOT NULL DEFAULT now(),
  operator_id      text,
  device_id        text,
  decided_by       text,
  decided_at       timestamptz,
  decided_operator text,
  decided_device   text,
  decided_why      text,
  CONSTRAINT adjustment_changes_something CHECK (quantity <> 0),
  CONSTRAINT adjustment_state_is_known CHECK (state IN ('AVAILABLE', 'DAMAGED', 'QUARANTINED', 'RETURN_PENDING')),
  CONSTRAINT adjustment_status_is_known CHECK (status IN ('REQUESTED', 'APPROVED', 'REJECTED')),
  CONSTRAINT a_decided_adjustment_says_by_whom CHECK ((status = 'REQUESTED') = (decided_by IS NULL))
);
CREATE INDEX adjustment_undecided ON ledger.adjustment (requested_at, adjustment_id) WHERE status = 'REQUESTED';
CREATE INDEX adjustment_requested ON ledger.adjustment (requested_at, adjustment_id);
CREATE INDEX adjustment_position ON ledger.adjustment (position_id, requested_at);

-- What came back in a lineage, by item: what customers sent, what was accepted, what became of it. Accepted above initiated
-- came straight from the customer.
CREATE TABLE ledger.return_line (
  lineage_id  text NOT NULL,
  item_no     bigint NOT NULL,
  position_id bigint NOT NULL,
  initiated   bigint NOT NULL DEFAULT 0,
  accepted    bigint NOT NULL DEFAULT 0,
  resalable   bigint NOT NULL DEFAULT 0,
  damaged     bigint NOT NULL DEFAULT 0,
  quarantined bigint NOT NULL DEFAULT 0,
  scrapped    bigint NOT NULL DEFAULT 0,
  to_supplier bigint NOT NULL DEFAULT 0,
  began_at    timestamptz NOT NULL,
  accepted_at timestamptz,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (lineage_id, item_no),
  CONSTRAINT return_quantities_are_never_negative CHECK (
    initiated >= 0 AND accepted >= 0 AND resalable >= 0 AND damaged >= 0 AND quarantined >= 0 AND scrapped >= 0 AND to_supplier >= 0)
);

-- QUARANTINED units that were not where the book has them, by position; only an approved count resolves them. Guarded by the
-- position.
CREATE TABLE ledger.suspect (
  position_id bigint PRIMARY KEY,
  quantity    bigint NOT NULL,
  since       timestamptz NOT NULL,
  CONSTRAINT suspect_units_are_never_negative CHECK (quantity >= 0)
);

CREATE TABLE ledger.recall (
  recall_id      uuid PRIMARY KEY,
  item_no        bigint NOT NULL,
  reason         text NOT NULL,
  status         text NOT NULL,
  correlation_id text NOT NULL,
  opened_by      text NOT NULL,
  opened_at      timestamptz NOT NULL DEFAULT now(),
  released_by    text,
  released_at    timestamptz,
  CONSTRAINT recall_status_is_known CHECK (status IN ('OPEN', 'RELEASED')),
  CONSTRAINT a_released_recall_says_by_whom CHECK ((status = 'RELEASED') = (released_by IS NOT NULL))
);
CREATE UNIQUE INDEX one_open_recall_per_item ON ledger.recall (item_no) WHERE status = 'OPEN';
CREATE TABLE ledger.recall_line (
  recall_id   uuid NOT NULL REFERENCES ledger.recall,
  position_id bigint NOT NULL,
  quantity    bigint NOT NULL,
  promised    bigint NOT NULL,
  released    bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (recall_id, position_id),
  CONSTRAINT recalled_quantities_are_never_negative CHECK (quantity >= 0 AND promised >= 0 AND released BETWEEN 0 AND quantity)
);

-- What is made of what: lines of a recipe, per one time. is_output: what comes of it.
CREATE TABLE ledger.recipe (
  recipe_id text NOT NULL,
  version   integer NOT NULL,
  name      text NOT NULL,
  set_by    text NOT NULL,
  set_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (recipe_id, version)
);
CREATE TABLE ledger.recipe_line (
  recipe_id text NOT NULL,
  version   integer NOT NULL,
  item_no   bigint NOT NULL,
  is_output boolean NOT NULL,
  quantity  bigint NOT NULL,
  PRIMARY KEY (recipe_id, version, item_no),
  FOREIGN KEY (recipe_id, version) REFERENCES ledger.recipe,
  CONSTRAINT a_recipe_line_has_units CHECK (quantity > 0)
);

-- Which journal entry was reversed: once each. The reversing entry is an entry, too, and can be reversed itself.
CREATE TABLE ledger.reversal (
  movement_id      bigint PRIMARY KEY,
  reversing_digest uuid NOT NULL,
  reason           text NOT NULL,
  note             text,
  correlation_id   text NOT NULL,
  reversed_by      text NOT NULL,
  reversed_at      timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reversal_reason_is_known CHECK (reason IN ('DID_NOT_OCCUR', 'INCORRECT_DATA'))
);
CREATE UNIQUE INDEX a_reversing_event_reverses_one_entry ON ledger.reversal (reversing_digest);

-- Reversals that sources told: settled after they are recorded; one whose original is not there yet waits for it.
CREATE TABLE ledger.reversal_claim (
  event_no       bigint PRIMARY KEY,
  source         text NOT NULL,
  target_id      text NOT NULL,
  position_id    bigint NOT NULL,
  quantity       bigint NOT NULL,
  reason         text NOT NULL,
  status         text NOT NULL DEFAULT 'PENDING',
  caller_id      text NOT NULL,
  correlation_id text NOT NULL,
  claimed_at     timestamptz NOT NULL,
  settled_at     timestamptz,
  why            text,
  CONSTRAINT reversal_claim_status_is_known CHECK (status IN ('PENDING', 'DONE', 'REFUSED'))
);
CREATE INDEX reversal_claim_pending ON ledger.reversal_claim (claimed_at, event_no) WHERE status = 'PENDING';

-- Accepting a substitute: both items, linked by the lineage of their events.
CREATE TABLE ledger.substitution (
  substitution_id      uuid PRIMARY KEY,
  reservation_id       uuid NOT NULL,
  position_id          bigint NOT NULL,
  quantity             bigint NOT NULL,
  substitute_position  bigint NOT NULL,
  substitute_quantity  bigint NOT NULL,
  customer_consented   boolean NOT NULL,
  accepted_by          text NOT NULL,
  accepted_at          timestamptz NOT NULL DEFAULT now(),
  correlation_id       text NOT NULL,
  CONSTRAINT a_substitution_has_units CHECK (quantity > 0 AND substitute_quantity > 0)
);
CREATE INDEX substitution_reservation ON ledger.substitution (reservation_id);

-- A document for the ERP is a movement, or the value that goes with one: units that lost it (damaged, scrapped).
ALTER TABLE workers.erp_document
  ADD COLUMN kind text NOT NULL DEFAULT 'MOVEMENT',
  ADD CONSTRAINT erp_document_kind_is_known CHECK (kind IN ('MOVEMENT', 'FINANCIAL_ADJUSTMENT'));
