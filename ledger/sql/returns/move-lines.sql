-- Brings return lines up to date with initiations, acceptances and dispositions, in the order given, whichever comes first.
-- $1 time of recording, then arrays, one element an event: $2 lineage_id[], $3 item_no[], $4 position_id[], $5 initiated[],
-- $6 accepted[] (0 where it is not one), $7 what became of the units[] (a column's name, or '' where nothing was decided),
-- $8 quantity[], $9 occurred_at[]. Positions are locked. Gives, per event, ord (from 1) and surplus: how much more of the line
-- was accepted than initiated, after the event minus before it. Locks return lines in ascending order.
WITH given AS MATERIALIZED (
  SELECT * FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[], $8::bigint[], $9::timestamptz[])
    WITH ORDINALITY AS g(lineage_id, item_no, position_id, initiated, accepted, fate, quantity, occurred_at, ord)
),
line AS MATERIALIZED (
  SELECT lineage_id, item_no, (array_agg(position_id ORDER BY ord DESC))[1] AS position_id,
    sum(initiated)::bigint AS initiated, sum(accepted)::bigint AS accepted,
    coalesce(sum(quantity) FILTER (WHERE fate = 'resalable' AND initiated = 0), 0)::bigint AS resalable,
    coalesce(sum(quantity) FILTER (WHERE fate = 'damaged' AND initiated = 0), 0)::bigint AS damaged,
    coalesce(sum(quantity) FILTER (WHERE fate = 'quarantined' AND initiated = 0), 0)::bigint AS quarantined,
    coalesce(sum(quantity) FILTER (WHERE fate = 'scrapped' AND initiated = 0), 0)::bigint AS scrapped,
    coalesce(sum(quantity) FILTER (WHERE fate = 'to_supplier' AND initiated = 0), 0)::bigint AS to_supplier,
    min(occurred_at) AS began_at, min(occurred_at) FILTER (WHERE accepted > 0) AS accepted_at
  FROM given GROUP BY lineage_id, item_no
),
written AS (
  INSERT INTO ledger.return_line AS r (lineage_id, item_no, position_id, initiated, accepted, resalable, damaged, quarantined,
    scrapped, to_supplier, began_at, accepted_at, updated_at)
  SELECT lineage_id, item_no, position_id, initiated, accepted, resalable, damaged, quarantined, scrapped, to_supplier,
    began_at, accepted_at, $1::timestamptz
  FROM line ORDER BY lineage_id, item_no
  ON CONFLICT (lineage_id, item_no) DO UPDATE SET
    position_id = excluded.position_id, initiated = r.initiated + excluded.initiated, accepted = r.accepted + excluded.accepted,
    resalable = r.resalable + excluded.resalable, damaged = r.damaged + excluded.damaged,
    quarantined = r.quarantined + excluded.quarantined, scrapped = r.scrapped + excluded.scrapped,
    to_supplier = r.to_supplier + excluded.to_supplier, began_at = least(r.began_at, excluded.began_at),
    accepted_at = least(r.accepted_at, excluded.accepted_at), updated_at = excluded.updated_at
  RETURNING lineage_id, item_no, initiated, accepted
),
running AS (
  SELECT g.ord, g.initiated, g.accepted,
    w.initiated - l.initiated + sum(g.initiated) OVER by_line AS initiated_after,
    w.accepted - l.accepted + sum(g.accepted) OVER by_line AS accepted_after
  FROM given g
  JOIN line l ON l.lineage_id = g.lineage_id AND l.item_no = g.item_no
  JOIN written w ON w.lineage_id = g.lineage_id AND w.item_no = g.item_no
  WINDOW by_line AS (PARTITION BY g.lineage_id, g.item_no ORDER BY g.ord)
)
SELECT ord, (greatest(0, accepted_after - initiated_after)
  - greatest(0, accepted_after - accepted - (initiated_after - initiated)))::bigint AS surplus
FROM running ORDER BY ord
