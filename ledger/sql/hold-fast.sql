-- Holds a batch of reservations in one statement, each whole and at the locations it names; or nothing at all.
-- Arrays, one element a reservation: $1 reservation_id[], $2 request_hash[], $3 caller_id[], $4 channel_id[], $5 hold_seconds[],
-- $6 correlation_id[], $7 customer_id[], $8 reference_document[] (JSON), and its lines as array literals: $9 line_nos[],
-- $10 position_ids[] (distinct within a reservation), $11 quantities[] (thousandths, > 0).
-- A reservation that exists already is left alone and takes nothing. Gives one row: created_at of the others, and made, their
-- ids, or null when it is all of them. Fails with division by zero, and nothing happened, when THE formula does not give every
-- channel that takes from a position all that the batch takes there, or the position has grants to be written: then it is
-- decided under lock (hold.ts), request by request.
-- Locks reservations, then positions, then feed shards, each ascending, the shards last.
WITH request AS MATERIALIZED (
  -- The series tells the planner that batches are large.
  SELECT r.*, r.lines::smallint[] AS line_nos, r.places::bigint[] AS position_ids, r.amounts::bigint[] AS quantities
  FROM ROWS FROM (
    unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::text[],
      $10::text[], $11::text[]),
    generate_series(1, cardinality($1::uuid[]))
  ) AS r(reservation_id, request_hash, caller_id, channel_id, hold_seconds, correlation_id, customer_id, reference_document,
    lines, places, amounts, ord)
),
made AS (
  INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id, created_at, expires_at,
    line_nos, position_ids, requested, held, picked, consumed, customer_id, reference_document)
  SELECT reservation_id, request_hash, 1, caller_id, channel_id, statement_timestamp(),
    statement_timestamp() + make_interval(secs => hold_seconds), line_nos, position_ids, quantities, quantities,
    array_fill(0::bigint, ARRAY[cardinality(line_nos)]), array_fill(0::bigint, ARRAY[cardinality(line_nos)]), customer_id,
    reference_document::jsonb
  FROM request ORDER BY reservation_id
  ON CONFLICT (reservation_id) DO NOTHING
  RETURNING reservation_id
),
happened AS MATERIALIZED (
  SELECT nextval('ledger.reservation_event_no') AS reservation_event_id, r.ord, r.reservation_id, r.caller_id, r.channel_id,
    r.correlation_id, r.position_ids, r.quantities
  FROM request r JOIN made ON made.reservation_id = r.reservation_id
),
leg AS MATERIALIZED (
  SELECT h.ord, h.reservation_event_id, h.channel_id, h.correlation_id, e.position_id, e.quantity
  FROM happened h CROSS JOIN LATERAL unnest(h.position_ids, h.quantities) AS e(position_id, quantity)
),
total AS MATERIALIZED (
  SELECT position_id, sum(changes)::bigint AS changes, sum(quantity)::bigint AS quantity, array_agg(channel_id) AS channels
  FROM (
    SELECT position_id, channel_id, count(*) AS changes, sum(quantity) AS quantity FROM leg GROUP BY position_id, channel_id
  ) AS of_channel
  GROUP BY position_id ORDER BY position_id
),
moved AS (
  UPDATE ledger.position p SET available = p.available - t.quantity, reserved = p.reserved + t.quantity,
    version = p.version + t.changes, updated_at = clock_timestamp()
  FROM total t
  WHERE p.position_id = t.position_id AND p.grants = 0
    AND (
      SELECT count(*) = cardinality(t.channels)
      FROM locations.channel c, items.item i, locations.location l
      WHERE c.channel_id = ANY (t.channels) AND i.item_no = (p.position_id >> 16)
        AND l.location_no = (p.position_id & 65535) AND
-- include available-to-sell
        >= t.quantity
    )
  RETURNING p.position_id, t.changes, p.version - t.changes AS version, p.available + t.quantity AS available,
    p.reserved - t.quantity AS reserved, p.picked, p.damaged, p.quarantined, p.return_pending, p.updated_at
),
-- The locks are had by then: no change of a position is told before the one it waited for.
clock AS MATERIALIZED (SELECT max(updated_at) AS at FROM moved),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id)
  SELECT reservation_event_id, reservation_id, 1, 1, clock.at, position_ids, quantities, caller_id, correlation_id
  FROM happened, clock
  RETURNING 1
),
demand AS MATERIALIZED (
  SELECT ((position_id >> 16) % 4)::smallint AS shard, sum(changes)::bigint AS changes FROM moved
  WHERE (SELECT count(*) FROM logged) > 0 GROUP BY 1
),
taken AS MATERIALIZED (
  SELECT s.shard, d.changes FROM ledger.feed_shard s JOIN demand d ON d.shard = s.shard ORDER BY s.shard FOR UPDATE OF s
),
counter AS (
  UPDATE ledger.feed_shard s SET seq = s.seq + k.changes FROM taken k WHERE s.shard = k.shard
  RETURNING s.shard, s.seq - k.changes AS base
),
running AS (
  SELECT l.*, ((l.position_id >> 16) % 4)::smallint AS shard, row_number() OVER by_shard AS nth_of_shard,
    row_number() OVER by_position AS nth, (sum(l.quantity) OVER by_position)::bigint AS so_far
  FROM leg l
  WINDOW
    by_shard AS (PARTITION BY (l.position_id >> 16) % 4 ORDER BY l.position_id, l.ord
      ROWS UNBOUNDED PRECEDING),
    by_position AS (PARTITION BY (l.position_id >> 16) % 4, l.position_id ORDER BY l.ord
      ROWS UNBOUNDED PRECEDING)
),
fed AS (
  INSERT INTO ledger.feed (shard, seq, position_id, version, reservation_event_id, happened_at, available, reserved, picked,
    damaged, quarantined, return_pending, d_available, d_reserved, d_picked, d_damaged, d_quarantined, d_return_pending, cause,
    correlation_id)
  SELECT r.shard, c.base + r.nth_of_shard, r.position_id, m.version + r.nth, r.reservation_event_id, clock.at,
    m.available - r.so_far, m.reserved + r.so_far, m.picked, m.damaged, m.quarantined, m.return_pending, -r.quantity,
    r.quantity, 0, 0, 0, 0, 101, r.correlation_id
  FROM running r JOIN moved m ON m.position_id = r.position_id JOIN counter c ON c.shard = r.shard, clock
)
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total))::int AS is_whole,
  statement_timestamp() AS created_at,
  CASE WHEN (SELECT count(*) FROM made) < cardinality($1::uuid[])
    THEN (SELECT coalesce(array_agg(reservation_id), '{}') FROM made) END AS made
