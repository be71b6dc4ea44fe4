-- Master data: what can be stocked and where, and the channels it is sold through.
-- Not here: quantities and reservations (0002), orders (0003).
-- Owners: schema items by subgraphs/items, schema locations by subgraphs/locations. The ledger reads both (by number) and writes neither.

CREATE SCHEMA items;
CREATE SCHEMA locations;

-- item_no is the dense number positions are keyed by (position_id = item_no * 65536 + location_no); it is never reused.
CREATE TABLE items.item (
  item_no          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku              text NOT NULL,
  name             text NOT NULL,
  gtin             text,
  base_unit        text NOT NULL DEFAULT 'EA',
  decimals         smallint NOT NULL DEFAULT 0,
  status           text NOT NULL DEFAULT 'ACTIVE',
  variant_group    text,
  attributes       jsonb NOT NULL DEFAULT '{}',
  unit_conversions jsonb NOT NULL DEFAULT '[]',
  version          bigint NOT NULL DEFAULT 1,
  created_at       timestamptz NOT NULL DEFAULT now(),
  updated_at       timestamptz NOT NULL DEFAULT now(),
  updated_by       text NOT NULL,
  CONSTRAINT item_sku_is_unique UNIQUE (sku),
  CONSTRAINT item_sku_is_canonical CHECK (sku = upper(btrim(sku)) AND length(sku) BETWEEN 1 AND 64),
  CONSTRAINT item_no_fits_a_position_id CHECK (item_no < 137438953472),
  CONSTRAINT item_decimals_are_0_to_3 CHECK (decimals BETWEEN 0 AND 3),
  CONSTRAINT item_status_is_known CHECK (status IN ('ACTIVE', 'DISCONTINUED', 'BLOCKED'))
);
CREATE INDEX item_gtin ON items.item (gtin) WHERE gtin IS NOT NULL;
CREATE INDEX item_variant_group ON items.item (variant_group, sku) WHERE variant_group IS NOT NULL;

-- Dense location numbers, 0 to 65,279; 65,280 and above are the ledger's contra accounts.
CREATE SEQUENCE locations.location_no AS integer MINVALUE 0 MAXVALUE 65279 START 0 NO CYCLE;

CREATE TABLE locations.location (
  location_no     integer PRIMARY KEY,
  location_id     text NOT NULL,
  name            text NOT NULL,
  kind            text NOT NULL,
  status          text NOT NULL DEFAULT 'ACTIVE',
  region          text,
  banner          text,
  parent_id       text,
  time_zone       text NOT NULL DEFAULT 'UTC',
  latitude        double precision,
  longitude       double precision,
  pickup          boolean NOT NULL DEFAULT false,
  ship_from       boolean NOT NULL DEFAULT false,
  version         bigint NOT NULL DEFAULT 1,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now(),
  updated_by      text NOT NULL,
  CONSTRAINT location_id_is_unique UNIQUE (location_id),
  CONSTRAINT location_no_is_not_a_contra_account CHECK (location_no BETWEEN 0 AND 65279),
  CONSTRAINT location_kind_is_known CHECK (kind IN ('STORE', 'DC', 'THIRD_PARTY')),
  CONSTRAINT location_status_is_known CHECK (status IN ('ACTIVE', 'CLOSED')),
  CONSTRAINT location_coordinates_are_a_pair CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CONSTRAINT location_latitude_is_on_earth CHECK (latitude BETWEEN -90 AND 90),
  CONSTRAINT location_longitude_is_on_earth CHECK (longitude BETWEEN -180 AND 180)
);
CREATE INDEX location_region ON locations.location (region, location_id);
CREATE INDEX location_banner ON locations.location (banner, location_id);

CREATE TABLE locations.channel (
  channel_id text PRIMARY KEY,
  name       text NOT NULL,
  kind       text NOT NULL,
  status     text NOT NULL DEFAULT 'ACTIVE',
  version    bigint NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by text NOT NULL,
  CONSTRAINT channel_kind_is_known CHECK (kind IN ('ECOMMERCE', 'MARKETPLACE', 'STORE', 'CALL_CENTRE', 'WHOLESALE')),
  CONSTRAINT channel_status_is_known CHECK (status IN ('ACTIVE', 'CLOSED'))
);
INSERT INTO locations.channel (channel_id, name, kind, updated_by) VALUES
  ('web', 'Web shop', 'ECOMMERCE', 'migration'),
  ('marketplace', 'Marketplace', 'MARKETPLACE', 'migration'),
  ('store', 'Store', 'STORE', 'migration');
