-- The feeds of cases and of reservations: what became of each, in an order that can be resumed. Owner: the ledger room.
-- Decision 0026: numbers of a feed are given after commit, so that none is ever missing before a later one is seen.
-- Owner of both: the ledger; who reads them is told what is missing by age in gone_up_to.

-- Every change of a case in commit order, gap-free: state is the whole case right after it. gone_up_to: removed by age.
CREATE TABLE ledger.case_feed (
  is_only    boolean PRIMARY KEY DEFAULT true,
  seq        bigint NOT NULL DEFAULT 0,
  gone_up_to bigint NOT NULL DEFAULT 0,
  CONSTRAINT there_is_one_feed_of_cases CHECK (is_only),
  CONSTRAINT only_cases_that_were_told_are_gone CHECK (gone_up_to <= seq)
) WITH (fillfactor = 20);
INSERT INTO ledger.case_feed DEFAULT VALUES;
CREATE TABLE ledger.case_change (
  seq     bigint PRIMARY KEY,
  at      timestamptz NOT NULL,
  case_id bigint NOT NULL,
  step    text NOT NULL,
  state   jsonb NOT NULL,
  CONSTRAINT case_step_is_known CHECK (step IN ('OPENED', 'CHANGED', 'CLOSED'))
);

-- Numbers a change of a case. Deferred to the commit, so that the counter is held for no longer than it, and is the last lock of
-- whatever transaction opened or closed the case.
CREATE FUNCTION ledger.tell_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  next bigint;
BEGIN
  UPDATE ledger.case_feed SET seq = seq + 1 RETURNING seq INTO next;
  INSERT INTO ledger.case_change (seq, at, case_id, step, state)
  VALUES (next, clock_timestamp(), NEW.case_id,
    CASE WHEN TG_OP = 'INSERT' THEN 'OPENED' WHEN NEW.status <> OLD.status THEN 'CLOSED' ELSE 'CHANGED' END,
    to_jsonb(NEW) - 'is_measured');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER opened_case_is_told AFTER INSERT ON ledger.exception_case
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.tell_case();
CREATE CONSTRAINT TRIGGER changed_case_is_told AFTER UPDATE ON ledger.exception_case
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.updated_at IS DISTINCT FROM NEW.updated_at OR OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION ledger.tell_case();

-- Every reservation event, numbered gap-free by a worker after it was committed (ledger/reservation-feed). last_event: the
-- greatest event looked at; smaller ones that had not appeared by then are holes.
CREATE TABLE ledger.reservation_feed (
  is_only    boolean PRIMARY KEY DEFAULT true,
  seq        bigint NOT NULL DEFAULT 0,
  gone_up_to bigint NOT NULL DEFAULT 0,
  last_event bigint NOT NULL,
  CONSTRAINT there_is_one_feed_of_reservations CHECK (is_only),
  CONSTRAINT only_reservations_that_were_told_are_gone CHECK (gone_up_to <= seq)
) WITH (fillfactor = 20);
INSERT INTO ledger.reservation_feed (last_event) SELECT coalesce(max(reservation_event_id), 0) FROM ledger.reservation_event;
CREATE TABLE ledger.reservation_change (
  seq                  bigint PRIMARY KEY,
  reservation_event_id bigint NOT NULL,
  reservation_id       uuid NOT NULL,
  kind                 smallint NOT NULL,
  happened_at          timestamptz NOT NULL
);
-- Events that may yet appear: a transaction took their numbers and had not committed. until_xid: when every transaction before it
-- has ended, what has not appeared never will.
CREATE TABLE ledger.reservation_hole (
  first_event bigint PRIMARY KEY,
  last_event  bigint NOT NULL,
  noticed_at  timestamptz NOT NULL DEFAULT now(),
  until_xid   xid8 NOT NULL,
  CONSTRAINT hole_has_an_extent CHECK (last_event >= first_event)
);
