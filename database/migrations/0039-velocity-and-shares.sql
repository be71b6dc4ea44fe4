-- Buffers that follow how fast things sell and how long a channel takes to show a number, and the shares of what suppliers have
-- (docs/policies.md, decision 0024). Owner: the ledger room, the only writer. Quantities are thousandths of the item's base unit.
-- Order of locks: policy_state, then rate_shard ascending, then sell_rate.

-- Kind 7 is DROP_SHIP: how much of what suppliers have a channel is offered. It is for items and channels, never for places.
ALTER TABLE ledger.policy DROP CONSTRAINT policy_kind_is_known,
  ADD CONSTRAINT policy_kind_is_known CHECK (kind BETWEEN 1 AND 7),
  ADD CONSTRAINT a_drop_ship_share_is_of_no_place CHECK (kind <> 7 OR (place = 65540 AND to_place = 65540));

-- buffer_factor: percent times 100 of what is expected to sell until the channel shows the number; 0: the buffer does not follow it.
-- buffer_delay_s: the delay that is assumed at least. share_bp: percent times 100 of what the best supplier is believed to have.
ALTER TABLE ledger.selling_rule
  ADD COLUMN buffer_factor integer,
  ADD COLUMN buffer_delay_s integer,
  ADD COLUMN share_bp integer,
  ADD COLUMN share_ref text;
UPDATE ledger.selling_rule SET buffer_factor = 0, buffer_delay_s = 0 WHERE buffer_fixed IS NOT NULL;
ALTER TABLE ledger.selling_rule
  ADD CONSTRAINT a_buffer_says_whether_it_follows_sales CHECK
    ((buffer_fixed IS NULL) = (buffer_factor IS NULL) AND (buffer_factor IS NULL) = (buffer_delay_s IS NULL));

-- has_shares: something beside positions may be offered. has_velocity: sales are measured, from the first buffer that follows them on.
ALTER TABLE ledger.policy_state
  ADD COLUMN has_shares boolean NOT NULL DEFAULT false,
  ADD COLUMN has_velocity boolean NOT NULL DEFAULT false;
UPDATE ledger.policy_state SET has_shares = EXISTS (SELECT FROM ledger.policy WHERE kind = 6 AND versions > 0);

-- How fast customers take units of a position. weight: what they took, fading with age, as of weighed_at; rate: thousandths an
-- hour, as guards and readers have it; due_at: when it is to be looked at again although nothing was sold.
CREATE TABLE ledger.sell_rate (
  position_id bigint PRIMARY KEY,
  weight      double precision NOT NULL,
  weighed_at  timestamptz NOT NULL,
  rate        bigint NOT NULL,
  due_at      timestamptz NOT NULL,
  CONSTRAINT nothing_sells_backwards CHECK (rate >= 0)
) WITH (fillfactor = 70);
CREATE INDEX sell_rate_due ON ledger.sell_rate (due_at);

-- How far the feed was looked through for sales; one row a shard from the first buffer that follows them on.
CREATE TABLE ledger.rate_shard (
  shard smallint PRIMARY KEY,
  seq   bigint NOT NULL
);

-- How long a channel took to show what it was told, each time somebody measured; and what that comes to.
CREATE TABLE ledger.publish_measurement (
  measurement_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  channel_id     text NOT NULL,
  published_at   timestamptz(3) NOT NULL,
  effective_at   timestamptz(3) NOT NULL,
  recorded_by    text NOT NULL,
  CONSTRAINT nothing_is_shown_before_it_is_told CHECK (effective_at >= published_at)
);
CREATE INDEX publish_measurement_channel ON ledger.publish_measurement (channel_id, measurement_no);
CREATE TABLE ledger.publish_delay (
  channel_id   text PRIMARY KEY,
  delay_s      integer NOT NULL,
  measurements integer NOT NULL,
  measured_at  timestamptz(3) NOT NULL,
  CONSTRAINT a_delay_is_never_negative CHECK (delay_s >= 0)
);

-- What is on its way, found by item.
CREATE INDEX transfer_line_coming ON ledger.transfer_line (item_no) WHERE sent > received + lost;

-- What customers took instead of an item.
CREATE INDEX substitution_position ON ledger.substitution (position_id, accepted_at);
