-- Cases that are open now, as they stand, and where the feed of cases is.
-- $1 owners or null, $2 kinds or null, $3 most. Gives a row a case (state, as the feed has it) with the feed's last number as
-- last, and one with state null when there is none. Locks nothing.
SELECT f.seq AS last, c.state
FROM ledger.case_feed f
LEFT JOIN (
  SELECT (to_jsonb(c) - 'is_measured') || jsonb_build_object('sku', i.sku, 'location_id', l.location_id) AS state
  FROM ledger.exception_case c
  LEFT JOIN items.item i ON i.item_no = c.item_no
  LEFT JOIN locations.location l ON l.location_no = c.location_no
  WHERE c.status = 'OPEN'
    AND ($1::text[] IS NULL OR c.owner = ANY ($1::text[]))
    AND ($2::text[] IS NULL OR c.kind = ANY ($2::text[]))
  ORDER BY c.case_id LIMIT $3::integer
) AS c ON true
