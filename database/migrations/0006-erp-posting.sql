-- ERP postings: every movement as a document to be posted, where each one stands, and how far the feed has been turned into
-- them. Owner: the workers room, the only writer; the stock subgraph reads.
--
-- The feed is the outbox: it is written in the ledger's own statement. A follower turns each movement into one posting in
-- the transaction that moves erp_cursor, so there is exactly one, in commit order. States: pending (to be sent), queued (a
-- job in Redis carries it), posting (a worker has it until lease_until), posted, accepted (the ERP posts it later),
-- rejected (a dead letter), unknown (whether it was applied must be looked up first), waived.
-- Order of locks: erp_cursor by shard; erp_lane; erp_posting by posting_id.

CREATE SCHEMA IF NOT EXISTS workers;

CREATE TABLE workers.erp_cursor (
  shard smallint PRIMARY KEY,
  seq   bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 20);
INSERT INTO workers.erp_cursor (shard) SELECT shard FROM ledger.feed_shard;

CREATE SEQUENCE workers.erp_posting_no;

-- Where each posting stands. Narrow: a row changes three times on its way. Columns that name the way are in indexes that
-- hold unfinished rows only. next_attempt_at is null for at once and infinity for not by itself.
CREATE TABLE workers.erp_posting (
  posting_id        bigint PRIMARY KEY,
  company           text NOT NULL,
  lineage_key       text,
  position_id       bigint NOT NULL,
  state             text NOT NULL DEFAULT 'pending',
  attempt           integer NOT NULL DEFAULT 0,
  failures          integer NOT NULL DEFAULT 0,
  untyped_failures  integer NOT NULL DEFAULT 0,
  find_first        boolean NOT NULL DEFAULT false,
  claim             uuid,
  lease_until       timestamptz,
  next_attempt_at   timestamptz,
  document_ref      jsonb,
  poll_ref          text,
  error_code        text,
  error_text        text,
  replays           integer NOT NULL DEFAULT 0,
  replayed_by       text,
  updated_at        timestamptz NOT NULL DEFAULT now(),
  posted_at         timestamptz,
  CONSTRAINT erp_posting_state_is_known CHECK (state IN
    ('pending', 'queued', 'posting', 'posted', 'accepted', 'rejected', 'unknown', 'waived')),
  CONSTRAINT only_work_in_flight_has_a_lease CHECK ((state IN ('queued', 'posting')) = (lease_until IS NOT NULL)),
  CONSTRAINT only_a_posting_being_sent_is_claimed CHECK ((state = 'posting') = (claim IS NOT NULL)),
  CONSTRAINT a_posted_one_says_as_what CHECK (state <> 'posted' OR document_ref IS NOT NULL),
  CONSTRAINT a_rejected_one_says_why CHECK (state <> 'rejected' OR error_code IS NOT NULL)
);
-- What can be sent, oldest first, and what has to wait for its time.
CREATE INDEX erp_posting_waiting ON workers.erp_posting (company, posting_id) WHERE state IN ('pending', 'unknown');
CREATE INDEX erp_posting_later ON workers.erp_posting (company, next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX erp_posting_queued ON workers.erp_posting (company, posting_id) WHERE state = 'queued';
CREATE INDEX erp_posting_in_flight ON workers.erp_posting (company, posting_id) WHERE state = 'posting';
-- What people ask for.
CREATE INDEX erp_posting_odd ON workers.erp_posting (state, company, posting_id)
  WHERE state IN ('accepted', 'rejected', 'unknown', 'waived');
-- What a posting has to wait for: earlier ones of its position, earlier ones of its lineage.
CREATE INDEX erp_posting_position ON workers.erp_posting (company, position_id, posting_id)
  WHERE state IN ('pending', 'posting', 'unknown');
CREATE INDEX erp_posting_lineage ON workers.erp_posting (company, lineage_key, posting_id)
  WHERE lineage_key IS NOT NULL AND state IN ('pending', 'posting', 'unknown', 'rejected');
-- Rows come and go through these indexes at the rate of sales: what they leave behind is cleared early.
ALTER TABLE workers.erp_posting SET
  (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_cost_delay = 0);

-- What is posted, written once: the canonical document, the id the ERP knows it by, and the movements it is made of.
CREATE TABLE workers.erp_document (
  posting_id   bigint PRIMARY KEY,
  event_id     text NOT NULL,
  movement_ids bigint[] NOT NULL,
  document     jsonb NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT erp_event_is_posted_once UNIQUE (event_id),
  CONSTRAINT erp_document_has_movements CHECK (cardinality(movement_ids) > 0)
);

-- The posting of each movement; a movement has one, a posting may have several.
CREATE TABLE workers.erp_posting_movement (
  movement_id bigint PRIMARY KEY,
  posting_id  bigint NOT NULL
);

-- One row an ERP company: who claims postings of it locks its row, so that two workers can't take one lineage out of order.
CREATE TABLE workers.erp_lane (
  company text PRIMARY KEY
);
