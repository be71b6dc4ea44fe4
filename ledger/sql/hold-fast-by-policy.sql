-- Holds a batch of reservations in one statement where policies are in use, or where some were made before; or nothing at all. A
-- position is given out when THE formula, with the terms as they are in this statement, gives every channel that takes from it all
-- that the batch takes there, and does for it what the requests ask (picked up, shipped); never one that has grants, because what is
-- taken of those has to be written: they are decided under lock. A reservation that exists already is left alone and takes nothing.
-- Gives one row: created_at of the others, is_in_use (whether policies are), and made, their ids, or null when it is all of them.
-- Fails with division by zero, and nothing happened, when a position does not have all that the batch takes there.
-- Locks reservations, then positions, then feed shards, each ascending, the shards last. Decisions 0013, 0014, 0020.

-- Arrays, one element a reservation: $1 reservation_id[], $2 request_hash[], $3 caller_id[], $4 channel_id[], $5 hold_seconds[],
-- $6 correlation_id[], $7 customer_id[], $8 reference_document[] (JSON), $9 fulfilment[] (1 picked up, 2 shipped, null), $10 its
-- first and $11 its last line among the lines of all, which are $12 the reservation's number (from 1)[], $13 position_id[] (distinct
-- within a reservation), $14 quantity[] (thousandths, > 0). $15 the channels of the batch, each once. $16 numbers from 0 and $17 zeros,
-- as many as the longest reservation has lines. Arrays of lines are cut out of those of the batch.
WITH
request AS MATERIALIZED (
  -- The series tells the planner that batches are large.
  SELECT r.*, ($13::bigint[])[r.first_line:r.last_line] AS position_ids, ($14::bigint[])[r.first_line:r.last_line] AS quantities,
    ($16::smallint[])[1:r.last_line - r.first_line + 1] AS line_nos, ($17::bigint[])[1:r.last_line - r.first_line + 1] AS zeros
  FROM ROWS FROM (
    unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::smallint[],
      $10::integer[], $11::integer[]),
    generate_series(1, cardinality($1::uuid[]))
  ) AS r(reservation_id, request_hash, caller_id, channel_id, hold_seconds, correlation_id, customer_id, reference_document,
    fulfilment, first_line, last_line, ord)
),
made AS (
  INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id, created_at, expires_at,
    line_nos, position_ids, requested, held, picked, consumed, customer_id, reference_document, fulfilment)
  SELECT reservation_id, request_hash, 1, caller_id, channel_id, statement_timestamp(),
    statement_timestamp() + make_interval(secs => hold_seconds), line_nos, position_ids, quantities, quantities, zeros, zeros,
    customer_id, reference_document::jsonb, fulfilment
  FROM request ORDER BY reservation_id
  ON CONFLICT (reservation_id) DO NOTHING
  RETURNING reservation_id
),
happened AS MATERIALIZED (
  SELECT nextval('ledger.reservation_event_no') AS reservation_event_id, r.ord, r.reservation_id, r.caller_id, r.channel_id,
    r.correlation_id, r.fulfilment, r.position_ids, r.quantities
  FROM request r JOIN made ON made.reservation_id = r.reservation_id
),
leg AS MATERIALIZED (
  SELECT h.ord, h.reservation_event_id, h.channel_id, h.fulfilment, h.correlation_id, l.position_id, l.quantity
  FROM unnest($12::integer[], $13::bigint[], $14::bigint[]) AS l(ord, position_id, quantity)
  JOIN happened h ON h.ord = l.ord
),
total AS MATERIALIZED (
  SELECT position_id, sum(changes)::bigint AS changes, sum(quantity)::bigint AS quantity, array_agg(channel_id) AS channels,
    array_agg(ways) AS ways
  FROM (
    SELECT position_id, channel_id, count(*) AS changes, sum(quantity) AS quantity, bit_or(coalesce(fulfilment, 0)) AS ways
    FROM leg GROUP BY position_id, channel_id
  ) AS of_channel
  GROUP BY position_id ORDER BY position_id
),
moved AS (
  UPDATE ledger.position p SET available = p.available - d.quantity, reserved = p.reserved + d.quantity,
    version = p.version + d.changes, updated_at = clock_timestamp()
  FROM total d
  WHERE p.position_id = d.position_id AND p.grants = 0
    AND (
      SELECT count(*) = cardinality(d.channels)
      FROM unnest(d.channels, d.ways) AS asking(channel_id, ways)
      JOIN locations.channel c ON c.channel_id = asking.channel_id AND c.channel_id = ANY ($15::text[])
      CROSS JOIN LATERAL (
        SELECT
-- include sellable-of-terms
          AS sellable
        FROM items.item i, locations.location l, LATERAL (
-- include selling-terms
        ) AS t
        WHERE i.item_no = (p.position_id >> 16) AND l.location_no = (p.position_id & 65535)
          AND t.eligibility & (l.pickup::integer + 2 * l.ship_from::integer) & asking.ways = asking.ways
      ) AS offered
      WHERE offered.sellable >= d.quantity
    )
-- include hold-fast-moved
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id)
  SELECT reservation_event_id, reservation_id, 1, 1, clock.at, position_ids, quantities, caller_id, correlation_id
  FROM happened, clock
  RETURNING 1
),
change AS MATERIALIZED (
  SELECT ((position_id >> 16) % 4)::smallint AS shard,
    array_agg(reservation_event_id ORDER BY position_id, ord) AS reservation_event_ids,
    array_agg(quantity ORDER BY position_id, ord) AS quantities,
    array_agg(correlation_id ORDER BY position_id, ord) AS correlation_ids
  FROM leg GROUP BY 1
),
-- include hold-fast-numbered
fed AS (
  INSERT INTO ledger.feed_run (shard, seq, changes, happened_at, cause, position_ids, counts, versions, available, reserved,
    picked, damaged, quarantined, return_pending, reservation_event_ids, quantities, correlation_ids)
  SELECT c.shard, c.seq, p.changes, clock.at, 101, p.position_ids, p.counts, p.versions, p.available, p.reserved, p.picked,
    p.damaged, p.quarantined, p.return_pending, n.reservation_event_ids, n.quantities, n.correlation_ids
  FROM counter c JOIN place p ON p.shard = c.shard JOIN change n ON n.shard = c.shard, clock
)
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total))::int AS is_whole,
  statement_timestamp() AS created_at, (SELECT is_in_use FROM ledger.policy_state) AS is_in_use,
  CASE WHEN (SELECT count(*) FROM made) < cardinality($1::uuid[])
    THEN (SELECT coalesce(array_agg(reservation_id), '{}') FROM made) END AS made
