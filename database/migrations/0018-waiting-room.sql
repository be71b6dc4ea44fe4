-- Sales and sourcing: what is special about selling an item while everybody wants
-- it, the waiting room in front of it, and where units come from when nobody says.
-- Decision 0019.

-- Versions of an item's rules for sale, append-only. In force is the highest version whose time it is.
CREATE TABLE ledger.sale_policy (
  item_no          bigint NOT NULL REFERENCES items.item,
  version          integer NOT NULL,
  customer_cap     bigint,
  max_hold_seconds integer,
  has_waiting_room boolean NOT NULL,
  starts_at        timestamptz NOT NULL,
  ends_at          timestamptz,
  changed_at       timestamptz NOT NULL DEFAULT now(),
  changed_by       text NOT NULL,
  PRIMARY KEY (item_no, version),
  CONSTRAINT a_cap_on_customers_is_above_nothing CHECK (customer_cap > 0),
  CONSTRAINT a_hold_in_a_sale_lasts_between_a_second_and_a_week CHECK (max_hold_seconds BETWEEN 1 AND 604800),
  CONSTRAINT a_sale_ends_after_it_starts CHECK (ends_at > starts_at)
);

-- Which reservations of a customer count against the cap of an item; what they count is read from the reservations. The row
-- of sale_customer is the lock that two baskets of one customer meet at.
CREATE TABLE ledger.sale_customer (
  item_no     bigint NOT NULL,
  customer_id text NOT NULL,
  PRIMARY KEY (item_no, customer_id)
);
CREATE TABLE ledger.sale_take (
  item_no        bigint NOT NULL,
  customer_id    text NOT NULL,
  reservation_id uuid NOT NULL,
  PRIMARY KEY (item_no, customer_id, reservation_id)
);
CREATE INDEX sale_take_reservation ON ledger.sale_take (reservation_id);

-- The rooms: tickets are numbered in the order their transactions took the room's row, so in commit order. Who is admitted is
-- a row of its own, so that coming in and being admitted don't wait for each other. hope: units that may be waited
-- for, when it was last looked at.
CREATE TABLE ledger.waiting_room (
  item_no     bigint PRIMARY KEY,
  last_ticket bigint NOT NULL
) WITH (fillfactor = 20);
CREATE TABLE ledger.waiting_room_door (
  item_no bigint PRIMARY KEY,
  hope    bigint
) WITH (fillfactor = 20);

-- One who waits: a reservation of status QUEUED and the request it will be decided as. arrived_at: at the process that took it.
CREATE TABLE ledger.waiting_ticket (
  item_no        bigint NOT NULL,
  ticket         bigint NOT NULL,
  reservation_id uuid NOT NULL,
  quantity       bigint NOT NULL,
  request        jsonb NOT NULL,
  arrived_at     timestamptz NOT NULL,
  queued_at      timestamptz NOT NULL DEFAULT statement_timestamp(),
  expires_at     timestamptz NOT NULL,
  settled_at     timestamptz,
  outcome        text,
  PRIMARY KEY (item_no, ticket),
  CONSTRAINT a_ticket_is_settled_with_an_outcome CHECK ((settled_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT ticket_outcome_is_known CHECK (outcome IN ('HELD', 'SHORT', 'LEFT', 'EXPIRED', 'REFUSED'))
);
CREATE INDEX waiting_ticket_waiting ON ledger.waiting_ticket (item_no, ticket) INCLUDE (quantity) WHERE settled_at IS NULL;
CREATE UNIQUE INDEX waiting_ticket_reservation ON ledger.waiting_ticket (reservation_id);

-- What became known of those who wait, their places and ends, in commit order: a row a reservation, whole as it was then. The
-- counter is taken last in the transaction that admits, so the numbers have no gap. Kept for hours: whoever waits is there.
CREATE TABLE ledger.waiting_feed (
  is_only boolean PRIMARY KEY DEFAULT true,
  seq     bigint NOT NULL DEFAULT 0,
  CONSTRAINT there_is_one_feed_of_those_who_wait CHECK (is_only)
);
INSERT INTO ledger.waiting_feed DEFAULT VALUES;
CREATE TABLE ledger.waiting_change (
  seq            bigint PRIMARY KEY,
  at             timestamptz NOT NULL,
  reservation_id uuid NOT NULL,
  change         jsonb NOT NULL
);

-- Where a channel's reservations are held when they name no place, in versions; the highest counts. location_nos: for PRIORITY, in order.
CREATE TABLE ledger.sourcing_policy (
  channel_id   text NOT NULL,
  version      integer NOT NULL,
  strategy     text NOT NULL,
  location_nos integer[] NOT NULL,
  changed_at   timestamptz NOT NULL DEFAULT now(),
  changed_by   text NOT NULL,
  PRIMARY KEY (channel_id, version),
  CONSTRAINT sourcing_strategy_is_known CHECK (strategy IN ('FULLEST', 'PRIORITY', 'NEAREST')),
  CONSTRAINT only_priority_has_an_order CHECK ((strategy = 'PRIORITY') = (cardinality(location_nos) > 0))
);
