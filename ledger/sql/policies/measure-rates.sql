-- Measures how fast customers take units of positions: what they took, fading with age, from the feed after what was seen.
-- $1 most rows of the feed a shard, $2 causes that count, $3 the seconds in which what was taken fades to 1/e, $4 most positions that
-- are looked at again because time went by. A rate is written when it differs by more than a fiftieth from what is known; then
-- copies of the item's terms are to be dropped, at the next revision. Gives seen, how many rows of the feed were looked at.
-- The policy state is locked by this transaction. Locks what was seen of each shard ascending, then rates.
WITH behind AS MATERIALIZED (
  SELECT r.shard, greatest(r.seq, h.seq) AS seq FROM ledger.rate_shard r JOIN ledger.feed_horizon h ON h.shard = r.shard
  ORDER BY r.shard FOR UPDATE OF r
),
news AS MATERIALIZED (
  SELECT f.* FROM behind b CROSS JOIN LATERAL (
    SELECT f.shard, f.seq, f.position_id, f.happened_at, f.d_available, f.cause, f.reservation_event_id
    FROM ledger.feed_changes(b.shard, b.seq, b.seq + $1::integer) AS f
  ) AS f
),
seen AS (
  UPDATE ledger.rate_shard s SET seq = n.seq FROM (SELECT shard, max(seq) AS seq FROM news GROUP BY shard) AS n WHERE s.shard = n.shard
),
taken AS MATERIALIZED (
  SELECT position_id,
    sum(-d_available * exp(least(0, greatest(-600, extract(epoch FROM happened_at - now())::double precision / $3::double precision)))) AS weight
  FROM news n WHERE cause = ANY ($2::smallint[]) AND d_available <> 0
    -- What is held for a transfer is no customer's.
    AND NOT EXISTS (
      SELECT FROM ledger.reservation_event v JOIN ledger.transfer t ON t.reservation_id = v.reservation_id
      WHERE v.reservation_event_id = n.reservation_event_id)
  GROUP BY position_id
),
due AS MATERIALIZED (
  SELECT position_id FROM ledger.sell_rate WHERE due_at <= now() ORDER BY due_at LIMIT $4::integer
),
weighed AS MATERIALIZED (
  SELECT position_id, coalesce(r.rate, 0) AS known, greatest(0, coalesce(t.weight, 0) + coalesce(
    r.weight * exp(least(0, greatest(-600, extract(epoch FROM r.weighed_at - now())::double precision / $3::double precision))), 0)) AS weight
  FROM (SELECT position_id FROM taken UNION SELECT position_id FROM due) AS o
  LEFT JOIN taken t USING (position_id)
  LEFT JOIN ledger.sell_rate r USING (position_id)
),
rated AS MATERIALIZED (
  SELECT w.*, CASE WHEN abs(m.measured - w.known) * 50 > w.known THEN m.measured ELSE w.known END AS rate
  FROM weighed w
  CROSS JOIN LATERAL (SELECT least(1e15, w.weight * 3600 / $3::double precision)::bigint AS measured) AS m
),
written AS (
  INSERT INTO ledger.sell_rate (position_id, weight, weighed_at, rate, due_at)
  SELECT position_id, weight, now(), rate, now() + make_interval(secs => $3::double precision / 20) FROM rated WHERE rate > 0
  ON CONFLICT (position_id) DO UPDATE SET weight = excluded.weight, weighed_at = excluded.weighed_at, rate = excluded.rate,
    due_at = excluded.due_at
),
forgotten AS (
  DELETE FROM ledger.sell_rate r USING rated n WHERE r.position_id = n.position_id AND n.rate = 0
),
advanced AS (
  UPDATE ledger.policy_state SET revision = revision + 1 WHERE EXISTS (SELECT FROM rated WHERE rate <> known)
),
noted AS (
  INSERT INTO ledger.selling_change (item_no, item_class, revision)
  SELECT DISTINCT position_id >> 16, '', (SELECT revision + 1 FROM ledger.policy_state) FROM rated WHERE rate <> known
  ON CONFLICT (item_no, item_class) DO UPDATE SET revision = excluded.revision
)
SELECT count(*) AS seen FROM news
