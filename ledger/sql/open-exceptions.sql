-- Opens a case for people for every subject that has none open of that kind.
-- Arrays, one element a subject: $1 kind[], $2 subject[], $3 position_id[], $4 movement_id[], $5 transfer_id[];
-- $6 caller_id. A case of NEGATIVE_AVAILABLE is opened only while the position is negative. The owner is who runs the
-- location: stores, or fulfilment. Gives nothing. Positions and transfer lines are locked already.
INSERT INTO ledger.exception_case (kind, subject, position_id, movement_id, transfer_id, owner, caller_id)
SELECT g.kind, g.subject, g.position_id, g.movement_id, g.transfer_id,
  CASE WHEN l.kind = 'STORE' THEN 'stores' ELSE 'fulfilment' END, $6::text
FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[])
  AS g(kind, subject, position_id, movement_id, transfer_id)
LEFT JOIN locations.location l ON l.location_no = (g.position_id & 65535)
LEFT JOIN ledger.position p ON p.position_id = g.position_id
WHERE g.kind <> 'NEGATIVE_AVAILABLE' OR p.available < 0
ORDER BY g.kind, g.subject
ON CONFLICT (kind, subject) WHERE status = 'OPEN' DO NOTHING
