-- Adds suspect units to positions.
-- Arrays, one element an event: $1 position_id[], $2 quantity[], $3 occurred_at[]. Gives nothing. Positions are locked by this
-- transaction; locks suspect rows in ascending order.
INSERT INTO ledger.suspect AS s (position_id, quantity, since)
SELECT position_id, sum(quantity)::bigint, max(occurred_at)
FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) AS g(position_id, quantity, occurred_at)
GROUP BY position_id ORDER BY position_id
ON CONFLICT (position_id) DO UPDATE SET
  since = CASE WHEN s.quantity = 0 THEN excluded.since ELSE greatest(s.since, excluded.since) END,
  quantity = s.quantity + excluded.quantity
