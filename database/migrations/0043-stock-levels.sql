-- How much is available at every position, in bands, so that lists of low stock read an index and not every position
-- (docs/availability-lists.md, decision 0025). Derived behind the feed, losable: what a list shows is read from the positions.
-- Owner: the ledger room. A position's row is written only when its band changes, which no promise and no fact waits for.
-- Order of locks: level_cursor ascending, then position_band ascending.

-- The band of an available quantity, in thousandths: 0 for none, then up to 1, 3, 7, 15, … units.
CREATE FUNCTION ledger.band_of(available bigint) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN width_bucket(available, ARRAY[1, 1001, 3001, 7001, 15001, 31001, 63001, 127001, 255001, 511001, 1023001, 2047001,
    4095001, 8191001, 16383001, 32767001]::bigint[])::smallint;

-- How far the feed was looked through, and when.
CREATE TABLE ledger.level_cursor (
  shard    smallint PRIMARY KEY,
  seq      bigint NOT NULL,
  moved_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 20);
INSERT INTO ledger.level_cursor (shard, seq) SELECT shard, seq FROM ledger.feed_shard;

CREATE TABLE ledger.position_band (
  position_id bigint NOT NULL,
  band        smallint NOT NULL,
  CONSTRAINT a_position_is_in_one_band PRIMARY KEY (position_id)
) WITH (fillfactor = 90);
INSERT INTO ledger.position_band (position_id, band)
SELECT position_id, ledger.band_of(available) FROM ledger.position WHERE version > 0 AND (position_id & 65535) < 65280;
CREATE INDEX position_band_order ON ledger.position_band (band, position_id);
CREATE INDEX position_band_location ON ledger.position_band (((position_id & 65535)::integer), band, position_id);

-- Pick-up points are looked for by how far north they are first.
CREATE INDEX location_pickup ON locations.location (latitude) WHERE pickup AND status = 'ACTIVE';
