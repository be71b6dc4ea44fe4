-- Of which chains events of a type are recorded.
-- $1 lineage_id[], $2 event_type[], in parallel. Gives the pairs of which there is at least one event.
-- Locks nothing.
SELECT g.lineage_id, g.event_type
FROM (SELECT DISTINCT lineage_id, event_type FROM unnest($1::text[], $2::smallint[]) AS p(lineage_id, event_type)) AS g
WHERE EXISTS (SELECT FROM ledger.stock_event e WHERE e.lineage_id = g.lineage_id AND e.event_type = g.event_type)
