-- How far levels reach, and up to which available quantity a position may be low for a channel.
-- $1 channel_id or null, $2 the threshold in thousandths or null. Gives one row: is_channel_known (also when none is asked),
-- cursor (of levels, in shard order), as_of (everything committed up to then is in them), now_at, and bound: no position with as much
-- available or more can have less than the threshold; null where nothing of the kind can be said (caps, grants, silence, buffers
-- that follow sales). Locks nothing.
SELECT $1::text IS NULL OR EXISTS (SELECT FROM locations.channel WHERE channel_id = $1::text) AS is_channel_known,
  level.cursor, CASE WHEN level.is_behind THEN level.moved_at ELSE now() END AS as_of, now() AS now_at,
  CASE
    WHEN $1::text IS NULL OR NOT state.is_in_use THEN $2::bigint
    WHEN state.has_grants OR rule.is_open OR rule.buffer_bp >= 10000 THEN NULL
    WHEN rule.cap IS NOT NULL AND (rule.buffer_bp > 0 OR rule.cap < $2::bigint + rule.buffer_fixed + 1001) THEN NULL
    ELSE (($2::bigint + rule.safety_stock + rule.buffer_fixed + 1001) * 10000) / (10000 - rule.buffer_bp) + 1
  END AS bound
FROM ledger.policy_state AS state
CROSS JOIN (
  SELECT coalesce(max(r.safety_stock), 0) AS safety_stock, coalesce(max(r.buffer_fixed), 0) AS buffer_fixed,
    coalesce(max(r.buffer_bp), 0) AS buffer_bp, min(r.cap) AS cap,
    coalesce(bool_or(r.sell_rate IS NOT NULL OR r.buffer_factor > 0), false) AS is_open
  FROM ledger.selling_rule r
  WHERE r.channel_id IN ($1::text, '') AND r.valid_from <= now() AND r.valid_until > now()
) AS rule
CROSS JOIN (
  SELECT array_agg(c.seq ORDER BY c.shard) AS cursor, min(c.moved_at) AS moved_at, bool_or(f.seq > c.seq) AS is_behind
  FROM ledger.level_cursor c JOIN ledger.feed_shard f ON f.shard = c.shard
) AS level
