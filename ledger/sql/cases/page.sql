-- A page of exception cases, newest first; every condition but the first holds only when it is given.
-- $1 most, $2 case_id to continue after (smaller ones follow), $3 case_id[], $4 kind[], $5 owner[], $6 status, $7 item_no[],
-- $8 location_no[], $9 opened at or before, $10 source, $11 transfer_id[]. Gives the case's columns with sku and location_id; units of a negative
-- position are what is missing there now. Locks nothing.
SELECT c.case_id, c.kind, c.subject, c.owner, c.status, c.cause, c.positions, c.position_id, c.item_no, c.location_no,
  i.sku, l.location_id, c.movement_id, c.transfer_id, c.reservation_id, c.source, c.code, c.detail, c.caller_id,
  c.correlation_id, c.opened_at, c.updated_at, c.replays, c.resolution, c.resolved_by, c.resolved_why, c.resolved_at,
  CASE WHEN c.kind = 'NEGATIVE_AVAILABLE' AND c.status = 'OPEN' THEN greatest(0, -coalesce(p.available, 0))::bigint
    ELSE c.units END AS units
FROM ledger.exception_case c
LEFT JOIN items.item i ON i.item_no = c.item_no
LEFT JOIN locations.location l ON l.location_no = c.location_no
LEFT JOIN ledger.position p ON p.position_id = c.position_id
WHERE ($2::bigint IS NULL OR c.case_id < $2::bigint)
  AND ($3::bigint[] IS NULL OR c.case_id = ANY ($3::bigint[]))
  AND ($4::text[] IS NULL OR c.kind = ANY ($4::text[]))
  AND ($5::text[] IS NULL OR c.owner = ANY ($5::text[]))
  AND ($6::text IS NULL OR c.status = $6::text)
  AND ($7::bigint[] IS NULL OR c.item_no = ANY ($7::bigint[]))
  AND ($8::integer[] IS NULL OR c.location_no = ANY ($8::integer[]))
  AND ($9::timestamptz IS NULL OR c.opened_at <= $9::timestamptz)
  AND ($10::text IS NULL OR c.source = $10::text)
  AND ($11::text[] IS NULL OR c.transfer_id = ANY ($11::text[]))
ORDER BY c.case_id DESC
LIMIT $1::integer
