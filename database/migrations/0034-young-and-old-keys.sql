-- Keys of events in two tables, so that claiming one costs the same however many there are. Owner: the ledger room, the only
-- writer. Decision 0021.
--
-- A digest is random: in one large index every new key lands on a page of its own, which is read, made dirty and logged whole once a
-- checkpoint. New keys go to event_key_young, whose index stays small; a chore moves them to event_key_old in stretches of digests,
-- many to a page (ledger/sources/settle-keys.ts). A claim looks for the key in both as of one moment, and the unique index of
-- the young ones decides between two that claim it at once; a key is moved only when nobody can be at work who has not seen it.
-- Whoever reads, frees or forgets keys asks ledger.event_key, which is both.
ALTER TABLE ledger.event_key RENAME TO event_key_before;

CREATE TABLE ledger.event_key (
  digest       uuid NOT NULL,
  content_hash uuid NOT NULL,
  event_no     bigint NOT NULL DEFAULT nextval('ledger.event_no'),
  claimed_at   timestamptz NOT NULL DEFAULT now(),
  parked       boolean NOT NULL,
  is_old       boolean NOT NULL DEFAULT false
) PARTITION BY LIST (is_old);
CREATE TABLE ledger.event_key_young PARTITION OF ledger.event_key (
  CONSTRAINT young_key_is_claimed_once PRIMARY KEY (digest)
) FOR VALUES IN (false) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_cost_delay = 0);
CREATE TABLE ledger.event_key_old PARTITION OF ledger.event_key FOR VALUES IN (true);

-- What waits stays young: it is claimed again.
INSERT INTO ledger.event_key_young (digest, content_hash, event_no, claimed_at, parked)
SELECT digest, content_hash, event_no, claimed_at, parked FROM ledger.event_key_before WHERE parked;
INSERT INTO ledger.event_key_old (digest, content_hash, event_no, claimed_at, parked, is_old)
SELECT digest, content_hash, event_no, claimed_at, parked, true FROM ledger.event_key_before WHERE NOT parked ORDER BY claimed_at;
DROP TABLE ledger.event_key_before;
ALTER TABLE ledger.event_key_old ADD CONSTRAINT old_key_is_there_once PRIMARY KEY (digest);

-- Keys are forgotten by age. Block ranges: written nearly in the order of time, an index that costs next to nothing.
CREATE INDEX event_key_claimed ON ledger.event_key USING brin (claimed_at);
ANALYZE ledger.event_key;
