-- THE status of a transfer: an expression over t (ledger.transfer) and a (its lines summed up, see read.sql). A fragment.
-- Facts first: what was sent and where it is. Then what people decided.
-- Written once, here.
(CASE
  WHEN a.outstanding > 0 THEN CASE
    WHEN a.received > 0 THEN 'PARTIALLY_RECEIVED'
    WHEN a.unsent > 0 AND t.cancelled_at IS NULL AND t.closed_at IS NULL THEN 'PARTIALLY_SHIPPED'
    ELSE 'SHIPPED' END
  WHEN a.sent = 0 AND a.received = 0 THEN CASE
    WHEN t.cancelled_at IS NOT NULL THEN 'CANCELLED'
    WHEN t.approved_at IS NOT NULL THEN 'APPROVED'
    WHEN t.requested_at IS NOT NULL THEN 'REQUESTED'
    ELSE 'LOST' END
  WHEN a.unsent > 0 AND t.requested_at IS NOT NULL AND t.cancelled_at IS NULL AND t.closed_at IS NULL THEN 'PARTIALLY_RECEIVED'
  WHEN a.lost > 0 THEN CASE WHEN a.closed_short > 0 OR a.received > a.returned THEN 'CLOSED_SHORT' ELSE 'LOST' END
  WHEN a.received > a.returned THEN 'RECEIVED'
  ELSE 'CANCELLED'
END)
