-- Orders: what a channel sold, how far it is, and every step that brought it there. Owner: subgraphs/orders, the only
-- writer of this schema. The stock of an order is held by a reservation of the ledger, referred to by its id.
-- Quantities are thousandths of the item's base unit.

CREATE SCHEMA orders;

-- order_id is a digest of (channel_id, channel_order_id), so that everybody who places an order names it alike.
-- attempt counts the holds made for it: a new one when a hold expired before the placement was completed.
-- status is what the order was when it was last written; what is picked and shipped of it is its reservation's to say, so
-- between two writes the truth may be further (orders: progress.ts). cancelled_at: what was not shipped by then never will be.
CREATE TABLE orders.order_header (
  order_id           uuid PRIMARY KEY,
  channel_id         text NOT NULL,
  channel_order_id   text NOT NULL,
  content_hash       uuid NOT NULL,
  status             text NOT NULL DEFAULT 'PENDING',
  fulfilment         text NOT NULL,
  pickup_location_id text,
  reservation_id     uuid,
  attempt            integer NOT NULL DEFAULT 1,
  refusals           jsonb NOT NULL DEFAULT '[]',
  customer_id        text,
  placed_at          timestamptz NOT NULL,
  cancelled_at       timestamptz,
  caller_id          text NOT NULL,
  version            bigint NOT NULL DEFAULT 1,
  created_at         timestamptz NOT NULL DEFAULT now(),
  updated_at         timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT channel_names_its_orders_once UNIQUE (channel_id, channel_order_id),
  CONSTRAINT order_status_is_known CHECK (status IN
    ('PENDING', 'ALLOCATED', 'PICKING', 'PICKED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'REJECTED', 'CANCELLED')),
  CONSTRAINT order_fulfilment_is_known CHECK (fulfilment IN ('SHIP', 'PICKUP', 'DROP_SHIP')),
  CONSTRAINT only_a_pickup_has_a_pickup_location CHECK ((fulfilment = 'PICKUP') = (pickup_location_id IS NOT NULL)),
  CONSTRAINT a_drop_shipped_order_holds_no_stock CHECK (fulfilment <> 'DROP_SHIP' OR reservation_id IS NULL),
  CONSTRAINT an_allocated_order_holds_stock
    CHECK (status IN ('PENDING', 'REJECTED', 'CANCELLED') OR fulfilment = 'DROP_SHIP' OR reservation_id IS NOT NULL),
  CONSTRAINT a_cancelled_order_says_when CHECK (status <> 'CANCELLED' OR cancelled_at IS NOT NULL),
  CONSTRAINT only_a_rejected_order_says_why CHECK ((status = 'REJECTED') = (refusals <> '[]'))
) WITH (fillfactor = 80);
-- A reservation is promised to one order. A rejected order has given its claim up.
CREATE UNIQUE INDEX reservation_serves_one_order ON orders.order_header (reservation_id)
  WHERE reservation_id IS NOT NULL AND status <> 'REJECTED';
CREATE INDEX order_placed ON orders.order_header (placed_at, order_id);
CREATE INDEX order_unfinished ON orders.order_header (updated_at) WHERE status = 'PENDING';

CREATE TABLE orders.order_line (
  order_id    uuid NOT NULL REFERENCES orders.order_header,
  line_no     smallint NOT NULL,
  sku         text NOT NULL,
  quantity    bigint NOT NULL,
  location_id text,
  PRIMARY KEY (order_id, line_no),
  CONSTRAINT order_line_numbers_begin_at_1 CHECK (line_no >= 1),
  CONSTRAINT order_line_orders_something CHECK (quantity > 0)
);
CREATE INDEX order_line_sku ON orders.order_line (sku);

-- What was done to an order, when and by whom: one row a version, never changed.
CREATE TABLE orders.order_step (
  order_id       uuid NOT NULL REFERENCES orders.order_header,
  version        bigint NOT NULL,
  step           text NOT NULL,
  status         text NOT NULL,
  reason         text,
  caller_id      text NOT NULL,
  correlation_id text NOT NULL,
  happened_at    timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (order_id, version),
  CONSTRAINT order_step_is_known CHECK (step IN
    ('place', 'hold', 'allocate', 'reject', 'retry', 'cancel', 'pick', 'ship', 'note'))
);

-- Picks and shipments that were decided and have to reach the ledger: its events are written down before they are told, so
-- that whoever comes after a crash tells the very same. One at a time an order; nothing else is decided meanwhile.
CREATE TABLE orders.order_task (
  order_id        uuid NOT NULL REFERENCES orders.order_header,
  idempotency_key text NOT NULL,
  step            text NOT NULL,
  content_hash    uuid NOT NULL,
  events          jsonb NOT NULL,
  caller_id       text NOT NULL,
  correlation_id  text NOT NULL,
  decided_at      timestamptz NOT NULL DEFAULT now(),
  recorded_at     timestamptz,
  PRIMARY KEY (order_id, idempotency_key),
  CONSTRAINT order_task_is_known CHECK (step IN ('pick', 'ship'))
);
CREATE UNIQUE INDEX an_order_has_one_open_task ON orders.order_task (order_id) WHERE recorded_at IS NULL;

-- Every change of an order in commit order, gap-free: the counter row is taken in the statement that writes the order, and
-- state is the whole order right after it, with what its reservation held, picked and consumed then.
CREATE TABLE orders.order_feed (
  is_only boolean PRIMARY KEY DEFAULT true,
  seq     bigint NOT NULL DEFAULT 0,
  CONSTRAINT order_feed_has_one_row CHECK (is_only)
) WITH (fillfactor = 20);
INSERT INTO orders.order_feed DEFAULT VALUES;

CREATE TABLE orders.order_change (
  seq        bigint PRIMARY KEY,
  order_id   uuid NOT NULL,
  channel_id text NOT NULL,
  step       text NOT NULL,
  state      jsonb NOT NULL
);

CREATE INDEX order_change_order ON orders.order_change (order_id, seq);

-- How far in the ledger's feed what others told of orders' stock has been noted.
CREATE TABLE orders.note_cursor (
  shard smallint PRIMARY KEY,
  seq   bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 20);
INSERT INTO orders.note_cursor (shard) SELECT shard FROM ledger.feed_shard;

CREATE FUNCTION orders.refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'orders.% is append-only: take another step instead', TG_TABLE_NAME;
END $$;
CREATE TRIGGER order_step_is_append_only BEFORE UPDATE OR DELETE ON orders.order_step
  FOR EACH STATEMENT EXECUTE FUNCTION orders.refuse_to_rewrite();
CREATE TRIGGER order_change_is_append_only BEFORE UPDATE OR DELETE ON orders.order_change
  FOR EACH STATEMENT EXECUTE FUNCTION orders.refuse_to_rewrite();
