-- The ledger: what happened to stock (stock_event, movement, reservation_event), what is where after it (position), and
-- every change in commit order (feed). Owner: the ledger room, the only writer of this schema.
--
-- Quantities are thousandths of the item's base unit. position_id = item_no * 65536 + location_no; location numbers 65280
-- and above are contra accounts: 65280 SUPPLIER, 65281 CUSTOMER, 65282 VARIANCE, 65283 SCRAP, 65284 CONVERSION,
-- 65285 DROPSHIP, 65286 OPENING, 65287 IN_TRANSIT, 65288 RETURN_IN_TRANSIT; they appear in the journal only.
-- States: 0 none (contra), 1 AVAILABLE, 2 RESERVED, 3 PICKED, 4 DAMAGED, 5 QUARANTINED, 6 RETURN_PENDING.
-- Order of locks everywhere: event keys, reservations, positions, transfer lines, feed shards, each ascending.

CREATE SCHEMA ledger;

CREATE SEQUENCE ledger.event_no;
CREATE SEQUENCE ledger.movement_no;
CREATE SEQUENCE ledger.reservation_event_no;

-- A source's own code for an item, kept verbatim (letter case and spaces are the source's business), and for a location.
CREATE TABLE ledger.item_alias (
  source     text NOT NULL,
  code       text NOT NULL,
  item_no    bigint NOT NULL REFERENCES items.item,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_by text NOT NULL,
  CONSTRAINT item_alias_names_one_item PRIMARY KEY (source, code)
);
CREATE INDEX item_alias_item ON ledger.item_alias (item_no);

CREATE TABLE ledger.location_alias (
  source      text NOT NULL,
  code        text NOT NULL,
  location_no integer NOT NULL REFERENCES locations.location,
  created_at  timestamptz NOT NULL DEFAULT now(),
  updated_by  text NOT NULL,
  CONSTRAINT location_alias_names_one_location PRIMARY KEY (source, code)
);
CREATE INDEX location_alias_location ON ledger.location_alias (location_no);

-- What is where. A column per state is a checkpoint of the journal, written in the statement that writes the journal.
-- No index on a changing column: every update stays on its page (HOT).
CREATE TABLE ledger.position (
  position_id    bigint PRIMARY KEY,
  available      bigint NOT NULL DEFAULT 0,
  reserved       bigint NOT NULL DEFAULT 0,
  picked         bigint NOT NULL DEFAULT 0,
  damaged        bigint NOT NULL DEFAULT 0,
  quarantined    bigint NOT NULL DEFAULT 0,
  return_pending bigint NOT NULL DEFAULT 0,
  version        bigint NOT NULL DEFAULT 0,
  updated_at     timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT position_is_at_a_real_location CHECK ((position_id & 65535) < 65280),
  CONSTRAINT reserved_is_never_negative CHECK (reserved >= 0),
  CONSTRAINT picked_is_never_negative CHECK (picked >= 0),
  CONSTRAINT damaged_is_never_negative CHECK (damaged >= 0),
  CONSTRAINT quarantined_is_never_negative CHECK (quarantined >= 0),
  CONSTRAINT return_pending_is_never_negative CHECK (return_pending >= 0),
  CONSTRAINT position_is_within_the_safe_integers
    CHECK (abs(available) + reserved + picked + damaged + quarantined + return_pending <= 9007199254740991)
) WITH (fillfactor = 60);

-- The whole of every recorded event, in the source's words; movements refer to it by event_no.
CREATE TABLE ledger.stock_event (
  event_no           bigint NOT NULL,
  recorded_at        timestamptz NOT NULL,
  event_type         smallint NOT NULL,
  position_id        bigint NOT NULL,
  to_position_id     bigint,
  quantity           bigint NOT NULL,
  occurred_at        timestamptz NOT NULL,
  business_date      date NOT NULL,
  source             text NOT NULL,
  event_id           text NOT NULL,
  sku_code           text NOT NULL,
  location_code      text NOT NULL,
  unit               text,
  unit_quantity      bigint NOT NULL,
  semantics          text,
  disposition        text,
  reason             text,
  reservation_id     text,
  reservation_line   integer,
  transfer_id        text,
  reference_document jsonb,
  operator_id        text,
  device_id          text,
  correlation_id     text NOT NULL,
  lineage_id         text,
  source_sequence    bigint,
  caller_id          text NOT NULL,
  PRIMARY KEY (event_no, recorded_at)
) PARTITION BY RANGE (recorded_at);
CREATE INDEX stock_event_transfer ON ledger.stock_event (transfer_id) WHERE transfer_id IS NOT NULL;
CREATE INDEX stock_event_correlation ON ledger.stock_event (correlation_id);
CREATE INDEX stock_event_lineage ON ledger.stock_event (lineage_id) WHERE lineage_id IS NOT NULL;

-- The journal: units that left one account and entered another. kind: 1 the event itself, 2 compensation of a fact older
-- than a snapshot (snapshot_event_no says which), 3 a transfer whose receipt came before or above its shipment.
CREATE TABLE ledger.movement (
  movement_id       bigint NOT NULL,
  event_no          bigint NOT NULL,
  snapshot_event_no bigint,
  from_position     bigint NOT NULL,
  to_position       bigint NOT NULL,
  quantity          bigint NOT NULL,
  occurred_at       timestamptz NOT NULL,
  recorded_at       timestamptz NOT NULL,
  business_date     date NOT NULL,
  event_type        smallint NOT NULL,
  from_state        smallint NOT NULL,
  to_state          smallint NOT NULL,
  kind              smallint NOT NULL,
  PRIMARY KEY (movement_id, recorded_at),
  CONSTRAINT movement_moves_something CHECK (quantity > 0),
  CONSTRAINT movement_has_two_accounts CHECK (from_position <> to_position OR from_state <> to_state),
  CONSTRAINT movement_stays_within_one_item CHECK (from_position >> 16 = to_position >> 16)
) PARTITION BY RANGE (recorded_at);
CREATE INDEX movement_from ON ledger.movement (from_position, occurred_at);
CREATE INDEX movement_to ON ledger.movement (to_position, occurred_at);
CREATE INDEX movement_event ON ledger.movement (event_no);

-- Promises. Arrays run in parallel, an entry per line and position; location number 65535 means held nowhere. held is fixed;
-- picked and consumed are totals of what was told and only grow. While a reservation holds (status 1 to 3), RESERVED are
-- held - greatest(picked, consumed) and PICKED are picked - consumed of its entries, each at least 0.
-- status: 0 QUEUED, 1 HELD, 2 CONFIRMED, 3 PARTIALLY_CONSUMED, 4 CONSUMED, 5 RELEASED, 6 EXPIRED, 7 CANCELLED.
CREATE TABLE ledger.reservation (
  reservation_id uuid PRIMARY KEY,
  request_hash   uuid NOT NULL,
  status         smallint NOT NULL,
  caller_id      text NOT NULL,
  channel_id     text NOT NULL,
  created_at     timestamptz NOT NULL,
  expires_at     timestamptz,
  ended_at       timestamptz,
  confirm_key    uuid,
  line_nos       smallint[] NOT NULL,
  position_ids   bigint[] NOT NULL,
  requested      bigint[] NOT NULL,
  held           bigint[] NOT NULL,
  picked         bigint[] NOT NULL,
  consumed       bigint[] NOT NULL,
  customer_id        text,
  reference_document jsonb,
  CONSTRAINT reservation_status_is_known CHECK (status BETWEEN 0 AND 7),
  CONSTRAINT only_a_hold_expires CHECK ((status = 1) <= (expires_at IS NOT NULL)),
  CONSTRAINT reservation_arrays_run_in_parallel CHECK (
    cardinality(line_nos) = cardinality(position_ids) AND cardinality(position_ids) = cardinality(requested)
    AND cardinality(requested) = cardinality(held) AND cardinality(held) = cardinality(picked)
    AND cardinality(picked) = cardinality(consumed))
) PARTITION BY HASH (reservation_id);
CREATE INDEX reservation_due ON ledger.reservation (expires_at) WHERE status = 1;

-- A reservation's entries as rows with names, for those who read them together with something else. n is the entry's place.
CREATE VIEW ledger.reservation_entry AS
SELECT r.reservation_id, r.status IN (2, 3) OR (r.status = 1 AND r.expires_at > statement_timestamp()) AS is_holding,
  e.n, e.line_no, e.position_id, i.sku, l.location_id, e.requested, e.held, e.picked, e.consumed
FROM ledger.reservation r
CROSS JOIN LATERAL unnest(r.line_nos, r.position_ids, r.requested, r.held, r.picked, r.consumed)
  WITH ORDINALITY AS e(line_no, position_id, requested, held, picked, consumed, n)
JOIN items.item i ON i.item_no = (e.position_id >> 16)
LEFT JOIN locations.location l ON l.location_no = (e.position_id & 65535);

-- Units picked for no reservation, by position: PICKED without what is picked for reservations. Guarded by the position.
CREATE TABLE ledger.loose_pick (
  position_id bigint PRIMARY KEY,
  quantity    bigint NOT NULL,
  CONSTRAINT loose_picks_are_never_negative CHECK (quantity >= 0)
);

-- The other half of the journal: what reservations did to positions. effect: +1 AVAILABLE to RESERVED (created), -1 RESERVED
-- to AVAILABLE (released, expired), -2 PICKED to RETURN_PENDING (unpicked), 0 nothing (confirmed; consumed and picked,
-- whose quantities movements carry).
-- kind: 1 created, 2 confirmed, 3 extended, 4 consumed, 5 released, 6 expired, 7 reassigned, 8 picked, 9 unpicked.
CREATE TABLE ledger.reservation_event (
  reservation_event_id bigint NOT NULL,
  reservation_id       uuid NOT NULL,
  kind                 smallint NOT NULL,
  effect               smallint NOT NULL,
  happened_at          timestamptz NOT NULL,
  position_ids         bigint[] NOT NULL,
  quantities           bigint[] NOT NULL,
  caller_id            text NOT NULL,
  correlation_id       text NOT NULL,
  reason               text,
  PRIMARY KEY (reservation_event_id, happened_at),
  CONSTRAINT reservation_event_effect_is_known CHECK (effect BETWEEN -2 AND 1)
) PARTITION BY RANGE (happened_at);
CREATE INDEX reservation_event_reservation ON ledger.reservation_event (reservation_id);
CREATE INDEX reservation_event_position ON ledger.reservation_event USING gin (position_ids);

-- Idempotency of events: a 16-byte digest of (source, eventId) and one of the content. parked: known but not yet recorded.
CREATE TABLE ledger.event_key (
  digest       uuid PRIMARY KEY,
  content_hash uuid NOT NULL,
  event_no     bigint NOT NULL DEFAULT nextval('ledger.event_no'),
  claimed_at   timestamptz NOT NULL DEFAULT now(),
  parked       boolean NOT NULL
) PARTITION BY HASH (digest);

-- Every change of a position in commit order per shard, gap-free: the counter row is taken last in the writing statement.
CREATE TABLE ledger.feed_shard (
  shard smallint PRIMARY KEY,
  seq   bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 20);
INSERT INTO ledger.feed_shard (shard) VALUES (0), (1), (2), (3);

CREATE TABLE ledger.feed (
  shard                smallint NOT NULL,
  seq                  bigint NOT NULL,
  position_id          bigint NOT NULL,
  version              bigint NOT NULL,
  movement_id          bigint,
  reservation_event_id bigint,
  happened_at          timestamptz NOT NULL,
  available            bigint NOT NULL,
  reserved             bigint NOT NULL,
  picked               bigint NOT NULL,
  damaged              bigint NOT NULL,
  quarantined          bigint NOT NULL,
  return_pending       bigint NOT NULL,
  d_available          bigint NOT NULL,
  d_reserved           bigint NOT NULL,
  d_picked             bigint NOT NULL,
  d_damaged            bigint NOT NULL,
  d_quarantined        bigint NOT NULL,
  d_return_pending     bigint NOT NULL,
  cause                smallint NOT NULL,
  correlation_id       text NOT NULL,
  PRIMARY KEY (shard, seq)
);

-- In transit lives here, a line per transfer and item. Received above sent came out of VARIANCE.
CREATE TABLE ledger.transfer_line (
  transfer_id   text NOT NULL,
  item_no       bigint NOT NULL,
  from_position bigint,
  to_position   bigint,
  sent          bigint NOT NULL DEFAULT 0,
  received      bigint NOT NULL DEFAULT 0,
  lost          bigint NOT NULL DEFAULT 0,
  shipped_at    timestamptz,
  updated_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (transfer_id, item_no),
  CONSTRAINT transfer_quantities_are_never_negative CHECK (sent >= 0 AND received >= 0 AND lost >= 0),
  CONSTRAINT transfer_line_is_within_the_safe_integers
    CHECK (sent <= 9007199254740991 AND received <= 9007199254740991 AND lost <= 9007199254740991)
);
CREATE INDEX transfer_line_to ON ledger.transfer_line (to_position) WHERE sent > received + lost;

-- Absolute counts by position. A fact from before one of these changes the book then, and the first snapshot after it
-- takes it back, so that the position still is what was asserted. net: the count leaves out what is promised to orders.
CREATE TABLE ledger.snapshot (
  position_id bigint NOT NULL,
  watermark   timestamptz NOT NULL,
  digest      uuid NOT NULL,
  event_no    bigint NOT NULL,
  asserted    bigint NOT NULL,
  net         boolean NOT NULL,
  PRIMARY KEY (position_id, watermark, digest)
);

-- Events whose item or location code nobody has mapped yet, kept whole; recorded when sent or replayed after mapping.
CREATE TABLE ledger.parked_event (
  digest         uuid PRIMARY KEY,
  source         text NOT NULL,
  event_id       text NOT NULL,
  code           text NOT NULL,
  field          text NOT NULL,
  value          text NOT NULL,
  payload        jsonb NOT NULL,
  caller_id      text NOT NULL,
  correlation_id text NOT NULL,
  attempts       integer NOT NULL DEFAULT 1,
  parked_at      timestamptz NOT NULL DEFAULT now(),
  tried_at       timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX parked_event_tried ON ledger.parked_event (tried_at, digest);
CREATE INDEX parked_event_value ON ledger.parked_event (source, value);

-- Work for people: facts that were accepted and cannot be right as they stand. One open case per kind and subject.
CREATE TABLE ledger.exception_case (
  case_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind        text NOT NULL,
  subject     text NOT NULL,
  position_id bigint,
  movement_id bigint,
  transfer_id text,
  owner       text NOT NULL,
  status      text NOT NULL DEFAULT 'OPEN',
  caller_id   text NOT NULL,
  opened_at   timestamptz NOT NULL DEFAULT now(),
  resolved_at timestamptz,
  CONSTRAINT exception_kind_is_known CHECK (kind IN ('NEGATIVE_AVAILABLE', 'TRANSFER_OVER_RECEIVED', 'PICKED_BEYOND_RESERVATION')),
  CONSTRAINT exception_status_is_known CHECK (status IN ('OPEN', 'RESOLVED')),
  CONSTRAINT a_resolved_exception_says_when CHECK ((status = 'RESOLVED') = (resolved_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_open_exception_per_subject ON ledger.exception_case (kind, subject) WHERE status = 'OPEN';

-- Partitions by hash are fixed; partitions by month are made ahead at run time, so the default ones stay empty.
DO $$
BEGIN
  FOR part IN 0..7 LOOP
    EXECUTE format('CREATE TABLE ledger.event_key_%s PARTITION OF ledger.event_key FOR VALUES WITH (MODULUS 8, REMAINDER %s)', part, part);
    EXECUTE format('CREATE TABLE ledger.reservation_%s PARTITION OF ledger.reservation FOR VALUES WITH (MODULUS 8, REMAINDER %s) WITH (fillfactor = 70)', part, part);
  END LOOP;
END $$;
CREATE TABLE ledger.stock_event_default PARTITION OF ledger.stock_event DEFAULT;
CREATE TABLE ledger.movement_default PARTITION OF ledger.movement DEFAULT;
CREATE TABLE ledger.reservation_event_default PARTITION OF ledger.reservation_event DEFAULT;

-- Makes this month's partitions and those of the months after it. Safe to race and to repeat. A month that already has
-- rows in the default partition stays there: slower some day, never wrong.
CREATE FUNCTION ledger.make_partitions(months_ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  made integer := 0;
  parent text;
  clock text;
  first_day timestamptz;
  next_month timestamptz;
  part text;
  occupied boolean;
BEGIN
  FOREACH parent IN ARRAY ARRAY['movement', 'stock_event', 'reservation_event'] LOOP
    clock := CASE parent WHEN 'reservation_event' THEN 'happened_at' ELSE 'recorded_at' END;
    FOR ahead IN 0..months_ahead LOOP
      first_day := date_trunc('month', now(), 'UTC') + make_interval(months => ahead);
      next_month := date_trunc('month', now(), 'UTC') + make_interval(months => ahead + 1);
      part := format('%s_%s', parent, to_char(first_day AT TIME ZONE 'UTC', 'YYYY_MM'));
      CONTINUE WHEN to_regclass('ledger.' || part) IS NOT NULL;
      EXECUTE format('SELECT EXISTS (SELECT FROM ledger.%I WHERE %I >= $1 AND %I < $2)', parent || '_default', clock, clock)
        INTO occupied USING first_day, next_month;
      CONTINUE WHEN occupied;
      BEGIN
        EXECUTE format('CREATE TABLE ledger.%I PARTITION OF ledger.%I FOR VALUES FROM (%L) TO (%L)', part, parent, first_day, next_month);
        made := made + 1;
      EXCEPTION WHEN duplicate_table OR check_violation THEN
        NULL; -- Another process was first, or wrote a row of this month meanwhile.
      END;
    END LOOP;
  END LOOP;
  RETURN made;
END $$;

-- The journal is append-only. Statement-level, so that writing it costs nothing.
CREATE FUNCTION ledger.refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger.% is append-only: record a correction instead', TG_TABLE_NAME;
END $$;
CREATE TRIGGER movement_is_append_only BEFORE UPDATE OR DELETE ON ledger.movement
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();
CREATE TRIGGER stock_event_is_append_only BEFORE UPDATE OR DELETE ON ledger.stock_event
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();
CREATE TRIGGER reservation_event_is_append_only BEFORE UPDATE OR DELETE ON ledger.reservation_event
  FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_to_rewrite();
