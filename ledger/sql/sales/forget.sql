-- Removes what sales leave behind: who took what where no cap counts it any more, and tickets that
-- were settled long ago. $1 most of each. Gives one row: takes and tickets, how many were removed.
-- Locks what it removes, without waiting.
WITH take AS (
  DELETE FROM ledger.sale_take WHERE (item_no, customer_id, reservation_id) IN (
    SELECT t.item_no, t.customer_id, t.reservation_id FROM ledger.sale_take t
    WHERE NOT EXISTS (
      SELECT FROM ledger.sale_policy p
      WHERE p.item_no = t.item_no AND p.customer_cap IS NOT NULL AND p.starts_at <= now() AND (p.ends_at IS NULL OR p.ends_at > now())
        AND NOT EXISTS (
          SELECT FROM ledger.sale_policy q
          WHERE q.item_no = p.item_no AND q.version > p.version AND q.starts_at <= now() AND (q.ends_at IS NULL OR q.ends_at > now()))
    )
    LIMIT $1::integer FOR UPDATE OF t SKIP LOCKED)
  RETURNING 1
),
ticket AS (
  DELETE FROM ledger.waiting_ticket WHERE (item_no, ticket) IN (
    SELECT item_no, ticket FROM ledger.waiting_ticket WHERE settled_at < now() - interval '72 hours'
    LIMIT $1::integer FOR UPDATE SKIP LOCKED)
  RETURNING 1
),
told AS (
  DELETE FROM ledger.waiting_change WHERE seq IN (
    SELECT seq FROM ledger.waiting_change WHERE at < now() - interval '24 hours' ORDER BY seq LIMIT $1::integer FOR UPDATE SKIP LOCKED)
  RETURNING 1
)
SELECT (SELECT count(*) FROM take) AS takes, (SELECT count(*) FROM ticket) AS tickets, (SELECT count(*) FROM told) AS told
