-- Locks customers at the caps of items, making the rows they meet at. $1
-- item_no[], $2 customer_id[] in parallel. Gives nothing. Locks
-- ledger.sale_customer ascending, before reservations and positions.
INSERT INTO ledger.sale_customer (item_no, customer_id)
SELECT DISTINCT item_no, customer_id FROM unnest($1::bigint[], $2::text[]) AS g(item_no, customer_id)
ORDER BY item_no, customer_id
ON CONFLICT (item_no, customer_id) DO UPDATE SET customer_id = excluded.customer_id
