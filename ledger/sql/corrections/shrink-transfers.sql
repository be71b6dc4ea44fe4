-- Takes reversed shipments, receipts and losses out of their transfers' lines.
-- Arrays, one element an event: $1 transfer_id[], $2 item_no[], $3 sent[], $4 received[], $5 lost[] (with what was closed short), $6
-- closed_short[] (of lost), $7 transit[]: what the reversal leaves more on its way (less, when negative). Positions are locked by this
-- transaction. Gives, a line, fits: whether the line has that much more on its way now. Locks transfer lines in ascending order.
WITH given AS (
  SELECT transfer_id, item_no, sum(sent)::bigint AS sent, sum(received)::bigint AS received, sum(lost)::bigint AS lost,
    sum(closed_short)::bigint AS closed_short, sum(transit)::bigint AS transit
  FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
    AS g(transfer_id, item_no, sent, received, lost, closed_short, transit)
  GROUP BY transfer_id, item_no
),
locked AS MATERIALIZED (
  SELECT t.* FROM ledger.transfer_line t JOIN given g ON g.transfer_id = t.transfer_id AND g.item_no = t.item_no
  ORDER BY t.transfer_id, t.item_no FOR UPDATE OF t
)
UPDATE ledger.transfer_line t SET sent = k.sent - g.sent, received = k.received - g.received, lost = k.lost - g.lost,
  closed_short = k.closed_short - g.closed_short,
  shipped_at = CASE WHEN k.sent > g.sent THEN k.shipped_at END,
  received_at = CASE WHEN k.received > g.received THEN k.received_at END,
  updated_at = clock_timestamp()
FROM given g JOIN locked k ON k.transfer_id = g.transfer_id AND k.item_no = g.item_no
WHERE t.transfer_id = g.transfer_id AND t.item_no = g.item_no
RETURNING greatest(0, t.sent - t.received - t.lost) - greatest(0, k.sent - k.received - k.lost) = g.transit AS fits
