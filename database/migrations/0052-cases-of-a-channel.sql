-- The channel a case is about: of the reservation, or of the drop-ship order. Whoever is bound to channels sees and settles the cases
-- of these (schema/reach.ts, docs/security.md).
-- Owner: the ledger room (ledger/cases), the only writer.
ALTER TABLE ledger.exception_case ADD COLUMN channel_id text;
CREATE INDEX exception_case_channel ON ledger.exception_case (channel_id, case_id) WHERE channel_id IS NOT NULL;

UPDATE ledger.exception_case c SET channel_id = r.channel_id
FROM ledger.reservation r WHERE r.reservation_id = c.reservation_id;
UPDATE ledger.exception_case c SET channel_id = d.channel_id
FROM ledger.dropship_order d
WHERE c.kind IN ('DROPSHIP_LATE', 'SUPPLIER_SHORT') AND d.channel_id IS NOT NULL
  AND d.dropship_id = CASE c.kind WHEN 'DROPSHIP_LATE' THEN c.subject ELSE regexp_replace(c.subject, '/\d+$', '') END;
