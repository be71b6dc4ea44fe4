-- How an item's waiting room did. $1 the item's SKU, $2 channel_id[] whose tickets are told, or null for all. Gives one row: entered,
-- waiting, held, passed (settled otherwise), inversions (tickets given out before one whose request had arrived earlier) and the 50th
-- and 99th percentile of the wait in ms. Locks nothing.
WITH ticket AS MATERIALIZED (
  SELECT ticket, arrived_at, queued_at, settled_at, outcome,
    arrived_at < max(arrived_at) OVER (ORDER BY ticket ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS is_inverted,
    request -> 'request' ->> 'channel' AS channel_id
  FROM ledger.waiting_ticket WHERE item_no = (SELECT item_no FROM items.item WHERE sku = $1::text)
)
SELECT count(*) AS entered, count(*) FILTER (WHERE settled_at IS NULL) AS waiting, count(*) FILTER (WHERE outcome = 'HELD') AS held,
  count(*) FILTER (WHERE outcome <> 'HELD') AS passed, count(*) FILTER (WHERE is_inverted) AS inversions,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY (extract(epoch FROM settled_at - queued_at) * 1000)::integer) AS "waitedP50Ms",
  percentile_disc(0.99) WITHIN GROUP (ORDER BY (extract(epoch FROM settled_at - queued_at) * 1000)::integer) AS "waitedP99Ms"
FROM ticket WHERE $2::text[] IS NULL OR channel_id = ANY ($2::text[])
