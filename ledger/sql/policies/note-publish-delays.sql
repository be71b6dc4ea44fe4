-- Notes how long channels took to show what they were told, and what that comes to: nine of ten were no longer.
-- One element a measurement: $1 channel_id[], $2 published_at[], $3 effective_at[]; $4 caller_id, $5 how many of a channel's last
-- measurements count. Older ones are forgotten. Gives one row. Where a delay is another now, copies of all terms are to be
-- dropped, at the next revision. The policy state is locked by this transaction. Locks delays of these channels.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS g(channel_id, published_at, effective_at, n)
),
written AS (
  INSERT INTO ledger.publish_measurement (channel_id, published_at, effective_at, recorded_by)
  SELECT channel_id, published_at, effective_at, $4::text FROM given ORDER BY n
),
counted AS MATERIALIZED (
  SELECT c.channel_id, m.seconds, m.effective_at, m.measurement_no
  FROM (SELECT DISTINCT channel_id FROM given) AS c
  CROSS JOIN LATERAL (
    SELECT * FROM (
      SELECT extract(epoch FROM effective_at - published_at) AS seconds, effective_at, NULL::bigint AS measurement_no, n
      FROM given WHERE given.channel_id = c.channel_id
      UNION ALL
      SELECT extract(epoch FROM effective_at - published_at), effective_at, measurement_no, 0
      FROM ledger.publish_measurement o WHERE o.channel_id = c.channel_id
    ) AS every
    ORDER BY n DESC, measurement_no DESC LIMIT $5::integer
  ) AS m
),
delay AS MATERIALIZED (
  SELECT channel_id, ceil(percentile_disc(0.9) WITHIN GROUP (ORDER BY seconds))::integer AS delay_s, count(*)::integer AS measurements,
    max(effective_at) AS measured_at
  FROM counted GROUP BY channel_id
),
forgotten AS (
  DELETE FROM ledger.publish_measurement o USING delay d
  WHERE o.channel_id = d.channel_id AND o.measurement_no < (
    SELECT coalesce(min(c.measurement_no), 9223372036854775807) FROM counted c WHERE c.channel_id = d.channel_id)
),
changed AS MATERIALIZED (
  SELECT d.channel_id FROM delay d LEFT JOIN ledger.publish_delay p ON p.channel_id = d.channel_id WHERE p.delay_s IS DISTINCT FROM d.delay_s
),
kept AS (
  INSERT INTO ledger.publish_delay (channel_id, delay_s, measurements, measured_at)
  SELECT channel_id, delay_s, measurements, measured_at FROM delay ORDER BY channel_id
  ON CONFLICT (channel_id) DO UPDATE SET delay_s = excluded.delay_s, measurements = excluded.measurements, measured_at = excluded.measured_at
),
advanced AS (
  UPDATE ledger.policy_state SET revision = revision + 1 WHERE has_velocity AND EXISTS (SELECT FROM changed)
),
noted AS (
  INSERT INTO ledger.selling_change (item_no, item_class, revision)
  SELECT 0, '', revision + 1 FROM ledger.policy_state WHERE has_velocity AND EXISTS (SELECT FROM changed)
  ON CONFLICT (item_no, item_class) DO UPDATE SET revision = excluded.revision
)
SELECT count(*) AS delays FROM delay
