-- What each channel may promise of locked positions: the terms of THE formula, which decide() applies as units are given out.
-- $1 position_id[], $2 channel_id[]. Positions are locked by this transaction. While nothing is in use the terms are the neutral
-- ones. Gives position_id, channel_id, the terms of selling-terms.sql, and ways: how units of it may reach a customer, by the location
-- and by policy (1 picked up, 2 shipped from there, 3 both). Locks nothing more.
SELECT t.*, t.eligibility & (l.pickup::integer + 2 * l.ship_from::integer) AS ways FROM ledger.position p
JOIN items.item i ON i.item_no = (p.position_id >> 16)
JOIN locations.location l ON l.location_no = (p.position_id & 65535)
CROSS JOIN locations.channel c
CROSS JOIN LATERAL (
  SELECT n.position_id, n.channel_id, n.available, c.status = 'ACTIVE' AND l.status = 'ACTIVE' AND i.status <> 'BLOCKED' AS is_eligible,
    0::bigint AS own, 0::bigint AS remaining, false AS is_limit, 0::bigint AS safety_stock, NULL::bigint AS cap,
    0::bigint AS buffer_fixed, 0 AS buffer_bp, 0::bigint AS allowance, 1::bigint AS step,
    3::smallint AS eligibility
  FROM (VALUES (p.position_id, c.channel_id, p.available)) AS n(position_id, channel_id, available)
  WHERE NOT (SELECT is_in_use FROM ledger.policy_state)
  UNION ALL
  SELECT s.position_id, s.channel_id, s.available, s.is_eligible, s.own, s.remaining, s.is_limit, s.safety_stock, s.cap,
    s.buffer_fixed, s.buffer_bp, s.allowance, s.step, s.eligibility
  FROM (
-- include selling-terms
  ) AS s
  WHERE (SELECT is_in_use FROM ledger.policy_state)
) AS t
WHERE p.position_id = ANY ($1::bigint[]) AND c.channel_id = ANY ($2::text[])
