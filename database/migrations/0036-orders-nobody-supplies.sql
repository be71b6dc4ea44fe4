-- A drop-shipped order whose suppliers called everything off stands in a state of its own, and orders hear of what suppliers call off:
-- that moves nothing, so that the feed does not tell it.
-- Owners: subgraphs/orders, the ledger room.

ALTER TABLE orders.order_header DROP CONSTRAINT order_status_is_known;
ALTER TABLE orders.order_header ADD CONSTRAINT order_status_is_known CHECK (
  status IN ('PENDING', 'ALLOCATED', 'UNSOURCED', 'PICKING', 'PICKED', 'PARTIALLY_SHIPPED', 'SHIPPED', 'REJECTED', 'CANCELLED')
) NOT VALID;
ALTER TABLE orders.order_header VALIDATE CONSTRAINT order_status_is_known;

CREATE INDEX dropship_changed ON ledger.dropship_order (updated_at) WHERE order_id IS NOT NULL;
