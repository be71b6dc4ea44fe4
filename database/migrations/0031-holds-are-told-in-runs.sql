-- A batch of holds is one row of the feed a shard: a run of consecutive numbers. Owner: the ledger room, the only writer.
-- Decision 0020.
--
-- What reservations told took a row of 21 columns and an index entry for every line, most of it the same in all rows of a batch.
-- Rows of ledger.feed stay what they are, one change each; a number is in one of the two tables. Readers read both through
-- ledger.feed_changes (a stretch of a shard) or ledger.feed_change (everything), which tell the same columns for either.

-- seq is the run's last number, so that a run that has anything after a cursor is the first row after it in the index. Of each
-- position, ascending: how many changes it has in the run, and version and quantities as they were before it; a state that is
-- zero at all of them is null. Of each change, by position and in order of arrival: its event, units that went from AVAILABLE
-- to RESERVED, and correlation id.
CREATE TABLE ledger.feed_run (
  shard                 smallint NOT NULL,
  seq                   bigint NOT NULL,
  changes               integer NOT NULL,
  happened_at           timestamptz NOT NULL,
  cause                 smallint NOT NULL,
  position_ids          bigint[] NOT NULL,
  counts                integer[] NOT NULL,
  versions              bigint[] NOT NULL,
  available             bigint[] NOT NULL,
  reserved              bigint[] NOT NULL,
  picked                bigint[],
  damaged               bigint[],
  quarantined           bigint[],
  return_pending        bigint[],
  reservation_event_ids bigint[] NOT NULL,
  quantities            bigint[] NOT NULL,
  correlation_ids       text[] NOT NULL,
  PRIMARY KEY (shard, seq),
  CONSTRAINT run_is_of_bounded_length CHECK (changes BETWEEN 1 AND 4096),
  CONSTRAINT run_tells_every_change CHECK (cardinality(reservation_event_ids) = changes
    AND cardinality(quantities) = changes AND cardinality(correlation_ids) = changes),
  CONSTRAINT run_tells_every_position CHECK (cardinality(counts) = cardinality(position_ids)
    AND cardinality(versions) = cardinality(position_ids) AND cardinality(available) = cardinality(position_ids)
    AND cardinality(reserved) = cardinality(position_ids))
);
-- Numbers and random ids: trying to compress them costs more than it saves.
ALTER TABLE ledger.feed_run
  ALTER COLUMN position_ids SET STORAGE EXTERNAL,
  ALTER COLUMN counts SET STORAGE EXTERNAL,
  ALTER COLUMN versions SET STORAGE EXTERNAL,
  ALTER COLUMN available SET STORAGE EXTERNAL,
  ALTER COLUMN reserved SET STORAGE EXTERNAL,
  ALTER COLUMN picked SET STORAGE EXTERNAL,
  ALTER COLUMN damaged SET STORAGE EXTERNAL,
  ALTER COLUMN quarantined SET STORAGE EXTERNAL,
  ALTER COLUMN return_pending SET STORAGE EXTERNAL,
  ALTER COLUMN reservation_event_ids SET STORAGE EXTERNAL,
  ALTER COLUMN quantities SET STORAGE EXTERNAL,
  ALTER COLUMN correlation_ids SET STORAGE EXTERNAL;

-- The changes of a run, each as a row of the feed.
CREATE FUNCTION ledger.changes_of_run(r ledger.feed_run) RETURNS SETOF ledger.feed LANGUAGE sql STABLE AS $$
  SELECT r.shard, r.seq - r.changes + c.nth, p.position_id,
    p.version + c.nth - p.told_before, NULL::bigint, c.reservation_event_id, r.happened_at,
    (p.available - sum(c.quantity) OVER of_position)::bigint, (p.reserved + sum(c.quantity) OVER of_position)::bigint,
    coalesce(p.picked, 0), coalesce(p.damaged, 0), coalesce(p.quarantined, 0), coalesce(p.return_pending, 0),
    -c.quantity, c.quantity, 0::bigint, 0::bigint, 0::bigint, 0::bigint, r.cause, c.correlation_id
  FROM unnest(r.reservation_event_ids, r.quantities, r.correlation_ids)
    WITH ORDINALITY AS c(reservation_event_id, quantity, correlation_id, nth)
  JOIN (
    SELECT t.*, generate_series(t.told_before + 1, t.told_before + t.changes) AS nth
    FROM (
      SELECT u.*, sum(u.changes) OVER (ORDER BY u.place) - u.changes AS told_before
      FROM unnest(r.position_ids, r.counts, r.versions, r.available, r.reserved, r.picked, r.damaged, r.quarantined,
          r.return_pending)
        WITH ORDINALITY AS u(position_id, changes, version, available, reserved, picked, damaged, quarantined, return_pending,
          place)
    ) AS t
  ) AS p ON p.nth = c.nth
  WINDOW of_position AS (PARTITION BY p.place ORDER BY c.nth ROWS UNBOUNDED PRECEDING)
$$;

-- The whole feed, a row a change. A condition on its seq doesn't reach into runs: for a stretch of a shard ask feed_changes.
CREATE VIEW ledger.feed_change AS
SELECT * FROM ledger.feed
UNION ALL
SELECT c.* FROM ledger.feed_run r CROSS JOIN LATERAL ledger.changes_of_run(r) AS c;

-- The changes of a shard after one number up to another, in no order. It may begin and end in the middle of a run.
CREATE FUNCTION ledger.feed_changes(of_shard smallint, after_seq bigint, up_to_seq bigint) RETURNS SETOF ledger.feed
LANGUAGE sql STABLE AS $$
  SELECT * FROM ledger.feed f WHERE f.shard = of_shard AND f.seq > after_seq AND f.seq <= up_to_seq
  UNION ALL
  SELECT c.* FROM ledger.feed_run r CROSS JOIN LATERAL ledger.changes_of_run(r) AS c
  WHERE r.shard = of_shard AND r.seq > after_seq AND r.seq < up_to_seq + 4096 AND r.seq - r.changes < up_to_seq
    AND c.seq > after_seq AND c.seq <= up_to_seq
$$;

-- How far the feed of a shard reaches within a stretch: its last number up to up_to_seq, null when there is none after after_seq.
CREATE FUNCTION ledger.feed_reach(of_shard smallint, after_seq bigint, up_to_seq bigint) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT greatest(
    (SELECT max(f.seq) FROM ledger.feed f WHERE f.shard = of_shard AND f.seq > after_seq AND f.seq <= up_to_seq),
    (SELECT max(least(r.seq, up_to_seq)) FROM ledger.feed_run r
     WHERE r.shard = of_shard AND r.seq > after_seq AND r.seq < up_to_seq + 4096 AND r.seq - r.changes < up_to_seq))
$$;

-- A month is not sealed whole either when the first change after a seal stands in a run.
DO $$
DECLARE
  told text := pg_get_functiondef('ledger.archive_month(date)'::regprocedure);
  now_told text := replace(told, 'JOIN ledger.feed f ON f.shard = h.shard AND f.seq = h.to_seq + 1',
    'CROSS JOIN LATERAL ledger.feed_changes(h.shard, h.to_seq, h.to_seq + 1) AS f');
BEGIN
  IF now_told = told THEN
    RAISE EXCEPTION 'ledger.archive_month does not read the feed as it did';
  END IF;
  EXECUTE now_told;
END $$;
