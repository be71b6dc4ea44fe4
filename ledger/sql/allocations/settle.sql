-- Ends a change of grants: how many each position has, who is told and when, and that their items changed.
-- $1 position_id[] whose grants changed, $2 due_at[] (ms since 1970) at which availability changes, $3 correlation_id. Gives nothing.
-- Positions and the policy state are locked by this transaction. Locks nothing more.
WITH counted AS (
  UPDATE ledger.position p SET grants = (
    SELECT count(*) FROM ledger.allocation_grant g WHERE g.position_id = p.position_id AND g.ended_at IS NULL)
  WHERE p.position_id = ANY ($1::bigint[])
),
item AS MATERIALIZED (
  SELECT DISTINCT id >> 16 AS item_no FROM unnest($1::bigint[]) AS s(id)
),
announced AS (
  INSERT INTO ledger.policy_announcement (item_no, item_class, place, due_at, correlation_id)
  SELECT item_no, '', 65540, to_timestamp(ms / 1000.0), $3::text FROM item CROSS JOIN (SELECT DISTINCT unnest($2::bigint[]) AS ms) AS due
)
INSERT INTO ledger.selling_change (item_no, item_class, revision)
SELECT item_no, '', (SELECT revision + 1 FROM ledger.policy_state) FROM item
ON CONFLICT (item_no, item_class) DO UPDATE SET revision = excluded.revision
