-- Postings by business priority, lines of one business document, sums of many movements, what an ERP took for later, and what
-- each lane is doing. Owner: the workers room, the only writer; the ledger's watch of cases and the stock subgraph read.
--
-- Order of locks: erp_cursor by shard; erp_collection by collection_id; erp_lane; erp_budget; erp_posting by posting_id.

-- Columns with a constant default: nothing is rewritten.
ALTER TABLE workers.erp_posting
  -- 1 (first) to 9; a posting that others of higher priority wait for takes theirs.
  ADD COLUMN priority smallint NOT NULL DEFAULT 5,
  -- The business document it is a line of, `type:id`; null when its event names none.
  ADD COLUMN document_key text,
  -- Whether it sums up several movements; their lineages are in erp_summed_lineage.
  ADD COLUMN is_sum boolean NOT NULL DEFAULT false,
  -- Of an accepted one: when the ERP is asked next what became of it (null: at once), and how often it was.
  ADD COLUMN confirm_at timestamptz,
  ADD COLUMN confirmations integer NOT NULL DEFAULT 0;
ALTER TABLE workers.erp_posting
  ADD CONSTRAINT erp_priority_is_one_to_nine CHECK (priority BETWEEN 1 AND 9) NOT VALID;

DROP INDEX workers.erp_posting_waiting;
CREATE INDEX erp_posting_waiting ON workers.erp_posting (company, priority, posting_id) WHERE state IN ('pending', 'unknown');
DROP INDEX workers.erp_posting_queued;
CREATE INDEX erp_posting_queued ON workers.erp_posting (company, priority, posting_id) WHERE state = 'queued';
-- A posting raised to another's priority may be queued: it is looked for by position and lineage too.
DROP INDEX workers.erp_posting_position;
CREATE INDEX erp_posting_position ON workers.erp_posting (company, position_id, posting_id)
  WHERE state IN ('pending', 'queued', 'posting', 'unknown');
DROP INDEX workers.erp_posting_lineage;
CREATE INDEX erp_posting_lineage ON workers.erp_posting (company, lineage_key, posting_id)
  WHERE lineage_key IS NOT NULL AND state IN ('pending', 'queued', 'posting', 'unknown', 'rejected');
-- What is to be asked for, and what a refused login holds up.
CREATE INDEX erp_posting_accepted ON workers.erp_posting (company, confirm_at) WHERE state = 'accepted';
CREATE INDEX erp_posting_login ON workers.erp_posting (company, posting_id)
  WHERE error_code = 'auth' AND state IN ('pending', 'queued', 'posting', 'unknown');

-- Sums that are being collected: what their movements have in common, and when they become a posting. One open sum a key.
CREATE TABLE workers.erp_collection (
  collection_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  company       text NOT NULL,
  sum_key       text NOT NULL,
  -- The first movement's document; quantity, times and ids are put in when it becomes a posting.
  document      jsonb NOT NULL,
  position_id   bigint NOT NULL,
  priority      smallint NOT NULL,
  movements     integer NOT NULL,
  opened_at     timestamptz NOT NULL DEFAULT now(),
  closes_at     timestamptz NOT NULL,
  CONSTRAINT one_sum_is_open_for_a_key UNIQUE (company, sum_key)
);
CREATE INDEX erp_collection_due ON workers.erp_collection (company, closes_at);

-- The movements of open sums. A movement is here or in erp_posting_movement, never in both: it is moved in one transaction.
CREATE TABLE workers.erp_collected (
  movement_id   bigint PRIMARY KEY,
  collection_id bigint NOT NULL,
  event_key     text NOT NULL,
  quantity      bigint NOT NULL,
  lineage_key   text,
  occurred_at   timestamptz NOT NULL,
  recorded_at   timestamptz NOT NULL,
  -- No cascade: a sum with movements cannot go.
  CONSTRAINT a_collected_movement_has_its_sum FOREIGN KEY (collection_id) REFERENCES workers.erp_collection
);
CREATE INDEX erp_collected_of ON workers.erp_collected (collection_id);
CREATE INDEX erp_collected_lineage ON workers.erp_collected (lineage_key) WHERE lineage_key IS NOT NULL;

-- The lineages of a posted sum: later postings of each wait for it.
CREATE TABLE workers.erp_summed_lineage (
  lineage_key text NOT NULL,
  posting_id  bigint NOT NULL,
  PRIMARY KEY (lineage_key, posting_id)
);

-- What each process says of each lane it runs, every few seconds; old rows are taken away by who reports. Nobody decides by it.
CREATE TABLE workers.erp_lane_report (
  company                text NOT NULL,
  process                uuid NOT NULL,
  seen_at                timestamptz NOT NULL,
  system                 text NOT NULL,
  batch_size             integer NOT NULL,
  max_batch              integer NOT NULL,
  circuit_reason         text,
  circuit_opened_at      timestamptz,
  budget                 text,
  per_second             double precision,
  burst                  double precision,
  in_maintenance         boolean NOT NULL,
  maintenance_changes_at timestamptz,
  has_financial_windows  boolean NOT NULL,
  posts_financial        boolean NOT NULL,
  financial_changes_at   timestamptz,
  PRIMARY KEY (company, process),
  CONSTRAINT an_open_circuit_has_a_reason_and_a_time CHECK ((circuit_reason IS NULL) = (circuit_opened_at IS NULL))
) WITH (fillfactor = 50);
