-- Holds a batch of new reservations in one statement, each whole and at the locations it names; or nothing at all. For as long as
-- no policy and no grant is in use: every open channel may then be promised the same, and the statement has no terms in it. Who sends
-- it has counted: nothing is grouped, joined or sorted here that the batch says already. Decisions 0014, 0020, 0040.
-- Gives one row: created_at of all, is_in_use (false), made (null: all of them). Fails, and nothing happened, with unique_violation
-- when a reservation exists already (then: hold-fast-by-policy.sql), and with division by zero when a position does not have all that
-- the batch takes there, or does not reach the customer as asked, or policies are in use.
-- Locks reservations, then positions, then feed shards, each ascending, the shards last.

-- Arrays, one element a reservation, by reservation_id: $1 reservation_id[], $2 request_hash[], $3 caller_id[], $4 channel_id[],
-- $5 hold_seconds[], $6 correlation_id[], $7 customer_id[], $8 reference_document[] (JSON), $9 fulfilment[] (1 picked up, 2 shipped,
-- null), $10 the place in which it came (from 1)[], $11 its first and $12 its last line among the lines of all, which are
-- $13 position_id[] (distinct within a reservation) and $14 quantity[] (thousandths, > 0). $15 numbers from 0 and $16 zeros, as many
-- as the longest reservation has lines. One element a position, ascending: $17 position_id[], $18 how many take from it[], $19 how
-- much in all[], $20 the ways that are asked of it (bits of fulfilment)[]. The lines by shard, position and arrival: $21 the
-- reservation's place of arrival[], $22 quantity[], $23 correlation_id[]; one element a shard of those: $24 shard[], $25 its first[]
-- and $26 its last line[]. $27 the channels of the batch, each once.
WITH
made AS (
  INSERT INTO ledger.reservation (reservation_id, request_hash, status, caller_id, channel_id, created_at, expires_at,
    line_nos, position_ids, requested, held, picked, consumed, customer_id, reference_document, fulfilment)
  SELECT r.reservation_id, r.request_hash, 1, r.caller_id, r.channel_id, statement_timestamp(),
    statement_timestamp() + make_interval(secs => r.hold_seconds), ($15::smallint[])[1:r.last_line - r.first_line + 1],
    ($13::bigint[])[r.first_line:r.last_line], ($14::bigint[])[r.first_line:r.last_line], ($14::bigint[])[r.first_line:r.last_line],
    ($16::bigint[])[1:r.last_line - r.first_line + 1], ($16::bigint[])[1:r.last_line - r.first_line + 1],
    r.customer_id, r.reference_document::jsonb, r.fulfilment
  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::integer[], $7::text[], $8::text[], $9::smallint[], $11::integer[],
      $12::integer[])
    AS r(reservation_id, request_hash, caller_id, channel_id, hold_seconds, customer_id, reference_document, fulfilment, first_line,
      last_line)
  RETURNING 1
),
open_channels AS MATERIALIZED (
  SELECT CASE WHEN count(*) = cardinality($27::text[]) AND bool_and(status = 'ACTIVE') THEN 'ACTIVE' ELSE 'CLOSED' END AS status
  FROM locations.channel WHERE channel_id = ANY ($27::text[])
),
asked AS MATERIALIZED (
  SELECT t.*, i.status AS item_status, l.status AS location_status, o.status AS channel_status
  FROM ROWS FROM (
    unnest($17::bigint[], $18::bigint[], $19::bigint[], $20::integer[]),
    -- The series tells the planner that batches are large.
    generate_series(1, cardinality($17::bigint[]))
  ) AS t(position_id, changes, quantity, ways, ord)
  JOIN items.item i ON i.item_no = (t.position_id >> 16)
  JOIN locations.location l ON l.location_no = (t.position_id & 65535)
    AND (l.pickup::integer + 2 * l.ship_from::integer) & t.ways = t.ways
  CROSS JOIN open_channels o
  WHERE NOT (SELECT is_in_use FROM ledger.policy_state) AND (SELECT count(*) FROM made) = cardinality($1::uuid[])
  ORDER BY t.position_id
),
moved AS (
  UPDATE ledger.position p SET available = p.available - d.quantity, reserved = p.reserved + d.quantity,
    version = p.version + d.changes, updated_at = clock_timestamp()
  FROM asked d
  CROSS JOIN LATERAL (SELECT d.item_status AS status) AS i
  CROSS JOIN LATERAL (SELECT d.location_status AS status) AS l
  CROSS JOIN LATERAL (SELECT d.channel_status AS status) AS c
  WHERE p.position_id = d.position_id AND p.grants = 0 AND d.quantity <=
-- include plainly-sellable
-- include hold-fast-moved
-- Events are numbered in the order of arrival.
numbered AS MATERIALIZED (
  SELECT array_agg(nextval('ledger.reservation_event_no')) AS ids FROM generate_series(1, cardinality($1::uuid[]))
),
logged AS (
  INSERT INTO ledger.reservation_event (reservation_event_id, reservation_id, kind, effect, happened_at, position_ids,
    quantities, caller_id, correlation_id)
  SELECT (SELECT ids FROM numbered)[e.arrived], e.reservation_id, 1, 1, (SELECT at FROM clock),
    ($13::bigint[])[e.first_line:e.last_line], ($14::bigint[])[e.first_line:e.last_line], e.caller_id, e.correlation_id
  FROM unnest($1::uuid[], $3::text[], $6::text[], $10::integer[], $11::integer[], $12::integer[])
    AS e(reservation_id, caller_id, correlation_id, arrived, first_line, last_line)
  RETURNING 1
),
change AS MATERIALIZED (
  SELECT array_agg((SELECT ids FROM numbered)[l.arrived] ORDER BY l.nth) AS ids
  FROM unnest($21::integer[]) WITH ORDINALITY AS l(arrived, nth)
),
-- include hold-fast-numbered
fed AS (
  INSERT INTO ledger.feed_run (shard, seq, changes, happened_at, cause, position_ids, counts, versions, available, reserved,
    picked, damaged, quarantined, return_pending, reservation_event_ids, quantities, correlation_ids)
  SELECT c.shard, c.seq, p.changes, clock.at, 101, p.position_ids, p.counts, p.versions, p.available, p.reserved, p.picked,
    p.damaged, p.quarantined, p.return_pending, (SELECT ids FROM change)[n.first_line:n.last_line],
    ($22::bigint[])[n.first_line:n.last_line], ($23::text[])[n.first_line:n.last_line]
  FROM counter c JOIN place p ON p.shard = c.shard
  JOIN unnest($24::smallint[], $25::integer[], $26::integer[]) AS n(shard, first_line, last_line) ON n.shard = c.shard, clock
)
SELECT 1 / ((SELECT count(*) FROM moved) = cardinality($17::bigint[]))::int AS is_whole,
  statement_timestamp() AS created_at, false AS is_in_use, NULL::uuid[] AS made
