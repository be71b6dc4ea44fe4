-- Takes suspect units that were resolved from their positions.
-- Arrays, one element an event: $1 position_id[], $2 quantity[] (never more than there are). Gives nothing. Positions, which
-- guard these rows, are locked by this transaction.
UPDATE ledger.suspect s SET quantity = s.quantity - t.quantity
FROM (
  SELECT position_id, sum(quantity)::bigint AS quantity FROM unnest($1::bigint[], $2::bigint[]) AS g(position_id, quantity)
  GROUP BY position_id
) AS t
WHERE s.position_id = t.position_id
