-- What channel c may promise of position p (item i, location l) while no policy and no grant exists. A fragment, an expression;
-- the short way of available-to-sell.sql, which a test holds against the long one.
(CASE WHEN c.status = 'ACTIVE' AND l.status = 'ACTIVE' AND i.status <> 'BLOCKED' THEN greatest(p.available, 0) ELSE 0 END)
