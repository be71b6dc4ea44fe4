-- Posts movements: journal, positions and feed in one statement. Positions must exist and be locked by this transaction.
-- $1 time of recording; then arrays, one element a movement, in posting order: $2 event_no[], $3 event_type[],
-- $4 from_position[], $5 from_state[], $6 to_position[], $7 to_state[], $8 quantity[] (> 0), $9 occurred_at[],
-- $10 business_date[], $11 kind[], $12 snapshot_event_no[] (or null), $13 correlation_id[], $14 told_at[]: the position a movement
-- between accounts outside (a loss in transit, a drop-shipment) is told at, with a change of nothing, so that whoever follows the feed hears of it.
-- Gives one row: movement_ids in the same order, cursor (feed number by shard), negative (positions whose available is
-- now below zero). Locks feed shards ascending, last. Fails with division by zero when a position is missing.
WITH given AS MATERIALIZED (
  SELECT nextval('ledger.movement_no') AS movement_id, g.*
  FROM unnest($2::bigint[], $3::smallint[], $4::bigint[], $5::smallint[], $6::bigint[], $7::smallint[], $8::bigint[],
    $9::timestamptz[], $10::date[], $11::smallint[], $12::bigint[], $13::text[], $14::bigint[])
    WITH ORDINALITY AS g(event_no, event_type, from_position, from_state, to_position, to_state, quantity, occurred_at,
      business_date, kind, snapshot_event_no, correlation_id, told_at, ord)
),
journal AS (
  INSERT INTO ledger.movement (movement_id, event_no, snapshot_event_no, from_position, to_position, quantity, occurred_at,
    recorded_at, business_date, event_type, from_state, to_state, kind)
  SELECT movement_id, event_no, snapshot_event_no, from_position, to_position, quantity, occurred_at, $1::timestamptz,
    business_date, event_type, from_state, to_state, kind
  FROM given ORDER BY ord
),
side AS (
  SELECT ord, from_position AS position_id, from_state AS state, -quantity AS delta, movement_id, event_type, correlation_id
  FROM given WHERE from_state > 0
  UNION ALL
  SELECT ord, to_position, to_state, quantity, movement_id, event_type, correlation_id FROM given WHERE to_state > 0
  UNION ALL
  SELECT ord, told_at, 1, 0, movement_id, event_type, correlation_id FROM given WHERE told_at IS NOT NULL
),
leg AS MATERIALIZED (
  SELECT ord, position_id, movement_id, NULL::bigint AS reservation_event_id, event_type AS cause, correlation_id,
    sum(CASE WHEN state = 1 THEN delta ELSE 0 END)::bigint AS d_available,
    sum(CASE WHEN state = 2 THEN delta ELSE 0 END)::bigint AS d_reserved,
    sum(CASE WHEN state = 3 THEN delta ELSE 0 END)::bigint AS d_picked,
    sum(CASE WHEN state = 4 THEN delta ELSE 0 END)::bigint AS d_damaged,
    sum(CASE WHEN state = 5 THEN delta ELSE 0 END)::bigint AS d_quarantined,
    sum(CASE WHEN state = 6 THEN delta ELSE 0 END)::bigint AS d_return_pending
  FROM side GROUP BY ord, position_id, movement_id, event_type, correlation_id
),
-- include apply
-- include apply-feed
SELECT
  1 / ((SELECT count(*) FROM moved) = (SELECT count(*) FROM total))::int AS is_whole,
  (SELECT array_agg(movement_id ORDER BY ord) FROM given) AS movement_ids,
  (SELECT array_agg(coalesce(c.base + c.changes, s.seq) ORDER BY s.shard)
   FROM ledger.feed_shard s LEFT JOIN counter c ON c.shard = s.shard) AS cursor,
  (SELECT array_agg(position_id ORDER BY position_id) FROM moved WHERE available_after < 0) AS negative
