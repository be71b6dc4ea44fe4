-- Brings transfer lines up to date with shipments and receipts, in the order given, whichever of the two comes first.
-- $1 time of recording, then arrays, one element an event: $2 transfer_id[], $3 item_no[], $4 sent[] (0 for a receipt),
-- $5 received[] (0 for a shipment), $6 from_position[] (or null), $7 to_position[] (or null), $8 occurred_at[].
-- Positions are locked. Gives, per event, ord (from 1) and surplus: how much more the line has received than was sent, after the
-- event minus before it. A receipt draws a positive surplus from VARIANCE; a shipment gives a negative one back to it. Also
-- over: whether the line ends received above sent. Locks transfer lines in ascending order.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::timestamptz[])
    WITH ORDINALITY AS g(transfer_id, item_no, sent, received, from_position, to_position, occurred_at, ord)
),
line AS MATERIALIZED (
  SELECT transfer_id, item_no, sum(sent)::bigint AS sent, sum(received)::bigint AS received,
    max(from_position) AS from_position, max(to_position) AS to_position,
    min(occurred_at) FILTER (WHERE sent > 0) AS shipped_at
  FROM given GROUP BY transfer_id, item_no
),
written AS (
  INSERT INTO ledger.transfer_line AS t (transfer_id, item_no, from_position, to_position, sent, received, shipped_at, updated_at)
  SELECT transfer_id, item_no, from_position, to_position, sent, received, shipped_at, $1::timestamptz
  FROM line ORDER BY transfer_id, item_no
  ON CONFLICT (transfer_id, item_no) DO UPDATE SET
    sent = t.sent + excluded.sent, received = t.received + excluded.received, updated_at = excluded.updated_at,
    from_position = coalesce(t.from_position, excluded.from_position),
    to_position = coalesce(t.to_position, excluded.to_position),
    shipped_at = least(t.shipped_at, excluded.shipped_at)
  RETURNING transfer_id, item_no, sent, received, lost
),
running AS (
  SELECT g.ord, g.transfer_id, g.item_no, g.sent, g.received,
    w.sent - l.sent + sum(g.sent) OVER by_line AS sent_after,
    w.received + w.lost - l.received + sum(g.received) OVER by_line AS received_after,
    w.received + w.lost > w.sent AS is_over
  FROM given g
  JOIN line l ON l.transfer_id = g.transfer_id AND l.item_no = g.item_no
  JOIN written w ON w.transfer_id = g.transfer_id AND w.item_no = g.item_no
  WINDOW by_line AS (PARTITION BY g.transfer_id, g.item_no ORDER BY g.ord)
)
SELECT ord, is_over,
  (greatest(0, received_after - sent_after)
    - greatest(0, received_after - received - (sent_after - sent)))::bigint AS surplus
FROM running ORDER BY ord
