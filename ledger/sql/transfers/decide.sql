-- Notes a decision in the transfer's own row, which is locked; one that was made before stays as it was made.
-- $1 transfer_id, $2 who, $3 APPROVED, CANCELLED or CLOSED.
-- Gives nothing. Locks nothing more.
UPDATE ledger.transfer SET version = version + 1, updated_at = now(),
  approved_by = CASE WHEN $3::text = 'APPROVED' THEN coalesce(approved_by, $2::text) ELSE approved_by END,
  approved_at = CASE WHEN $3::text = 'APPROVED' THEN coalesce(approved_at, now()) ELSE approved_at END,
  cancelled_by = CASE WHEN $3::text = 'CANCELLED' THEN coalesce(cancelled_by, $2::text) ELSE cancelled_by END,
  cancelled_at = CASE WHEN $3::text = 'CANCELLED' THEN coalesce(cancelled_at, now()) ELSE cancelled_at END,
  closed_by = CASE WHEN $3::text = 'CLOSED' THEN coalesce(closed_by, $2::text) ELSE closed_by END,
  closed_at = CASE WHEN $3::text = 'CLOSED' THEN coalesce(closed_at, now()) ELSE closed_at END
WHERE transfer_id = $1::text
