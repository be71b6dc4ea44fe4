-- Tells those who watch availability that a policy changed it: one Change that changes nothing for each item, in item order.
-- $1 item_no (0: all), $2 item_class ('': all), $3 place, $4 item_no to continue after, $5 most items, $6 cause, $7 correlation_id.
-- Gives last, the last item looked at (null: none were left). Positions stay as they are; they are locked in shared mode in
-- ascending order, so that what is told is true at its place in the feed, then feed shards ascending.
WITH item AS MATERIALIZED (
  SELECT i.item_no FROM items.item i
  WHERE i.item_no > $4::bigint AND ($1::bigint = 0 OR i.item_no = $1::bigint)
    AND ($2::text = '' OR (i.attributes ->> 'class') = $2::text)
  ORDER BY i.item_no LIMIT $5::integer
),
spot AS MATERIALIZED (
  SELECT (
    SELECT p.position_id FROM ledger.position p JOIN locations.location l ON l.location_no = (p.position_id & 65535)
    WHERE p.position_id >= item.item_no * 65536 AND p.position_id < item.item_no * 65536 + 65280 AND p.version > 0
      AND ($3::integer = 65540 OR l.location_no = $3::integer OR ledger.place_of_type(l.kind) = $3::integer)
    ORDER BY p.position_id LIMIT 1
  ) AS position_id
  FROM item
),
told AS MATERIALIZED (
  SELECT p.*, ((p.position_id >> 16) % 4)::smallint AS shard FROM ledger.position p
  WHERE p.position_id = ANY (ARRAY(SELECT position_id FROM spot)) ORDER BY p.position_id FOR SHARE
),
demand AS MATERIALIZED (
  SELECT shard, count(*) AS changes FROM told GROUP BY shard
),
taken AS MATERIALIZED (
  SELECT s.shard, d.changes FROM ledger.feed_shard s JOIN demand d ON d.shard = s.shard ORDER BY s.shard FOR UPDATE OF s
),
counter AS (
  UPDATE ledger.feed_shard s SET seq = s.seq + k.changes FROM taken k WHERE s.shard = k.shard RETURNING s.shard, s.seq - k.changes AS base
),
fed AS (
  INSERT INTO ledger.feed (shard, seq, position_id, version, happened_at, available, reserved, picked, damaged, quarantined,
    return_pending, d_available, d_reserved, d_picked, d_damaged, d_quarantined, d_return_pending, cause, correlation_id)
  SELECT t.shard, c.base + row_number() OVER (PARTITION BY t.shard ORDER BY t.position_id), t.position_id, t.version,
    statement_timestamp(), t.available, t.reserved, t.picked, t.damaged, t.quarantined, t.return_pending, 0, 0, 0, 0, 0, 0,
    $6::smallint, $7::text
  FROM told t JOIN counter c ON c.shard = t.shard
)
SELECT max(item_no) AS last FROM item
