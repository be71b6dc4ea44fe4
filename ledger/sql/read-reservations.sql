-- Reservations as they are now; a hold past its expiry reads EXPIRED whether or not it was swept.
-- $1 reservation_id[]. Gives reservation_id, request_hash, status, caller_id, channel_id, created_at, expires_at, ended_at,
-- confirm_key, customer_id, reference_document, fulfilment (1 picked up, 2 shipped, null), short_reasons (JSON or null), purpose (1 a
-- channel, 2 a transfer), and lines: an array of JSON {lineNo, itemNo, sku, locationNo, locationId, requested, held,
-- picked, consumed} in the order asked. Locks nothing.
SELECT r.reservation_id, r.request_hash, r.caller_id, r.channel_id, r.created_at, r.expires_at, r.ended_at, r.confirm_key,
  r.customer_id, r.reference_document, r.fulfilment, r.short_reasons, r.purpose,
  CASE WHEN r.status = 1 AND r.expires_at <= statement_timestamp() THEN 6 ELSE r.status END AS status,
  (
    SELECT json_agg(json_build_object('lineNo', e.line_no, 'itemNo', e.position_id >> 16, 'sku', i.sku,
        'locationNo', l.location_no, 'locationId', l.location_id, 'requested', e.requested, 'held', e.held,
        'picked', e.picked, 'consumed', e.consumed) ORDER BY e.n)
    FROM unnest(r.line_nos, r.position_ids, r.requested, r.held, r.picked, r.consumed)
      WITH ORDINALITY AS e(line_no, position_id, requested, held, picked, consumed, n)
    JOIN items.item i ON i.item_no = (e.position_id >> 16)
    LEFT JOIN locations.location l ON l.location_no = (e.position_id & 65535)
  ) AS lines
FROM ledger.reservation r
WHERE r.reservation_id = ANY ($1::uuid[])
