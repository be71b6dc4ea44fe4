-- Journal rows as the bytes that are sealed: a movement with the event it came from, a reservation event; live or archived.
-- What shoppers do all day, live reservation events, is put together by hand, as in feed-lines.sql.
-- $1 movement_id[], $2 reservation_event_id[]. Gives is_movement, id and line; rows that are gone are left out. Locks nothing.
-- The session's time zone must be UTC.
SELECT true AS is_movement, m.movement_id AS id,
  jsonb_strip_nulls(to_jsonb(m))::text || ' ' || coalesce(jsonb_strip_nulls(to_jsonb(e))::text, 'null') AS line
FROM ledger.movement m LEFT JOIN ledger.stock_event e ON e.event_no = m.event_no AND e.recorded_at = m.recorded_at
WHERE m.movement_id = ANY ($1::bigint[])
UNION ALL
SELECT true, m.movement_id,
  jsonb_strip_nulls(to_jsonb(m))::text || ' ' || coalesce(jsonb_strip_nulls(to_jsonb(e))::text, 'null')
FROM archive.movement m LEFT JOIN archive.stock_event e ON e.event_no = m.event_no AND e.recorded_at = m.recorded_at
WHERE m.movement_id = ANY ($1::bigint[])
UNION ALL
SELECT false, v.reservation_event_id,
  concat('{"kind": ', v.kind, ', "effect": ', v.effect, CASE WHEN v.reason IS NOT NULL THEN ', "reason": ' END, to_json(v.reason),
    ', "caller_id": ', to_json(v.caller_id), ', "quantities": [', array_to_string(v.quantities, ', '),
    '], "happened_at": ', to_json(v.happened_at), ', "position_ids": [', array_to_string(v.position_ids, ', '),
    '], "correlation_id": ', to_json(v.correlation_id), ', "reservation_id": "', v.reservation_id,
    '", "reservation_event_id": ', v.reservation_event_id, '}')
FROM ledger.reservation_event v WHERE v.reservation_event_id = ANY ($2::bigint[])
UNION ALL
SELECT false, v.reservation_event_id, jsonb_strip_nulls(to_jsonb(v))::text
FROM archive.reservation_event v WHERE v.reservation_event_id = ANY ($2::bigint[])
