-- Notes which reservations count against customers' caps. $1 item_no[], $2
-- customer_id[], $3 reservation_id[] in parallel. Gives nothing. Customers are
-- locked by this transaction.
INSERT INTO ledger.sale_take (item_no, customer_id, reservation_id)
SELECT * FROM unnest($1::bigint[], $2::text[], $3::uuid[])
ON CONFLICT DO NOTHING
