-- The terms of THE formula for position p (item i, location l) and channel c, as they are now: what policies and grants say.
-- A fragment: a SELECT of one row that uses the aliases p (ledger.position: position_id, available, grants), i (items.item),
-- l (locations.location) and c (locations.channel). Of each term the most specific policy counts: the item's before its class's
-- before everybody's; among those the location's before its type's before everywhere's; among those the channel's before every
-- channel's. Gives is_eligible, available, own (remaining of the channel's grant), remaining (of all grants), is_limit, grant_no,
-- safety_stock, cap (null: none), buffer_fixed (with what follows sales, which is buffer_velocity), buffer_bp (percent times 100),
-- allowance, step (one unit of the item's last decimal), and who says so: *_ref. Time is now(), the same in every statement of a transaction. Locks nothing.
SELECT p.position_id, c.channel_id, p.available,
  c.status = 'ACTIVE' AND l.status = 'ACTIVE' AND i.status <> 'BLOCKED' AND e.is_allowed AS is_eligible, e.is_allowed,
  e.has_hours OR coalesce(x.sell_rate, k.sell_rate, a.sell_rate) IS NOT NULL AS is_timed, coalesce(x.eligibility, k.eligibility, a.eligibility, 3) AS eligibility,
  coalesce(g.own, 0) AS own, coalesce(g.remaining, 0) AS remaining, coalesce(g.is_limit, false) AS is_limit, g.grant_no,
  coalesce(x.safety_stock, k.safety_stock, a.safety_stock, 0) AS safety_stock,
  coalesce(x.cap, k.cap, a.cap) AS cap,
  coalesce(x.buffer_fixed, k.buffer_fixed, a.buffer_fixed, 0) + v.buffer_velocity AS buffer_fixed, v.buffer_velocity,
  coalesce(x.buffer_bp, k.buffer_bp, a.buffer_bp, 0) AS buffer_bp,
  CASE WHEN coalesce(x.sell_rate, k.sell_rate, a.sell_rate) IS NULL THEN 0 ELSE (
    SELECT CASE WHEN silent.s > coalesce(x.objective_s, k.objective_s, a.objective_s)
      THEN (coalesce(x.sell_rate, k.sell_rate, a.sell_rate) * silent.s + 3599) / 3600 ELSE 0 END
    FROM (
      SELECT least(greatest(0, floor(extract(epoch FROM now() - coalesce(
        (SELECT heard_at FROM ledger.location_heard WHERE location_no = l.location_no), l.created_at)))), 2592000)::bigint AS s
    ) AS silent
  ) END AS allowance,
  v.step,
  coalesce(x.eligibility_ref, k.eligibility_ref, a.eligibility_ref) AS eligibility_ref,
  coalesce(x.safety_ref, k.safety_ref, a.safety_ref) AS safety_ref,
  coalesce(x.cap_ref, k.cap_ref, a.cap_ref) AS cap_ref,
  coalesce(x.buffer_ref, k.buffer_ref, a.buffer_ref) AS buffer_ref,
  coalesce(x.staleness_ref, k.staleness_ref, a.staleness_ref) AS staleness_ref,
  g.others
FROM (VALUES (ARRAY[l.location_no, ledger.place_of_type(l.kind), 65540], ARRAY[c.channel_id, ''])) AS here(places, channels)
LEFT JOIN LATERAL (
  SELECT r.* FROM ledger.selling_rule r
  WHERE r.item_no = i.item_no AND r.item_class = '' AND r.place = ANY (here.places) AND r.channel_id = ANY (here.channels)
    AND r.valid_from <= now() AND r.valid_until > now()
  ORDER BY r.place, r.channel_id DESC LIMIT 1
) AS x ON true
LEFT JOIN LATERAL (
  SELECT r.* FROM ledger.selling_rule r
  WHERE r.item_no = 0 AND r.item_class = (i.attributes ->> 'class') AND r.item_class <> ''
    AND r.place = ANY (here.places) AND r.channel_id = ANY (here.channels)
    AND r.valid_from <= now() AND r.valid_until > now()
  ORDER BY r.place, r.channel_id DESC LIMIT 1
) AS k ON true
LEFT JOIN LATERAL (
  SELECT r.* FROM ledger.selling_rule r
  WHERE r.item_no = 0 AND r.item_class = '' AND r.place = ANY (here.places) AND r.channel_id = ANY (here.channels)
    AND r.valid_from <= now() AND r.valid_until > now()
  ORDER BY r.place, r.channel_id DESC LIMIT 1
) AS a ON true
LEFT JOIN LATERAL (
  SELECT sum(n.granted - n.consumed)::bigint AS remaining,
    (sum(n.granted - n.consumed) FILTER (WHERE n.channel_id = c.channel_id))::bigint AS own,
    bool_or(n.is_limit) FILTER (WHERE n.channel_id = c.channel_id) AS is_limit,
    max(n.grant_no) FILTER (WHERE n.channel_id = c.channel_id) AS grant_no,
    string_agg(n.grant_no::text, ',' ORDER BY n.grant_no) FILTER (WHERE n.channel_id <> c.channel_id) AS others
  FROM ledger.allocation_grant n
  WHERE p.grants > 0 AND n.position_id = p.position_id AND n.ended_at IS NULL AND n.valid_from <= now() AND n.valid_until > now()
) AS g ON true
CROSS JOIN LATERAL (
  SELECT coalesce(x.hours, k.hours, a.hours, '{(,)}') <> '{(,)}' AS has_hours,
    coalesce(x.eligibility, k.eligibility, a.eligibility, 3) <> 0
      AND CASE WHEN coalesce(x.hours, k.hours, a.hours, '{(,)}') = '{(,)}' THEN true
        ELSE coalesce(x.hours, k.hours, a.hours) @> ledger.minute_of_week(now(), l.time_zone) END AS is_allowed
) AS e
CROSS JOIN LATERAL (
  SELECT s.step, CASE WHEN coalesce(x.buffer_factor, k.buffer_factor, a.buffer_factor, 0) = 0 THEN 0 ELSE
-- include policies/velocity-buffer
  END AS buffer_velocity
  FROM (VALUES (CASE i.decimals WHEN 0 THEN 1000 WHEN 1 THEN 100 WHEN 2 THEN 10 ELSE 1 END::bigint)) AS s(step)
) AS v
