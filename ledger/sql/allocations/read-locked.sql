-- Positions that grants are decided on, and their open grants.
-- $1 position_id[], locked by this transaction. Gives position_id, location_id, step (one unit of the item's last decimal), available,
-- and grants, a JSON array of {grantNo, channel, granted, consumed, beyond, isLimit, version, fromMs, untilMs (null: for ever)}, in order.
-- Locks the grants, in their order.
WITH locked AS MATERIALIZED (
  SELECT * FROM ledger.allocation_grant WHERE position_id = ANY ($1::bigint[]) AND ended_at IS NULL ORDER BY grant_no FOR UPDATE
)
SELECT p.position_id, l.location_id, p.available,
  CASE i.decimals WHEN 0 THEN 1000 WHEN 1 THEN 100 WHEN 2 THEN 10 ELSE 1 END AS step,
  coalesce((SELECT json_agg(json_build_object('grantNo', g.grant_no, 'channel', g.channel_id, 'granted', g.granted,
      'consumed', g.consumed, 'beyond', g.beyond_stock, 'isLimit', g.is_limit, 'version', g.version,
      'fromMs', floor(extract(epoch FROM g.valid_from) * 1000)::bigint,
      'untilMs', CASE WHEN g.valid_until < 'infinity' THEN floor(extract(epoch FROM g.valid_until) * 1000)::bigint END) ORDER BY g.grant_no)
    FROM locked g WHERE g.position_id = p.position_id), '[]') AS grants
FROM ledger.position p
JOIN items.item i ON i.item_no = (p.position_id >> 16)
JOIN locations.location l ON l.location_no = (p.position_id & 65535)
WHERE p.position_id = ANY ($1::bigint[]) ORDER BY p.position_id
