-- Brings transfer lines up to date with shipments, receipts, losses and returns, in the order given, whichever comes first.
-- $1 time of recording, then arrays, one element an event: $2 transfer_id[], $3 item_no[], $4 sent[], $5 received[] (with what came
-- back), $6 returned[] (of received), $7 lost[] (with what was closed short), $8 closed_short[] (of lost), $9 from_position[] (or
-- null), $10 to_position[] (or null), $11 route_rank[], $12 occurred_at[]. Positions are locked.
-- Gives, per event, ord (from 1) and surplus: how much further received and lost are above sent, after the event minus before it.
-- A receipt draws a positive surplus from VARIANCE; a shipment gives a negative one back to it. Also excess: what the line has
-- received above what was sent and accepted, at the end. Locks transfer lines in ascending order.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[],
    $9::bigint[], $10::bigint[], $11::smallint[], $12::timestamptz[])
    WITH ORDINALITY AS g(transfer_id, item_no, sent, received, returned, lost, closed_short, from_position, to_position,
      route_rank, occurred_at, ord)
),
named AS (
  INSERT INTO ledger.transfer (transfer_id, opened_at)
  SELECT DISTINCT transfer_id, $1::timestamptz FROM given ORDER BY transfer_id
  ON CONFLICT (transfer_id) DO NOTHING
),
ranked AS (
  SELECT *, max(route_rank) OVER (PARTITION BY transfer_id, item_no) AS top_rank FROM given
),
line AS MATERIALIZED (
  SELECT transfer_id, item_no, sum(sent)::bigint AS sent, sum(received)::bigint AS received, sum(returned)::bigint AS returned,
    sum(lost)::bigint AS lost, sum(closed_short)::bigint AS closed_short, top_rank AS route_rank,
    min(from_position) FILTER (WHERE route_rank = top_rank) AS from_position,
    min(to_position) FILTER (WHERE route_rank = top_rank) AS to_position,
    min(occurred_at) FILTER (WHERE sent > 0) AS shipped_at, max(occurred_at) FILTER (WHERE received > 0) AS received_at
  FROM ranked GROUP BY transfer_id, item_no, top_rank
),
written AS (
  INSERT INTO ledger.transfer_line AS t (transfer_id, item_no, from_position, to_position, route_rank, sent, received, returned,
    lost, closed_short, shipped_at, received_at, updated_at)
  SELECT transfer_id, item_no, from_position, to_position, route_rank, sent, received, returned, lost, closed_short, shipped_at,
    received_at, $1::timestamptz
  FROM line ORDER BY transfer_id, item_no
  ON CONFLICT (transfer_id, item_no) DO UPDATE SET
    sent = t.sent + excluded.sent, received = t.received + excluded.received, returned = t.returned + excluded.returned,
    lost = t.lost + excluded.lost, closed_short = t.closed_short + excluded.closed_short, updated_at = excluded.updated_at,
    route_rank = greatest(t.route_rank, excluded.route_rank),
    from_position = CASE
      WHEN t.route_rank > excluded.route_rank THEN coalesce(t.from_position, excluded.from_position)
      WHEN t.route_rank < excluded.route_rank THEN coalesce(excluded.from_position, t.from_position)
      ELSE least(t.from_position, excluded.from_position) END,
    to_position = CASE
      WHEN t.route_rank > excluded.route_rank THEN coalesce(t.to_position, excluded.to_position)
      WHEN t.route_rank < excluded.route_rank THEN coalesce(excluded.to_position, t.to_position)
      ELSE least(t.to_position, excluded.to_position) END,
    shipped_at = least(t.shipped_at, excluded.shipped_at), received_at = greatest(t.received_at, excluded.received_at)
  RETURNING transfer_id, item_no, sent, received, lost, surplus_accepted
),
running AS (
  SELECT g.ord, g.sent, g.received + g.lost AS taken, w.sent - l.sent + sum(g.sent) OVER by_line AS sent_after,
    w.received + w.lost - l.received - l.lost + sum(g.received + g.lost) OVER by_line AS taken_after,
    greatest(0, w.received - w.sent - w.surplus_accepted) AS excess
  FROM given g
  JOIN line l ON l.transfer_id = g.transfer_id AND l.item_no = g.item_no
  JOIN written w ON w.transfer_id = g.transfer_id AND w.item_no = g.item_no
  WINDOW by_line AS (PARTITION BY g.transfer_id, g.item_no ORDER BY g.ord)
)
SELECT ord, excess,
  (greatest(0, taken_after - sent_after) - greatest(0, taken_after - taken - (sent_after - sent)))::bigint AS surplus
FROM running ORDER BY ord
