-- What a channel is offered of items beside what is at locations.
-- $1 item_no[], $2 channel_id. Gives item_no, kind, quantity (whole steps of the item, > 0), reference (policy.version),
-- to_location_id and expected_at (of what is in transit), supplier_id (of what suppliers have). Of what is in transit counts what a
-- lane's policy has confidence in, between now and as many days ahead as it may be promised; what is overdue does not, nor
-- does what arrives where the channel may not sell. Locks nothing.
SELECT i.item_no, 'IN_TRANSIT' AS kind, (u.units - u.units % u.step)::bigint AS quantity, u.reference, u.to_location_id, u.expected_at,
  NULL AS supplier_id
FROM locations.channel c
JOIN items.item i ON i.item_no = ANY ($1::bigint[]) AND i.status <> 'BLOCKED'
CROSS JOIN LATERAL (
  SELECT floor(sum(o.quantity)::numeric * o.confidence_bp / 10000)::bigint AS units, o.reference, o.to_location_id,
    max(o.expected_at) AS expected_at,
    CASE i.decimals WHEN 0 THEN 1000 WHEN 1 THEN 100 WHEN 2 THEN 10 ELSE 1 END::bigint AS step
  FROM (
-- include promising/in-transit
  ) AS o
  WHERE o.promise_days IS NOT NULL AND o.expected_at >= now() AND o.expected_at <= now() + make_interval(days => o.promise_days)
  GROUP BY o.confidence_bp, o.reference, o.to_location_id
) AS u
WHERE c.channel_id = $2::text AND c.status = 'ACTIVE' AND u.units >= u.step AND (SELECT has_shares FROM ledger.policy_state)
UNION ALL
SELECT i.item_no, 'DROP_SHIP', s.quantity, s.share_ref, NULL, NULL, s.supplier_id
FROM locations.channel c
JOIN items.item i ON i.item_no = ANY ($1::bigint[]) AND i.status <> 'BLOCKED'
CROSS JOIN LATERAL (
-- include policies/share-of-suppliers
) AS s
WHERE c.channel_id = $2::text AND c.status = 'ACTIVE' AND s.quantity > 0 AND (SELECT has_shares FROM ledger.policy_state)
ORDER BY item_no, kind DESC, to_location_id, expected_at
