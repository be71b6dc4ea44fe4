-- What is on its way of item i to places where channel c may sell, line by line.
-- A fragment: a SELECT over the aliases i (items.item) and c (locations.channel). Gives quantity (whole, not yet weighed), location_no
-- and to_location_id, expected_at (never null), confidence_bp and promise_days (null without a lane's policy: not counted on) and
-- reference (policy.version). The most specific lane counts: the channel's before every channel's, then the source's place before
-- the destination's. Outside its hours a place may sell what arrives, so hours are not looked at. Locks nothing.
SELECT l.sent - l.received - l.lost AS quantity, d.location_no, d.location_id AS to_location_id, w.confidence_bp, w.promise_days,
  w.reference, coalesce(t.expected_at, l.shipped_at + make_interval(days => w.promise_days)) AS expected_at
FROM ledger.transfer_line l
JOIN ledger.transfer t ON t.transfer_id = l.transfer_id
JOIN locations.location d ON d.location_no = (l.to_position & 65535) AND d.status = 'ACTIVE'
LEFT JOIN locations.location f ON f.location_no = (l.from_position & 65535)
JOIN LATERAL (
  SELECT n.confidence_bp, n.promise_days, n.policy_no || '.' || n.version AS reference FROM ledger.lane_in_force n
  WHERE n.channel_id IN (c.channel_id, '')
    AND n.from_place = ANY (ARRAY[f.location_no, ledger.place_of_type(f.kind), 65540])
    AND n.to_place = ANY (ARRAY[d.location_no, ledger.place_of_type(d.kind), 65540])
  ORDER BY n.channel_id DESC, n.from_place, n.to_place LIMIT 1
) AS w ON w.confidence_bp > 0
WHERE l.item_no = i.item_no AND l.sent > l.received + l.lost AND coalesce(t.expected_at, l.shipped_at) IS NOT NULL
  AND EXISTS (
    SELECT FROM (VALUES (i.item_no * 65536 + d.location_no, 0::bigint, 0::smallint)) AS p(position_id, available, grants)
    CROSS JOIN LATERAL (SELECT d.*) AS l
    CROSS JOIN LATERAL (
-- include selling-terms
    ) AS s
    WHERE s.eligibility <> 0)
