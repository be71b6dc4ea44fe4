-- What channel c may promise of position p (item i, location l) while no policy and no grant exists.
-- A fragment, an expression over the aliases p, i, l and c, never negative: the short way of available-to-sell.sql.
-- With neutral terms it is what sellable-of-terms.sql gives; decision 0013.
(CASE WHEN c.status = 'ACTIVE' AND l.status = 'ACTIVE' AND i.status <> 'BLOCKED' THEN greatest(p.available, 0) ELSE 0 END)
