-- Forgets events that were recorded without the one they follow when that one is recorded by now, and those of a year ago.
-- $1 most to look at, the youngest first; $2 type names[] and $3 their stored numbers[], in parallel. Gives subject (of the case)
-- of those whose predecessor has come. Deletes them; locks orphans, leaving those somebody else is at.
WITH looked AS MATERIALIZED (
  SELECT lineage_id, subject, types, recorded_at FROM ledger.lineage_orphan ORDER BY recorded_at DESC LIMIT $1::integer
  FOR UPDATE SKIP LOCKED
),
joined AS MATERIALIZED (
  SELECT l.lineage_id, l.subject FROM looked l
  WHERE EXISTS (
    SELECT FROM ledger.stock_event e
    WHERE e.lineage_id = l.lineage_id
      AND e.event_type = ANY (ARRAY(SELECT t.no FROM unnest($2::text[], $3::smallint[]) AS t(name, no) WHERE t.name = ANY (l.types))))
),
gone AS (
  DELETE FROM ledger.lineage_orphan o USING joined j WHERE o.lineage_id = j.lineage_id AND o.subject = j.subject
)
SELECT subject FROM joined
