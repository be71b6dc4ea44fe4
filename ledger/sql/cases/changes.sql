-- The feed of cases after a place, in order.
-- $1 the place before, $2 the place to reach at most, $3 owners or null, $4 kinds or null. Gives a row a change (seq, at, step, state:
-- the case right after it, with sku and location_id) with the feed's last number as last and gone_up_to, and one with seq null
-- when there is none. Locks nothing.
SELECT f.seq AS last, f.gone_up_to, c.seq, c.at, c.step, c.state
FROM ledger.case_feed f
LEFT JOIN (
  SELECT c.seq, c.at, c.step,
    c.state || jsonb_build_object('sku', i.sku, 'location_id', l.location_id) AS state
  FROM ledger.case_change c
  LEFT JOIN items.item i ON i.item_no = (c.state ->> 'item_no')::bigint
  LEFT JOIN locations.location l ON l.location_no = (c.state ->> 'location_no')::integer
  WHERE c.seq > $1::bigint AND c.seq <= $2::bigint
    AND ($3::text[] IS NULL OR c.state ->> 'owner' = ANY ($3::text[]))
    AND ($4::text[] IS NULL OR c.state ->> 'kind' = ANY ($4::text[]))
) AS c ON c.seq <= f.seq
ORDER BY c.seq
