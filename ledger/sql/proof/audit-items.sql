-- Audits a batch of items: the sum over all accounts, and what is in transit against the transfers' lines.
-- $1 item_no to continue after, $2 most, $3 only these item_no[] (or null). Gives one row: last (null at the end), audited, and differences, a JSON array of
-- {itemNo, total (must be 0), inTransit (journal), inTransitLines}, empty when all is well. Accounts outside are summed from
-- the journal and the opening balances of archived months, positions are their columns. One snapshot. Locks nothing.
WITH batch AS MATERIALIZED (
  SELECT item_no FROM items.item WHERE item_no > $1::bigint AND ($3::bigint[] IS NULL OR item_no = ANY ($3::bigint[]))
  ORDER BY item_no LIMIT $2::integer
),
proof AS (
  SELECT b.item_no, o.total + p.total AS total, o.in_transit, coalesce(t.quantity, 0) AS lines
  FROM batch b
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(e.delta), 0) AS total,
      coalesce(sum(e.delta) FILTER (WHERE e.position_id = b.item_no * 65536 + 65287), 0) AS in_transit
    FROM (
      SELECT m.from_position AS position_id, -m.quantity AS delta FROM ledger.movement m
      WHERE m.from_position >= b.item_no * 65536 AND m.from_position < (b.item_no + 1) * 65536 AND m.from_state = 0
      UNION ALL
      SELECT m.to_position, m.quantity FROM ledger.movement m
      WHERE m.to_position >= b.item_no * 65536 AND m.to_position < (b.item_no + 1) * 65536 AND m.to_state = 0
      UNION ALL
      SELECT q.position_id, q.quantity FROM ledger.opening_balance q
      WHERE q.position_id >= b.item_no * 65536 AND q.position_id < (b.item_no + 1) * 65536 AND q.state = 0
    ) AS e
  ) AS o
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(available + reserved + picked + damaged + quarantined + return_pending), 0) AS total
    FROM ledger.position WHERE position_id >= b.item_no * 65536 AND position_id < (b.item_no + 1) * 65536
  ) AS p
  LEFT JOIN LATERAL (
    SELECT sum(greatest(0, l.sent - l.received - l.lost)) AS quantity FROM ledger.transfer_line l WHERE l.item_no = b.item_no
  ) AS t ON true
)
SELECT (SELECT max(item_no) FROM batch) AS last, (SELECT count(*) FROM batch) AS audited,
  coalesce((SELECT json_agg(json_build_object('itemNo', item_no, 'total', total, 'inTransit', in_transit,
    'inTransitLines', lines)) FROM proof WHERE total <> 0 OR in_transit <> lines), '[]') AS differences
