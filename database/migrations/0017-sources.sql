-- Sources: who may say what, how they count, number and name things, what of theirs waits and why; and the general record of
-- which mutations were done already. Owner: the ledger room (ledger/sources), the only writer of the schema ledger;
-- database.mutation_key is written by database/idempotency.ts only.
--
-- Rule sets and the log of model changes are append-only. Order of locks: mutation keys first, then the policy row (it
-- serialises every change of the model), then sources ascending; notes, numbering and gaps by the follower alone.

-- What a mutation without a natural key of its own was answered: done once per caller, operation and key.
CREATE TABLE database.mutation_key (
  digest       uuid PRIMARY KEY,
  operation    text NOT NULL,
  caller_id    text NOT NULL,
  content_hash uuid NOT NULL,
  answer       json,
  claimed_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX mutation_key_claimed ON database.mutation_key USING brin (claimed_at);

-- One row: what holds for all sources, and the version of the whole model, which grows with every change of it.
-- forgotten_before: events that occurred before it may have been recorded under keys nobody remembers.
CREATE TABLE ledger.source_policy (
  is_the_one       boolean PRIMARY KEY DEFAULT true,
  undeclared       text NOT NULL DEFAULT 'ACCEPT',
  key_days         integer NOT NULL DEFAULT 400,
  forgotten_before timestamptz NOT NULL DEFAULT '-infinity',
  version          bigint NOT NULL DEFAULT 1,
  updated_at       timestamptz NOT NULL DEFAULT now(),
  updated_by       text NOT NULL DEFAULT 'migration',
  CONSTRAINT there_is_one_source_policy CHECK (is_the_one),
  CONSTRAINT undeclared_sources_are_accepted_or_refused CHECK (undeclared IN ('ACCEPT', 'REFUSE')),
  CONSTRAINT keys_are_kept_30_days_to_100_years CHECK (key_days BETWEEN 30 AND 36500)
);
INSERT INTO ledger.source_policy DEFAULT VALUES;

-- A system that tells events, as it was declared. semantics: what its snapshots count unless they say it themselves.
CREATE TABLE ledger.source (
  source                  text PRIMARY KEY,
  kind                    text NOT NULL,
  owner                   text NOT NULL,
  semantics               text NOT NULL DEFAULT 'GROSS_ON_HAND',
  freshness_seconds       integer,
  is_gapless              boolean NOT NULL DEFAULT false,
  lineage_timeout_seconds integer NOT NULL DEFAULT 900,
  version                 bigint NOT NULL DEFAULT 1,
  created_at              timestamptz NOT NULL DEFAULT now(),
  updated_at              timestamptz NOT NULL DEFAULT now(),
  updated_by              text NOT NULL,
  CONSTRAINT source_semantics_are_known CHECK (semantics IN ('GROSS_ON_HAND', 'NET_OF_ORDERS')),
  CONSTRAINT source_freshness_is_a_second_to_a_year CHECK (freshness_seconds BETWEEN 1 AND 31536000),
  CONSTRAINT source_lineage_timeout_is_at_most_a_week CHECK (lineage_timeout_seconds BETWEEN 0 AND 604800)
);

-- The ownership matrix: what a source may tell, by when it happened. Of the sets in effect at an event's time the one that
-- took effect last holds, of two with one time the later one. types null: every type.
CREATE TABLE ledger.source_rule (
  source         text NOT NULL REFERENCES ledger.source,
  rule_no        integer NOT NULL,
  effective_from timestamptz NOT NULL,
  types          text[],
  model_version  bigint NOT NULL,
  caller_id      text NOT NULL,
  noted_at       timestamptz NOT NULL DEFAULT now(),
  reason         text NOT NULL,
  PRIMARY KEY (source, rule_no)
);
CREATE TRIGGER source_rule_is_append_only BEFORE UPDATE OR DELETE ON ledger.source_rule
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();

-- The change log of the model: one row a version.
CREATE TABLE ledger.model_change (
  version    bigint PRIMARY KEY,
  changed_at timestamptz NOT NULL DEFAULT now(),
  caller_id  text NOT NULL,
  what       text NOT NULL,
  subject    text NOT NULL,
  reason     text
);
CREATE TRIGGER model_change_is_append_only BEFORE UPDATE OR DELETE ON ledger.model_change
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();
INSERT INTO ledger.model_change (version, caller_id, what, subject) VALUES (1, 'migration', 'modelStarted', 'model');

-- A source's own code for a unit of measure and for a disposition.
CREATE TABLE ledger.unit_alias (
  source     text NOT NULL,
  code       text NOT NULL,
  unit       text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_by text NOT NULL,
  CONSTRAINT unit_alias_names_one_unit PRIMARY KEY (source, code)
);
CREATE TABLE ledger.disposition_alias (
  source      text NOT NULL,
  code        text NOT NULL,
  disposition text NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_by  text NOT NULL,
  CONSTRAINT disposition_alias_names_one_disposition PRIMARY KEY (source, code)
);

-- What waits is replayed in event-time order, counted by code, and looked up by the chain it waits for. quantity is absolute,
-- in thousandths of the unit it was told in; due_at: when it is recorded whatever it waits for; said: the last answer.
ALTER TABLE ledger.parked_event
  ADD COLUMN occurred_at timestamptz NOT NULL DEFAULT '-infinity',
  ADD COLUMN event_type  text NOT NULL DEFAULT '',
  ADD COLUMN quantity    bigint NOT NULL DEFAULT 0,
  ADD COLUMN lineage_id  text,
  ADD COLUMN due_at      timestamptz,
  ADD COLUMN said        text NOT NULL DEFAULT '';
UPDATE ledger.parked_event SET occurred_at = (payload->>'occurredAt')::timestamptz, event_type = payload->>'type',
  quantity = abs(round((payload->>'quantity')::numeric * 1000))::bigint, lineage_id = payload->>'lineageId';
DROP INDEX ledger.parked_event_value;
CREATE INDEX parked_event_code ON ledger.parked_event (source, field, value, occurred_at);
CREATE INDEX parked_event_occurred ON ledger.parked_event (occurred_at, digest);
CREATE INDEX parked_event_lineage ON ledger.parked_event (lineage_id) WHERE code = 'AwaitingLineage';
CREATE INDEX parked_event_due ON ledger.parked_event (due_at) WHERE due_at IS NOT NULL;

-- Events that were recorded although what they follow had not come: a case is open until it does.
CREATE TABLE ledger.lineage_orphan (
  lineage_id  text NOT NULL,
  types       text[] NOT NULL,
  subject     text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (lineage_id, subject)
);

-- What each recording transaction heard, to be folded into the tables below by a follower that deletes it: nobody who records
-- waits for a row that others write, too.
CREATE TABLE ledger.source_note (
  note_no  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  noted_at timestamptz NOT NULL DEFAULT now(),
  notes    jsonb NOT NULL
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);

-- How far each source has told what happened at each location.
CREATE TABLE ledger.source_watermark (
  source        text NOT NULL,
  location_no   integer NOT NULL,
  occurred_at   timestamptz NOT NULL,
  heard_at      timestamptz NOT NULL,
  last_sequence bigint,
  PRIMARY KEY (source, location_no)
) WITH (fillfactor = 60);
CREATE INDEX source_watermark_location ON ledger.source_watermark (location_no);

-- The running numbers of gapless sources, by epoch (a source that starts over begins a new one). last_at: the latest event.
CREATE TABLE ledger.source_numbering (
  source     text NOT NULL,
  epoch      integer NOT NULL,
  started_at timestamptz NOT NULL,
  last_at    timestamptz NOT NULL,
  lowest     bigint NOT NULL,
  highest    bigint NOT NULL,
  repeated   bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (source, epoch),
  CONSTRAINT numbering_is_a_range CHECK (lowest <= highest)
);

-- Numbers between lowest and highest that nobody has told.
CREATE TABLE ledger.source_gap (
  source     text NOT NULL,
  epoch      integer NOT NULL,
  from_no    bigint NOT NULL,
  to_no      bigint NOT NULL,
  noticed_at timestamptz NOT NULL,
  PRIMARY KEY (source, epoch, from_no),
  CONSTRAINT source_gap_is_a_range CHECK (from_no <= to_no)
);

-- Keys are forgotten by age. Block ranges: written in the order of time, an index that costs next to nothing.
CREATE INDEX event_key_claimed ON ledger.event_key USING brin (claimed_at);
