-- The lane policy of a transfer's line and when its units should arrive. A fragment: a LATERAL subquery over t (ledger.transfer), l
-- (ledger.transfer_line), f and d (locations.location, where it leaves and arrives; may be null). Gives confidence_bp (0 without a
-- policy), promise_days and expected_at: as said, else so many days after the shipment as the lane allows, else seven.
-- The most specific lane counts: a location before its type before everywhere, the source before the destination.
SELECT coalesce(w.confidence_bp, 0) AS confidence_bp, w.promise_days,
  coalesce(t.expected_at, l.shipped_at + make_interval(days => coalesce(w.promise_days, 7))) AS expected_at
FROM (VALUES (1)) AS one(row)
LEFT JOIN LATERAL (
  SELECT n.confidence_bp, n.promise_days FROM ledger.lane_in_force n
  WHERE n.channel_id = ''
    AND n.from_place = ANY (ARRAY[f.location_no, ledger.place_of_type(f.kind), 65540])
    AND n.to_place = ANY (ARRAY[d.location_no, ledger.place_of_type(d.kind), 65540])
  ORDER BY n.from_place, n.to_place LIMIT 1
) AS w ON true
