-- Records plain events in one statement: claims their keys, moves their units, keeps them whole, tells the feed (ledger/record-plain.ts).
-- $1 caller_id, $2 correlation id of events that bring none, then arrays, one element an event, no two with one digest (a shorter array
-- says null for the rest): $3 digest[], $4 content_hash[], $5 event_type[], $6 position_id[], $7 location_no[] of the account outside,
-- $8 from_state[], $9 to_state[], $10 quantity[] (> 0), $11 signed quantity[], $12 occurred_at[] (ms since 1970), $13 business_date[],
-- $14 source[], $15 event_id[], $16 sku_code[], $17 location_code[], $18 unit[], $19 unit_quantity[], $20 disposition[], $21 reason[],
-- $22 reference_document[] (JSON), $23 operator_id[], $24 device_id[], $25 correlation_id[], $26 lineage_id[], $27 source_sequence[].
-- Gives one row: done (the places, from 1, of what is recorded now), cursor (feed number by shard), and negative, a JSON array of
-- {positionId, movementId}: positions that are below zero now and the last movement that took units from AVAILABLE. Fails with
-- division by zero, and nothing happened at all, when a position was asserted anew, or went, while it waited for its lock.
-- Locks keys, then positions, then feed shards, each ascending, the shards last.
WITH given AS MATERIALIZED (
  -- The series tells the planner that batches are large.
  SELECT g.*, to_timestamp(g.occurred_ms / 1000) AS occurred_at
  FROM ROWS FROM (
    unnest($3::uuid[], $4::uuid[], $5::smallint[], $6::bigint[], $7::integer[], $8::smallint[], $9::smallint[], $10::bigint[],
      $11::bigint[], $12::float8[], $13::date[], $14::text[], $15::text[], $16::text[], $17::text[], $18::text[], $19::bigint[],
      $20::text[], $21::text[], $22::text[], $23::text[], $24::text[], $25::text[], $26::text[], $27::bigint[]),
    generate_series(1, cardinality($3::uuid[]))
  ) AS g(digest, content_hash, event_type, position_id, outside_no, from_state, to_state, quantity, signed_quantity, occurred_ms,
    business_date, source, event_id, sku_code, location_code, unit, unit_quantity, disposition, reason, reference_document,
    operator_id, device_id, correlation_id, lineage_id, source_sequence, ord)
),
claimed AS (
  -- What is not claimed stays untouched, all of it: known already (asked as in claim-keys.sql), late (a snapshot was taken at or
  -- after it), or without a position.
  INSERT INTO ledger.event_key_young (digest, content_hash, parked)
  SELECT g.digest, g.content_hash, false
  FROM given g
  WHERE coalesce((SELECT p.asserted_until < g.occurred_at FROM ledger.position p WHERE p.position_id = g.position_id), false)
    AND coalesce((SELECT false FROM ledger.event_key k WHERE k.digest = g.digest), true)
  ORDER BY g.digest
  ON CONFLICT (digest) DO NOTHING
  RETURNING digest, event_no
),
fact AS MATERIALIZED (
  SELECT nextval('ledger.movement_no') AS movement_id, f.*
  FROM (SELECT c.event_no, g.* FROM claimed c JOIN given g ON g.digest = c.digest ORDER BY g.ord) AS f
),
leg AS MATERIALIZED (
  SELECT ord, position_id, movement_id, occurred_at, event_type AS cause, coalesce(correlation_id, $2::text) AS correlation_id,
    quantity * ((to_state = 1)::int - (from_state = 1)::int) AS d_available,
    quantity * ((to_state = 2)::int - (from_state = 2)::int) AS d_reserved,
    quantity * ((to_state = 3)::int - (from_state = 3)::int) AS d_picked,
    quantity * ((to_state = 4)::int - (from_state = 4)::int) AS d_damaged,
    quantity * ((to_state = 5)::int - (from_state = 5)::int) AS d_quarantined,
    quantity * ((to_state = 6)::int - (from_state = 6)::int) AS d_return_pending
  FROM fact
),
total AS MATERIALIZED (
  SELECT position_id, count(*) AS changes, min(occurred_at) AS earliest,
    sum(d_available)::bigint AS d_available, sum(d_reserved)::bigint AS d_reserved, sum(d_picked)::bigint AS d_picked,
    sum(d_damaged)::bigint AS d_damaged, sum(d_quarantined)::bigint AS d_quarantined,
    sum(d_return_pending)::bigint AS d_return_pending
  FROM leg GROUP BY position_id ORDER BY position_id
),
moved AS (
  -- One position after the other, in their order: the array keeps the planner from hashing them.
  UPDATE ledger.position p SET
    available = p.available + t.d_available, reserved = p.reserved + t.d_reserved, picked = p.picked + t.d_picked,
    damaged = p.damaged + t.d_damaged, quarantined = p.quarantined + t.d_quarantined,
    return_pending = p.return_pending + t.d_return_pending, version = p.version + t.changes, updated_at = clock_timestamp()
  FROM total t
  WHERE p.position_id = ANY (ARRAY[t.position_id]) AND p.asserted_until < t.earliest
  RETURNING p.position_id, t.changes, p.version - t.changes AS version, p.available - t.d_available AS available,
    p.reserved - t.d_reserved AS reserved, p.picked - t.d_picked AS picked, p.damaged - t.d_damaged AS damaged,
    p.quarantined - t.d_quarantined AS quarantined, p.return_pending - t.d_return_pending AS return_pending,
    p.available AS available_after, p.updated_at
),
-- The locks are had by then: nothing is recorded at a time before what it waited for.
clock AS MATERIALIZED (SELECT max(updated_at) AS at FROM moved),
kept AS (
  INSERT INTO ledger.stock_event (recorded_at, caller_id, event_no, event_type, position_id, quantity, occurred_at, business_date,
    source, event_id, sku_code, location_code, unit, unit_quantity, disposition, reason, reference_document, operator_id,
    device_id, correlation_id, lineage_id, source_sequence)
  SELECT clock.at, $1::text, f.event_no, f.event_type, f.position_id, f.signed_quantity, f.occurred_at, f.business_date,
    f.source, f.event_id, f.sku_code, f.location_code, f.unit, f.unit_quantity, f.disposition, f.reason,
    f.reference_document::jsonb, f.operator_id, f.device_id, coalesce(f.correlation_id, $2::text), f.lineage_id, f.source_sequence
  FROM fact f, clock
  RETURNING 1
),
journal AS (
  INSERT INTO ledger.movement (movement_id, event_no, from_position, to_position, quantity, occurred_at, recorded_at,
    business_date, event_type, from_state, to_state, kind)
  SELECT f.movement_id, f.event_no,
    CASE WHEN f.from_state > 0 THEN f.position_id ELSE (f.position_id & -65536) + f.outside_no END,
    CASE WHEN f.to_state > 0 THEN f.position_id ELSE (f.position_id & -65536) + f.outside_no END,
    f.quantity, f.occurred_at, clock.at, f.business_date, f.event_type, f.from_state, f.to_state, 1
  FROM fact f, clock
  RETURNING 1
),
demand AS MATERIALIZED (
  SELECT ((position_id >> 16) % 4)::smallint AS shard, sum(changes)::bigint AS changes FROM moved
  WHERE (SELECT count(*) FROM kept) > 0 AND (SELECT count(*) FROM journal) > 0 GROUP BY 1
),
taken AS MATERIALIZED (
  SELECT s.shard, d.changes FROM ledger.feed_shard s JOIN demand d ON d.shard = s.shard ORDER BY s.shard FOR UPDATE OF s
),
counter AS (
  UPDATE ledger.feed_shard s SET seq = s.seq + k.changes FROM taken k WHERE s.shard = k.shard
  RETURNING s.shard, s.seq - k.changes AS base, s.seq
),
running AS (
  SELECT l.*, ((l.position_id >> 16) % 4)::smallint AS shard,
    row_number() OVER by_shard AS nth_of_shard, row_number() OVER by_position AS nth,
    (sum(l.d_available) OVER by_position)::bigint AS available,
    (sum(l.d_reserved) OVER by_position)::bigint AS reserved,
    (sum(l.d_picked) OVER by_position)::bigint AS picked,
    (sum(l.d_damaged) OVER by_position)::bigint AS damaged,
    (sum(l.d_quarantined) OVER by_position)::bigint AS quarantined,
    (sum(l.d_return_pending) OVER by_position)::bigint AS return_pending
  FROM leg l
  WINDOW
    by_shard AS (PARTITION BY (l.position_id >> 16) % 4 ORDER BY l.position_id, l.ord
      ROWS UNBOUNDED PRECEDING),
    by_position AS (PARTITION BY (l.position_id >> 16) % 4, l.position_id ORDER BY l.ord
      ROWS UNBOUNDED PRECEDING)
),
fed AS (
  INSERT INTO ledger.feed (shard, seq, position_id, version, movement_id, happened_at,
    available, reserved, picked, damaged, quarantined, return_pending,
    d_available, d_reserved, d_picked, d_damaged, d_quarantined, d_return_pending, cause, correlation_id)
  SELECT r.shard, c.base + r.nth_of_shard, r.position_id, m.version + r.nth, r.movement_id, clock.at,
    m.available + r.available, m.reserved + r.reserved, m.picked + r.picked, m.damaged + r.damaged,
    m.quarantined + r.quarantined, m.return_pending + r.return_pending,
    r.d_available, r.d_reserved, r.d_picked, r.d_damaged, r.d_quarantined, r.d_return_pending, r.cause, r.correlation_id
  FROM running r JOIN moved m ON m.position_id = r.position_id JOIN counter c ON c.shard = r.shard, clock
)
SELECT 1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total))::int AS is_whole,
  (SELECT coalesce(array_agg(ord), '{}') FROM fact) AS done,
  (SELECT array_agg(coalesce(c.seq, s.seq) ORDER BY s.shard)
   FROM ledger.feed_shard s LEFT JOIN counter c ON c.shard = s.shard) AS cursor,
  (SELECT json_agg(json_build_object('positionId', m.position_id, 'movementId', f.movement_id))
   FROM moved m CROSS JOIN LATERAL (
     SELECT max(movement_id) AS movement_id FROM fact WHERE position_id = m.position_id AND from_state = 1) AS f
   WHERE m.available_after < 0 AND f.movement_id IS NOT NULL) AS negative
