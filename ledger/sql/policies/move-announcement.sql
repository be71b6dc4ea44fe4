-- Notes how far an announcement has come; forgets it when it is done.
-- $1 announcement_no, $2 the last item told, null when none is left. Gives nothing.
-- The announcement is locked by this transaction. Locks nothing more.
WITH done AS (
  DELETE FROM ledger.policy_announcement WHERE announcement_no = $1::bigint AND ($2::bigint IS NULL OR item_no <> 0)
)
UPDATE ledger.policy_announcement SET after_item_no = $2::bigint WHERE announcement_no = $1::bigint AND $2::bigint IS NOT NULL AND item_no = 0
