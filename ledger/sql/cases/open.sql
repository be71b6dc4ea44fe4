-- Opens a case for every subject that has none open of that kind; one that is open is left as it is, or refreshed on request.
-- $1 JSON array of {kind, subject, owner (null: whoever runs the location), cause, positionId, itemNo, locationNo, movementId,
-- transferId, reservationId, channel (null: its reservation's), source, code, units, positions, detail, refresh}, $2 caller_id, $3 correlation_id. No two of one
-- call share kind and subject. A case of NEGATIVE_AVAILABLE is opened only while its position is negative.
-- Gives case_id, kind, subject of the cases opened now. Locks cases last of all, in the order of kind and subject; of those
-- open already only the ones to be refreshed.
WITH given AS MATERIALIZED (
  SELECT g.*, coalesce(g."itemNo", g."positionId" >> 16) AS item_no,
    coalesce(g."locationNo", (g."positionId" & 65535)::integer) AS location_no
  FROM jsonb_to_recordset($1::jsonb) AS g(kind text, subject text, owner text, cause text, "positionId" bigint,
    "itemNo" bigint, "locationNo" integer, "movementId" bigint, "transferId" text, "reservationId" uuid, channel text, source text,
    code text, units bigint, positions integer, detail jsonb, refresh boolean)
),
due AS MATERIALIZED (
  SELECT g.*, coalesce(g.owner, CASE WHEN l.kind = 'STORE' THEN 'stores' ELSE 'fulfilment' END) AS desk,
    coalesce(g.channel, r.channel_id) AS channel_id
  FROM given g
  LEFT JOIN locations.location l ON l.location_no = g.location_no
  LEFT JOIN ledger.position p ON p.position_id = g."positionId"
  LEFT JOIN ledger.reservation r ON r.reservation_id = g."reservationId"
  WHERE g.kind <> 'NEGATIVE_AVAILABLE' OR p.available < 0
),
refreshed AS (
  UPDATE ledger.exception_case c SET owner = d.desk, cause = d.cause, units = d.units, positions = d.positions,
    detail = d.detail, updated_at = clock_timestamp()
  FROM (
    SELECT o.case_id, d.* FROM due d
    JOIN ledger.exception_case o ON o.kind = d.kind AND o.subject = d.subject AND o.status = 'OPEN'
    WHERE d.refresh AND (o.owner, o.cause, o.units, o.positions, o.detail)
      IS DISTINCT FROM (d.desk, d.cause, d.units, d.positions, d.detail)
    ORDER BY d.kind, d.subject FOR NO KEY UPDATE OF o
  ) AS d
  WHERE c.case_id = d.case_id
)
INSERT INTO ledger.exception_case (kind, subject, owner, cause, position_id, item_no, location_no, movement_id, transfer_id,
  reservation_id, channel_id, source, code, units, positions, detail, caller_id, correlation_id)
SELECT kind, subject, desk, cause, "positionId", item_no, location_no, "movementId", "transferId", "reservationId", channel_id, source,
  code, units, positions, detail, $2::text, $3::text
FROM due
ORDER BY kind, subject
ON CONFLICT (kind, subject) WHERE status = 'OPEN' DO NOTHING
RETURNING case_id, kind, subject
