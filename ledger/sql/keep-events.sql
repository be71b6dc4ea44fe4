-- Keeps recorded events whole, in the source's words, under the numbers their keys were given.
-- $1 time of recording, $2 caller_id, then arrays, one element an event: $3 event_no[], $4 event_type[], $5 position_id[],
-- $6 to_position_id[], $7 quantity[] (thousandths of the base unit), $8 occurred_at[], $9 business_date[], $10 source[],
-- $11 event_id[], $12 sku_code[], $13 location_code[], $14 unit[], $15 unit_quantity[], $16 semantics[], $17 disposition[],
-- $18 reason[], $19 reservation_id[], $20 transfer_id[], $21 reference_document[] (JSON), $22 operator_id[],
-- $23 device_id[], $24 correlation_id[], $25 lineage_id[], $26 source_sequence[], $27 reservation_line[] (from 1);
-- $28 what was heard of the sources, JSON or null (sources/notes.ts). Gives nothing. Locks nothing.
WITH noted AS (
  INSERT INTO ledger.source_note (notes) SELECT $28::jsonb WHERE $28::jsonb IS NOT NULL
)
INSERT INTO ledger.stock_event (recorded_at, caller_id, event_no, event_type, position_id, to_position_id, quantity,
  occurred_at, business_date, source, event_id, sku_code, location_code, unit, unit_quantity, semantics, disposition, reason,
  reservation_id, transfer_id, reference_document, operator_id, device_id, correlation_id, lineage_id, source_sequence,
  reservation_line)
SELECT $1::timestamptz, $2::text, g.event_no, g.event_type, g.position_id, g.to_position_id, g.quantity, g.occurred_at,
  g.business_date, g.source, g.event_id, g.sku_code, g.location_code, g.unit, g.unit_quantity, g.semantics, g.disposition,
  g.reason, g.reservation_id, g.transfer_id, g.reference_document::jsonb, g.operator_id, g.device_id, g.correlation_id,
  g.lineage_id, g.source_sequence, g.reservation_line
FROM unnest($3::bigint[], $4::smallint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::timestamptz[], $9::date[],
  $10::text[], $11::text[], $12::text[], $13::text[], $14::text[], $15::bigint[], $16::text[], $17::text[], $18::text[],
  $19::text[], $20::text[], $21::text[], $22::text[], $23::text[], $24::text[], $25::text[], $26::bigint[], $27::integer[])
  AS g(event_no, event_type, position_id, to_position_id, quantity, occurred_at, business_date, source, event_id, sku_code,
    location_code, unit, unit_quantity, semantics, disposition, reason, reservation_id, transfer_id, reference_document,
    operator_id, device_id, correlation_id, lineage_id, source_sequence, reservation_line)
