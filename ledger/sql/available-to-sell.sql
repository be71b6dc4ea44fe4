-- THE availability formula: what channel c may promise of position p (item i, location l). A fragment, defined here only;
-- the guard that writes and every read that shows use it. Uses the aliases p (ledger.position), i (items.item),
-- l (locations.location), c (locations.channel). Never negative. Later policy terms are subtracted here.
(CASE WHEN c.status = 'ACTIVE' AND l.status = 'ACTIVE' AND i.status <> 'BLOCKED' THEN greatest(p.available, 0) ELSE 0 END)
