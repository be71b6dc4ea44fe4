-- Active locations of which nothing was heard for longer than the objective of their STALENESS policies for many items: the strictest of
-- those that count there (within a subject the location's before its type's before everywhere's, as in selling-terms.sql).
-- A fragment, two parts of a WITH: gives silent (location_no, location_id, heard_at, or null, since and objective_s). Empty
-- while no such policy is in force. Time is now().
objective AS MATERIALIZED (
  SELECT item_class, place, min(objective_s) AS objective_s FROM ledger.selling_rule
  WHERE (SELECT has_staleness FROM ledger.policy_state) AND item_no = 0 AND valid_from <= now() AND valid_until > now()
  GROUP BY item_class, place
),
silent AS MATERIALIZED (
  SELECT l.location_no, l.location_id, h.heard_at, coalesce(h.heard_at, l.created_at) AS since, o.objective_s
  FROM locations.location l
  CROSS JOIN LATERAL (
    SELECT min(n.objective_s) AS objective_s
    FROM (
      SELECT s.objective_s, rank() OVER (PARTITION BY s.item_class ORDER BY s.place) AS nth FROM objective s
      WHERE s.place IN (l.location_no, ledger.place_of_type(l.kind), 65540)
    ) AS n
    WHERE n.nth = 1
  ) AS o
  LEFT JOIN ledger.location_heard h ON h.location_no = l.location_no
  WHERE l.status = 'ACTIVE' AND now() - coalesce(h.heard_at, l.created_at) > make_interval(secs => o.objective_s)
)
