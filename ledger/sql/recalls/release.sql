-- Releases a recall.
-- $1 recall_id, $2 caller_id, $3 position_id[], $4 released[]. Gives nothing. The recall and the positions are locked.
-- What it is for: docs/ledger.md, "Recall".
WITH lines AS (
  UPDATE ledger.recall_line n SET released = g.released
  FROM unnest($3::bigint[], $4::bigint[]) AS g(position_id, released)
  WHERE n.recall_id = $1::uuid AND n.position_id = g.position_id
)
UPDATE ledger.recall SET status = 'RELEASED', released_by = $2::text, released_at = clock_timestamp() WHERE recall_id = $1::uuid
