-- Transfers as things of their own (asked for, approved, shipped, received, lost), what is expected from suppliers, what suppliers
-- ship to our customers themselves, and when a position wants more. Owner: the ledger room (ledger/transfers, ledger/supply), the
-- only writer. Quantities are thousandths of the item's base unit.
--
-- What happened to a transfer is in its lines and comes from facts alone; the transfer's own row says what people decided. Order of
-- locks: workflow rows (workflow_key, transfer, dropship_order, restock_signal), then event keys, reservations, positions, transfer
-- lines, expected receipts, feed shards, each ascending.

-- Idempotency of workflow mutations: a digest of (caller, mutation, key), one of what was asked, and what it was done to.
CREATE TABLE ledger.workflow_key (
  digest       uuid PRIMARY KEY,
  content_hash uuid NOT NULL,
  subject      text NOT NULL,
  claimed_at   timestamptz NOT NULL DEFAULT now()
);

-- A promise is made to a channel (1) or to a transfer (2), whose units nobody else can promise. The channel of the latter is ''.
ALTER TABLE ledger.reservation
  ADD COLUMN purpose smallint NOT NULL DEFAULT 1,
  ADD CONSTRAINT reservation_purpose_is_known CHECK (purpose IN (1, 2));

-- received counts what came back, too (returned says how much of it); lost what was written off by decision (closed_short). Both
-- only grow. In transit is sent - received - lost, at least 0. surplus_accepted: received above sent and approved as it is.
-- route_rank: from and to are told by a receipt or loss (1), the request (2) or a shipment (3); the highest counts, of equals the least.
ALTER TABLE ledger.transfer_line
  ADD COLUMN requested        bigint NOT NULL DEFAULT 0,
  ADD COLUMN returned         bigint NOT NULL DEFAULT 0,
  ADD COLUMN closed_short     bigint NOT NULL DEFAULT 0,
  ADD COLUMN surplus_accepted bigint NOT NULL DEFAULT 0,
  ADD COLUMN route_rank       smallint NOT NULL DEFAULT 0,
  ADD COLUMN received_at      timestamptz,
  ADD CONSTRAINT what_is_part_of_a_transfer_quantity_is_not_more CHECK
    (requested >= 0 AND surplus_accepted >= 0 AND returned BETWEEN 0 AND received AND closed_short BETWEEN 0 AND lost);
UPDATE ledger.transfer_line SET route_rank = CASE WHEN sent > 0 THEN 3 ELSE 1 END;
CREATE INDEX transfer_line_open ON ledger.transfer_line (shipped_at) WHERE sent > received + lost;
CREATE INDEX transfer_line_from_location ON ledger.transfer_line ((from_position & 65535), transfer_id);
CREATE INDEX transfer_line_to_location ON ledger.transfer_line ((to_position & 65535), transfer_id);
CREATE INDEX transfer_line_item ON ledger.transfer_line (item_no, transfer_id);

-- A transfer: made by a request, or by the first fact that names it. opened_no orders them.
CREATE TABLE ledger.transfer (
  transfer_id        text PRIMARY KEY,
  opened_no          bigint GENERATED ALWAYS AS IDENTITY,
  opened_at          timestamptz NOT NULL DEFAULT now(),
  requested_by       text,
  requested_at       timestamptz,
  approved_by        text,
  approved_at        timestamptz,
  cancelled_by       text,
  cancelled_at       timestamptz,
  closed_by          text,
  closed_at          timestamptz,
  expected_at        timestamptz,
  reservation_id     uuid,
  signal_id          bigint,
  reason             text,
  reference_document jsonb,
  version            bigint NOT NULL DEFAULT 1,
  updated_at         timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT transfer_is_requested_by_somebody CHECK ((requested_at IS NULL) = (requested_by IS NULL)),
  CONSTRAINT transfer_is_approved_by_somebody_else CHECK
    ((approved_at IS NULL) = (approved_by IS NULL) AND approved_by IS DISTINCT FROM coalesce(requested_by, ''))
);
CREATE UNIQUE INDEX transfer_opened ON ledger.transfer (opened_no);
CREATE UNIQUE INDEX a_hold_serves_one_transfer ON ledger.transfer (reservation_id) WHERE reservation_id IS NOT NULL;
INSERT INTO ledger.transfer (transfer_id, opened_at)
SELECT transfer_id, coalesce(min(shipped_at), min(updated_at)) FROM ledger.transfer_line GROUP BY transfer_id ORDER BY 2, 1;

-- What is expected: lines of purchase orders and shipping notices (kind 1), and of announced demand (kind 2). An overlay: nothing
-- here is stock. What has come is not in it but in expected_receipt, so that a receipt may come before its line.
CREATE TABLE ledger.expected_line (
  kind               smallint NOT NULL,
  document_type      text NOT NULL,
  document_id        text NOT NULL,
  line_id            text NOT NULL,
  item_no            bigint NOT NULL,
  location_no        integer NOT NULL,
  quantity           bigint NOT NULL,
  expected_at        timestamptz NOT NULL,
  party_id           text,
  tolerance_permille integer NOT NULL DEFAULT 0,
  version            bigint NOT NULL DEFAULT 1,
  updated_at         timestamptz NOT NULL DEFAULT now(),
  updated_by         text NOT NULL,
  CONSTRAINT expected_line_is_known_by_its_document PRIMARY KEY (kind, document_type, document_id, line_id),
  CONSTRAINT expected_kind_is_known CHECK (kind IN (1, 2)),
  CONSTRAINT expected_quantity_is_never_negative CHECK (quantity >= 0),
  CONSTRAINT receipt_tolerance_is_0_to_1000_permille CHECK (tolerance_permille BETWEEN 0 AND 1000)
);
CREATE INDEX expected_line_item ON ledger.expected_line (item_no, location_no, expected_at);
CREATE INDEX expected_line_time ON ledger.expected_line (kind, expected_at);

-- What receipts named: a document (its id) or a line of it (id, a slash, the line). Less what was reversed, so it may fall below 0
-- while the reversal is there and its receipt is not.
CREATE TABLE ledger.expected_receipt (
  document_type text NOT NULL,
  reference_id  text NOT NULL,
  item_no       bigint NOT NULL,
  quantity      bigint NOT NULL,
  received_at   timestamptz NOT NULL,
  CONSTRAINT expected_receipt_is_one_per_reference_and_item PRIMARY KEY (document_type, reference_id, item_no)
);

-- What a supplier says it has for us, and how much of that is believed. Outside onHand.
CREATE TABLE ledger.supplier_available (
  supplier_id    text NOT NULL,
  item_no        bigint NOT NULL,
  quantity       bigint NOT NULL,
  trust_permille integer NOT NULL DEFAULT 1000,
  as_of          timestamptz NOT NULL,
  version        bigint NOT NULL DEFAULT 1,
  updated_at     timestamptz NOT NULL DEFAULT now(),
  updated_by     text NOT NULL,
  PRIMARY KEY (supplier_id, item_no),
  CONSTRAINT a_supplier_never_has_less_than_nothing CHECK (quantity >= 0),
  CONSTRAINT trust_is_0_to_1000_permille CHECK (trust_permille BETWEEN 0 AND 1000)
);
CREATE INDEX supplier_available_item ON ledger.supplier_available (item_no);

-- What a supplier was asked to ship to a customer of ours.
CREATE TABLE ledger.dropship_order (
  dropship_id text PRIMARY KEY,
  opened_no   bigint GENERATED ALWAYS AS IDENTITY,
  supplier_id text NOT NULL,
  channel_id  text,
  order_id    text,
  ordered_by  text NOT NULL,
  ordered_at  timestamptz NOT NULL,
  due_at      timestamptz NOT NULL,
  shipped_at  timestamptz,
  ended_at    timestamptz,
  version     bigint NOT NULL DEFAULT 1,
  updated_at  timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX dropship_opened ON ledger.dropship_order (opened_no);
CREATE INDEX dropship_open ON ledger.dropship_order (due_at) WHERE ended_at IS NULL;
CREATE INDEX dropship_of_order ON ledger.dropship_order (channel_id, order_id) WHERE order_id IS NOT NULL;

CREATE TABLE ledger.dropship_line (
  dropship_id text NOT NULL REFERENCES ledger.dropship_order,
  line_no     smallint NOT NULL,
  item_no     bigint NOT NULL,
  ordered     bigint NOT NULL,
  shipped     bigint NOT NULL DEFAULT 0,
  cancelled   bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (dropship_id, line_no),
  CONSTRAINT a_dropship_line_is_settled_once CHECK
    (ordered > 0 AND shipped >= 0 AND cancelled >= 0 AND shipped + cancelled <= ordered)
);

-- When a position wants more: below reorder_point a signal opens, once; at clear_at or above it ends; reorder_up_to is the aim.
CREATE TABLE ledger.restock_rule (
  position_id   bigint PRIMARY KEY,
  reorder_point bigint NOT NULL,
  clear_at      bigint NOT NULL,
  reorder_up_to bigint NOT NULL,
  version       bigint NOT NULL DEFAULT 1,
  updated_at    timestamptz NOT NULL DEFAULT now(),
  updated_by    text NOT NULL,
  CONSTRAINT a_signal_clears_between_reorder_point_and_aim CHECK
    (reorder_point >= 0 AND clear_at >= reorder_point AND reorder_up_to >= clear_at AND reorder_up_to > 0)
);

CREATE TABLE ledger.restock_signal (
  signal_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  position_id  bigint NOT NULL,
  opened_at    timestamptz NOT NULL,
  available    bigint NOT NULL,
  rule_version bigint NOT NULL,
  transfer_id  text,
  cleared_at   timestamptz
);
CREATE UNIQUE INDEX one_open_restock_signal_per_position ON ledger.restock_signal (position_id) WHERE cleared_at IS NULL;

-- How far the feed was looked through for crossings; written with the signals, in one transaction.
CREATE TABLE ledger.restock_cursor (
  shard smallint PRIMARY KEY,
  seq   bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 20);
INSERT INTO ledger.restock_cursor (shard, seq) SELECT shard, seq FROM ledger.feed_shard;
