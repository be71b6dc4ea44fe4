-- Takes reversed returns out of their lines.
-- Arrays, one element an entry: $1 lineage_id[], $2 item_no[], $3 event type[], $4 the account its units had gone to[],
-- $5 quantity[]. Positions are locked by this transaction. Gives is_over, a line: whether less is left initiated than was accepted
-- out of it, when an initiation is taken back. Locks return lines in ascending order.
WITH given AS (
  SELECT lineage_id, item_no,
    coalesce(sum(quantity) FILTER (WHERE type = 'RETURN_INITIATED' AND account = 'RETURN_IN_TRANSIT'), 0)::bigint AS initiated,
    coalesce(sum(quantity) FILTER (WHERE type = 'RETURN_ACCEPTED'), 0)::bigint AS accepted,
    coalesce(sum(quantity) FILTER (WHERE type <> 'RETURN_INITIATED' AND account = 'AVAILABLE'), 0)::bigint AS resalable,
    coalesce(sum(quantity) FILTER (WHERE type <> 'RETURN_INITIATED' AND account = 'DAMAGED'), 0)::bigint AS damaged,
    coalesce(sum(quantity) FILTER (WHERE type <> 'RETURN_INITIATED' AND account = 'QUARANTINED'), 0)::bigint AS quarantined,
    coalesce(sum(quantity) FILTER (WHERE account = 'SCRAP'), 0)::bigint AS scrapped,
    coalesce(sum(quantity) FILTER (WHERE account = 'SUPPLIER'), 0)::bigint AS to_supplier
  FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::bigint[]) AS g(lineage_id, item_no, type, account, quantity)
  GROUP BY lineage_id, item_no
),
locked AS MATERIALIZED (
  SELECT r.lineage_id, r.item_no FROM ledger.return_line r JOIN given g ON g.lineage_id = r.lineage_id AND g.item_no = r.item_no
  ORDER BY r.lineage_id, r.item_no FOR UPDATE OF r
)
UPDATE ledger.return_line r SET initiated = r.initiated - g.initiated, accepted = r.accepted - g.accepted,
  resalable = greatest(0, r.resalable - g.resalable), damaged = greatest(0, r.damaged - g.damaged),
  quarantined = greatest(0, r.quarantined - g.quarantined), scrapped = greatest(0, r.scrapped - g.scrapped),
  to_supplier = greatest(0, r.to_supplier - g.to_supplier), updated_at = now()
FROM given g, locked k
WHERE k.lineage_id = r.lineage_id AND k.item_no = r.item_no AND r.lineage_id = g.lineage_id AND r.item_no = g.item_no
RETURNING g.initiated > 0 AND r.initiated < r.accepted AS is_over
